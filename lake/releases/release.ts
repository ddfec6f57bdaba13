import {type LakeDocument} from '../document/document.ts'
import {releaseOf} from '../document/documentId.ts'
import {type DocumentSource} from '../transactions/overlay.ts'

export const RELEASE_TYPE = 'system.release'

export const STATES = ['active', 'scheduled', 'archived', 'published'] as const

export type ReleaseState = (typeof STATES)[number]

/** A release: a set of versions that are published together. Its id is `_.releases.<name>`. */
export interface ReleaseDocument extends LakeDocument {
  name: string
  state: ReleaseState
  metadata: Record<string, unknown>
  /** When it is to be published, while it is scheduled. */
  publishAt?: string
  publishedAt?: string
  /** The versions that were in it when it was scheduled, published or archived. */
  finalDocumentStates?: {id: string}[]
}

export function idOfRelease(name: string): string {
  return `_.releases.${name}`
}

export function releaseFor(documents: DocumentSource, name: string): ReleaseDocument | undefined {
  return documents.get(idOfRelease(name)) as ReleaseDocument | undefined
}

/** The versions in a release, by id. */
export function versionsIn(documents: DocumentSource, name: string): LakeDocument[] {
  return Array.from(documents.all())
    .filter(({_id}) => releaseOf(_id) === name)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
}
