import {type Finding} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {type CheckOptions} from '../options.ts'
import {type Paragraph, readParagraph} from '../text/paragraph.ts'
import {blocksOf} from './blocks/blocks.ts'
import {type Comparisons} from './comparison/compare.ts'
import {findingOf} from './findings/duplicate.ts'
import {matchingPairs} from './pairs/matches.ts'

/** What the duplicate check keeps between runs: the words read from each paragraph of the last one, and what it compared. */
export interface DuplicateCache {
  read: Map<string, Paragraph>
  compared: Comparisons
}

export function createDuplicateCache(): DuplicateCache {
  return {read: new Map(), compared: new WeakMap()}
}

export interface DuplicateResult {
  /** In reading order. */
  findings: Finding[]
  /** `repeated[i]`: paragraph i is a copy of an earlier one. */
  repeated: boolean[]
}

/** Finds repeated paragraphs and blocks in one story. Never throws. */
export function checkDuplicates(
  texts: string[],
  options: Pick<CheckOptions, 'keep'> = {},
  roles?: ArticleParagraph['role'][],
  cache: DuplicateCache = createDuplicateCache(),
): DuplicateResult {
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
  return {findings: blocks.map((block) => findingOf(block, paragraphs, options, roles)), repeated}
}

function readAll(texts: string[], cache: DuplicateCache): Paragraph[] {
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
