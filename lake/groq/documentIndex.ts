import {compareIds, idParts} from './documentId.ts'
import {collectReferences} from './references.ts'
import {createSortedList, type SortedList} from './sortedList.ts'
import {compareSortKeys, type SortKey, sortKey} from './sortKey.ts'
import {type LakeDocument} from './types.ts'

/** The documents of one view, findable by what queries ask for. Every list is in the order of `*`. */
export interface DocumentIndex {
  readonly size: number
  get(id: string): LakeDocument | undefined
  put(document: LakeDocument): void
  remove(id: string): void
  all(): LakeDocument[]
  /** Documents whose attribute at `path` is the string `value`. */
  equal(path: string, value: string): ReadonlySet<LakeDocument>
  versionsOf(publishedId: string): ReadonlySet<LakeDocument>
  referencing(id: string): ReadonlySet<LakeDocument>
  /** All documents by the value at `path`, then by id. */
  ordered(path: string): SortedList<OrderedEntry>
}

export interface OrderedEntry {
  key: SortKey
  document: LakeDocument
}

type Buckets = Map<string, Set<LakeDocument>>

const NONE: ReadonlySet<LakeDocument> = new Set()

/** So many indexes on attributes are kept, built when first asked for; the least used goes. */
const KEPT = 24

/** An empty index. Those on references, attributes and orderings are built when first asked for. */
export function createDocumentIndex(): DocumentIndex {
  const documents = new Map<string, LakeDocument>()
  const groups: Buckets = new Map()
  let references: Buckets | undefined
  const equals = new Map<string, Buckets>()
  const orders = new Map<string, SortedList<OrderedEntry>>()
  const byId = createSortedList(compareIds)
  let everything: LakeDocument[] | undefined

  const change = (document: LakeDocument, apply: typeof add | typeof drop) => {
    apply(groups, idParts(document._id).publishedId, document)
    if (references) applyReferences(references, document, apply)
    for (const [path, buckets] of equals) {
      const value = valueAt(document, path)
      if (typeof value === 'string') apply(buckets, value, document)
    }
  }
  const remove = (id: string) => {
    const document = documents.get(id)
    if (!document) return
    documents.delete(id)
    everything = undefined
    byId.remove(id)
    change(document, drop)
    for (const [path, list] of orders) list.remove(entry(document, path))
  }

  return {
    get size() {
      return documents.size
    },
    get: (id) => documents.get(id),
    put(document) {
      remove(document._id)
      everything = undefined
      documents.set(document._id, document)
      byId.add(document._id)
      change(document, add)
      for (const [path, list] of orders) list.add(entry(document, path))
    },
    remove,
    all() {
      everything ??= Array.from(byId.ascending(), (id) => documents.get(id)!)
      return everything
    },
    equal(path, value) {
      const buckets = keep(equals, path, () =>
        bucketsOf((built) => {
          for (const document of documents.values()) {
            const found = valueAt(document, path)
            if (typeof found === 'string') add(built, found, document)
          }
        }),
      )
      return buckets.get(value) ?? NONE
    },
    versionsOf: (publishedId) => groups.get(publishedId) ?? NONE,
    referencing(id) {
      references ??= bucketsOf((built) => {
        for (const document of documents.values()) applyReferences(built, document, add)
      })
      return references.get(id) ?? NONE
    },
    ordered: (path) =>
      keep(orders, path, () =>
        createSortedList(
          compareEntries,
          Array.from(documents.values(), (document) => entry(document, path)),
        ),
      ),
  }
}

function compareEntries(a: OrderedEntry, b: OrderedEntry): number {
  return compareSortKeys(a.key, b.key) || compareIds(a.document._id, b.document._id)
}

function entry(document: LakeDocument, path: string): OrderedEntry {
  return {key: sortKey(valueAt(document, path)), document}
}

/** Reads `slug.current`; as in GROQ, an attribute of anything but an object is absent. */
export function valueAt(document: LakeDocument, path: string): unknown {
  let value: unknown = document
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
  }
  return value
}

function bucketsOf(fill: (built: Buckets) => void): Buckets {
  const built: Buckets = new Map()
  fill(built)
  return built
}

function applyReferences(buckets: Buckets, document: LakeDocument, apply: typeof add) {
  for (const id of collectReferences(document)) apply(buckets, id, document)
}

function add(buckets: Buckets, key: string, document: LakeDocument) {
  const bucket = buckets.get(key)
  if (bucket) bucket.add(document)
  else buckets.set(key, new Set([document]))
}

function drop(buckets: Buckets, key: string, document: LakeDocument) {
  const bucket = buckets.get(key)
  bucket?.delete(document)
  if (bucket?.size === 0) buckets.delete(key)
}

/** Gets or builds `map[key]`, moving it to the end; the first, least recently used, is let go. */
function keep<T>(map: Map<string, T>, key: string, build: () => T): T {
  const value = map.get(key) ?? build()
  map.delete(key)
  map.set(key, value)
  if (map.size > KEPT) map.delete(map.keys().next().value!)
  return value
}
