import {idParts} from './documentId.ts'
import {type DocumentIndex} from './documentIndex.ts'
import {type PartName} from './indexParts.ts'
import {createView, type View} from './view.ts'
import {finish, inSlices, type Steps} from '../../slices/slices.ts'
import {collectText} from '../text/textQuery.ts'
import {createTokenIndex, type TokenIndex} from '../text/tokenIndex.ts'
import {type Audience, type LakeDocument, type Perspective} from '../types.ts'

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
  /** Settles once a view is built, little by little; undefined where it is there, or soon built. */
  viewReady(perspective: Perspective, audience: Audience): Promise<void> | undefined
  /** Builds, little by little, what nearly every query asks for. Settles when all is there. */
  warmUp(): Promise<void>
  /** The words of the stored documents, and the parts of their ids with and without version. */
  readonly texts: TokenIndex
  readonly ids: TokenIndex
  readonly sortUpTo: number
}

/** So many perspectives are kept up to date; the least recently asked for is let go. */
const KEPT_VIEWS = 6

/** With no more documents than this, a view is built when it is needed. */
const FEW = 1000

/** `sortUpTo`: of more candidates than this, the first are looked for in an ordered index. */
export function createDocumentStore(sortUpTo = 300): DocumentStore {
  const raw = createView('raw', 'member').index
  const texts = createTokenIndex((document) => collectText(document))
  const ids = createTokenIndex(({_id}) => [_id, idParts(_id).publishedId])
  const views = new Map<string, View>()
  /** Views that are not complete yet, but follow what is written. */
  const growing = new Set<View>()
  const building = new Map<string, Promise<void>>()
  const refresh = (id: string) => {
    const {publishedId} = idParts(id)
    for (const view of [...views.values(), ...growing]) {
      view.refresh(publishedId, raw.versionsOf(publishedId))
    }
  }
  function* build(key: string, perspective: Perspective, audience: Audience): Steps<void> {
    const view = createView(perspective, audience)
    growing.add(view)
    try {
      for (const [i, publishedId] of groupsOf(raw).entries()) {
        view.refresh(publishedId, raw.versionsOf(publishedId))
        if (i % 64 === 63) yield
      }
      views.set(key, view)
      if (views.size > KEPT_VIEWS) views.delete(views.keys().next().value!)
    } finally {
      growing.delete(view)
    }
  }

  const forget = (id: string) => {
    const document = raw.get(id)
    if (!document) return
    texts.remove(document)
    ids.remove(document)
  }

  const viewReady: DocumentStore['viewReady'] = (perspective, audience) => {
    const key = keyOf(perspective, audience)
    if (key === keyOf('raw', 'member') || views.has(key) || raw.size <= FEW) return undefined
    const known = building.get(key)
    if (known) return known
    const built = inSlices(build(key, perspective, audience)).finally(() => building.delete(key))
    building.set(key, built)
    return built
  }
  const view: DocumentStore['view'] = (perspective, audience) => {
    if (perspective === 'raw' && audience === 'member') return raw
    const key = keyOf(perspective, audience)
    if (!views.has(key)) finish(build(key, perspective, audience))
    const found = views.get(key)!
    views.delete(key)
    views.set(key, found)
    return found.index
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
    view,
    viewReady,
    async warmUp() {
      for (const perspective of USUAL_VIEWS) {
        await viewReady(perspective, 'member')
        const index = view(perspective, 'member')
        for (const part of USUAL_PARTS) await index.ready(part)
      }
    },
  }
}

/** What Studios and pages ask for from the first moment on. */
const USUAL_VIEWS: Perspective[] = ['raw', ['drafts'], ['published']]
const USUAL_PARTS: PartName[] = ['equal _type', 'ordered _updatedAt', 'references']

function keyOf(perspective: Perspective, audience: Audience): string {
  return `${audience} ${perspective}`
}

function groupsOf(raw: DocumentIndex): string[] {
  return [...new Set(raw.all().map((document) => idParts(document._id).publishedId))]
}
