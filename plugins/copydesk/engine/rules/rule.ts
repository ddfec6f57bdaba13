import {type Found, type Severity} from '../model/finding.ts'
import {type Reading} from '../reading/index.ts'

/** A rule is data: what it is, and how it reads a story. */
export interface Rule<Id extends string = string> {
  /** Stands in options and stored decisions: it never changes. */
  id: Id
  /** The most serious that its findings can be. */
  tier: Severity
  /** Whether `checkParagraphs` runs it unless told otherwise. */
  core: boolean
  /** What it looks for, in one sentence. */
  about: string
  /** What its findings point at: whole paragraphs, or words in them. */
  marks: 'paragraphs' | 'words'
  /** What it holds the story against: itself and the records, or what was published before. */
  against: 'story' | 'archive'
  /** Whether it reads copy in any language; the others read English alone. */
  anyLanguage?: true
  /** Rules that look closer: where one of them has found something, this one is silent. */
  yieldsTo?: readonly string[]
  /** What it finds, in reading order. Never throws; leaves the reading as it is. */
  check(reading: Reading): Found[]
}

/** A rule with its id as a type. */
export const defineRule = <const Id extends string>(rule: Rule<Id>): Rule<Id> => rule
