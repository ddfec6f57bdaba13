import {type ArticleOptions, type ReadArticle, readArticle} from './checkArticle.ts'
import {checkParagraphs} from './checkParagraphs.ts'
import {type Finding} from './model/finding.ts'
import {type RuleId} from './rules/index.ts'
import {createRuleCaches, type RuleCaches} from './runRules.ts'

/** Checks one story again and again while it is typed. */
export interface Checker {
  /** What `checkParagraphs(paragraphs, options)` gives. */
  update(paragraphs: string[]): Finding<RuleId>[]
  /** What `checkArticle(article, options)` gives. */
  updateArticle(article: unknown): Finding<RuleId>[]
  /** The same, and the paragraphs that the findings point at. */
  readArticle(article: unknown): ReadArticle
  /** A checker of the same story with other options: other records, other decisions. It keeps what was read. */
  withOptions(options: ArticleOptions): Checker
}

/** A checker that keeps what it read from the paragraphs that did not change. One story a checker. */
export function createChecker(options: ArticleOptions = {}): Checker {
  return checkerOn(createRuleCaches(), options)
}

function checkerOn(caches: RuleCaches, options: ArticleOptions): Checker {
  return {
    update: (paragraphs) => checkParagraphs(paragraphs, options, caches),
    updateArticle: (article) => readArticle(article, options, caches).findings,
    readArticle: (article) => readArticle(article, options, caches),
    withOptions: (others) => checkerOn(caches, others),
  }
}
