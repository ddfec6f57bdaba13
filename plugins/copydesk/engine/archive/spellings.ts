import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'
import {samePairScore} from '../names/index.ts'
import {editDistance} from '../text/editDistance.ts'
import {type Column, column, push} from './column.ts'
import {type StoryName} from './storyNames.ts'

/** The names of the archive; `story` is an index as in `Stories`. */
export interface Spellings {
  /** By name: its key, how it was written first, and in how many stories it stands now. */
  keys: string[]
  written: string[]
  storyCount: Column<Uint32Array>
  byKey: Map<string, number>
  /** By story: its first entry in `names`, and their number. */
  firstName: Column<Uint32Array>
  nameCount: Column<Uint32Array>
  names: Column<Uint32Array>
  /** Names that may be one, by what they have in common; built when first asked for, then kept. */
  alike?: Map<string, number[]>
}

export function createSpellings(): Spellings {
  const empty = () => column(new Uint32Array(0))
  return {
    keys: [],
    written: [],
    storyCount: empty(),
    byKey: new Map(),
    firstName: empty(),
    nameCount: empty(),
    names: empty(),
  }
}

/** Adds the names of the next story. */
export function addNames(spellings: Spellings, storyNames: Pick<StoryName, 'key' | 'text'>[]) {
  push(spellings.firstName, spellings.names.length)
  push(spellings.nameCount, storyNames.length)
  for (const {key, text} of storyNames) {
    let name = spellings.byKey.get(key)
    if (name === undefined) {
      name = spellings.keys.length
      spellings.keys.push(key)
      spellings.written.push(text)
      spellings.byKey.set(key, name)
      push(spellings.storyCount, 0)
      if (spellings.alike) list(spellings.alike, key, name)
    }
    spellings.storyCount.values[name]++
    push(spellings.names, name)
  }
}

/** Takes the names of a story out. */
export function removeNames(spellings: Spellings, story: number) {
  for (const name of namesOf(spellings, story)) spellings.storyCount.values[name]--
  spellings.nameCount.values[story] = 0
}

/** The names of a story. */
export function namesOf({firstName, nameCount, names}: Spellings, story: number): Uint32Array {
  const from = firstName.values[story]
  return names.values.subarray(from, from + nameCount.values[story])
}

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

/** The names of a story that the archive usually writes otherwise. `except` is left out of the counts. */
export function otherSpellings(
  spellings: Spellings,
  storyNames: StoryName[],
  except: number | undefined,
): OtherName[] {
  const own = new Set(except === undefined ? [] : namesOf(spellings, except))
  const storiesWith = (name: number | undefined) =>
    name === undefined ? 0 : spellings.storyCount.values[name] - (own.has(name) ? 1 : 0)
  const present = new Set(storyNames.map(({key}) => key))
  const alike = (spellings.alike ??= listAll(spellings))

  return storyNames.flatMap((name): OtherName[] => {
    const stories = storiesWith(spellings.byKey.get(name.key))
    let usual = -1
    for (const key of commonParts(name.key)) {
      for (const other of alike.get(key) ?? []) {
        const count = storiesWith(other)
        if (count < MIN_USUAL || count < MIN_RATIO * stories || count <= storiesWith(usual))
          continue
        if (present.has(spellings.keys[other])) continue
        if (isSameName(name, spellings.keys[other])) usual = other
      }
    }
    if (usual < 0) return []
    const newest = newestWith(spellings, usual, except)
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
function newestWith(spellings: Spellings, name: number, except: number | undefined): number[] {
  const newest: number[] = []
  for (let story = spellings.nameCount.length - 1; story >= 0; story--) {
    if (story === except || !namesOf(spellings, story).includes(name)) continue
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

function listAll(spellings: Spellings): Map<string, number[]> {
  const alike = new Map<string, number[]>()
  spellings.keys.forEach((key, name) => list(alike, key, name))
  return alike
}

function list(alike: Map<string, number[]>, key: string, name: number) {
  for (const part of commonParts(key)) {
    const names = alike.get(part)
    if (names) names.push(name)
    else alike.set(part, [name])
  }
}

/** What two spellings of a name have in common: all words but one and its first sound; of one word its consonants. */
function commonParts(key: string): string[] {
  const words = key.split(' ')
  if (words.length === 1) return [consonants(key)]
  return words.map((word, at) => words.with(at, `*${consonants(word)[0] ?? ''}`).join(' '))
}

const SOUNDS: Record<string, string> = {
  q: 'k',
  c: 'k',
  g: 'k',
  z: 's',
  f: 'v',
  w: 'v',
  b: 'p',
  d: 't',
  j: 'y',
}

/** The consonants of a name as sounds, so that Karachok and Qarachogh are alike: `krk`. */
function consonants(word: string): string {
  const sounds = word
    .replace(/[aeiouhy']/gu, '')
    .replace(/./gu, (letter) => SOUNDS[letter] ?? letter)
  return (sounds || word[0]).replace(/(.)\1+/gu, '$1')
}
