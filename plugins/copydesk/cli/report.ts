import {
  ENGLISH,
  type Finding,
  type RuleId,
  rules,
  ruleWords,
  type Severity,
} from '../engine/index.ts'
import {
  isOfArchive,
  isUnread,
  MOST_FOLLOWED,
  type StoredDecision,
  type UnreadField,
  type UnreadReferences,
} from '../story/index.ts'
import {type ReportPlace} from './place.ts'

/** What was found in one story. */
export interface StoryReport {
  /** The file's name, or the draft's headline. */
  name: string
  /** The document's id; none for a file. */
  id?: string
  /** Of a document. */
  type?: string
  /** The path of the file; none for a document or standard input. */
  file?: string
  findings: Finding[]
  /** What an editor has decided and is therefore no finding, with the decision; worked out when it is asked for. */
  decided?: () => DecidedFinding[]
  /** The languages in which its names are not checked. */
  unread?: string[]
  /** Those of them in which text says it is, and plainly is English. */
  seemEnglish?: string[]
  /** The rules that were asked for, if not all. */
  rules?: RuleId[]
  /** What it refers to and could not be read. */
  unreadReferences?: UnreadReferences
  /** The fields that hold text and are not read. */
  unreadFields?: UnreadField[]
  /** The option that names its fields: `fields`, or `fieldsByType.page`. */
  fieldsOption?: string
  /** The fields that should hold its text, where none does. */
  empty?: string[]
  place: (paragraph: number, offset: number) => ReportPlace
}

export interface DecidedFinding {
  finding: Finding
  decision: StoredDecision
}

/** What was not read, a sentence for each: names in some languages, and what stories refer to. */
export const unreadText = (reports: StoryReport[]): string[] => [
  ...unreadNames(reports),
  ...unreadTexts(reports),
]

/** In which languages names are not checked, a sentence for each. */
export function unreadNames(reports: StoryReport[]): string[] {
  const sentences = reports.flatMap(({unread = [], seemEnglish = []}) =>
    unread.map((code) => namesText(code, seemEnglish.includes(code))),
  )
  return [...new Set(sentences)]
}

function namesText(code: string, isEnglish: boolean): string {
  if (code === 'und') return 'Names are checked in English copy only.'
  const language = new Intl.DisplayNames(['en'], {type: 'language'}).of(code)
  return isEnglish
    ? `Names are not checked in text marked as ${language}, which seems to be English.`
    : `Names are not checked in ${language} copy.`
}

/** What of the text of stories, and of what they refer to, was not read, a sentence for each. */
export function unreadTexts(reports: StoryReport[]): string[] {
  const texts = [emptyText, fieldsText, referencesText]
  return [...texts.flatMap((textOf) => reports.flatMap(textOf)), ...checksText(reports)]
}

/** What is checked all the same where names are not. */
function checksText(reports: StoryReport[]): string[] {
  const some = reports.find(({unread = []}) => unread.length > 0)
  if (!some) return []
  const names = rules()
    .filter(({id, anyLanguage}) => anyLanguage && !isOfArchive({rule: id}))
    .filter(({id}) => some.rules?.includes(id) ?? true)
    .map(({id}) => ENGLISH[ruleWords(id).name as keyof typeof ENGLISH])
    .map((name) => name.replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase()))
  const list = new Intl.ListFormat('en').format(names)
  return names.length > 0
    ? [`Copy in other languages than English is checked for ${list} only.`]
    : []
}

const emptyText = ({name, empty}: StoryReport) =>
  empty ? [`${name}: no text was read; there is none in ${empty.join(', ')}.`] : []

function fieldsText({name, unreadFields = [], fieldsOption}: StoryReport): string[] {
  const notRead = (by: UnreadField['option'], what: (them: string) => string) => {
    const fields = unreadFields.filter(({option}) => option === by)
    const listed = fields.map(({field, type}) => (type ? `${field} (${type})` : field)).join(', ')
    const them = fields.length === 1 ? 'it' : 'them'
    return fields.length > 0 ? [`${name}: not read: ${listed}. ${what(them)}`] : []
  }
  const nameIn = (list: string) => (them: string) =>
    `Name ${them} in “${fieldsOption}.${list}” of the options, or in “${fieldsOption}.leftOut”.`
  return [
    ...notRead('text', nameIn('text')),
    ...notRead('portableText', nameIn('portableText')),
    ...notRead(
      undefined,
      () =>
        'What is stored there is not the kind of text that the options say: correct the options, or what is stored.',
    ),
  ]
}

function referencesText({name, unreadReferences: unread}: StoryReport): string[] {
  const {missing = 0, beyond = 0} = unread ?? {}
  return [
    ...(missing > 0
      ? [
          `${name}: ${references(missing)} not read: ${missing === 1 ? 'it is missing, or this token may not read it' : 'they are missing, or this token may not read them'}.`,
        ]
      : []),
    ...(beyond > 0
      ? [`${name}: ${references(beyond)} not read: only the first ${MOST_FOLLOWED} are.`]
      : []),
  ]
}

const references = (count: number) =>
  count === 1 ? '1 document that it refers to was' : `${count} documents that it refers to were`

/** Whether all that the options name was read, and nothing found. */
export const isClean = ({
  findings,
  empty,
  unreadFields = [],
  unreadReferences: unread,
  seemEnglish = [],
}: StoryReport): boolean =>
  findings.length === 0 &&
  !empty &&
  unreadFields.length + seemEnglish.length === 0 &&
  !isUnread(unread)

export function count(reports: StoryReport[], severity: Severity): number {
  return reports.flatMap(({findings}) => findings).filter((f) => f.severity === severity).length
}

/** 1 with warnings, 0 without; what is worth a look only does not stop anything. */
export function exitStatus(reports: StoryReport[]): 0 | 1 {
  return count(reports, 'warning') > 0 ? 1 : 0
}
