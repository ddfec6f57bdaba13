import {type LakeDocument} from '../document/document.ts'

/**
 * Asked before a transaction changes what the public reads, and before anything is written. The lake
 * calls it; what a publication must be is up to whoever starts the lake.
 *
 * It may answer later, within `JUDGING_MS`; whatever it throws refuses the transaction.
 */
export type BeforePublish = (
  publication: Publication,
) => Verdict | undefined | Promise<Verdict | undefined>

/** What is about to happen in public. */
export interface Publication {
  dataset: string
  /** Documents that become public, change in public or are no longer public; never none. */
  changes: PublicChange[]
  /** What the same transaction writes beside them, as it will be: drafts, versions, notes. */
  alongside: LakeDocument[]
  by: {id: string; name: string; roles: string[]}
  how: Way
  /** The actions or mutations as they were sent; empty for an upload and for what is due. */
  request: readonly unknown[]
  /** When it becomes public, ISO 8601: now, or the time that it is scheduled for. */
  at: string
  /** True where nothing will be written: somebody only wants to know. */
  dryRun: boolean
  /** A document as the transaction would leave it. */
  get(id: string): LakeDocument | undefined
  /** GROQ over all documents as they are before the transaction: each version of them, unless a perspective is named. */
  fetch<T>(
    query: string,
    params?: Record<string, unknown>,
    perspective?: 'raw' | 'drafts' | 'published',
  ): Promise<T>
}

/**
 * `schedule`: a release is scheduled, whose changes are those of its publication to come.
 * `due`: its time has come.
 */
export type Way = 'actions' | 'mutations' | 'upload' | 'schedule' | 'due'

/** One document's part. `null` before: it becomes public; after: it is no longer public. */
export interface PublicChange {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
}

/** Without a refusal the transaction is written, with these mutations as a part of it. */
export interface Verdict {
  refuse?: Refusal[]
  /** As in a request to mutate; for what is scheduled, they are written when it is scheduled. */
  mutations?: Record<string, unknown>[]
}

/** Why not: a sentence for the person who publishes, and what a program needs to tell it apart. */
export interface Refusal {
  message: string
  /** The document that it is about. */
  id?: string
  [detail: string]: unknown
}
