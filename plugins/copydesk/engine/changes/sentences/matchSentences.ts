import {type ArticleParagraph} from '../../model/article.ts'
import {Groups} from './sentenceGroups.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {readSentences, type SentenceRead} from '../words/tokens.ts'

/** A sentence, and the index of its paragraph. */
export interface PlacedSentence extends SentenceRead {
  paragraph: number
}

/** Sentences that tell the same before and after; empty before where all of it is new, after where it is gone. */
export interface MatchedSentences {
  before: PlacedSentence[]
  after: PlacedSentence[]
}

/** The share of the shorter sentence's telling words that two versions of it have in common. */
const ALIKE = 0.5
/** The same for two that stand in one paragraph. */
const ALIKE_IN_PLACE = 0.25
/** So much alike, each of two sentences in a row is compared with its own. */
const CLOSE = 0.6
/** With fewer telling words a sentence is found in many. */
const FEWEST = 3

/**
 * Finds what tells the same in two versions of a story. Sentences that are the same are left out, wherever they stand:
 * paragraphs moved, merged and split are no change.
 */
export function matchSentences(
  before: readonly ArticleParagraph[],
  after: readonly ArticleParagraph[],
): MatchedSentences[] {
  const [a, b] = unmatchedParagraphs(before, after)
  return GROUPS.flatMap((group) => {
    const [mine, theirs] = withoutSame(
      sentencesOf(
        before,
        a.filter((index) => groupOf(before[index]!) === group),
      ),
      sentencesOf(
        after,
        b.filter((index) => groupOf(after[index]!) === group),
      ),
    )
    return group === 'body' || group === 'caption' || group === 'cell'
      ? linked(mine, theirs, before, after)
      : mine.length + theirs.length > 0
        ? [{before: mine, after: theirs}]
        : []
  })
}

const GROUPS = ['headline', 'standfirst', 'dateline', 'body', 'caption', 'cell'] as const

function groupOf({role}: ArticleParagraph): (typeof GROUPS)[number] {
  return role === 'subhead' || role === 'quote' ? 'body' : role
}

/** The indexes of paragraphs that are not word for word in the other version: most of a story need not be read. */
function unmatchedParagraphs(
  before: readonly ArticleParagraph[],
  after: readonly ArticleParagraph[],
): [number[], number[]] {
  const keyOf = (paragraph: ArticleParagraph) => `${groupOf(paragraph)} ${paragraph.text}`
  const waiting = new Map<string, number[]>()
  for (const [index, paragraph] of before.entries()) {
    const key = keyOf(paragraph)
    waiting.set(key, [...(waiting.get(key) ?? []), index])
  }
  const left = after.flatMap((paragraph, index) =>
    waiting.get(keyOf(paragraph))?.shift() === undefined ? [index] : [],
  )
  return [[...waiting.values()].flat().sort((x, y) => x - y), left]
}

const sentencesOf = (paragraphs: readonly ArticleParagraph[], indexes: number[]) =>
  indexes.flatMap((paragraph) =>
    readSentences(paragraphs[paragraph]!.text).map((sentence) => ({...sentence, paragraph})),
  )

/** The sentences that stand on one side only. */
function withoutSame(
  before: PlacedSentence[],
  after: PlacedSentence[],
): [PlacedSentence[], PlacedSentence[]] {
  const waiting = new Map<string, PlacedSentence[]>()
  for (const sentence of before)
    waiting.set(sentence.text, [...(waiting.get(sentence.text) ?? []), sentence])
  const left = after.filter(({text}) => waiting.get(text)?.shift() === undefined)
  const kept = new Set([...waiting.values()].flat())
  return [before.filter((sentence) => kept.has(sentence)), left]
}

