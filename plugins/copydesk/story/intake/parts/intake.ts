import {type WireDateline} from '../../../engine/index.ts'
import {faultText, type IntakeFault, type IntakeValues} from './intakeEnglish.ts'

/** What a file turned out to be, told by its content. */
export type IntakeFormat =
  'text' | 'html' | 'docx' | 'markdown' | 'ninjs' | 'nitf' | 'newsml' | 'email'

/** A run of text of a block. `marks`: `strong`, `em`, keys of the block's links. */
export interface IntakeSpan {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

/** A paragraph, subhead, quotation or list item, as `schemas/body.ts` stores it. */
export interface IntakeBlock {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2' | 'blockquote'
  listItem?: 'bullet' | 'number'
  level?: number
  markDefs: {_type: 'link'; _key: string; href: string}[]
  children: IntakeSpan[]
}

/** A picture that the file holds. */
export interface IntakePicture {
  bytes: Uint8Array
  mediaType: string
  alt?: string
  caption?: string
  credit?: string
  /** The index of the block that it stands before; the number of blocks where it stands last. */
  at: number
}

/** A table of a story. Its cells are plain text; what is merged stands in the first of its cells. */
export interface IntakeTable {
  /** The rows from the top that are headings. */
  headerRows: number
  rows: string[][]
  /** The index of the block that it stands before; the number of blocks where it stands last. */
  at: number
}

/** Words, or a thing by its name or address, that are not in the story; and why. */
export interface IntakeLeftOut {
  text: string
  why: string
}

/** The fields that a file gave the story, beside its body. Names are those of ninjs 3 and of `schemas/article.ts`. */
export interface IntakeFields {
  headline?: string
  /** Without its “By”. */
  byline?: string
  dateline?: WireDateline
  standfirst?: string
  /** As the file says it: `en`, `en-GB`. */
  language?: string
  slugline?: string
  /** What it is about, or the section it is for, in the file's own words. */
  subjects?: string[]
  /** 1 (flash) to 9. */
  urgency?: number
  /** ISO 8601 with a time zone. */
  embargoedUntil?: string
  edNote?: string
  copyrightHolder?: string
  usageTerms?: string
}

/** The file, untouched. */
export interface IntakeOriginal {
  name: string
  mediaType: string
  bytes: Uint8Array
  /** What the bytes say, where the file is text; of a Word file or mail, its words. */
  text: string
}

/** A story as it was read from a file. Every word of the file's own text is in it, or in `leftOut`. */
export interface IntakeStory extends IntakeFields {
  format: IntakeFormat
  blocks: IntakeBlock[]
  pictures: IntakePicture[]
  /** Without the option `tables` there are none. */
  tables: IntakeTable[]
  original: IntakeOriginal
  leftOut: IntakeLeftOut[]
}

/** What the reading of a file needs from its surroundings. */
export interface IntakeOptions {
  /** Makes a document of HTML, without running or loading anything. Default: the browser's DOMParser. */
  parseHtml?: (html: string) => Document
  /** Makes a key for a block, span or link. Default: random. */
  newKey?: () => string
  /** Whether a story may hold tables. Default: no, they are named as left out. */
  tables?: boolean
}

/** A file that cannot be read. The message is one sentence for a person: which file, what is wrong, what to do. */
export class IntakeError extends Error {
  override name = 'IntakeError'
  /** What is wrong, for other languages. */
  readonly fault: IntakeFault
  readonly values: IntakeValues

  constructor(fault: IntakeFault, values: IntakeValues, cause?: unknown) {
    super(faultText(fault, values), {cause})
    this.fault = fault
    this.values = values
  }
}

/** What one format was read as, before its head is lifted and its words are counted. */
export interface ReadStory {
  format: IntakeFormat
  fields: IntakeFields
  blocks: IntakeBlock[]
  pictures: IntakePicture[]
  tables?: IntakeTable[]
  leftOut: IntakeLeftOut[]
  /** The format's reader took headline, byline and dateline off the body already. */
  headIsRead?: boolean
  /** Where the story was filed, as its file says it: the dateline of a body that has none. */
  locatedAt?: WireDateline
  /** All that the file says, to compare the story with. */
  ownText: string
}

/** The options with their defaults. */
export type Surroundings = Required<IntakeOptions>

export const surroundings = ({parseHtml, newKey, tables = false}: IntakeOptions): Surroundings => ({
  parseHtml: parseHtml ?? ((html) => new DOMParser().parseFromString(html, 'text/html')),
  newKey: newKey ?? (() => crypto.randomUUID().replaceAll('-', '').slice(0, 12)),
  tables,
})

/** What a block says. */
export const textOfBlock = ({children}: IntakeBlock): string =>
  children.map(({text}) => text).join('')

/** The fields that say something. */
export function given(fields: IntakeFields): IntakeFields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
