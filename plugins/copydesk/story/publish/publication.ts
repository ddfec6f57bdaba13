import {type Records} from '../../engine/index.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {type LeftOpen} from './override.ts'

/** A document as the server has it. */
export type StoredStory = CheckedDocument & {_id: string; _updatedAt?: string}

/** One story that becomes public, changes in public, or is no longer public (`after` is null). */
export interface StoryChange {
  id: string
  before: StoredStory | null
  after: StoredStory | null
}

/** What a server knows of a publication and of what it would leave. */
export interface PublicationContext {
  /** When it becomes public, ISO 8601. */
  at: string
  /** It is for later: what only its time can tell, such as its times, is set then. */
  isForLater: boolean
  by: {id: string; name: string; roles: readonly string[]}
  /** The person was asked when it was scheduled: roles are not asked again. */
  isDue: boolean
  /** Why, as the request says it. */
  reasonFor(id: string): string | undefined
  /** Documents that the same transaction writes and nobody reads without a token. */
  alongside: readonly Record<string, unknown>[]
  /** All documents that become or stay public by it, of whatever type, as they will be. */
  published: readonly Record<string, unknown>[]
  get(id: string): Record<string, unknown> | undefined
  /** Documents by their ids, those that are there. */
  documents(ids: readonly string[]): Promise<Record<string, unknown>[]>
  fetch<T>(query: string, params: Record<string, unknown>): Promise<T>
  records(): Promise<Records>
  /** A new random id. */
  newId(): string
}

/** Whether what is about to change in public may, and what is written with it. */
export interface StoryVerdict {
  /** Why not, in English sentences, by document. */
  refuse: {id: string; message: string; code: string; kind: 'blocks' | 'asks'}[]
  /** What was open in the stories that are refused, as a record of it names it. */
  open: LeftOpen[]
  /** What belongs into the same transaction. */
  mutations: Record<string, unknown>[]
}
