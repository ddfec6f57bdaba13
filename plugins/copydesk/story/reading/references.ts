import {
  type ArticleFields,
  fieldSteps,
  type FieldStep,
  FOLLOW,
  isObject,
  placesAt,
  publishedId,
} from '../../engine/index.ts'
import {type CheckedDocument} from './readDocument.ts'
import {documentTitle} from './storyTitle.ts'

/** So many documents are read with one that refers to them; what is beyond is told as not read. */
export const MOST_FOLLOWED = 100

/** A document that is referred to, or why there is none; `reading` where it may still come. */
export type Referenced = object | 'missing' | 'beyond' | 'reading'

/**
 * What stands where a reference leads to a text that is read already, by another reference or as the document itself.
 */
const READ_ALREADY = 'again'

/** The field paths of options that lead into other documents. */
export const followedFields = ({text = [], portableText = []}: ArticleFields): string[] =>
  [...text, ...portableText].filter((field) => field.includes(FOLLOW))

/** The field of the document itself that holds the text of a field path, or the references that lead to it. */
export const ownField = (field: string): string =>
  field.includes(FOLLOW) ? field.split(FOLLOW)[0]!.replace(/\[\]$/, '') : field

/** The field paths that stay in the document: what it refers to has an archive and a name of its own. */
export const ownFields = <F extends ArticleFields>(fields: F): F => ({
  ...fields,
  text: fields.text?.filter((field) => !field.includes(FOLLOW)),
  portableText: fields.portableText?.filter((field) => !field.includes(FOLLOW)),
})

/**
 * A document with the documents that it refers to in its references, under `->`, as far as its options follow them and
 * as they are known: there the checks read them. What has not changed is the same object as before.
 * @param known by the ids of the references
 * @returns and the ids that it refers to, in reading order, and those of them that are not known yet
 */
export function withReferenced<T extends CheckedDocument>(
  document: T,
  fields: ArticleFields,
  known: Pick<ReadonlyMap<string, Referenced>, 'get'>,
): {document: T; ids: string[]; wanted: string[]} {
  const walk: Walk = {
    known,
    names: fields.names,
    own: publishedId(String(document._id)),
    read: new Set(),
    followed: new Set(),
    wanted: new Set(),
    used: [],
  }
  const byRoot = Map.groupBy(followedFields(fields), (field) => fieldSteps(field)[0]!.name)
  const changed = [...byRoot].flatMap(([root, paths]) => {
    const value = document[root]
    if (!isObject(value)) return []
    walk.used = [JSON.stringify(paths)]
    const {[root]: whole} = paths.reduce((inner, field) => filled(inner, fieldSteps(field), walk), {
      [root]: value,
    } as Record<string, unknown>)
    return [[root, sameAsBefore(value, whole as object, walk.used)] as const]
  })
  const all = changed.length > 0 ? {...document, ...Object.fromEntries(changed)} : document
  return {document: all, ids: [...walk.followed], wanted: [...walk.wanted]}
}

interface Walk {
  known: Pick<ReadonlyMap<string, Referenced>, 'get'>
  names: ArticleFields['names']
  /** The id of the document itself. */
  own: string
  /** What was read, by id and by what of it. */
  read: Set<string>
  followed: Set<string>
  wanted: Set<string>
  /** All that the outcome depends on beside the document. */
  used: unknown[]
}

/** A value with what its references lead to, as far as the steps that are still to be taken follow them. */
function filled<T>(value: T, steps: FieldStep[], walk: Walk): T {
  const [step, ...rest] = steps
  if (!step || !isObject(value) || !steps.some(({name}) => name === FOLLOW)) return value
  if (step.name === FOLLOW) return followed(value, rest, walk) as T
  const inner = value[step.name]
  const whole =
    step.each && Array.isArray(inner) ? filledItems(inner, rest, walk) : filled(inner, rest, walk)
  return whole === inner ? value : {...value, [step.name]: whole}
}

function filledItems(items: unknown[], steps: FieldStep[], walk: Walk): unknown[] {
  const whole = items.map((item) => filled(item, steps, walk))
  return whole.every((item, index) => item === items[index]) ? items : whole
}

function followed(reference: Record<string, unknown>, rest: FieldStep[], walk: Walk): unknown {
  const {_ref: id, [FOLLOW]: there} = reference
  if (typeof id !== 'string') return reference
  const target = isObject(there) ? there : titled(targetOf(id, rest, walk), walk.names)
  if (target === undefined) return reference
  const read = filled(target, rest, walk)
  return read === there ? reference : {...reference, [FOLLOW]: read}
}

/** A document with what it is called, for whoever reads where a finding stands. */
function titled<T>(target: T, names: ArticleFields['names']): T {
  if (!isObject(target)) return target
  const _title = documentTitle(target, names)
  return _title === undefined ? target : {...target, _title}
}

/** What a reference leads to; undefined where it has to be read first. */
function targetOf(
  id: string,
  rest: FieldStep[],
  walk: Walk,
): Referenced | typeof READ_ALREADY | undefined {
  const place = JSON.stringify([id, rest])
  const isRead = id === walk.own || walk.read.has(place)
  walk.read.add(place)
  const isBeyond = !walk.followed.has(id) && walk.followed.size >= MOST_FOLLOWED
  if (!isRead && !isBeyond) walk.followed.add(id)
  const found = isRead ? READ_ALREADY : isBeyond ? 'beyond' : walk.known.get(id)
  if (found === undefined) walk.wanted.add(id)
  walk.used.push(found)
  return found
}

const before = new WeakMap<object, {used: unknown[]; whole: object}>()

/** The checks know what they have read by its values: a field is another object only where something in it changed. */
function sameAsBefore(value: object, whole: object, used: unknown[]): object {
  const known = before.get(value)
  if (known?.used.length === used.length && known.used.every((one, index) => one === used[index]))
    return known.whole
  before.set(value, {used, whole})
  return whole
}

/** References that a document's options follow and that lead to nothing that was read. */
export interface UnreadReferences {
  /** Of documents that are not there, or closed to the reader. */
  missing: number
  /** Of documents beyond the most that are read with one. */
  beyond: number
}

export function unreadReferences(
  document: CheckedDocument,
  fields: ArticleFields,
): UnreadReferences {
  const unread = new Map(
    followedFields(fields)
      .flatMap((field) => {
        const parts = field.split(FOLLOW)
        return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(FOLLOW))
      })
      .flatMap((field) => placesAt(document, field))
      .flatMap(({value, path}) => {
        const there =
          isObject(value) && typeof value._ref === 'string' ? value[FOLLOW] : READ_ALREADY
        const isRead = isObject(there) || there === READ_ALREADY
        return isRead || there === 'reading' ? [] : [[JSON.stringify(path), there] as const]
      }),
  )
  const all = [...unread.values()]
  const beyond = all.filter((why) => why === 'beyond').length
  return {missing: all.length - beyond, beyond}
}

/**
 * An article with the documents that it refers to in it, as its field paths follow them, for the checks to read.
 * @param documents that are at hand, with the ids by which they are referred to
 */
export function withReferences<T extends object>(
  article: T,
  documents: Iterable<{_id: string}>,
  {fields = {}}: {fields?: ArticleFields} = {},
): T {
  const byId = new Map([...documents].map((document) => [document._id, document]))
  const known = {get: (id: string): Referenced => byId.get(id) ?? 'missing'}
  return withReferenced(article as T & CheckedDocument, fields, known).document
}
