import {type Identity} from '../access/index.ts'
import {
  areSameChanges,
  askHook,
  type BeforePublish,
  oneAtATime,
  privateDocuments,
  type Publication,
  type PublicChange,
  publicChanges,
  type Way,
} from '../beforePublish/index.ts'
import {mutationError} from '../errors/apiError.ts'
import {answerQuery, parsePerspective, type PreparedQuery, prepareQuery} from '../groq/index.ts'
import {type TransactionDraft} from '../transactions/transaction.ts'
import {type Attempt, type WriteRequest, type Written} from './prepareWrite.ts'
import {type Staging} from './staging.ts'

/** How often a publication is judged again because its drafts changed in the meantime. */
const MAX_TRIES = 3

/** What must be asked about one transaction: its own changes in public, and each of those to come. */
interface Question {
  how: Way
  at: string
  changes: PublicChange[]
}

/** A transaction as it would be written: what it must be asked about, and what it writes beside that. */
interface Worked {
  staging: Staging
  questions: Question[]
  alongside: Publication['alongside']
}

/** The transaction changes what is public, and not as it was judged. Nothing was written. */
class Unjudged extends Error {}

/**
 * Writes a transaction; where it changes anything in public, after `beforePublish` was asked. Those
 * are judged and written one after another, so that each is judged on what it will meet. A
 * transaction that changes nothing in public is worked out once and written, as without a hook.
 *
 * @throws ApiError where the hook refuses, and where drafts keep changing while they are judged
 */
export async function writeJudged(
  attempt: Attempt,
  {hook, identity, request}: {hook: BeforePublish; identity: Identity; request: WriteRequest},
): Promise<Written> {
  const {dataset} = request
  /** What the transaction came to when it was last worked out. */
  let worked: Worked | undefined
  const workOut = (staging: Staging, draft: TransactionDraft): Worked => {
    const questions = questionsOf(staging, draft, request.how)
    return (worked = {staging, questions, alongside: privateDocuments(draft.changes)})
  }
  const asJudged =
    (judged: Question[], more: Record<string, unknown>[]) =>
    (staging: Staging, draft: TransactionDraft) => {
      if (!areSame(judged, workOut(staging, draft).questions)) throw new Unjudged()
      return more
    }
  return (
    (await unlessUnjudged(attempt(asJudged([], [])))) ??
    oneAtATime(dataset, async (hasWaited) => {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        // where nothing was published in the meantime, it would come to what it has just come to
        if (hasWaited || tries > 0 || !worked) {
          await attempt((staging, draft) => {
            workOut(staging, draft)
            return []
          }, true)
        }
        const {staging, questions, alongside} = worked!
        const more: Record<string, unknown>[] = []
        for (const question of questions) {
          const answer = await askHook(hook, {
            ...question,
            alongside,
            dataset: dataset.name,
            by: {id: identity.id, name: identity.name, roles: [identity.role]},
            request: request.request ?? [],
            dryRun: request.dryRun,
            get: (id) => staging.documents.get(id),
            fetch: (query, params = {}, perspective = 'raw') =>
              ask(request, prepareQuery(query, params), perspective),
          })
          more.push(...answer)
        }
        const written = await unlessUnjudged(attempt(asJudged(questions, more)))
        if (written) return written
      }
      throw mutationError(409, {
        description: 'The drafts were changed while they were being published: publish again.',
        type: 'beforePublishError',
      })
    })
  )
}

function questionsOf(staging: Staging, draft: TransactionDraft, how: Way): Question[] {
  const own = {how, at: draft.timestamp, changes: publicChanges(draft.changes)}
  const toCome = staging
    .toCome()
    .map(({at, changes}) => ({how: 'schedule' as const, at, changes: publicChanges(changes)}))
  return [own, ...toCome].filter(({changes}) => changes.length > 0)
}

function areSame(a: Question[], b: Question[]): boolean {
  return (
    a.length === b.length &&
    a.every(({changes}, index) => areSameChanges(changes, b[index].changes))
  )
}

async function unlessUnjudged(written: Promise<Written>): Promise<Written | undefined> {
  try {
    return await written
  } catch (error) {
    if (error instanceof Unjudged) return undefined
    throw error
  }
}

/** Dates and paths become text, as in an answer. */
async function ask<T>(
  {dataset}: WriteRequest,
  query: PreparedQuery,
  perspective: 'raw' | 'drafts' | 'published',
): Promise<T> {
  const found = await answerQuery(query, dataset.documents, {
    perspective: parsePerspective(perspective, 'vX'),
    audience: 'member',
    dataset: dataset.name,
  })
  return JSON.parse(JSON.stringify(found ?? null)) as T
}
