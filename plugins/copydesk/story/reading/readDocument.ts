import {getPublishedId, isVersionId} from '@sanity/client/csm'
import {
  type ArticleOptions,
  type ArticleParagraph,
  type Checker,
  type Finding,
  type Records,
  articleLanguage,
  BoundedCache,
  createChecker,
  fieldSteps,
  hasAllRules,
  hasKnownWords,
} from '../../engine/index.ts'
import {engineDecisions, storedDecisions} from '../findings/decisions.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {keepUnchanged} from '../findings/keepUnchanged.ts'
import {bySeriousness} from '../findings/order.ts'
import {seemEnglish} from './seemEnglish.ts'
import {distinctLanguages, unreadByGroup} from './unreadLanguages.ts'

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
  /** Those of them in which text says it is, and plainly is English. */
  seemEnglish: string[]
  /** Whether every rule has read some of it. */
  isRead: boolean
}

/**
 * Reads a document. Five places of one open document ask at every change, each with an object of
 * its own that shares the values of unchanged fields: the last answers are kept by those values.
 * What was read of its text is kept whatever records and decisions say, and only the paragraphs that
 * changed are read again.
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

  const loaded = [hasKnownWords(), hasAllRules()]
  const options = checkOptions(document, setup, records)
  const isKept = known && sameValues(known.loaded, loaded)
  const checker = isKept ? known.checker.withOptions(options) : createChecker(options)
  const fields = setup.fieldsOf(document._type)
  const {paragraphs, findings} = checker.readArticle(document)
  const own = articleLanguage(document, fields)
  const languages = unreadByGroup(paragraphs, own)
  const fresh: Answer = {
    inputs,
    findings: keepUnchanged(known?.answers[0]?.findings, shown(findings, setup)),
    paragraphs,
    unread: distinctLanguages(languages),
    seemEnglish: seemEnglish(paragraphs, own),
    isRead: languages.includes(null),
  }
  const answers = [fresh, ...(known?.answers ?? [])].slice(0, ANSWERS_A_DOCUMENT)
  recent.set(key, {loaded, checker, answers})
  return fresh
}

/** The same for a document and its draft: a form may show a draft before there is one. */
export const documentKey = ({_id, _type}: CheckedDocument) =>
  `${_type}:${isVersionId(String(_id)) ? _id : getPublishedId(String(_id))}`

/** The findings of a document that nobody has open: nothing of it is kept. */
export const findingsOnce = (
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
): Finding[] =>
  shown(createChecker(checkOptions(document, setup, records)).updateArticle(document), setup)

const shown = (findings: Finding[], {silent}: Setup): Finding[] =>
  bySeriousness(findings.filter(({severity}) => !silent.includes(severity)))

const checkOptions = (
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
): ArticleOptions => ({
  fields: setup.fieldsOf(document._type),
  ...(setup.rules ? {rules: setup.rules} : {}),
  records,
  keep: setup.keep,
  style: setup.style,
  decisions: engineDecisions(storedDecisions(document, setup.decisionsField)),
})

interface Answer extends ReadDocument {
  inputs: unknown[]
}

interface Recent {
  /** What the checks knew of words and rules. */
  loaded: unknown[]
  checker: Checker
  answers: Answer[]
}

const ANSWERS_A_DOCUMENT = 3
const DOCUMENTS = 20
const recent = new BoundedCache<string, Recent>(DOCUMENTS)

/**
 * The values that the checks read, in a fixed order; an edit elsewhere in the document changes none. A list that holds
 * nothing reads as a field that is not there: decisions from beside the story are a list of their own each time.
 */
export const textValues = (document: CheckedDocument, setup: Setup): unknown[] =>
  textRoots(setup, document._type).map((name) => {
    const value = document[name]
    return Array.isArray(value) && value.length === 0 ? undefined : value
  })

/** The top-level fields of a type that the checks read, decisions among them. */
export function textRoots(setup: Setup, type: string): string[] {
  const {text, portableText, dateline, language, firstPublished, versionOf} = setup.fieldsOf(type)
  const told = [dateline, language, firstPublished, ...versionOf]
  const paths = [...text, ...portableText, ...told, setup.decisionsField]
  return [...new Set(paths.flatMap((path) => (path ? [fieldSteps(path)[0].name] : [])))]
}

export const sameValues = (a: unknown[], b: unknown[]) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
