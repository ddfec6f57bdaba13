import {type FactDifference, samePairScore} from '../../engine/index.ts'
import {type CorrectionKind, type StoredCorrection, whereOf} from './correction.ts'
import {plainWords} from './storyChanges.ts'

/** A correction before anybody has edited it. */
export type CorrectionDraft = Required<
  Pick<StoredCorrection, 'wasWrong' | 'nowReads' | 'text' | 'where' | 'placement'>
> & {type: CorrectionKind}

/**
 * Drafts the correction of what changed: what was wrong, what it now reads, where, and the note in the form of news
 * houses (AP, Reuters, NPR): what was wrong first, then what is right, no more of the error than it takes.
 *
 * @param before the text of the story as readers see it, `after` as it will be
 */
export function draftCorrection(
  changes: readonly FactDifference[],
  before: string,
  after: string,
  kind: CorrectionKind = proposedKind(changes, before),
): CorrectionDraft {
  const story = plainWords(after)
  const wheres = new Set(changes.map(whereOf))
  const lines = (texts: string[]) => texts.filter(Boolean).join('\n')
  return {
    type: kind,
    wasWrong: lines(changes.map(({was, wasText}) => distinct(was, wasText, story))),
    nowReads: lines(changes.map(({now}) => now)),
    text: noteOf(changes, kind),
    where: wheres.size === 1 ? [...wheres][0]! : 'story',
    placement: wheres.has('headline') ? 'top' : 'bottom',
  }
}

/** A refile for names that the story has also spelled as they now are, a correction for all else. */
export function proposedKind(changes: readonly FactDifference[], before: string): CorrectionKind {
  const story = plainWords(before)
  const isSlip = (change: FactDifference) =>
    isMisspelled(change) &&
    wordsThatDiffer(change.now, change.was).every((word) => story.includes(plainWords(word)))
  return changes.length > 0 && changes.every(isSlip) ? 'refile' : 'correction'
}

/** Alike enough that one is the other misspelled; the scale of `samePairScore` is 0 to 1. */
const ALIKE = 0.5

function isMisspelled({fact, was, now}: FactDifference): boolean {
  if (fact !== 'name' && fact !== 'place') return false
  const [wrong, right] = [wordsThatDiffer(was, now), wordsThatDiffer(now, was)]
  return (
    wrong.length > 0 &&
    wrong.length === right.length &&
    wrong.every((word, at) => {
      const other = right[at]!
      return (
        word[0]!.toLowerCase() === other[0]!.toLowerCase() &&
        samePairScore(word, other, fact === 'place' ? 'place' : 'person') >= ALIKE
      )
    })
  )
}

const wordsThatDiffer = (text: string, other: string): string[] => {
  const known = new Set(other.split(/\s+/u))
  return text.split(/\s+/u).filter((word) => word !== '' && !known.has(word))
}

/** The words with those around them in their sentence, until the story has them nowhere else. */
function distinct(words: string, sentence: string, story: string): string {
  let [from, to] = [sentence.indexOf(words), sentence.indexOf(words) + words.length]
  if (words === '' || from < 0) return words
  while (
    story.includes(plainWords(sentence.slice(from, to))) &&
    (from > 0 || to < sentence.length)
  ) {
    const after = /^\s*\S+/u.exec(sentence.slice(to))?.[0].length ?? 0
    const before = /\S+\s*$/u.exec(sentence.slice(0, from))?.[0].length ?? 0
    if (after === 0 && before === 0) break
    to += after
    if (after === 0 || story.includes(plainWords(sentence.slice(from, to)))) from -= before
  }
  return sentence.slice(from, to)
}

function noteOf(changes: readonly FactDifference[], kind: CorrectionKind): string {
  if (changes.length === 0) return 'An earlier version of this story '
  if (kind === 'clarification')
    return `This story has been changed to make clear ${changes.map(({now, was}) => now || was).join(', and ')}.`
  return changes
    .map((change, index) => `${index === 0 ? opening(change) : 'It also'} ${clause(change)}.`)
    .join(' ')
}

function opening(change: FactDifference): string {
  const where = whereOf(change)
  if (where === 'headline') return 'An earlier version of the headline'
  if (where === 'caption') return 'An earlier version of a caption'
  return 'An earlier version of this story'
}

/** What it did, and what is right: `said 65 families; it was 75`. */
function clause(change: FactDifference): string {
  const {fact, was, now} = change
  if (was === '') return `left out “${now}”`
  if (now === '') return `said “${trimStop(was)}”; that was wrong and has been removed`
  if (isMisspelled(change)) return `misspelled ${now} as ${was}`
  switch (fact) {
    case 'name':
      return `gave the wrong name: it is ${now}, not ${was}`
    case 'quotation':
      return `misquoted “${now}” as “${was}”`
    case 'source':
      return `attributed a statement to ${was}; it was ${now}`
    case 'negation':
    case 'meaning':
    case 'title':
      return `said “${was}”; it should have said “${now}”`
    default:
      return `said ${was}; it was ${withoutTail(now, was)}`
  }
}

const trimStop = (text: string) => text.replace(/[.\s]+$/u, '')

/** `75` of `75 families`, where the other side has the families, too. */
function withoutTail(text: string, other: string): string {
  const [mine, theirs] = [text.split(' '), other.split(' ')]
  while (mine.length > 1 && theirs.length > 1 && mine.at(-1) === theirs.at(-1)) {
    mine.pop()
    theirs.pop()
  }
  return mine.join(' ')
}
