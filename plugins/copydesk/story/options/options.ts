import {
  type ArticleFields,
  type CheckOptions,
  type RuleId,
  type Severity,
} from '../../engine/index.ts'

/** Where people and organizations are on record. Field names default to `name` and `aliases`. */
export interface SourceSetting {
  type: string
  name?: string
  aliases?: string
}

/** Where places are on record. Field names default to `name` and `variants`. */
export interface LocationSetting {
  type: string
  name?: string
  variants?: string
  /** The type name of one variant, where the array holds objects of a named type. */
  variantType?: string
}

/** Where quotes are on record, word for word. Field names default to `text` and `type`; paraphrases are left out. */
export interface QuoteSetting {
  type: string
  text?: string
  kind?: string
}

export interface RecordsSetting {
  sources?: SourceSetting
  locations?: LocationSetting
  quotes?: QuoteSetting
}

/** What a finding of a severity does when somebody publishes. A severity named nowhere only shows in the panel. */
export interface SeveritySetting {
  /** The publish dialog lists these. Default `['warning', 'review']`. */
  ask?: Severity[]
  /** These are errors: Sanity refuses to publish while one is left. Default none. */
  block?: Severity[]
  /** These are not shown at all. Default none. */
  silent?: Severity[]
}

export interface PublishAnywaySetting {
  /** Roles whose members may publish with findings left. Default: whoever may publish. */
  roles?: string[]
  /** Ready reasons to choose from, in the newsroom's words. */
  reasons?: string[]
}

/** What `copydesk()` and `withCopyCheck()` take; give both the same. */
export interface CopydeskOptions {
  /** The document types to read before they go out. Default `['article']`. */
  types?: string[]
  /** Where those types keep their text. */
  fields?: ArticleFields
  /** For types whose text is elsewhere: the fields by type name. */
  fieldsByType?: Record<string, ArticleFields>
  /** The rules to run. Default all. */
  rules?: RuleId[]
  /** The house's records of people, places and quotes. Default none. */
  records?: RecordsSetting
  /** Which copy of a repeated block to keep. Default `'earlier'`. */
  keep?: CheckOptions['keep']
  severities?: SeveritySetting
  publishAnyway?: PublishAnywaySetting
  /**
   * `'ask'`: a release waits until its open findings are resolved, or it is published anyway with a reason.
   * `'show'`: markers only. Default `'ask'`.
   */
  releases?: 'ask' | 'show'
  /** The array field that holds what editors decided, or `false` to keep none. Default `'decisions'`. */
  decisions?: string | false
  /** How the Copy desk tool can be narrowed: the fields that name a story's section and person. */
  listing?: {section?: string; person?: string}
  /**
   * Compare with the stories published before: `true` for the newest 5,000, or how many. They are
   * read when the first story is opened, and their index is kept in the browser until log-out.
   * Default false.
   */
  archive?: boolean | {limit?: number}
  /** Marks in the text. Default true. */
  marks?: boolean
  /** The Copy desk tool in the navigation bar. Default true. */
  tool?: boolean
}
