import {type Finding} from '../finding.ts'
import {type ArticleParagraph, type CheckOptions} from '../options.ts'
import {type PairMemory} from './candidates.ts'
import {type Form} from './combine.ts'
import {readDecisions} from './decisions.ts'
import {extract, type Extracted} from './extract.ts'
import {gluedFindings} from './glued.ts'
import {markFindings} from './marks.ts'
import {notIntroducedFindings} from './notIntroduced.ts'
import {deprecatedFindings, nearRecordFindings} from './recordFindings.ts'
import {recordIndex} from './recordIndex.ts'
import {spellingFinding, spellingGroups} from './spelling.ts'
import {readStory} from './story.ts'
import {titleChangeFindings} from './titleChange.ts'

/** A story as the name checks read it; all arrays run parallel to `paragraphs`. */
export interface NameText {
  paragraphs: string[]
  /** `repeated[i]`: paragraph i is a copy of an earlier one. Its names are not counted, its spans are kept. */
  repeated: boolean[]
  /** What each paragraph is; all `body` unless given. */
  roles?: ArticleParagraph['role'][]
}

/** What `checkNames` keeps between runs; pass the same one again while a story is typed. */
export interface NameCache {
  /** What was read from a paragraph, by its text. */
  extracted: Map<string, Extracted>
  /** The words that those write in lower case, each with the number of texts that do. */
  lower: Map<string, number>
  pairs: PairMemory
}

/** An empty cache. It keeps no more than the last story's paragraphs. */
export function createNameCache(): NameCache {
  return {extracted: new Map(), lower: new Map(), pairs: new Map()}
}

/** The name rules of `options.rules` over one story. Never throws; findings by rule, then in reading order. */
export function checkNames(
  {paragraphs, repeated, roles}: NameText,
  {rules = ['name-spelling'], records, decisions}: CheckOptions,
  cache: NameCache = createNameCache(),
): Finding[] {
  const extracted = extractAll(paragraphs, cache)
  const isDateline = (paragraph: number): boolean => roles?.[paragraph] === 'dateline'
  const story = readStory(extracted, repeated, isDateline, cache.lower)
  const index = recordIndex(records)
  const decided = readDecisions(decisions)
  const groups = spellingGroups(story, index, decided, cache.pairs)
  const explained = new Set<Form>(
    groups.flatMap(({main, others}) => [main, ...others.map(({form}) => form)]),
  )
  const isExplained = (form: Form): boolean => explained.has(form)
  const findings: Finding[] = []
  if (rules.includes('name-spelling'))
    findings.push(
      ...inReadingOrder([
        ...groups.map((group) => spellingFinding(group, story, index)),
        ...markFindings(story, decided, isExplained),
        ...deprecatedFindings(extracted, repeated, index, decided),
        ...nearRecordFindings(story, index, decided, isExplained),
      ]),
    )
  if (rules.includes('name-not-introduced'))
    findings.push(...notIntroducedFindings(story, index, isExplained))
  if (rules.includes('name-title-change')) findings.push(...titleChangeFindings(story))
  if (rules.includes('name-glued')) findings.push(...gluedFindings(story, extracted, repeated))
  return findings
}

function extractAll(paragraphs: string[], cache: NameCache): Extracted[] {
  const {extracted: before, lower} = cache
  const kept = new Map<string, Extracted>()
  const extracted = paragraphs.map((paragraph) => {
    let read = kept.get(paragraph)
    if (read) return read
    read = before.get(paragraph)
    if (!read) for (const word of (read = extract(paragraph)).lower) count(lower, word, 1)
    kept.set(paragraph, read)
    return read
  })
  for (const [text, {lower: words}] of before)
    if (!kept.has(text)) for (const word of words) count(lower, word, -1)
  cache.extracted = kept
  return extracted
}

function count(counts: Map<string, number>, word: string, step: 1 | -1): void {
  const number = (counts.get(word) ?? 0) + step
  if (number === 0) counts.delete(word)
  else counts.set(word, number)
}

function inReadingOrder(findings: Finding[]): Finding[] {
  return findings.sort((x, y) => {
    const [a, b] = [x.spans[0]!, y.spans[0]!]
    return a.paragraph - b.paragraph || a.offset - b.offset
  })
}
