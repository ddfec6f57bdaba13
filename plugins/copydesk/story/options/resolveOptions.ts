import {
  DEFAULT_FIELDS,
  type ArticleFields,
  type CheckOptions,
  type RuleId,
  type Severity,
} from '../../engine/index.ts'
import {type CopydeskOptions, type IntakeSetting} from './options.ts'
import {type RecordsSetting} from './recordsSetting.ts'
import {type Checklist, resolveChecklist} from './checklist.ts'
import {checkOptions} from './checkOptions.ts'
import {namesOf, titlesOf} from './fieldTitles.ts'

/** Where decisions are kept that readers must not see: in a document of their own beside each story. */
export interface DecisionsDocument {
  /** What its id begins with, before the story's published id. */
  prefix: string
  type: string
}

/** Where corrections are kept. */
export interface CorrectionSetup {
  type: string
  /** Its field that refers to the story. */
  story: string
}

/** The options with every default filled in: what the rest of the Studio side reads. */
export interface Setup {
  types: string[]
  fieldsOf(type: string): Required<ArticleFields>
  /** The option that names the fields of a type: `fields`, or `fieldsByType.page`. */
  fieldsOptionOf(type: string): string
  /** What a type's documents must have before they go out; undefined where nothing is asked. */
  checklistOf(type: string): Checklist | undefined
  rules: RuleId[] | undefined
  records: RecordsSetting
  keep: CheckOptions['keep']
  /** Undefined: no style is noted. */
  style: CheckOptions['style']
  ask: Severity[]
  block: Severity[]
  silent: Severity[]
  /** Undefined: whoever may publish may publish anyway. */
  overrideRoles: string[] | undefined
  /** Undefined: the plugin's own ready reasons, translated. */
  reasons: string[] | undefined
  releases: 'ask' | 'show'
  /** Undefined: changed facts are not asked about. */
  corrections: CorrectionSetup | undefined
  /** The array that holds decisions: a field of the story, or of `decisionsDocument`. Undefined: none are kept. */
  decisionsField: string | undefined
  /** Undefined: decisions are in the story itself. */
  decisionsDocument: DecisionsDocument | undefined
  listing: {section?: string; person?: string}
  /** How many published stories a draft is compared with; 0 for none. */
  archiveLimit: number
  /** Undefined: pasting is left to the Studio. */
  intake: Intake | undefined
  marks: boolean
  tool: boolean
}

export type Intake = Required<Omit<IntakeSetting, 'dateline'>> & Pick<IntakeSetting, 'dateline'>

const INTAKE: Intake = {
  picture: 'image',
  table: 'table',
  headline: 'headline',
  byline: 'byline',
}

/**
 * Fills in the defaults.
 * @throws Error with one sentence that names the option, where an option makes no sense.
 */
export function resolveOptions(options: CopydeskOptions = {}): Setup {
  checkOptions(options)
  const block = options.severities?.block ?? []
  const silent = options.severities?.silent ?? []
  const ask = options.severities?.ask ?? ['warning', 'review']
  const types = options.types ?? ['article']
  const names = namesOf(options)
  const fieldsOf = (type: string) => {
    const named = options.fieldsByType?.[type] ?? options.fields
    const titles = titlesOf(options, type, named?.text)
    return {...DEFAULT_FIELDS, leftOut: [], ...named, titles, names}
  }
  const checklists = new Map(
    types.map((type) => [
      type,
      resolveChecklist(type, options.checklist, fieldsOf(type), options.listing?.section),
    ]),
  )
  return {
    types,
    fieldsOf,
    fieldsOptionOf: (type) => (options.fieldsByType?.[type] ? `fieldsByType.${type}` : 'fields'),
    checklistOf: (type) => checklists.get(type),
    rules: options.rules,
    records: options.records ?? {},
    keep: options.keep,
    style: options.style,
    ask: ask.filter((severity) => !silent.includes(severity)),
    block,
    silent,
    overrideRoles: options.publishAnyway?.roles,
    reasons: options.publishAnyway?.reasons,
    releases: options.releases ?? 'ask',
    corrections: options.corrections && {story: 'article', ...options.corrections},
    ...decisionsAt(options.decisions),
    listing: options.listing ?? {},
    archiveLimit: archiveLimit(options.archive),
    intake: options.intake === false ? undefined : {...INTAKE, ...options.intake},
    marks: options.marks ?? true,
    tool: options.tool ?? true,
  }
}

/** The type of the documents that keep decisions, where the options name none of the Studio's own. */
export const DECISIONS_TYPE = 'copydeskDecisions'

function decisionsAt(
  decisions: CopydeskOptions['decisions'] = 'decisions',
): Pick<Setup, 'decisionsField' | 'decisionsDocument'> {
  if (typeof decisions !== 'object')
    return {decisionsField: decisions || undefined, decisionsDocument: undefined}
  const {document, type = DECISIONS_TYPE, field = 'decisions'} = decisions
  return {decisionsField: field, decisionsDocument: {prefix: document, type}}
}

const ARCHIVE_LIMIT = 5000

function archiveLimit(archive: CopydeskOptions['archive'] = false): number {
  if (typeof archive === 'boolean') return archive ? ARCHIVE_LIMIT : 0
  return archive.limit ?? ARCHIVE_LIMIT
}
