import {type SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'
import {
  debounceTime,
  defer,
  filter,
  map,
  Observable,
  ReplaySubject,
  share,
  startWith,
  switchMap,
  tap,
  timer,
} from 'rxjs'
import {BoundedCache} from '../../engine/index.ts'
import {
  API_VERSION,
  besideDecisions,
  changeDecisions,
  changedDecisions,
  type CheckedDocument,
  type DecisionsChange,
  decisionsIds,
  type Setup,
  type StoredDecision,
  storedDecisions,
  withDecisions,
} from '../../story/index.ts'

/** The decisions on one story where they are kept in a document beside it. */
export interface DecisionsStore {
  /** As they stand, kept up; changes of one's own at once. An error reaches the subscriber, and the next tries anew. */
  decisions: Observable<readonly StoredDecision[]>
  /** As they stand now. Rejects with the client's error. */
  current(): Promise<readonly StoredDecision[]>
  /** Resolves when it is stored. Rejects with the client's error, when it is no longer among the decisions. */
  change(change: DecisionsChange): Promise<void>
}

const STORIES = 500
const stores = new BoundedCache<string, DecisionsStore>(STORIES)

/** The decisions on a story, the same object for all who look in this tab: the panel, the markers, the dialogs. */
export function decisionsStore(
  client: SanityClient,
  setup: Setup,
  storyId: string,
): DecisionsStore {
  const key = [placeOf(client, setup), getPublishedId(storyId)].join(' ')
  const known = stores.get(key)
  if (known) return known
  const store = createStore(client, setup, storyId)
  stores.set(key, store)
  return store
}

/** Whoever is given the same options keeps decisions in the same place. */
function placeOf(client: SanityClient, {decisionsDocument, decisionsField}: Setup): string {
  const {projectId, dataset} = client.config()
  return JSON.stringify([projectId, dataset, decisionsDocument, decisionsField])
}

/** What was read goes when nobody has looked for so long. */
const KEPT_MS = 60_000

/** Somebody who decides on several findings in a row is read once. */
const SETTLE_MS = 100

function createStore(client: SanityClient, setup: Setup, storyId: string): DecisionsStore {
  const told = new ReplaySubject<readonly StoredDecision[]>(1)
  let stored: readonly StoredDecision[] | undefined
  let underWay: readonly DecisionsChange[] = []
  let watchers = 0

  const all = () => underWay.reduce(changedDecisions, stored ?? [])
  const tell = () => {
    if (stored) told.next(all())
  }
  const read = async () => {
    const [story] = await withDecisions(client, [{_id: storyId}], setup)
    return storedDecisions(story, setup.decisionsField)
  }
  const keep = (fresh: readonly StoredDecision[]) => {
    stored = fresh
    tell()
  }
  const ids: string[] = Object.values(decisionsIds(setup.decisionsDocument!, storyId))
  const watching = changedDocuments(client, setup).pipe(
    filter((id) => id === undefined || ids.includes(id)),
    debounceTime(SETTLE_MS),
    startWith(undefined),
    switchMap(read),
    tap(keep),
    share({resetOnRefCountZero: () => timer(KEPT_MS)}),
  )
  return {
    decisions: new Observable((subscriber) => {
      watchers++
      const subscription = told.subscribe(subscriber)
      subscription.add(watching.subscribe({error: (error) => subscriber.error(error)}))
      subscription.add(() => watchers--)
      return subscription
    }),
    current: async () => {
      if (!stored || watchers === 0) stored = await read()
      return all()
    },
    async change(change) {
      underWay = [...underWay, change]
      tell()
      try {
        await changeDecisions(client, storyId, setup, change)
        stored = await read()
      } finally {
        underWay = underWay.filter((other) => other !== change)
        tell()
      }
    },
  }
}

const feeds = new Map<string, Observable<string | undefined>>()

/** The ids of the documents with decisions as they change, of all stories; undefined when some may have been missed. */
function changedDocuments(client: SanityClient, setup: Setup): Observable<string | undefined> {
  const key = placeOf(client, setup)
  const known = feeds.get(key)
  if (known) return known
  const feed = defer(() =>
    client.withConfig({apiVersion: API_VERSION}).listen(
      '*[_type == $type]',
      {type: setup.decisionsDocument?.type},
      {
        events: ['welcome', 'mutation'],
        includeResult: false,
        visibility: 'query',
        tag: 'copydesk.decisions',
      },
    ),
  ).pipe(
    map((event) => (event.type === 'mutation' ? event.documentId : undefined)),
    share({resetOnRefCountZero: () => timer(KEPT_MS)}),
  )
  feeds.set(key, feed)
  return feed
}

/**
 * A story with the decisions on it as they stand now, as the checks read it; without any where they cannot be read, so
 * that what was set aside is asked about again.
 */
export async function withCurrentDecisions<T extends CheckedDocument>(
  client: SanityClient,
  story: T,
  setup: Setup,
): Promise<T> {
  if (!setup.decisionsDocument || !story._id) return story
  try {
    const decisions = await decisionsStore(client, setup, story._id).current()
    return besideDecisions(story, decisions, setup)
  } catch (error) {
    console.warn('copydesk: the decisions on this document could not be read.', error)
    return besideDecisions(story, [], setup)
  }
}