function linked(
  before: PlacedSentence[],
  after: PlacedSentence[],
  paragraphs: readonly ArticleParagraph[],
  others: readonly ArticleParagraph[],
): MatchedSentences[] {
  const stems = new Map([...before, ...after].map((sentence) => [sentence, tellingStems(sentence)]))
  const likeness = (x: PlacedSentence, y: PlacedSentence) => alike(stems.get(x)!, stems.get(y)!)
  const index = new Map<string, PlacedSentence[]>()
  for (const sentence of after)
    for (const stem of stems.get(sentence)!) {
      const list = index.get(stem)
      if (list) list.push(sentence)
      else index.set(stem, [sentence])
    }
  const groups = new Groups<PlacedSentence>()
  const placeOf = (paragraph: ArticleParagraph) => JSON.stringify(paragraph.path)
  const standing = new Map<string, PlacedSentence[]>()
  for (const sentence of after) {
    const key = placeOf(others[sentence.paragraph]!)
    standing.set(key, [...(standing.get(key) ?? []), sentence])
  }
  for (const sentence of before) {
    const inPlace = standing.get(placeOf(paragraphs[sentence.paragraph]!)) ?? []
    for (const other of inPlace)
      if (likeness(sentence, other) >= ALIKE_IN_PLACE) groups.join(sentence, other)
    let best: PlacedSentence | undefined
    let most = 0
    for (const other of candidates(stems.get(sentence)!, index)) {
      const share = likeness(sentence, other)
      if (share >= ALIKE && share > most) [best, most] = [other, share]
    }
    if (best) groups.join(sentence, best)
  }
  // a part of a sentence that was split
  for (const sentence of after)
    if (groups.isAlone(sentence) && stems.get(sentence)!.size >= FEWEST)
      for (const other of before)
        if (
          stems.get(other)!.size > stems.get(sentence)!.size &&
          likeness(sentence, other) >= CLOSE
        )
          groups.join(sentence, other)
  joinLone(before, after, groups)
  return groups.of(before, after).flatMap(({before: mine, after: theirs}) => {
    const inStep =
      mine.length === theirs.length &&
      mine.every((sentence, at) => likeness(sentence, theirs[at]!) >= CLOSE)
    return inStep
      ? mine.map((sentence, at) => ({before: [sentence], after: [theirs[at]!]}))
      : [{before: mine, after: theirs}]
  })
}

/** Of two short sentences that have the place of each other, the small words count, too: `She has not decided.` */
function joinLone(
  before: PlacedSentence[],
  after: PlacedSentence[],
  groups: Groups<PlacedSentence>,
): void {
  const lone = (sentences: PlacedSentence[]) => {
    const places = new Map<number, PlacedSentence[]>()
    for (const one of sentences)
      if (groups.isAlone(one))
        places.set(one.paragraph, [...(places.get(one.paragraph) ?? []), one])
    return places
  }
  const theirs = lone(after)
  for (const [paragraph, [one, second]] of lone(before)) {
    const [other, next] = theirs.get(paragraph) ?? []
    if (!one || second || !other || next) continue
    const keys = (sentence: PlacedSentence) => new Set(sentence.tokens.map(({key}) => key))
    const isShort = one.tokens.length <= SHORT && other.tokens.length <= SHORT
    if (isShort && alike(keys(one), keys(other)) >= ALIKE) groups.join(one, other)
  }
}
const SHORT = 8

/** A word that stands in more sentences finds none. */
const MOST_SENTENCES = 12

function candidates(stems: Set<string>, index: Map<string, PlacedSentence[]>): Set<PlacedSentence> {
  const found = new Set<PlacedSentence>()
  for (const stem of stems) {
    const list = index.get(stem)
    if (list && list.length <= MOST_SENTENCES) for (const sentence of list) found.add(sentence)
  }
  return found
}

const tellingStems = ({tokens}: PlacedSentence) =>
  new Set(tokens.filter(({key}) => !isSmallWord(key)).map(({stem}) => stem))

function alike(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const stem of small) if (large.has(stem)) both++
  return both / small.size
}
