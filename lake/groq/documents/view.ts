import {type LakeDocument} from '../../document/document.ts'
import {type Audience, type Perspective} from '../types.ts'
import {idParts} from '../../document/documentId.ts'
import {createDocumentIndex, type DocumentIndex} from './documentIndex.ts'

/** Where a document of a view keeps the stored one behind it: nobody lists it, and no copy has it. */
const STORED = Symbol('stored')

/** The stored document behind one that a view shows under another id; undefined for any other value. */
export function storedBehindView(shown: object): LakeDocument | undefined {
  return (shown as {[STORED]?: LakeDocument})[STORED]
}

/** Documents as one perspective shows them, kept up to date as versions come and go. */
export interface View {
  index: DocumentIndex
  /** A version of `publishedId` was written or deleted; `versions` are those there are now. */
  refresh(publishedId: string, versions: Iterable<LakeDocument>): void
}

/** A view, empty until `refresh` is called for every group. */
export function createView(perspective: Perspective, audience: Audience): View {
  const index = createDocumentIndex()
  const mayRead = (document: LakeDocument) => audience === 'member' || !document._id.includes('.')

  if (perspective === 'raw') {
    return {
      index,
      refresh(publishedId, versions) {
        const kept = [...versions].filter(mayRead)
        const ids = new Set(kept.map((document) => document._id))
        for (const old of [...index.versionsOf(publishedId)]) {
          if (!ids.has(old._id)) index.remove(old._id)
        }
        for (const document of kept) {
          if (index.get(document._id) !== document) index.put(document)
        }
      },
    }
  }
  return {
    index,
    refresh(publishedId, versions) {
      const shown = overlay(perspective, [...versions].filter(mayRead))
      if (shown) index.put(shown)
      else index.remove(publishedId)
    },
  }
}

/** The one version that a stack shows, under its published id, or none. */
function overlay(stack: string[], versions: LakeDocument[]): LakeDocument | undefined {
  const layers = stack.includes('published') ? stack : [...stack, 'published']
  for (const layer of layers) {
    const document = versions.find((version) => idParts(version._id).layer === layer)
    if (!document) continue
    const system = document._system as {delete?: unknown} | undefined
    if (layer !== 'published' && layer !== 'drafts' && system?.delete === true) return undefined
    if (stack.length === 1 && stack[0] === 'published') return document
    const id = idParts(document._id).publishedId
    const shown = {...document, _id: id, _originalId: document._id}
    return Object.defineProperty(shown, STORED, {value: document})
  }
  return undefined
}
