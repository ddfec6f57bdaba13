import {type Phrase} from '../phrases/phrase.ts'

/** `warning`: show it. `review`: worth a look. `info`: never interrupts. */
export type Severity = 'warning' | 'review' | 'info'

/** A step into a Sanity document: a field name, an array item by key, or an array index. */
export type PathSegment = string | number | {_key: string}

/**
 * A place in the text. `offset` and `length` count UTF-16 code units, and
 * `paragraphs[paragraph].slice(offset, offset + length) === text`.
 */
export interface Span {
  paragraph: number
  offset: number
  length: number
  text: string
  /** The place stands inside quotation marks: no fix may touch it without being asked. */
  quoted?: boolean
  /** In an article: the Sanity path of the block or field that holds the paragraph. */
  path?: PathSegment[]
  /** Where the paragraph starts in the text of that block or field; missing for 0. The place is there + `offset`. */
  blockOffset?: number
}

/** One spelling of a name, with the number of times it is written so. */
export interface Variant {
  text: string
  count: number
}

export type DuplicateKind = 'exact' | 'format' | 'near' | 'contained' | 'conflict'

/** `length` paragraphs from `first` on are repeated from `second` on. */
export interface Duplicate {
  first: number
  second: number
  length: number
  kind: DuplicateKind
}

/** What weighed for or against; `text` is a sentence an editor understands, `phrase` the same for other languages. */
export interface Evidence {
  weighs: 'for' | 'against'
  code: string
  text: string
  phrase: Phrase
}

/** A run of words of a comparison: in both, only in the first, or only in the second. */
export interface DiffPart {
  op: 'same' | 'removed' | 'added'
  text: string
}

/** A fact that an earlier story states differently in a paragraph that is the same otherwise. */
export interface FactChange {
  paragraph: number
  kind: 'number' | 'date' | 'name' | 'negation'
  /** What the earlier story says, and what this one says; one is empty for a negation. */
  earlier: string
  here: string
}

/** Something an editor would want to see before the story goes out. It never says which side is wrong. */
export interface Finding<RuleId extends string = string> {
  /** Stable under edits elsewhere in the text; unique within one result. */
  id: string
  rule: RuleId
  severity: Severity
  /** In English. */
  message: string
  /** The sentences of the message, for other languages. */
  phrases: Phrase[]
  spans: Span[]
  /** The spellings of one name, at least two, the suggested one first. */
  variants?: Variant[]
  /** Paragraphs that the story has twice: at least one range. */
  duplicates?: Duplicate[]
  /** Why it was found, strongest first. */
  evidence?: Evidence[]
  /**
   * A form worth using throughout, with the reason in `evidence`; a suggestion, not a verdict. `''` takes the places
   * out.
   */
  suggestion?: string
  /** What may be meant where no one form is certain, the likeliest first: each may be written in every place. */
  choices?: string[]
  /** Word-level comparison, one entry for each pair of repeated paragraphs that differ. */
  differences?: {first: number; second: number; parts: DiffPart[]}[]
  /** Which copy of repeated paragraphs to keep, by the `keep` option. */
  keep?: 'first' | 'second'
  /** Facts that the first of the earlier stories states differently. */
  changes?: FactChange[]
  /** Earlier stories, the newest first; not all of them where there are many. */
  archive?: {story: string; position?: number}[]
}

/** What a rule gives; it becomes a `Finding` with the rule's id, an id of its own and its message in English. */
export interface Found extends Omit<Finding, 'id' | 'rule' | 'message'> {
  /** The texts that it is about, without positions: its id is made of them, and so survives edits elsewhere. */
  identity: string[]
}
