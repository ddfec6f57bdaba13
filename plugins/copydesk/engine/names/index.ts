import {type Finding} from '../finding.ts'
import {type ArticleParagraph, type CheckOptions} from '../options.ts'

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
  extracted: Map<string, unknown>
}

/** An empty cache. It keeps no more than the last story's paragraphs. */
export function createNameCache(): NameCache {
  return {extracted: new Map()}
}

/** The name rules of `options.rules` over one story. Never throws; findings in reading order. */
export function checkNames(
  _text: NameText,
  _options: CheckOptions,
  _cache: NameCache = createNameCache(),
): Finding[] {
  return []
}

/** How likely `a` and `b` are one name in two spellings: in [0, 1], symmetric. */
export function samePairScore(a: string, b: string, _kind: 'person' | 'place'): number {
  return a === b ? 1 : 0
}
