// What of https://schema.org the JSON-LD of a story fills.

export interface Organization {
  '@type': 'Organization'
  name: string
  url?: string
  logo?: string
  sameAs?: string
}

export interface Person {
  '@type': 'Person'
  name: string
  jobTitle?: string
  sameAs?: string
}

export interface Place {
  '@type': 'Place'
  name: string
  sameAs?: string
  geo?: {'@type': 'GeoCoordinates'; latitude: number; longitude: number}
  containedInPlace?: {'@type': 'Place'; name: string}
}

export interface Quotation {
  '@type': 'Quotation'
  text: string
  inLanguage?: string
  spokenByCharacter?: Person | Organization
}

export interface CorrectionComment {
  '@type': 'CorrectionComment'
  name: string
  text: string
  url: string
  datePublished?: string
}

export interface ImageObject {
  '@type': 'ImageObject'
  url: string
  width: string
  height: string
  caption?: string
  creditText?: string
}

/** What of schema.org’s `NewsArticle` a story fills; times are ISO 8601 in UTC. */
export interface NewsArticle {
  '@context': 'https://schema.org'
  '@type': 'NewsArticle'
  '@id': string
  url: string
  mainEntityOfPage: string
  headline: string
  description?: string
  inLanguage: string
  datePublished: string
  dateModified: string
  author: (Person | Organization)[]
  publisher: Organization
  isAccessibleForFree: true
  articleSection?: string
  dateline?: string
  locationCreated?: Place
  contentLocation?: Place[]
  image?: ImageObject[]
  hasPart?: Quotation[]
  correction?: CorrectionComment[]
  copyrightHolder?: Organization
}
