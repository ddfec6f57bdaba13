import {idParts} from '../../document/documentId.ts'
import {compareIds} from '../documents/documentId.ts'
import {type DocumentIndex, type DocumentLookup} from '../documents/documentIndex.ts'
import {valueAt} from '../documents/indexParts.ts'
import {collectReferences} from '../documents/references.ts'
import {type LakeDocument} from '../../document/document.ts'

/** An index as it was at one moment, whatever is written since. */
export interface FrozenIndex extends DocumentLookup {
  /** The documents as they were of which something else is stored since. */
  outdated(): Iterable<LakeDocument>
  /** To be called when it is no longer needed. */
  release(): void
}

/**
 * Holds on to what is there now by remembering what is overwritten from now on. The list of all
 * documents is made only where it is asked for: most queries that pause never do, and every write makes
 * it anew.
 */
export function freeze(index: DocumentIndex): FrozenIndex {
  const {size} = index
  let all: LakeDocument[] | undefined
  const before = new Map<string, LakeDocument | undefined>()
  const release = index.watch((id, document) => {
    if (!before.has(id)) before.set(id, document)
  })
  const asItWas = (
    now: ReadonlySet<LakeDocument>,
    belongs: (document: LakeDocument) => boolean,
  ): ReadonlySet<LakeDocument> => {
    if (before.size === 0) return now
    const found = new Set<LakeDocument>()
    for (const document of now) if (!before.has(document._id)) found.add(document)
    for (const document of before.values()) {
      if (document && belongs(document)) found.add(document)
    }
    return found
  }

  const allAsItWas = (): LakeDocument[] => {
    if (before.size === 0) return index.all()
    const untouched = index.all().filter(({_id}) => !before.has(_id))
    const overwritten = Array.from(before.values()).filter((document) => document !== undefined)
    return [...untouched, ...overwritten].sort((a, b) => compareIds(a._id, b._id))
  }

  return {
    size,
    all: () => (all ??= allAsItWas()),
    get: (id) => (before.has(id) ? before.get(id) : index.get(id)),
    equal: (path, value) =>
      asItWas(index.equal(path, value), (document) => valueAt(document, path) === value),
    versionsOf: (publishedId) =>
      asItWas(index.versionsOf(publishedId), ({_id}) => idParts(_id).publishedId === publishedId),
    referencing: (id) =>
      asItWas(index.referencing(id), (document) => collectReferences(document).has(id)),
    *outdated() {
      for (const document of before.values()) if (document) yield document
    },
    release,
  }
}
