import {TooManyWaiting} from '../beforePublish/index.ts'
import {ApiError} from '../errors/apiError.ts'
import {idOfRelease, RELEASE_TYPE, type ReleaseDocument, releaseFor} from '../releases/release.ts'
import {publishRelease} from './releaseActions.ts'
import {type Identity} from '../access/index.ts'
import {type Staging} from '../mutate/staging.ts'
import {write} from '../mutate/write.ts'
import {type Dataset} from '../store/dataset.ts'
import {type Store} from '../store/store.ts'

/** Who publishes when the time has come. */
const SCHEDULER: Identity = {id: '<scheduler>', name: 'Schedule', role: 'administrator'}

/** The longest wait until the clock is looked at again: it may be set, and a machine that sleeps sets no timer off. */
const LOOK_MS = 10_000

/** After the disk refused, say. */
const RETRY_MS = 10_000

/**
 * Publishes scheduled releases when their time has come, those whose time passed while the lake was
 * not running at once; one after another.
 *
 * @returns how to stop
 */
export function startReleaseScheduler(store: Store, lookMs = LOOK_MS): () => void {
  let timer: NodeJS.Timeout | undefined
  let isPublishing = false
  let stopped = false

  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(then, milliseconds)
    timer.unref()
  }
  const arm = () => {
    clearTimeout(timer)
    if (isPublishing) return
    const next = scheduled(store)[0]
    if (next) wait(Math.min(Math.max(0, next.at - Date.now()), lookMs), publish)
  }
  const publish = () => {
    isPublishing = true
    publishDue(store)
      .finally(() => (isPublishing = false))
      .then(arm, (error: unknown) => {
        console.error(`A scheduled release could not be published: ${String(error)}`)
        wait(RETRY_MS, arm)
      })
  }
  const unsubscribe = store.subscribe((_, {changes}) => {
    if (changes.some(({documentId}) => documentId.startsWith(idOfRelease('')))) arm()
  })
  arm()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
  }
}

interface Scheduled {
  dataset: Dataset
  release: ReleaseDocument
  /** Milliseconds since 1970. */
  at: number
}

/** All scheduled releases, the next one first. */
function scheduled(store: Store): Scheduled[] {
  return store
    .datasets()
    .flatMap((dataset) =>
      releasesIn(dataset)
        .map((release) => ({dataset, release, at: Date.parse(String(release.publishAt))}))
        .filter(({release, at}) => release.state === 'scheduled' && !Number.isNaN(at)),
    )
    .sort((a, b) => a.at - b.at)
}

/** A release is known by its id: a document that only says that it is one is none. */
function releasesIn(dataset: Dataset): ReleaseDocument[] {
  const view = dataset.documents.view('raw', 'member')
  const found = view.equal('_type', RELEASE_TYPE) as Iterable<ReleaseDocument>
  return Array.from(found).filter(({_id, name}) => _id === idOfRelease(name))
}

async function publishDue(store: Store): Promise<void> {
  for (const due of scheduled(store)) {
    if (due.at > Date.now()) return
    const action = {actionType: 'sanity.action.release.publish', releaseId: due.release.name}
    try {
      await writeScheduled(store, due, (staging) => publishRelease(staging, action))
    } catch (error) {
      if (error instanceof NoLongerScheduled) continue
      if (isPassing(error)) throw error
      await giveUp(store, due, error instanceof Error ? error.message : String(error))
    }
  }
}

/** A release that cannot be published becomes active again and says why. */
async function giveUp(store: Store, due: Scheduled, message: string): Promise<void> {
  const unset = ['publishAt', 'finalDocumentStates']
  const set = {state: 'active', error: {message}}
  try {
    await writeScheduled(store, due, (staging) => {
      staging.patch(due.release._id, {set, unset})
    })
  } catch (error) {
    if (!(error instanceof NoLongerScheduled)) throw error
  }
}

/** Somebody took the release off its schedule, gave it another time or published it: nothing is to be done. */
class NoLongerScheduled extends Error {}

/**
 * Writes what is to become of a release whose time has come, where it still has that time when it is
 * written: it may be judged for seconds, and wait for others.
 *
 * @throws NoLongerScheduled
 */
async function writeScheduled(
  store: Store,
  {dataset, release}: Scheduled,
  work: (staging: Staging) => void,
): Promise<void> {
  await write(store, SCHEDULER, {
    dataset,
    transactionId: undefined,
    dryRun: false,
    how: 'due',
    stage: (staging) => {
      const now = releaseFor(staging.documents, release.name)
      if (now?.state !== 'scheduled' || now.publishAt !== release.publishAt) {
        throw new NoLongerScheduled()
      }
      staging.asSystem(() => work(staging))
    },
  })
}

/** Nothing is wrong with the release: the disk is full, or too much is being published at once. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 507 || error instanceof TooManyWaiting)
}
