/** A person, organization or document on record: the preferred spelling and the accepted others. */
export interface SourceRecord {
  id: string
  name: string
  aliases?: string[]
}

/** A place on record, each spelling with the house's word on it. */
export interface LocationRecord {
  id: string
  name: string
  variants?: {text: string; status: 'preferred' | 'accepted' | 'deprecated'}[]
}

/** What somebody said, word for word, as the house keeps it. */
export interface QuoteRecord {
  id: string
  text: string
}

export interface Records {
  sources?: SourceRecord[]
  locations?: LocationRecord[]
  quotes?: QuoteRecord[]
}

/** An editor's word on a finding; it silences exactly what it names. */
export type Decision =
  | {kind: 'distinct'; names: [string, string]}
  | {kind: 'accepted-spelling'; name: string}
  | {kind: 'dismissed'; id: string}
