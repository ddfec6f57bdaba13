import {type FactDifference, type ParagraphName} from '../../engine/index.ts'

export type CorrectionKind = 'correction' | 'clarification' | 'refile'

/** What an editor answers where a published fact changes. `update`: nothing was wrong before. */
export type ChangeAnswer = 'update' | CorrectionKind

/** A correction as it is stored: of the type and with the reference that the option `corrections` names. */
export interface StoredCorrection extends Record<string, unknown> {
  _id: string
  _type: string
  type?: string
  /** What the story said, and what it says now, one fact per line. */
  wasWrong?: string
  nowReads?: string
  /** The note to readers. */
  text?: string
  where?: string
  placement?: 'top' | 'bottom'
  datePublished?: string
  /** How it read before it was changed itself, oldest first. */
  earlier?: EarlierWording[]
}

export interface EarlierWording {
  _type: 'earlierWording'
  _key: string
  text?: string
  wasWrong?: string
  nowReads?: string
  type?: string
  reason: string
  by: string
  at: string
}

/** One fact that changed, as it is kept with the answer. */
export interface KeptChange {
  _type: 'changedFact'
  _key: string
  fact: string
  was: string
  now: string
  where: string
}

/** The record of one publication that changed published facts: which, how it was answered, why, who and when. */
export interface PublishedChange {
  _id: string
  _type: 'publishedChange'
  document: {_type: 'reference'; _ref: string; _weak: true}
  documentType: string
  title: string
  answer: ChangeAnswer
  reason: string
  changes: KeptChange[]
  correction?: {_type: 'reference'; _ref: string; _weak: true}
  by: string
  byId: string
  at: string
}

/** Where a fact stands, in the words that a correction's field `where` has. */
export function whereOf({places}: FactDifference): string {
  const kinds = new Set(places.map(({name}) => kindOfPlace(name)))
  return kinds.size === 1 ? [...kinds][0]! : 'story'
}

function kindOfPlace(paragraph: ParagraphName): string {
  // also of a field that is called by its title
  const name = typeof paragraph === 'object' ? paragraph.name : paragraph
  return typeof name === 'string' ? name : 'paragraph'
}

/** The lines of a field that holds one fact per line. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
