import {FOLLOW, isObject, type PathSegment, placesAt} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {ownField} from '../reading/references.ts'

/** What keeps everybody from publishing, whatever the reason. */
export const BLOCKS = [
  'headline',
  'body',
  'slug',
  'slugTaken',
  'embargo',
  'withheld',
  'reference',
  'withdrawal',
] as const

/** What is asked about: an editor may go on with a reason. */
export const ASKS = ['dateline', 'byline', 'section', 'alt', 'language'] as const

export type ChecklistKey = (typeof BLOCKS)[number] | (typeof ASKS)[number]

/** Something that a story lacks before it goes out. */
export interface ChecklistItem {
  key: ChecklistKey
  kind: 'blocks' | 'asks'
  /** Where in the document. */
  path: PathSegment[]
  /** What its sentence names. */
  values: Record<string, string | number>
}

/** What the document does not say itself. */
export interface ChecklistFacts {
  /** When it goes out, ISO 8601. */
  at: string
  /** Whether another published story has its web address. */
  isSlugTaken: boolean
  /** Documents that it refers to and that are not published, nor will be with it. */
  unpublished: string[]
  /** Whether readers are told why it was canceled. */
  hasWithdrawal: boolean
}

/**
 * What a story lacks before it goes out, what blocks first. Nothing where the newsroom has no
 * checklist. A web address that is only missing is made from the headline, and so is no item.
 */
export function checklistOf(
  document: CheckedDocument,
  setup: Setup,
  facts: ChecklistFacts,
): ChecklistItem[] {
  const fields = setup.checklistOf(document._type)
  if (!fields) return []
  const has = (field: string | undefined) => !field || isFilled(document[field])
  const items: ChecklistItem[] = []
  const add = (
    key: ChecklistKey,
    field: string | undefined,
    values: ChecklistItem['values'] = {},
    path: PathSegment[] = field ? [field] : [],
  ) => items.push({key, kind: isBlock(key) ? 'blocks' : 'asks', path, values})

  const isCanceled = statusOf(document, setup) === 'canceled'
  const {portableText} = setup.fieldsOf(document._type)
  const slug = slugOf(document, setup)
  const embargo = fields.embargo && document[fields.embargo]

  if (!has(fields.headline)) add('headline', fields.headline)
  if (!isCanceled && !portableText.some((field) => holdsText(document, field))) {
    add('body', portableText[0])
  }
  if (fields.slug && !slug && !slugFrom(document, setup)) add('slug', fields.slug)
  if (slug && facts.isSlugTaken) add('slugTaken', fields.slug, {slug})
  if (typeof embargo === 'string' && Date.parse(embargo) > Date.parse(facts.at)) {
    add('embargo', fields.embargo, {until: embargo})
  }
  if (statusOf(document, setup) === 'withheld') add('withheld', fields.status)
  if (!isCanceled) {
    for (const id of facts.unpublished) {
      const path = pathOfReference(document, id)
      add('reference', undefined, {id}, path)
    }
  }
  if (isCanceled) {
    if (fields.withdrawal && !facts.hasWithdrawal) add('withdrawal', fields.status)
    return items
  }
  if (fields.dateline && !hasDateline(document[fields.dateline])) add('dateline', fields.dateline)
  if (!has(fields.byline)) add('byline', fields.byline)
  if (!has(fields.section)) add('section', fields.section)
  const bare = fields.alt ? imagesWithout(document, fields.alt) : []
  if (bare.length > 0) add('alt', undefined, {count: bare.length}, bare[0])
  if (!has(fields.language)) add('language', fields.language)
  return items
}

const isBlock = (key: ChecklistKey) => (BLOCKS as readonly string[]).includes(key)

/** `usable`, `withheld`, `canceled`, or another word of the newsroom's; usable where nothing is said. */
export function statusOf(document: CheckedDocument, setup: Setup): string {
  const field = setup.checklistOf(document._type)?.status
  return String((field && document[field]) || 'usable')
}

/** The web address that a story has; '' for none. */
export function slugOf(document: CheckedDocument, setup: Setup): string {
  const field = setup.checklistOf(document._type)?.slug
  const slug = field ? document[field] : undefined
  return isObject(slug) && typeof slug.current === 'string' ? slug.current.trim() : ''
}

/** What a web address would be made from. */
export function slugFrom(document: CheckedDocument, setup: Setup): string {
  const field = setup.checklistOf(document._type)?.headline
  const headline = field ? document[field] : undefined
  return typeof headline === 'string' && /[\p{L}\p{N}]/u.test(headline) ? headline : ''
}

/** Every document that a document refers to, assets left out, in the order of the text. */
export function referencesOf(document: CheckedDocument): string[] {
  const ids = new Set<string>()
  visit(document, [], (value) => {
    if (typeof value._ref !== 'string' || '_dataset' in value || '_projectId' in value) return
    if (!/^(?:image|file)-/.test(value._ref)) ids.add(value._ref)
  })
  return [...ids]
}

function pathOfReference(document: CheckedDocument, id: string): PathSegment[] {
  let found: PathSegment[] = []
  visit(document, [], (value, path) => {
    if (value._ref === id && found.length === 0) found = path
  })
  return found
}

function imagesWithout(document: CheckedDocument, alt: string): PathSegment[][] {
  const found: PathSegment[][] = []
  visit(document, [], (value, path) => {
    const {asset} = value
    if (isObject(asset) && typeof asset._ref === 'string' && !isFilled(value[alt])) {
      found.push(path)
    }
  })
  return found
}

function visit(
  value: unknown,
  path: PathSegment[],
  see: (value: Record<string, unknown>, path: PathSegment[]) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const key = isObject(item) && typeof item._key === 'string' ? {_key: item._key} : index
      visit(item, [...path, key], see)
    })
  } else if (isObject(value)) {
    see(value, path)
    for (const [name, field] of Object.entries(value)) {
      if (typeof field === 'object' && name !== FOLLOW) visit(field, [...path, name], see)
    }
  }
}

/** Text in a field, or a reference to a document that has it. */
const holdsText = (document: CheckedDocument, field: string): boolean =>
  placesAt(document, ownField(field)).some(
    ({value}) => hasText(value) || (field.includes(FOLLOW) && isFilled(value)),
  )

/** Blocks with a word in them, or anything that is no block: a picture, an embedded post. */
function hasText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (!Array.isArray(value)) return false
  return value.some((block: unknown) => {
    const children = isObject(block) ? block.children : undefined
    return (
      Array.isArray(children) &&
      children.some((span: unknown) => isObject(span) && isFilled(span.text))
    )
  })
}

function hasDateline(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (!isObject(value)) return false
  if (value.noDateline === true) return isFilled(value.noDatelineReason)
  return isFilled(value.text) || (isObject(value.located) && isFilled(value.located._ref))
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null
}
