import {type Finding} from '../finding.ts'
import {type ArticleParagraph, type CheckOptions} from '../options.ts'
import {extract, type Extracted} from './extract.ts'
import {spellingFindings} from './spelling.ts'
import {readStory} from './story.ts'

export {samePairScore} from './samePairScore.ts'

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
}

/** An empty cache. It keeps no more than the last story's paragraphs. */
export function createNameCache(): NameCache {
  return {extracted: new Map()}
}

/** The name rules of `options.rules` over one story. Never throws; findings in reading order. */
export function checkNames(
  text: NameText,
  options: CheckOptions,
  cache: NameCache = createNameCache(),
): Finding[] {
  const kept = new Map<string, Extracted>()
  const extracted = text.paragraphs.map((paragraph) => {
    const known = kept.get(paragraph) ?? cache.extracted.get(paragraph) ?? extract(paragraph)
    kept.set(paragraph, known)
    return known
  })
  cache.extracted = kept
  const rules = options.rules ?? ['name-spelling']
  const story = readStory(extracted, text.repeated)
  return rules.includes('name-spelling') ? spellingFindings(story) : []
}
