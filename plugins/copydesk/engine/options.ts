import {type ArchiveIndex} from './archive/index.ts'
import {type PathSegment, type RuleId} from './finding.ts'

/** A person, organisation or document on record: the preferred spelling and the accepted others. */
export interface SourceRecord {
  id: string
  name: string
  aliases?: string[]
}

/** A place on record, each spelling with the house's word on it. */
export interface LocationRecord {
  id: string
  name: string
  variants?: {text: string; status: 'preferred' | 'accepted' | 'deprecated'}[]
}

export interface Records {
  sources?: SourceRecord[]
  locations?: LocationRecord[]
}

/** An editor's word on a finding; it silences exactly what it names. */
export type Decision =
  | {kind: 'distinct'; names: [string, string]}
  | {kind: 'accepted-spelling'; name: string}
  | {kind: 'dismissed'; id: string}

export interface CheckOptions {
  /** The rules to run. `checkParagraphs`: the two core rules unless named. `checkArticle`: all. */
  rules?: RuleId[]
  records?: Records
  decisions?: Decision[]
  /** Which copy of a repeated block to keep: the earlier in a story (default), the later in a live blog. */
  keep?: 'earlier' | 'later'
  /** The published archive, for the `archive-` rules; they do not run without it. */
  archive?: ArchiveIndex
  /** The identifier of the story being checked, left out of the archive. `checkArticle`: its published `_id`. */
  story?: string
}

/** Where an article keeps its text; a field is named by its path, `'seo.description'` say. */
export interface ArticleFields {
  /** Plain string fields, in reading order. Default `['headline', 'standfirst']`. */
  text?: string[]
  /** Portable Text fields, in reading order. Default `['body']`. */
  portableText?: string[]
  /** The dateline: a string, or an object with `text` or `located` → a Location on record. Default `'dateline'`. */
  dateline?: string
  /** In Portable Text, string fields of blocks that are not text (image captions). Default `['caption', 'alt']`… */
  captions?: string[]
}

/** A paragraph of an article as the checks read it. */
export interface ArticleParagraph {
  text: string
  role: 'headline' | 'standfirst' | 'dateline' | 'body' | 'subhead' | 'caption' | 'quote'
  path: PathSegment[]
}
