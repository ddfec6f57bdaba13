import {checkArticle, type ArticleOptions} from './checkArticle.ts'
import {checkParagraphs} from './checkParagraphs.ts'
import {type Finding} from './model/finding.ts'
import {type RuleId} from './rules/index.ts'
import {createRuleCaches} from './runRules.ts'

/** Checks one story again and again while it is typed. */
export interface Checker {
  /** What `checkParagraphs(paragraphs, options)` gives. */
  update(paragraphs: string[]): Finding<RuleId>[]
  /** What `checkArticle(article, options)` gives. */
  updateArticle(article: unknown): Finding<RuleId>[]
}

/** A checker that keeps what it read from the paragraphs that did not change. One story a checker. */
export function createChecker(options: ArticleOptions = {}): Checker {
  const caches = createRuleCaches()
  return {
    update: (paragraphs) => checkParagraphs(paragraphs, options, caches),
    updateArticle: (article) => checkArticle(article, options, caches),
  }
}
