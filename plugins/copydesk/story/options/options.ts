import {
  type ArticleFields as EngineFields,
  type CheckOptions,
  type HouseStyle,
  type RuleId,
  type Severity,
  type WireDateline,
} from '../../engine/index.ts'
import {type ChecklistSetting} from './checklist.ts'
import {type RecordsSetting} from './recordsSetting.ts'

/** The Studio knows from its schema what its fields are called. */
type ArticleFields = Omit<EngineFields, 'titles' | 'names'>

/** What a finding of a severity does when somebody publishes. A severity named nowhere only shows in the panel. */
export interface SeveritySetting {
  /** The publish dialog lists these. Default `['warning', 'review']`. Example `['review']`. */
  ask?: Severity[]
  /**
   * With `withCopyCheck()`, these are errors: nobody can publish while one is open. Default none.
   * Example `['warning']`.
   */
  block?: Severity[]
  /** These are not shown at all. Default none. Example `['info']`. */
  silent?: Severity[]
}

export interface PublishAnywaySetting {
  /**
   * Roles whose members may publish with open findings; others are told who may. Default: whoever may publish.
   * Example `['administrator', 'chief-editor']`.
   */
  roles?: string[]
  /**
   * Ready reasons to choose from, in the newsroom's words. Default: a few of the plugin's.
   * Example `['Checked by phone']`.
   */
  reasons?: string[]
}

/** Where copy that comes in goes: pasted, dropped or read from a file. */
export interface IntakeSetting {
  /**
   * The object of the text that is a picture: an image type, its description in `alt`. Default `'image'`.
   * Example `'figure'`.
   */
  picture?: string
  /**
   * The object of the text that is a table: `rows`, each with `cells`, which are strings. Default `'table'`.
   * Example `'grid'`.
   */
  table?: string
  /** The string field for the headline. Default `'headline'`. Example `'title'`. */
  headline?: string
  /** The string field for the byline. Default `'byline'`. Example `'credit'`. */
  byline?: string
  /**
   * Makes what the dateline field holds from a dateline as written. Default: datelines stay
   * in the text.
   * Example `(written) => written.place`.
   * @param placeId the id of the one place on file that goes by a name
   */
  dateline?: (
    written: WireDateline,
    placeId: (name: string) => string | undefined,
  ) => object | string
}

/** A document of its own for the decisions on each story. */
export interface DecisionsSetting {
  /**
   * What its ID begins with, before the story's ID. It ends with a dot, and that dot is why the Content Lake hides the document
   * from the public. It stays a draft, which contributors can write too, and is never published.
   * Example `'private.decisions.'`.
   */
  document: string
  /** A document type of yours to keep them in. Default: one that the plugin brings. Example `'storyNotes'`. */
  type?: string
  /** Its array field. Default `'decisions'`. Example `'settled'`. */
  field?: string
}

/** Where corrections of published stories are kept. */
export interface CorrectionSetting {
  /**
   * Their type. It has the strings `type`, `wasWrong`, `nowReads`, `text`, `where`, `placement`, `cause` and
   * `approvedBy`, the date and time `datePublished`, the boolean `restateError`, and `earlier`, an array of objects.
   * Example `'correction'`.
   */
  type: string
  /** Its reference to the story. Default `'article'`. Example `'post'`. */
  story?: string
}

/** What `copydesk()` and `withCopyCheck()` take; give both the same. */
export interface CopydeskOptions {
  /** The document types to read before they go out. Default `['article']`. Example `['post', 'page']`. */
  types?: string[]
  /**
   * Where those types keep their text, by field path: `seo.description`, with `[]` for all items of an array:
   * `sections[].body`, `intl[].value`, `body[].rows[].cells[]`, and with `->` for what is in the documents that it
   * refers to: `author->name`, `sections[]->body`.
   * Example `{text: ['title'], portableText: ['content']}`.
   */
  fields?: ArticleFields
  /**
   * For types whose text is elsewhere: the same by type name. Default: `fields`.
   * Example `{page: {portableText: ['sections[].body']}}`.
   */
  fieldsByType?: Record<string, ArticleFields>
  /**
   * The rules to run. An unknown name is refused, with a list of the known ones. Default: all.
   * Example `['name-spelling', 'duplicate-paragraph']`.
   */
  rules?: RuleId[]
  /** The house's records of people, places and quotes. Default: none. Example `{sources: {type: 'person'}}`. */
  records?: RecordsSetting
  /** Which copy of a repeat to keep: `'later'` for live blogs. Default `'earlier'`. Example `'later'`. */
  keep?: CheckOptions['keep']
  /**
   * What the house writes where more than one way is right; a story that does otherwise gets a note.
   * Default: nothing is noted. Example `{abbreviations: 'U.S.', dates: 'Sept. 3'}`.
   */
  style?: {
    /** `'US'` or `'U.S.'`, and so UK and UN. `EU` has no periods in either. Example `'U.S.'`. */
    abbreviations?: HouseStyle['abbreviations']
    /** How the day of a month is written. Example `'Sept. 3'`. */
    dates?: HouseStyle['dates']
  }
  /**
   * What findings do before publishing, by how serious they are. A severity in none of the lists shows in the panel
   * only. Example `{block: ['warning'], ask: ['review']}`.
   */
  severities?: SeveritySetting
  /** Publishing with open findings. Example `{roles: ['administrator']}`. */
  publishAnyway?: PublishAnywaySetting
  /**
   * `'ask'`: a release waits until its open findings are resolved, or it is published anyway with a reason.
   * `'show'`: markers only, and a release is published without asking. Default `'ask'`.
   * Example `'show'`.
   */
  releases?: 'ask' | 'show'
  /**
   * Ask where published facts change, and publish the correction with the story.
   * Default: not asked.
   * Example `{type: 'correction'}`.
   */
  corrections?: CorrectionSetting
  /**
   * Where editors' decisions are kept: the name of an array field of the story, which is published with it;
   * `{document: 'private.decisions.'}` for a document of their own beside each story, which only people who are
   * signed in can read; or `false` for nowhere. Default `'decisions'`.
   * Example `{document: 'private.decisions.'}`.
   */
  decisions?: string | false | DecisionsSetting
  /** How the Copy desk tool can be narrowed. Example `{section: 'category', person: 'author'}`. */
  listing?: {
    /** The field that names a story's section; it may be a reference. Default: none. Example `'category'`. */
    section?: string
    /** The field that names its author or editor; it may be a reference. Default: none. Example `'author'`. */
    person?: string
  }
  /**
   * Compare with the stories published before: `true` for the newest 5,000, or how many. They are read when the first
   * story is opened, and their index is kept in the browser until log-out. Default `false`.
   * Example `{limit: 2000}`.
   */
  archive?:
    | boolean
    | {
        /** How many of the newest. Default `5000`. Example `2000`. */
        limit?: number
      }
  /**
   * What is pasted comes in by paragraphs, and the head of a story is offered to its fields; `false` leaves pasting to
   * the Studio. Example `{picture: 'figure', headline: 'title'}`.
   */
  intake?: IntakeSetting | false
  /**
   * What a story must have before it goes out, apart from having no open findings: a text, an address of its own,
   * no embargo ahead, and so on. `true` asks for all of it; an object names other fields, or `false`
   * for what your stories do not have. Default `false`.
   * Example `{headline: 'title', status: false}`.
   */
  checklist?: boolean | ChecklistSetting
  /** Marks in the text. Default `true`. Example `false`. */
  marks?: boolean
  /** The Copy desk tool in the navigation bar. Default `true`. Example `false`. */
  tool?: boolean
}
