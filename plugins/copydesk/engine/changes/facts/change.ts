import {type ParagraphName} from '../../article/places.ts'
import {type PathSegment} from '../../model/finding.ts'
import {type Token} from '../words/tokens.ts'

/** A number, date, name or “not” that a sentence states: it covers its words `[from, to)`. */
export interface StatedFact {
  kind: 'number' | 'ordinal' | 'date' | 'name' | 'negation'
  /** The same however it is written: `12`, `1/4`, `mon`. */
  value: string
  from: number
  to: number
}

/** Sentences of both versions that differ in a fact wherever each stands, and the words that tell it. */
export interface StoryDifference<T> {
  was: T
  now: T
  from: readonly Token[]
  to: readonly Token[]
}

/** What a changed fact is about. `removed`: a whole sentence that stated one is gone. */
export type ChangedFact =
  | 'number'
  | 'unit'
  | 'date'
  | 'name'
  | 'place'
  | 'title'
  | 'quotation'
  | 'negation'
  | 'source'
  | 'meaning'
  | 'removed'

/** A fact that two texts state differently. One side is empty where it is stated on the other only. */
export interface RawChange {
  fact: ChangedFact
  /** `[from, to)` in the words of each side. */
  a: [from: number, to: number]
  b: [from: number, to: number]
}

/** A fact that a story states differently now. */
export interface FactDifference {
  fact: ChangedFact
  /**
   * The words as they were and as they read now, `65 families` and `75 families`; one is empty where it is stated on
   * the other only.
   */
  was: string
  now: string
  /** The sentences around them. */
  wasText: string
  nowText: string
  /** Where it stands now, each place once: what was taken out, where it stood. */
  places: {name: ParagraphName; path: PathSegment[]}[]
}

/** What differs between two versions of a story. */
export interface StoryChanges {
  facts: FactDifference[]
  /** How many stretches differ in wording, and how many in form: signs, case, spelling, spaces. */
  wording: number
  form: number
  /** Sentences that are new. */
  added: number
}
