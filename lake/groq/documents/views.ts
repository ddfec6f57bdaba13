import {inSlices} from '../../slices/inSlices.ts'
import {finish, type Steps} from '../../slices/steps.ts'
import {type Audience, type Perspective} from '../types.ts'
import {idParts} from '../../document/documentId.ts'
import {type DocumentIndex} from './documentIndex.ts'
import {type PartName} from './indexParts.ts'
import {createView, type View} from './view.ts'

/** What perspectives show of the stored documents, each built when it is first asked for. */
export interface Views {
  /** An index that follows later writes. */
  view(perspective: Perspective, audience: Audience): DocumentIndex
  /** Settles once a view is built, little by little; undefined where it is there, or soon built. */
  viewReady(perspective: Perspective, audience: Audience): Promise<void> | undefined
  /** Builds, little by little, what nearly every query asks for. Settles when all is there. */
  warmUp(): Promise<void>
  /** A document was written or removed. */
  refresh(id: string): void
}

/** So many perspectives are kept up to date; the least recently asked for is let go. */
const KEPT = 6

/** With no more documents than this, a view is built when it is needed. */
const FEW = 1000

/** Layers of a perspective that are there without a release. */
const KNOWN = new Set(['published', 'drafts'])

/** What Studios and pages ask for from the first moment on. */
const USUAL_VIEWS: Perspective[] = ['raw', ['drafts'], ['published']]
const USUAL_PARTS: PartName[] = ['equal _type', 'ordered _updatedAt', 'references']

/** Views of the stored documents that `raw` has. */
export function createViews(raw: DocumentIndex): Views {
  const views = new Map<string, View>()
  /** Views that are not complete yet, but follow what is written. */
  const growing = new Set<View>()
  const building = new Map<string, Promise<void>>()
  /** The versions in each release: a perspective may name any, and most are not there. */
  const versions = new Map<string, Set<string>>()
  const noteVersion = (id: string) => {
    const {layer} = idParts(id)
    if (layer === 'published' || layer === 'drafts') return
    const known = versions.get(layer) ?? new Set()
    if (raw.get(id)) known.add(id)
    else known.delete(id)
    if (known.size > 0) versions.set(layer, known)
    else versions.delete(layer)
  }
  /** What a perspective comes to: releases without a version show nothing, and each counts once. */
  const settled = (perspective: Perspective): Perspective => {
    if (perspective === 'raw') return perspective
    const named = Array.from(new Set(perspective))
    return named.filter((layer) => KNOWN.has(layer) || versions.has(layer))
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
      if (views.size > KEPT) views.delete(views.keys().next().value!)
    } finally {
      growing.delete(view)
    }
  }
  const viewReady: Views['viewReady'] = (asked, audience) => {
    const perspective = settled(asked)
    const key = keyOf(perspective, audience)
    if (key === keyOf('raw', 'member') || views.has(key) || raw.size <= FEW) return undefined
    const known = building.get(key)
    if (known) return known
    const built = inSlices(build(key, perspective, audience)).finally(() => building.delete(key))
    building.set(key, built)
    return built
  }
  const view: Views['view'] = (asked, audience) => {
    const perspective = settled(asked)
    if (perspective === 'raw' && audience === 'member') return raw
    const key = keyOf(perspective, audience)
    if (!views.has(key)) finish(build(key, perspective, audience))
    const found = views.get(key)!
    views.delete(key)
    views.set(key, found)
    return found.index
  }

  return {
    view,
    viewReady,
    async warmUp() {
      for (const perspective of USUAL_VIEWS) {
        await viewReady(perspective, 'member')
        const index = view(perspective, 'member')
        for (const part of USUAL_PARTS) await index.ready(part)
      }
    },
    refresh(id) {
      noteVersion(id)
      if (views.size + growing.size === 0) return
      const {publishedId} = idParts(id)
      for (const one of [...views.values(), ...growing]) {
        one.refresh(publishedId, raw.versionsOf(publishedId))
      }
    },
  }
}

function keyOf(perspective: Perspective, audience: Audience): string {
  return `${audience} ${perspective}`
}

function groupsOf(raw: DocumentIndex): string[] {
  return [...new Set(raw.all().map((document) => idParts(document._id).publishedId))]
}
