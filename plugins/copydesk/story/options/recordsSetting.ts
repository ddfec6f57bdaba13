/** Where people and organizations are on file. */
export interface SourceSetting {
  /** The document type. Example `'person'`. */
  type: string
  /** The field with the name. Default `'name'`. Example `'fullName'`. */
  name?: string
  /** The list of other spellings. Default `'aliases'`. Example `'spellings'`. */
  aliases?: string
}

/** Where places are on file. */
export interface LocationSetting {
  /** The document type. Example `'place'`. */
  type: string
  /** The field with the name. Default `'name'`. Example `'title'`. */
  name?: string
  /** The list of other spellings. Default `'variants'`. Example `'otherNames'`. */
  variants?: string
  /** The type name of one variant, where the list holds objects of a named type. Example `'placeName'`. */
  variantType?: string
}

/** Where quotes are on file, word for word. */
export interface QuoteSetting {
  /** The document type. Example `'quote'`. */
  type: string
  /** The field with the words. Default `'text'`. Example `'words'`. */
  text?: string
  /** The field that tells a quotation from a `paraphrase`, which is left out. Default `'type'`. Example `'form'`. */
  kind?: string
}

/** The house's records. */
export interface RecordsSetting {
  /**
   * People and organizations.
   * Example `{type: 'person', aliases: 'spellings'}`.
   */
  sources?: SourceSetting
  /** Places. Example `{type: 'place'}`. */
  locations?: LocationSetting
  /** Quotes, word for word, which quotations are compared with. Example `{type: 'quote'}`. */
  quotes?: QuoteSetting
}

/** The fields that records have where the options name no others. A type of quotes need not tell kinds apart. */
export const RECORD_FIELDS = {
  sources: {name: 'name', aliases: 'aliases'},
  locations: {name: 'name', variants: 'variants'},
  quotes: {text: 'text', kind: 'type'},
} as const
