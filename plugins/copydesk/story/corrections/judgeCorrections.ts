import {type Records} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {type PublishedChange, type StoredCorrection} from './correction.ts'
import {type ChangeRefusal, judgeChange, judgeCorrection} from './judgeChange.ts'
import {storyChanges} from './storyChanges.ts'

/** What a server knows beside the story itself. */
export interface ChangeContext {
  /** Documents that the same transaction writes and nobody reads without a token. */
  alongside: readonly Record<string, unknown>[]
  /** All documents that become or stay public by it. */
  published: readonly Record<string, unknown>[]
  fetch<T>(query: string, params: Record<string, unknown>): Promise<T>
  records(): Promise<Records>
}

type Stored = CheckedDocument & {_id: string; _updatedAt?: string}

/** Judges a published story that changes: undefined where no fact does, or where it was answered for. */
export async function judgeStoryChange(
  id: string,
  before: Stored,
  after: Stored,
  setup: Setup,
  {alongside, published, fetch, records}: ChangeContext,
): Promise<ChangeRefusal | undefined> {
  const {corrections: setting} = setup
  if (!setting) return undefined
  const {facts} = storyChanges(before, after, setup, await records())
  if (facts.length === 0) return undefined
  const stored = await fetch<PublishedChange[]>(ANSWERS, {id, since: before._updatedAt ?? ''})
  const now = alongside.filter(isAnswerFor(id)) as unknown as PublishedChange[]
  const corrections = published.filter(
    (one) => one._type === setting.type && refOf(one[setting.story]) === id,
  ) as unknown as StoredCorrection[]
  return judgeChange(facts, [...stored, ...now], corrections)
}

/** An answer is for the next publication. */
const ANSWERS =
  '*[_type == "publishedChange" && document._ref == $id && _createdAt > $since]{changes}'

const isAnswerFor = (id: string) => (document: Record<string, unknown>) =>
  document._type === 'publishedChange' && refOf(document.document) === id

const refOf = (value: unknown) => (value as {_ref?: unknown} | undefined)?._ref

/** Judges a published correction that changes, or would no longer be public. */
export function judgeCorrectionChange(
  before: Stored,
  after: Stored | null,
): ChangeRefusal | undefined {
  if (after) return judgeCorrection(before, after)
  return {
    code: 'published-correction',
    message: 'Readers have seen this correction: it cannot be unpublished or deleted.',
  }
}
