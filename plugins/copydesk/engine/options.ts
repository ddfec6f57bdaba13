import {type ArchiveIndex} from './archive/index.ts'
import {type RuleId} from './model/finding.ts'
import {type Decision, type Records} from './model/records.ts'

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
