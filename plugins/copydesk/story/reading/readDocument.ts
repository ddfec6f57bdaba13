import {getPublishedId, isVersionId} from '@sanity/client/csm'
import {
  type ArticleParagraph,
  type Checker,
  type Finding,
  type Records,
  articleLanguage,
  articleParagraphs,
  BoundedCache,
  createChecker,
  fieldSteps,
  hasAllRules,
  hasKnownWords,
  languageGroups,
  unreadLanguage,
} from '../../engine/index.ts'
import {engineDecisions, storedDecisions} from '../findings/decisions.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {keepUnchanged} from '../findings/keepUnchanged.ts'
import {bySeriousness} from '../findings/order.ts'

export interface CheckedDocument extends Record<string, unknown> {
  _id?: string
  _type: string
}

/** A document as the checks see it. */
export interface ReadDocument {
  /** Unsettled findings, most serious first. */
  findings: Finding[]
  /** What their spans index. */
  paragraphs: ArticleParagraph[]
  /** The languages in which its names are not checked. */
  unread: string[]
}

/**
 * Reads a document. Five places of one open document ask at every change, each with an object of
 * its own that shares the values of unchanged fields: the last answers are kept by those values,
 * and so is the checker, which reads again only the paragraphs that changed.
 */
export function readDocument(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
): ReadDocument {
  const key = documentKey(document)
  const known = recent.get(key)
  const inputs = [setup, records, hasKnownWords(), hasAllRules(), ...textValues(document, setup)]
  const answer = known?.answers.find((one) => sameValues(one.inputs, inputs))
  if (answer) return answer

  const decisions = setup.decisionsField ? document[setup.decisionsField] : undefined
  const context = [setup, records, decisions, hasKnownWords(), hasAllRules()]
  const sameContext = known && sameValues(known.context, context)
  const checker = sameContext ? known.checker : checkerFor(document, setup, records)
  const fields = setup.fieldsOf(document._type)
  const paragraphs = articleParagraphs(document, fields, records)
  const fresh: Answer = {
    inputs,
    findings: keepUnchanged(known?.answers[0]?.findings, readWith(checker, document, setup)),
    paragraphs,
    unread: unreadLanguages(paragraphs, articleLanguage(document, fields)),
  }
  const answers = [fresh, ...(known?.answers ?? [])].slice(0, ANSWERS_A_DOCUMENT)
  recent.set(key, {context, checker, answers})
  return fresh
}

/** The languages of paragraphs in which the name rules cannot read them; `und` for one that is not known. */
export function unreadLanguages(
  paragraphs: readonly ArticleParagraph[],
  own: string | undefined,
): string[] {
  const unread = languageGroups(paragraphs).map(({from, to, language = own}) =>
    unreadLanguage(
      paragraphs.slice(from, to).map(({text}) => text),
      language,
    ),
  )
  return [...new Set(unread.filter((language) => language !== null))]
}

/** The same for a document and its draft: a form may show a draft before there is one. */
export const documentKey = ({_id, _type}: CheckedDocument) =>
  `${_type}:${isVersionId(String(_id)) ? _id : getPublishedId(String(_id))}`

/** The findings of a document that nobody has open: nothing of it is kept. */
export const findingsOnce = (
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
): Finding[] => readWith(checkerFor(document, setup, records), document, setup)

const readWith = (checker: Checker, document: CheckedDocument, {silent}: Setup): Finding[] =>
  bySeriousness(checker.updateArticle(document).filter(({severity}) => !silent.includes(severity)))

function checkerFor(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
): Checker {
  return createChecker({
    fields: setup.fieldsOf(document._type),
    ...(setup.rules ? {rules: setup.rules} : {}),
    records,
    keep: setup.keep,
    style: setup.style,
    decisions: engineDecisions(storedDecisions(document, setup.decisionsField)),
  })
}

interface Answer extends ReadDocument {
  inputs: unknown[]
}

interface Recent {
  context: unknown[]
  checker: Checker
  answers: Answer[]
}

const ANSWERS_A_DOCUMENT = 3
const DOCUMENTS = 20
const recent = new BoundedCache<string, Recent>(DOCUMENTS)

/** The values that the checks read, in a fixed order; an edit elsewhere in the document changes none. */
export const textValues = (document: CheckedDocument, setup: Setup): unknown[] =>
  textRoots(setup, document._type).map((name) => document[name])

/** The top-level fields of a type that the checks read, decisions among them. */
export function textRoots(setup: Setup, type: string): string[] {
  const {text, portableText, dateline, language, firstPublished, versionOf} = setup.fieldsOf(type)
  const told = [dateline, language, firstPublished, ...versionOf]
  const paths = [...text, ...portableText, ...told, setup.decisionsField]
  return [...new Set(paths.flatMap((path) => (path ? [fieldSteps(path)[0].name] : [])))]
}

export const sameValues = (a: unknown[], b: unknown[]) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
