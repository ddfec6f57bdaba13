import {idOfRelease, RELEASE_TYPE, type ReleaseDocument} from '../releases/release.ts'
import {publishRelease} from './releaseActions.ts'
import {type Identity} from '../access/index.ts'
import {write} from '../mutate/write.ts'
import {type Dataset} from '../store/dataset.ts'
import {type Store} from '../store/store.ts'

/** Who publishes when the time has come. */
const SCHEDULER: Identity = {id: '<scheduler>', name: 'Schedule', role: 'administrator'}

/** A timer cannot be set further ahead than about 24 days: it is set again then. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Publishes scheduled releases when their time has come, those whose time passed while the lake was
 * not running at once.
 *
 * @returns how to stop
 */
export function startReleaseScheduler(store: Store): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const arm = () => {
    clearTimeout(timer)
    if (stopped) return
    const next = scheduled(store)[0]
    if (!next) return
    const wait = Math.min(Math.max(0, next.at - Date.now()), MAX_TIMER_MS)
    timer = setTimeout(() => void publishDue(store).then(arm, retryLater), wait)
    timer.unref()
  }
  const retryLater = (error: unknown) => {
    console.error(`A scheduled release could not be published: ${String(error)}`)
    timer = setTimeout(arm, RETRY_MS)
    timer.unref()
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

/** After the disk refused, say. */
const RETRY_MS = 10_000

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
  for (const {dataset, release, at} of scheduled(store)) {
    if (at > Date.now()) return
    const action = {actionType: 'sanity.action.release.publish', releaseId: release.name}
    try {
      await write(store, SCHEDULER, {
        dataset,
        transactionId: undefined,
        dryRun: false,
        how: 'due',
        stage: (staging) => staging.asSystem(() => publishRelease(staging, action)),
      })
    } catch (error) {
      await giveUp(store, dataset, release, error instanceof Error ? error.message : String(error))
    }
  }
}

/** A release that cannot be published becomes active again and says why. */
async function giveUp(store: Store, dataset: Dataset, release: ReleaseDocument, message: string) {
  await write(store, SCHEDULER, {
    dataset,
    transactionId: undefined,
    dryRun: false,
    how: 'due',
    stage: (staging) => {
      const unset = ['publishAt', 'finalDocumentStates']
      const set = {state: 'active', error: {message}}
      staging.asSystem(() => void staging.patch(release._id, {set, unset}))
    },
  })
}
