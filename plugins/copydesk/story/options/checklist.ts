import {type ArticleFields} from '../../engine/index.ts'

/** A name of a field, or false where stories have no such thing. */
type Field = string | false

/** Where a story says what is asked before it goes out. What is false is not asked. */
export interface ChecklistSetting {
  /** The document types that it is for. Default all that are read. Example `['article']`. */
  types?: string[]
  /** The headline. Default `'headline'`. Example `'title'`. */
  headline?: Field
  /** The web address, a slug. Default `'slug'`. Example `'address'`. */
  slug?: Field
  /** `usable`, `withheld` or `canceled`. Default `'pubStatus'`. Example `false`. */
  status?: Field
  /** Nothing is published before this time. Default `'embargoedUntil'`. Example `'notBefore'`. */
  embargo?: Field
  /**
   * An object with `located` or `text`, or with `noDateline` and a reason. Default that of `fields`.
   * Example `false`.
   */
  dateline?: Field
  /** The byline. Default `'byline'`. Example `'author'`. */
  byline?: Field
  /** The section. Default that of `listing`. Example `'category'`. */
  section?: Field
  /** The language. Default that of `fields`. Example `'locale'`. */
  language?: Field
  /** Within an image: what it shows, for people who cannot see it. Default `'alt'`. Example `'description'`. */
  alt?: Field
  /** Set when a story is published for the first time. Default that of `fields`. Example `'publishedAt'`. */
  firstPublished?: Field
  /** Set at each change that readers see. Default `'versionCreated'`. Example `'updatedAt'`. */
  versionCreated?: Field
  /** Documents that tell readers why a story was canceled. Default: none. Example `{type: 'correction'}`. */
  withdrawal?: WithdrawalSetting | false
}

/** A type of document that refers to a story and says why it no longer stands. */
export interface WithdrawalSetting {
  /** The document type. Example `'correction'`. */
  type: string
  /** Its reference to the story. Default `'article'`. Example `'post'`. */
  story?: string
  /** What it tells readers. Default `'text'`. Example `'explanation'`. */
  text?: string
  /** Where the type has other uses: the field that says which this is. Default `'type'`. Example `'category'`. */
  kind?: string
  /** What that field holds. Default `'withdrawal'`. Example `'retraction'`. */
  is?: string
}

/** The checklist with every default filled in; a name that is missing is not asked. */
export type Checklist = {
  [Name in Exclude<keyof ChecklistSetting, 'types' | 'withdrawal'>]?: string
} & {
  withdrawal?: Required<WithdrawalSetting>
}

const NAMES = {
  headline: 'headline',
  slug: 'slug',
  status: 'pubStatus',
  embargo: 'embargoedUntil',
  byline: 'byline',
  alt: 'alt',
  versionCreated: 'versionCreated',
}

/** @returns undefined where there is none for a type: a copy check alone */
export function resolveChecklist(
  type: string,
  setting: boolean | ChecklistSetting | undefined,
  fields: Required<ArticleFields>,
  section: string | undefined,
): Checklist | undefined {
  if (!setting) return undefined
  const {withdrawal, types, ...given} = setting === true ? {} : setting
  if (types && !types.includes(type)) return undefined
  const {dateline, language, firstPublished} = fields
  const named = {...NAMES, dateline, language, firstPublished, section, ...given}
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, field]) => field)),
    ...(withdrawal && {withdrawal: {...WITHDRAWAL, ...withdrawal}}),
  }
}

const WITHDRAWAL = {story: 'article', text: 'text', kind: 'type', is: 'withdrawal'}
