import {type Paragraph, readParagraph} from '../text/paragraph.ts'
import {type Block, blocksOf} from './blocks/blocks.ts'
import {type Comparisons} from './comparison/compare.ts'
import {matchingPairs} from './pairs/matches.ts'

/** What is kept between readings: the words read from each paragraph of the last one, and what was compared. */
export interface RepeatCache {
  read: Map<string, Paragraph>
  compared: Comparisons
}

export function createRepeatCache(): RepeatCache {
  return {read: new Map(), compared: new WeakMap()}
}

/** What stands in a story twice. */
export interface Repeats {
  /** The paragraphs by their words. */
  paragraphs: Paragraph[]
  /** In reading order. */
  blocks: Block[]
  /** `repeated[i]`: paragraph i is a copy of an earlier one. */
  repeated: boolean[]
}

/** Reads the repeated paragraphs and blocks of one story. Never throws. */
export function readRepeats(texts: string[], cache: RepeatCache = createRepeatCache()): Repeats {
  const paragraphs = readAll(texts, cache)
  const blocks = blocksOf(paragraphs, matchingPairs(paragraphs, cache.compared), cache.compared)
  const repeated = new Array<boolean>(texts.length).fill(false)
  for (const {runs} of blocks) {
    for (const {second, matches} of runs) {
      matches.forEach((match, k) => {
        if (!match.inside || match.inside.shorter === 'second') repeated[second + k] = true
      })
    }
  }
  return {paragraphs, blocks, repeated}
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
