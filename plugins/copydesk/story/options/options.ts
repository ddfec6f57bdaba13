import {
  type ArticleFields,
  type CheckOptions,
  type RuleId,
  type Severity,
  type WireDateline,
} from '../../engine/index.ts'
import {type ChecklistSetting} from './checklist.ts'

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

/** Where copy that comes in goes: pasted, dropped or read from a file. */
export interface IntakeSetting {
  /** The object of the text that is a picture: an image type, its description in `alt`. Default `'image'`. */
  picture?: string
  /** The object of the text that is a table: `rows`, each with `cells`, which are strings. Default `'table'`. */
  table?: string
  /** The string fields for the head of a story. Default `'headline'` and `'byline'`. */
  headline?: string
  byline?: string
  /**
   * What the dateline field holds for a dateline as written; without it, datelines stay in the text.
   * @param placeId the id of the one place on record that goes by a name
   */
  dateline?: (
    written: WireDateline,
    placeId: (name: string) => string | undefined,
  ) => object | string
}

/** A document of its own for the decisions on each story. */
export interface DecisionsSetting {
  /**
   * What its id begins with, before the story's id. It ends with a dot, for which the Content Lake hides the document
   * from the public. It stays a draft, which contributors can write too, and is never published.
   */
  document: string
  /** A document type of yours to keep them in; by default one that the plugin brings. */
  type?: string
  /** Its array field. Default `'decisions'`. */
  field?: string
}

/**
 * Where corrections of published stories are kept: their type, and its reference to the story, `article` unless told
 * otherwise. The type has the string fields `type`, `wasWrong`, `nowReads`, `text`, `where`, `placement`,
 * `datePublished`, and the array `earlier` of objects.
 */
export interface CorrectionSetting {
  type: string
  story?: string
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
  /**
   * Ask where published facts change, and publish the correction with the story. Default: not asked.
   */
  corrections?: CorrectionSetting
  /**
   * Where editors' decisions are kept: the name of an array field of the story, which is published with it;
   * `{document: 'private.decisions.'}` for a document of their own beside each story, which only people who are
   * signed in can read; or `false` for nowhere. Default `'decisions'`.
   */
  decisions?: string | false | DecisionsSetting
  /** How the Copy desk tool can be narrowed: the fields that name a story's section and person. */
  listing?: {section?: string; person?: string}
  /**
   * Compare with the stories published before: `true` for the newest 5,000, or how many. They are
   * read when the first story is opened, and their index is kept in the browser until log-out.
   * Default false.
   */
  archive?: boolean | {limit?: number}
  /** Paragraphs out of what is pasted, and the head of a story in its fields; `false` leaves pasting to the Studio. */
  intake?: IntakeSetting | false
  /**
   * What a story must have before it goes out, beside no open findings: a text, an address of its own,
   * no embargo ahead, and so on. `true` asks for all of it; an object names other fields, or `false`
   * for what your stories do not have. Default false.
   */
  checklist?: boolean | ChecklistSetting
  /** Marks in the text. Default true. */
  marks?: boolean
  /** The Copy desk tool in the navigation bar. Default true. */
  tool?: boolean
}
