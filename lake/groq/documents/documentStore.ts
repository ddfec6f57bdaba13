import {collectText} from '../text/collectText.ts'
import {createTokenIndex, type TokenIndex} from '../text/tokenIndex.ts'
import {type LakeDocument} from '../../document/document.ts'
import {idParts} from '../../document/documentId.ts'
import {createView} from './view.ts'
import {createViews, type Views} from './views.ts'

/**
 * The documents of one dataset in memory. Whoever holds the truth on disk puts every committed
 * version here and removes every deleted one; documents are never changed in place.
 */
export interface DocumentStore extends Pick<Views, 'view' | 'viewReady' | 'warmUp'> {
  readonly size: number
  get(id: string): LakeDocument | undefined
  put(document: LakeDocument): void
  /** Puts many at once, as a start does: soonest where there were none, and these come by id. */
  fill(documents: LakeDocument[]): void
  remove(id: string): void
  /** All versions as stored, by id. */
  all(): LakeDocument[]
  /** The stored documents that refer to `id`. */
  referencing(id: string): Iterable<LakeDocument>
  /** The stored versions of a document: published, draft and in releases. */
  versionsOf(publishedId: string): Iterable<LakeDocument>
  /** The words of the stored documents, and the parts of their ids with and without version. */
  readonly texts: TokenIndex
  readonly ids: TokenIndex
  readonly sortUpTo: number
}

/** `sortUpTo`: of more candidates than this, the first are looked for in an ordered index. */
export function createDocumentStore(sortUpTo = 300): DocumentStore {
  const raw = createView('raw', 'member').index
  const texts = createTokenIndex((document) => collectText(document))
  const ids = createTokenIndex(({_id}) => [_id, idParts(_id).publishedId])
  const {view, viewReady, warmUp, refresh} = createViews(raw)
  const forget = (id: string) => {
    const document = raw.get(id)
    if (!document) return
    texts.remove(document)
    ids.remove(document)
  }
  const put = (document: LakeDocument) => {
    forget(document._id)
    raw.put(document)
    texts.put(document)
    ids.put(document)
    refresh(document._id)
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
    view,
    viewReady,
    warmUp,
    put,
    fill(documents) {
      if (raw.size > 0) return documents.forEach(put)
      raw.fill(documents)
      for (const document of raw.all()) {
        texts.put(document)
        ids.put(document)
        refresh(document._id)
      }
    },
    remove(id) {
      forget(id)
      raw.remove(id)
      refresh(id)
    },
  }
}
