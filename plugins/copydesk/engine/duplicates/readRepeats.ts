import {type Paragraph, readParagraph} from '../text/paragraph.ts'
import {type Block, blocksOf} from './blocks/blocks.ts'
import {type Comparisons} from './comparison/compare.ts'
import {
  createInnerCache,
  type InnerCache,
  type InnerRepeat,
  innerRepeats,
} from './inside/passages.ts'
import {matchingPairs} from './pairs/matches.ts'

/** What is kept between readings: the words read from each paragraph of the last one, and what was compared. */
export interface RepeatCache {
  read: Map<string, Paragraph>
  compared: Comparisons
  inside: InnerCache
}

export function createRepeatCache(): RepeatCache {
  return {read: new Map(), compared: new WeakMap(), inside: createInnerCache()}
}

/** What stands in a story twice. */
export interface Repeats {
  /** The paragraphs by their words. */
  paragraphs: Paragraph[]
  /** In reading order. */
  blocks: Block[]
  /** What paragraphs repeat of their own, by the paragraph's index, in order. */
  inside: Map<number, InnerRepeat[]>
  /** `repeated[i]`: paragraph i is a copy of an earlier one. */
  repeated: boolean[]
  /** Whether a place stands in a copy: in such a paragraph, or in a passage that repeats one before it. */
  isCopy(paragraph: number, offset: number): boolean
}

/** Reads the repeated paragraphs and blocks of one story. Never throws. */
export function readRepeats(texts: string[], cache: RepeatCache = createRepeatCache()): Repeats {
  const paragraphs = readAll(texts, cache)
  const {pairs, repetitive} = matchingPairs(paragraphs, cache.compared)
  const blocks = blocksOf(paragraphs, pairs, cache.compared)
  const repeated = new Array<boolean>(texts.length).fill(false)
  for (const {runs} of blocks) {
    for (const {second, matches} of runs) {
      matches.forEach((match, k) => {
        if (!match.inside || match.inside.shorter === 'second') repeated[second + k] = true
      })
    }
  }
  const inside = new Map<number, InnerRepeat[]>()
  for (const index of repetitive) {
    const found = innerRepeats(paragraphs[index], cache.compared, cache.inside)
    if (found.length > 0) inside.set(index, found)
  }
  const isCopy = (index: number, offset: number): boolean =>
    repeated[index] || (inside.get(index)?.some((repeat) => isRepeat(repeat, offset)) ?? false)
  return {paragraphs, blocks, inside, repeated, isCopy}
}

function isRepeat({passages}: InnerRepeat, offset: number): boolean {
  return passages.slice(1).some(({start, end}) => start <= offset && offset < end)
}

function readAll(texts: string[], cache: RepeatCache): Paragraph[] {
  const before = cache.read
  const now = new Map<string, Paragraph>()
  const paragraphs = texts.map((text) => {
    const paragraph = now.get(text) ?? before.get(text) ?? readParagraph(text)
    now.set(text, paragraph)
    return paragraph
  })
  cache.read = now
  return paragraphs
}
