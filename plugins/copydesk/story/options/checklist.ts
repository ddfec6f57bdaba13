import {type ArticleFields} from '../../engine/index.ts'

/** A name of a field, or false where stories have no such thing. */
type Field = string | false

/** Where a story says what is asked before it goes out. What is false is not asked. */
export interface ChecklistSetting {
  /** The headline. Default `'headline'`. */
  headline?: Field
  /** The web address, a slug. Default `'slug'`. */
  slug?: Field
  /** `usable`, `withheld` or `canceled`. Default `'pubStatus'`. */
  status?: Field
  /** Nothing is published before this time. Default `'embargoedUntil'`. */
  embargo?: Field
  /** An object with `located` or `text`, or with `noDateline` and a reason. Default that of `fields`. */
  dateline?: Field
  /** The byline. Default `'byline'`. */
  byline?: Field
  /** The section. Default that of `listing`. */
  section?: Field
  /** The language. Default that of `fields`. */
  language?: Field
  /** Within an image: what it shows, for people who cannot see it. Default `'alt'`. */
  alt?: Field
  /** Set when a story is published for the first time. Default that of `fields`. */
  firstPublished?: Field
  /** Set at each change that readers see. Default `'versionCreated'`. */
  versionCreated?: Field
  /** Documents that tell readers why a story was canceled. Default: none. */
  withdrawal?: WithdrawalSetting | false
}

/** A type of document that refers to a story and says why it no longer stands. */
export interface WithdrawalSetting {
  /** The document type. */
  type: string
  /** Its reference to the story. Default `'article'`. */
  story?: string
  /** What it tells readers. Default `'text'`. */
  text?: string
  /** Where the type has other uses: the field that says which this is. Default `'type'`. */
  kind?: string
  /** What that field holds. Default `'withdrawal'`. */
  is?: string
}

/** The checklist with every default filled in; a name that is missing is not asked. */
export type Checklist = {[Name in Exclude<keyof ChecklistSetting, 'withdrawal'>]?: string} & {
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

/** @returns undefined where there is none: a copy check alone */
export function resolveChecklist(
  setting: boolean | ChecklistSetting | undefined,
  fields: Required<ArticleFields>,
  section: string | undefined,
): Checklist | undefined {
  if (!setting) return undefined
  const {withdrawal, ...given} = setting === true ? {} : setting
  const {dateline, language, firstPublished} = fields
  const named = {...NAMES, dateline, language, firstPublished, section, ...given}
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, field]) => field)),
    ...(withdrawal && {withdrawal: {...WITHDRAWAL, ...withdrawal}}),
  }
}

const WITHDRAWAL = {story: 'article', text: 'text', kind: 'type', is: 'withdrawal'}
