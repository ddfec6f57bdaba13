/**
 * The checks without the Studio, for the command line, builds and other programs: no React, no DOM, no network.
 *
 * ```ts
 * import {checkArticle, checkParagraphs} from 'sanity-plugin-copydesk/core'
 *
 * const findings = checkParagraphs([
 *   'Helmet Zahir said on Monday that the road was open.',
 *   'Zaheer said that it had been closed for a week.',
 * ])
 * for (const {severity, message, spans} of findings)
 *   console.log(`${severity}, paragraph ${spans[0].paragraph + 1}: ${message}`)
 * // warning, paragraph 1: Zahir (1) and Zaheer (1): the same person? …
 *
 * const fields = {text: ['title'], portableText: ['content']}
 * const warnings = checkArticle(document, {fields}).filter(({severity}) => severity === 'warning')
 * if (warnings.length > 0) process.exitCode = 1
 *
 * // text in other documents, which the article refers to
 * const further = {fields: {portableText: ['content', 'sections[]->body']}}
 * const more = checkArticle(withReferences(document, documents, further), further)
 * ```
 */
import {assertOptions} from './engine/assertInput.ts'
import {
  type ArticleFields,
  articleLanguage,
  articleParagraphs,
  type Decision,
  installLearned,
  installRules,
} from './engine/index.ts'
import {LEARNED} from './engine/names/learned.table.ts'
import {LATER_RULES} from './engine/rules/laterRules.ts'
import {engineDecisions, storedDecisions} from './story/findings/decisions.ts'
import * as suggestions from './story/fixes/applySuggestions.ts'
import * as references from './story/reading/references.ts'
import * as languages from './story/reading/unreadLanguages.ts'

export * from './engine/index.ts'
export {
  articleParagraphs,
  checkArticle,
  checkParagraphs,
  createChecker,
  unreadLanguage,
} from './engine/assertedChecks.ts'
export {type UnreadReferences, unreadReferences} from './story/reading/references.ts'

/**
 * What editors have decided about a document, for the option `decisions` of the checks.
 * @param field the option `decisions` of the plugin, where it names a field; what is kept beside a story is in the
 * field `decisions` of a document of its own
 */
export const decisionsIn = (document: Record<string, unknown>, field = 'decisions'): Decision[] =>
  engineDecisions(storedDecisions(document, field))

/**
 * The document as “Apply all” in the Studio would store it: repeats go, names are written as suggested.
 * @param found of `checkArticle` over this document with the same options
 * @throws {TypeError} where an option is not what it must be
 */
export const applySuggestions: typeof suggestions.applySuggestions = (article, found, options) => {
  assertOptions(options ?? {})
  return suggestions.applySuggestions(article, found, options)
}

/**
 * An article with the documents that it refers to in it, as its field paths follow them, for the checks to read.
 * @throws {TypeError} where an option is not what it must be
 */
export const withReferences: typeof references.withReferences = (article, documents, options) => {
  assertOptions(options ?? {})
  return references.withReferences(article, documents, options)
}

/**
 * The languages of an article in which names are not checked, each language of it by itself: `['de']` of one in English
 * and German, none where all of it is English; `und` for one that is not known.
 * @throws {TypeError} where a field is not what it must be
 */
export function unreadLanguages(article: unknown, fields?: ArticleFields): string[] {
  assertOptions({fields})
  const paragraphs = articleParagraphs(article, fields)
  return languages.unreadLanguages(paragraphs, articleLanguage(article, fields))
}

installLearned(LEARNED)
installRules(LATER_RULES)
