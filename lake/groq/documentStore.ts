import {idParts} from './documentId.ts'
import {type DocumentIndex} from './documentIndex.ts'
import {createView, type View} from './perspective.ts'
import {collectText} from './textQuery.ts'
import {createTokenIndex, type TokenIndex} from './tokenIndex.ts'
import {type Audience, type LakeDocument, type Perspective} from './types.ts'

/**
 * The documents of one dataset in memory. Whoever holds the truth on disk puts every committed
 * version here and removes every deleted one; documents are never changed in place.
 */
export interface DocumentStore {
  readonly size: number
  get(id: string): LakeDocument | undefined
  put(document: LakeDocument): void
  remove(id: string): void
  /** All versions as stored, by id. */
  all(): LakeDocument[]
  /** The stored documents that refer to `id`. */
  referencing(id: string): Iterable<LakeDocument>
  /** The stored versions of a document: published, draft and in releases. */
  versionsOf(publishedId: string): Iterable<LakeDocument>
  /** What a perspective shows, as an index that follows later writes. */
  view(perspective: Perspective, audience: Audience): DocumentIndex
  /** The words of the stored documents, and the parts of their ids with and without version. */
  readonly texts: TokenIndex
  readonly ids: TokenIndex
  readonly sortUpTo: number
}

/** So many perspectives are kept up to date; the least recently asked for is let go. */
const KEPT_VIEWS = 6

/** `sortUpTo`: of more candidates than this, the first are looked for in an ordered index. */
export function createDocumentStore(sortUpTo = 300): DocumentStore {
  const raw = createView('raw', 'member').index
  const texts = createTokenIndex((document) => collectText(document))
  const ids = createTokenIndex(({_id}) => [_id, idParts(_id).publishedId])
  const views = new Map<string, View>()
  const refresh = (id: string) => {
    const {publishedId} = idParts(id)
    for (const view of views.values()) view.refresh(publishedId, raw.versionsOf(publishedId))
  }

  const forget = (id: string) => {
    const document = raw.get(id)
    if (!document) return
    texts.remove(document)
    ids.remove(document)
  }

  return {
    get size() {
      return raw.size
    },
    get: raw.get,
    all: raw.all,
    referencing: raw.referencing,
    versionsOf: raw.versionsOf,
    texts,
    ids,
    sortUpTo,
    put(document) {
      forget(document._id)
      raw.put(document)
      texts.put(document)
      ids.put(document)
      refresh(document._id)
    },
    remove(id) {
      forget(id)
      raw.remove(id)
      refresh(id)
    },
    view(perspective, audience) {
      if (perspective === 'raw' && audience === 'member') return raw
      const key = `${audience} ${perspective}`
      const view = views.get(key) ?? buildView(raw, perspective, audience)
      views.delete(key)
      views.set(key, view)
      if (views.size > KEPT_VIEWS) views.delete(views.keys().next().value!)
      return view.index
    },
  }
}

function buildView(raw: DocumentIndex, perspective: Perspective, audience: Audience): View {
  const view = createView(perspective, audience)
  const groups = new Set(raw.all().map((document) => idParts(document._id).publishedId))
  for (const publishedId of groups) view.refresh(publishedId, raw.versionsOf(publishedId))
  warm(view.index)
  return view
}

/** Builds what most queries ask for now, rather than within a query's time. */
function warm(index: DocumentIndex): void {
  index.equal('_type', '')
  index.ordered('_updatedAt')
  index.referencing('')
}
