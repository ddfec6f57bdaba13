import {type PathSegment} from './finding.ts'

/**
 * Where an article keeps its text; a field is named by its path, `'seo.description'` say. `[]` means all items of an
 * array: `'sections[].body'`, `'body[].rows[].cells[]'`. `->` leads to the document that a reference refers to:
 * `'author->name'`, `'sections[]->body'`.
 */
export interface ArticleFields {
  /**
   * Plain string fields, in reading order within this list. Default `['headline', 'standfirst']`.
   * Example `['title', 'seo.description', 'author->name']`.
   */
  text?: string[]
  /**
   * Portable Text fields, in reading order within this list. Default `['body']`.
   * Example `['content', 'sections[]->body']`.
   */
  portableText?: string[]
  /**
   * The dateline: a string, or an object with `text`, or with `located`, a reference to a place on file. Default
   * `'dateline'`.
   * Example `'place'`.
   */
  dateline?: string
  /**
   * The language of the story, `'de'` or `'de-AT'`; told from the text where the field is empty. Default `'language'`.
   * Example `'locale'`.
   */
  language?: string
  /**
   * In Portable Text, string fields of blocks that are not text, such as captions: names, not paths. A caption
   * elsewhere is named in `text`, by its path, and so is a field of an object in the lines of a text:
   * `body[].children[].quote`. Default `['caption', 'alt']`. Example `['legend']`.
   */
  captions?: string[]
  /**
   * When the story was first published, ISO 8601; a story without it is the newest. Default `'firstPublished'`.
   * Example `'publishedAt'`.
   */
  firstPublished?: string
  /**
   * Where it names the story of which it is a translation or a corrected version. Default `['translationOf',
   * 'correctionOf']`. Example `['original']`.
   */
  versionOf?: string[]
  /**
   * Fields with text that is not for readers, such as notes to the desk: it is not read, and not listed as not read.
   * Default `[]`. Example `['notes', 'seo']`.
   */
  leftOut?: string[]
  /**
   * What fields are called where it is told in which of several places a text stands, by their paths: `sections[]` for
   * an item. Default as Sanity calls them by their names. Example `{'sections[]': 'Chapter'}`.
   */
  titles?: Record<string, string>
  /**
   * By which field a document that is referred to is called, by its type: `fullName`, `name.en`. Default its title or
   * name. Example `{artist: 'fullName'}`.
   */
  names?: Record<string, string>
}

/** What tells which of two stories came first, and that they are one. */
export interface StoryOrigin {
  /** ISO 8601; what is no time counts as none. */
  firstPublished?: string
  /** The identifier of the story of which this one is a translation or a corrected version. */
  versionOf?: string
}

/** A document that an article refers to, whose text is read with it. */
export interface OtherDocument {
  /** Without `drafts.` and the like. */
  id: string
  type: string
  title?: string
}

/** One of several places of an article that hold text, in a reader's words. */
export interface TextPlace {
  /** `Section 2`, `Sidebar`; empty for what is told by its language alone. */
  title: string
  /** What it stands in, where its language is told: `Section 2` of its `German Body`. */
  around?: string
  /** Its language, where that is not the article's. */
  language?: string
  /** Whether it is a plain field, such as the heading of a section. */
  isField?: boolean
}

/** A paragraph of an article as the checks read it. */
export interface ArticleParagraph {
  /** An inline object in it is `⬚`, one character: what it shows is not read. */
  text: string
  role: 'headline' | 'standfirst' | 'dateline' | 'body' | 'subhead' | 'caption' | 'cell' | 'quote'
  /** The block or the string field that holds it. */
  path: PathSegment[]
  /** Where it starts in the text of that block or field, which may hold several; missing for 0. */
  blockOffset?: number
  /** Its language, where the article holds its text in several; each is checked by itself. */
  language?: string
  /** Where it stands, in an article with several places of text, if not in the main text. */
  place?: TextPlace
  /** Where it stands in a document that the article refers to: no fix of the article changes it. */
  within?: OtherDocument
}
