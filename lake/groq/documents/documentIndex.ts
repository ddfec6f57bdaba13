import {inSlices} from '../../slices/inSlices.ts'
import {finish, type Steps} from '../../slices/steps.ts'
import {type LakeDocument} from '../../document/document.ts'
import {idParts} from '../../document/documentId.ts'
import {compareIds} from './documentId.ts'
import {
  type Buckets,
  buildPart,
  createBuckets,
  type IndexPart,
  type Ordered,
  type OrderedEntry,
  type PartName,
} from './indexParts.ts'
import {createNotes, type Notes} from './notes.ts'
import {createSortedList, type SortedList} from './sortedList.ts'

/** Documents, findable by what queries ask for. Every list is in the order of `*`. */
export interface DocumentLookup {
  readonly size: number
  get(id: string): LakeDocument | undefined
  all(): LakeDocument[]
  /** Documents whose attribute at `path` is the string `value`. */
  equal(path: string, value: string): ReadonlySet<LakeDocument>
  versionsOf(publishedId: string): ReadonlySet<LakeDocument>
  referencing(id: string): ReadonlySet<LakeDocument>
  /** All documents by the value at `path`, then by id; absent where that is not to be had. */
  ordered?(path: string): SortedList<OrderedEntry>
  /** What was noted of documents by the numbers that they have elsewhere; absent where nothing can be. */
  noted?(numbering: object): Notes
}

/** The documents of one view, as they come and go. */
export interface DocumentIndex extends DocumentLookup {
  /** Puts many at once, which takes less where there were none, and these come in the order of `*`. */
  fill(documents: LakeDocument[]): void
  put(document: LakeDocument): void
  remove(id: string): void
  ordered(path: string): SortedList<OrderedEntry>
  /** Settles once a part is built, little by little; undefined where it is there, or soon built. */
  ready(part: PartName): Promise<void> | undefined
  /** Calls `listener` before a document is written or removed, with what it was until then. */
  watch(listener: Watcher): () => void
}

type Watcher = (id: string, before: LakeDocument | undefined) => void

/** So many parts are kept, built when first asked for; the least recently used goes. */
const KEPT = 48

/** With no more documents than this, a part is built when it is needed. */
const FEW = 1000

/** An empty index. */
export function createDocumentIndex(): DocumentIndex {
  const documents = new Map<string, LakeDocument>()
  const groups = createBuckets(({_id}) => [idParts(_id).publishedId])
  const parts = new Map<PartName, IndexPart>()
  const building = new Map<PartName, Promise<void>>()
  const watchers = new Set<Watcher>()
  /** What is written while a part is built is told to it at the end. */
  const logs = new Set<((part: IndexPart) => void)[]>()
  let byId = createSortedList(compareIds)
  let everything: LakeDocument[] | undefined
  let notes: Notes | undefined

  const change = (apply: (part: IndexPart) => void) => {
    everything = undefined
    apply(groups)
    for (const part of parts.values()) apply(part)
    for (const log of logs) log.push(apply)
  }
  const takeOut = (id: string) => {
    const document = documents.get(id)
    for (const watcher of watchers) watcher(id, document)
    if (!document) return
    notes?.remove(document)
    documents.delete(id)
    byId.remove(id)
    change((part) => part.drop(document))
  }
  const put = (document: LakeDocument) => {
    takeOut(document._id)
    documents.set(document._id, document)
    byId.add(document._id)
    change((part) => part.add(document))
  }
  function* build(name: PartName): Steps<void> {
    const log: ((part: IndexPart) => void)[] = []
    logs.add(log)
    try {
      const part = yield* buildPart(name, Array.from(documents.values()))
      for (const apply of log) apply(part)
      parts.set(name, part)
    } finally {
      logs.delete(log)
    }
  }
  const partOf = (name: PartName): IndexPart => {
    if (!parts.has(name)) finish(build(name))
    const part = parts.get(name)!
    parts.delete(name)
    parts.set(name, part)
    if (parts.size > KEPT) parts.delete(parts.keys().next().value!)
    return part
  }

  return {
    get size() {
      return documents.size
    },
    get: (id) => documents.get(id),
    put,
    fill(all) {
      const isUntouched = documents.size + parts.size + logs.size + watchers.size === 0
      if (!isUntouched || !isInOrder(all)) return all.forEach(put)
      for (const document of all) {
        documents.set(document._id, document)
        groups.add(document)
      }
      const ids = all.map(({_id}) => _id)
      byId = createSortedList(compareIds, ids)
      everything = undefined
    },
    remove: takeOut,
    all() {
      everything ??= Array.from(byId.ascending(), (id) => documents.get(id)!)
      return everything
    },
    equal: (path, value) => (partOf(`equal ${path}`) as Buckets).get(value),
    versionsOf: groups.get,
    referencing: (id) => (partOf('references') as Buckets).get(id),
    ordered: (path) => (partOf(`ordered ${path}`) as Ordered).list,
    ready(name) {
      if (parts.has(name) || documents.size <= FEW) return undefined
      const known = building.get(name)
      if (known) return known
      const built = inSlices(build(name)).finally(() => building.delete(name))
      building.set(name, built)
      return built
    },
    noted(numbering) {
      if (notes?.numbering !== numbering) notes = createNotes(numbering)
      return notes
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

function isInOrder(documents: LakeDocument[]): boolean {
  return documents.every(({_id}, i) => i === 0 || compareIds(documents[i - 1]._id, _id) < 0)
}
