import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {samePairScore} from '../../names/index.ts'
import {editDistance} from '../../text/editDistance.ts'
import {commonParts} from '../reading/commonParts.ts'
import {type StoryName} from '../reading/storyNames.ts'
import {namesByPart, namesOf, type Spellings} from '../store/spellings.ts'

/** A name that earlier stories write otherwise. */
export interface OtherName {
  name: StoryName
  /** Earlier stories that write it as this one does. */
  stories: number
  /** How most earlier stories write it, how many they are, and some of them by index, the newest first. */
  usual: {text: string; stories: number; newest: number[]}
}

/** A spelling is usual when at least so many stories have it … */
const MIN_USUAL = 3
/** … and so many times as many as have the other. */
const MIN_RATIO = 4
/** Scores of `samePairScore` from which two words are one name, with all other words of the name equal. */
const MIN_SCORE = {person: 0.8, place: 0.93}
/** Letters that may differ, as a share of the longer word: Khordokovsky and Khodorkovsky, not Pancake and Pasquale. */
const MAX_DISTANCE = 0.35

/** The names of a story that the archive usually writes otherwise. `uncounted` stories are left out of the counts. */
export function otherSpellings(
  spellings: Spellings,
  storyNames: StoryName[],
  uncounted: ReadonlySet<number>,
): OtherName[] {
  const left = new Map<number, number>()
  for (const story of uncounted)
    for (const name of namesOf(spellings, story)) left.set(name, (left.get(name) ?? 0) + 1)
  const storiesWith = (name: number | undefined) =>
    name === undefined ? 0 : spellings.storyCount.values[name] - (left.get(name) ?? 0)
  const present = new Set(storyNames.map(({key}) => key))
  const byPart = namesByPart(spellings)

  return storyNames.flatMap((name): OtherName[] => {
    const stories = storiesWith(spellings.byKey.get(name.key))
    let usual = -1
    for (const part of commonParts(name.key)) {
      for (const other of byPart.get(part) ?? []) {
        const count = storiesWith(other)
        if (count < MIN_USUAL || count < MIN_RATIO * stories || count <= storiesWith(usual))
          continue
        if (present.has(spellings.keys[other])) continue
        if (isSameName(name, spellings.keys[other])) usual = other
      }
    }
    if (usual < 0) return []
    const newest = newestWith(spellings, usual, uncounted)
    return [
      {
        name,
        stories,
        usual: {text: spellings.written[usual], stories: storiesWith(usual), newest},
      },
    ]
  })
}

/** Stories named with a spelling. */
const MAX_STORIES = 5

/** The stories that write a name, the newest first: enough to name a few. */
function newestWith(spellings: Spellings, name: number, uncounted: ReadonlySet<number>): number[] {
  const newest: number[] = []
  for (let story = spellings.nameCount.length - 1; story >= 0; story--) {
    if (uncounted.has(story) || !namesOf(spellings, story).includes(name)) continue
    if (newest.push(story) === MAX_STORIES) break
  }
  return newest
}

/** One word differs, and the two are spellings of one name. */
function isSameName({key, kind}: StoryName, other: string): boolean {
  if (key === other) return false
  const a = key.split(' ')
  const b = other.split(' ')
  if (a.length !== b.length) return false
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]))
  if (differing.length !== 1) return false
  const [at] = differing
  return isSpeltOtherwise(a[at], b[at], kind)
}

function isSpeltOtherwise(a: string, b: string, kind: StoryName['kind']): boolean {
  // Niger and Nigeria, Mali and Malian: a longer name, not another spelling.
  if (a.startsWith(b) || b.startsWith(a)) return false
  if (ORDINARY_WORDS.has(a) && ORDINARY_WORDS.has(b)) return false
  if (kind === 'person' && editDistance(a, b) > MAX_DISTANCE * Math.max(a.length, b.length))
    return false
  return samePairScore(a, b, kind) >= MIN_SCORE[kind]
}
