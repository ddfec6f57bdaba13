import * as article from './article/articleParagraphs.ts'
import {assertLanguage, assertOptions, assertParagraphs} from './assertInput.ts'
import * as checks from './checkArticle.ts'
import * as checkers from './checker.ts'
import * as plain from './checkParagraphs.ts'
import * as language from './text/language.ts'

/**
 * The checks as programs call them: what is passed is held against what they take, before anything is read. The Studio
 * and the shell have held their options against a schema once, and call the checks themselves.
 */

/**
 * Checks an article, an object shaped like a Sanity document, with all rules unless `options.rules` names some. Spans
 * index `articleParagraphs` and carry its paths.
 * @throws {TypeError} where an option is not what it must be
 */
export const checkArticle: typeof checks.checkArticle = (document, options, ...caches) => {
  assertOptions(options ?? {})
  return checks.checkArticle(document, options, ...caches)
}

/**
 * Checks a story given as plain paragraphs, with the two core rules unless `options.rules` names others.
 * @throws {TypeError} where the paragraphs are no strings, or an option is not what it must be
 */
export const checkParagraphs: typeof plain.checkParagraphs = (paragraphs, options, ...caches) => {
  assertParagraphs(paragraphs)
  assertOptions(options ?? {})
  return plain.checkParagraphs(paragraphs, options, ...caches)
}

/**
 * A checker that keeps what it read from the paragraphs that did not change. One story a checker.
 * @throws {TypeError} where an option is not what it must be
 */
export const createChecker: typeof checkers.createChecker = (options) => {
  assertOptions(options ?? {})
  return asserted(checkers.createChecker(options))
}

const asserted = (checker: checkers.Checker): checkers.Checker => ({
  ...checker,
  update(paragraphs) {
    assertParagraphs(paragraphs)
    return checker.update(paragraphs)
  },
  withOptions(options) {
    assertOptions(options)
    return asserted(checker.withOptions(options))
  },
})

/**
 * The paragraphs of an article in reading order, each with its path.
 * @throws {TypeError} where a field or a record is not what it must be
 */
export const articleParagraphs: typeof article.articleParagraphs = (document, fields, records) => {
  assertOptions({fields, records})
  return article.articleParagraphs(document, fields, records)
}

/**
 * The language in which the name rules cannot read a story, by its code; `und` where it is not known, null where they
 * can. Told by `code`, or else by the words.
 * @throws {TypeError} where the paragraphs or the code are no texts
 */
export const unreadLanguage: typeof language.unreadLanguage = (paragraphs, code) => {
  assertParagraphs(paragraphs)
  assertLanguage(code)
  return language.unreadLanguage(paragraphs, code)
}
