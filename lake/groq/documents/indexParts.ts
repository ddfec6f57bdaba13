import {mergeSort} from '../../slices/mergeSort.ts'
import {type Steps} from '../../slices/steps.ts'
import {type LakeDocument} from '../../document/document.ts'
import {compareIds} from './documentId.ts'
import {collectReferences} from './references.ts'
import {createSortedList, type SortedList} from './sortedList.ts'
import {compareSortKeys, type SortKey, sortKey} from './sortKey.ts'

/** One way to find documents: by what they refer to, by an attribute, or in an attribute's order. */
export type PartName = 'references' | `equal ${string}` | `ordered ${string}`

/** A part follows what is written. */
export interface IndexPart {
  add(document: LakeDocument): void
  drop(document: LakeDocument): void
}

export interface Buckets extends IndexPart {
  get(key: string): ReadonlySet<LakeDocument>
}

export interface Ordered extends IndexPart {
  list: SortedList<OrderedEntry>
}

export interface OrderedEntry {
  key: SortKey
  document: LakeDocument
}

/** Documents that are taken up in one step. */
const STEP = 128

/** Builds a part for the documents that there are. */
export function buildPart(name: PartName, documents: LakeDocument[]): Steps<IndexPart> {
  const path = name.slice(name.indexOf(' ') + 1)
  if (name === 'references') return fillBuckets(createBuckets(collectReferences), documents)
  return name.startsWith('equal ')
    ? fillBuckets(createBuckets(stringAt(path)), documents)
    : buildOrdered(documents, path)
}

/** Documents by the keys that each has. Many a key is one document's: that one stands alone, without a set. */
export function createBuckets(keysOf: (document: LakeDocument) => Iterable<string>): Buckets {
  const buckets = new Map<string, LakeDocument | Set<LakeDocument>>()
  return {
    get(key) {
      const bucket = buckets.get(key)
      if (!bucket) return NONE
      return bucket instanceof Set ? bucket : new Set([bucket])
    },
    add(document) {
      for (const key of keysOf(document)) {
        const bucket = buckets.get(key)
        if (bucket instanceof Set) bucket.add(document)
        else
          buckets.set(key, bucket && bucket !== document ? new Set([bucket, document]) : document)
      }
    },
    drop(document) {
      for (const key of keysOf(document)) {
        const bucket = buckets.get(key)
        if (bucket instanceof Set) bucket.delete(document)
        if (bucket === document || (bucket instanceof Set && bucket.size === 0)) buckets.delete(key)
      }
    },
  }
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

const NONE: ReadonlySet<LakeDocument> = new Set()

function stringAt(path: string): (document: LakeDocument) => string[] {
  return (document) => {
    const value = valueAt(document, path)
    return typeof value === 'string' ? [value] : []
  }
}

function* fillBuckets(buckets: Buckets, documents: LakeDocument[]): Steps<Buckets> {
  for (const [i, document] of documents.entries()) {
    buckets.add(document)
    if (i % STEP === STEP - 1) yield
  }
  return buckets
}

function* buildOrdered(documents: LakeDocument[], path: string): Steps<Ordered> {
  const entries: OrderedEntry[] = []
  for (const document of documents) {
    entries.push(entryOf(document, path))
    if (entries.length % STEP === 0) yield
  }
  const list = createSortedList(compareEntries, yield* mergeSort(entries, compareEntries))
  return {
    list,
    add: (document) => list.add(entryOf(document, path)),
    drop: (document) => list.remove(entryOf(document, path)),
  }
}

/** `path`: undefined for documents that are only in the order of `*`. */
export function entryOf(document: LakeDocument, path: string | undefined): OrderedEntry {
  return {key: path === undefined ? null : sortKey(valueAt(document, path)), document}
}

export function compareEntries(a: OrderedEntry, b: OrderedEntry): number {
  return compareSortKeys(a.key, b.key) || compareIds(a.document._id, b.document._id)
}
