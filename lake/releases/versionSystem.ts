import {type LakeDocument} from '../document/document.ts'
import {groupOf, releaseOf} from '../document/documentId.ts'
import {type DocumentSource} from '../transactions/overlay.ts'
import {idOfRelease} from './release.ts'

/** What the lake says of a version, as Content Lake does and the Studio reads it. */
export interface VersionSystem {
  bundleId: string
  scopeId: string
  group: WeakReference
  /** Left out where there is no such release. */
  release?: WeakReference
  /** What it was copied from. */
  base?: {id: string; rev: string}
  /** Publishing the release takes the published document back. */
  delete?: true
}

interface WeakReference {
  _ref: string
  _weak: true
}

/**
 * The document with its `_system`, which is the lake's to set: on versions only, whatever a client
 * sent. A client's part in it is `delete`; `base` stays as it was set with `withBase`.
 */
export function withSystem(document: LakeDocument, documents: DocumentSource): LakeDocument {
  const {_system: given, ...content} = document
  const release = releaseOf(document._id)
  if (release === undefined) return given === undefined ? document : (content as LakeDocument)
  const {base, delete: isGoingAway} = (given ?? {}) as Partial<VersionSystem>
  const isKnown = documents.get(idOfRelease(release)) !== undefined
  const system: VersionSystem = {
    bundleId: release,
    scopeId: release,
    group: {_ref: groupOf(document._id), _weak: true},
    ...(isKnown && {release: {_ref: idOfRelease(release), _weak: true}}),
    ...(base && {base}),
    ...(isGoingAway === true && {delete: true}),
  }
  return {...content, _system: system} as LakeDocument
}

/** True where publishing the release takes the published document back. */
export function isGoingAway({_system}: LakeDocument): boolean {
  return (_system as Partial<VersionSystem> | undefined)?.delete === true
}
