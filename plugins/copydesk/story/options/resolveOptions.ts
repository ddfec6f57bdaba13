import {
  DEFAULT_FIELDS,
  type ArticleFields,
  type CheckOptions,
  type RuleId,
  type Severity,
} from '../../engine/index.ts'
import {type CopydeskOptions, type RecordsSetting} from './options.ts'
import {checkOptions} from './checkOptions.ts'

/** The options with every default filled in: what the rest of the Studio side reads. */
export interface Setup {
  types: string[]
  fieldsOf(type: string): Required<ArticleFields>
  rules: RuleId[] | undefined
  records: RecordsSetting
  keep: CheckOptions['keep']
  ask: Severity[]
  block: Severity[]
  silent: Severity[]
  /** Undefined: whoever may publish may publish anyway. */
  overrideRoles: string[] | undefined
  /** Undefined: the plugin's own ready reasons, translated. */
  reasons: string[] | undefined
  releases: 'ask' | 'show'
  decisionsField: string | undefined
  listing: {section?: string; person?: string}
  /** How many published stories a draft is compared with; 0 for none. */
  archiveLimit: number
  marks: boolean
  tool: boolean
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
  return {
    types: options.types ?? ['article'],
    fieldsOf: (type) => ({
      ...DEFAULT_FIELDS,
      ...(options.fieldsByType?.[type] ?? options.fields),
    }),
    rules: options.rules,
    records: options.records ?? {},
    keep: options.keep,
    ask: ask.filter((severity) => !silent.includes(severity)),
    block,
    silent,
    overrideRoles: options.publishAnyway?.roles,
    reasons: options.publishAnyway?.reasons,
    releases: options.releases ?? 'ask',
    decisionsField: options.decisions === false ? undefined : (options.decisions ?? 'decisions'),
    listing: options.listing ?? {},
    archiveLimit: archiveLimit(options.archive),
    marks: options.marks ?? true,
    tool: options.tool ?? true,
  }
}

const ARCHIVE_LIMIT = 5000

function archiveLimit(archive: CopydeskOptions['archive'] = false): number {
  if (typeof archive === 'boolean') return archive ? ARCHIVE_LIMIT : 0
  return archive.limit ?? ARCHIVE_LIMIT
}
