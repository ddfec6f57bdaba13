import {type ReadingOptions} from './reading/index.ts'
import {type RuleId} from './rules/index.ts'

export interface CheckOptions extends ReadingOptions {
  /** The rules to run. `checkParagraphs`: the two core rules unless named. `checkArticle`: all. */
  rules?: RuleId[]
}
