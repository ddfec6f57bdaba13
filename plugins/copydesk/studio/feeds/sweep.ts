import {type SanityClient} from '@sanity/client'
import {firstValueFrom} from 'rxjs'
import {type Records} from '../../engine/index.ts'
import {
  isIncomplete,
  type Setup,
  type Reading,
  listDocuments,
  readPages,
  type UnreadField,
  withUnreadFields,
} from '../../story/index.ts'
import {oncePerDataset} from './oncePerDataset.ts'
import {recordsFeed} from './recordsFeed.ts'
import {type KeptSweep, type SweepKeeper, sweepKeeper} from './keptSweep.ts'

export interface SweepState {
  status: 'idle' | 'running' | 'cancelled' | 'done' | 'failed'
  /** Stories read so far, and all there are. */
  read: number
  total: number
  /** Those in which something was found, or of which it or what it refers to was not read, newest first. */
  readings: Reading[]
  /** The fields that hold text and are not read in some of all stories, each once. */
  unreadFields: UnreadField[]
  error?: string
}

/** A pass over all published stories that can be stopped and taken up again, after a reload too. */
export interface Sweep {
  get(): SweepState
  subscribe(listener: () => void): () => void
  /** Starts anew, or goes on after where it was stopped. */
  start(): Promise<void>
  cancel(): void
  reset(): void
}

const START: SweepState = {status: 'idle', read: 0, total: 0, readings: [], unreadFields: []}
const sweeps = oncePerDataset((client, setup) =>
  createSweep(client, setup, sweepKeeper(client, setup)),
)

/** The one sweep of a dataset in a Studio: it goes on while somebody looks elsewhere. */
export const sweepOf = (client: SanityClient, setup: Setup): Sweep => sweeps.of(client, setup)

/** A sweep that goes on where the kept one stood; what that one found is read again at once. */
export function createSweep(client: SanityClient, setup: Setup, keeper: SweepKeeper): Sweep {
  const kept = keeper.load()
  let state = kept ? {...START, ...standingOf(kept)} : START
  let after = kept?.after ?? ''
  let toReadAgain = kept?.found ?? []
  let stop = new AbortController()
  const listeners = new Set<() => void>()
  const change = (next: Partial<SweepState>) => {
    state = {...state, ...next}
    for (const listener of listeners) listener()
  }
  const add = (page: Reading[]) => ({
    readings: withFound(state.readings, page),
    unreadFields: withUnreadFields(state.unreadFields, page),
  })
  const save = () => {
    const found = [...new Set([...state.readings.map(({id}) => id), ...toReadAgain])]
    const {read, total, status, unreadFields} = state
    keeper.save({after, read, total, isDone: status === 'done', found, unreadFields})
  }
  const records = (): Promise<Records> =>
    firstValueFrom(recordsFeed(client, setup.records)).catch(() => ({}))
  const readAgain = async (signal: AbortSignal) => {
    if (toReadAgain.length === 0) return
    for await (const page of readPages(client, setup, await records(), toReadAgain, signal))
      change(add(page.readings))
    if (!signal.aborted) toReadAgain = []
  }
  const failUnless = (signal: AbortSignal) => (error: Error) => {
    if (!signal.aborted) change({status: 'failed', error: error.message})
  }
  void readAgain(stop.signal).catch(failUnless(stop.signal))
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async start() {
      if (state.status === 'running') return
      stop.abort()
      const {signal} = (stop = new AbortController())
      change({status: 'running', error: undefined})
      try {
        const listed = await listDocuments(client, setup.types, 'published', {signal})
        const all = listed.map(({_id}) => _id).sort()
        const ids = all.filter((id) => id > after)
        change({total: all.length, read: all.length - ids.length})
        await readAgain(signal)
        for await (const page of readPages(client, setup, await records(), ids, signal)) {
          after = page.ids[page.ids.length - 1]
          change({read: state.read + page.ids.length, ...add(page.readings)})
          save()
        }
        if (signal.aborted) return
        change({status: 'done'})
        save()
      } catch (error) {
        failUnless(signal)(error as Error)
      }
    },
    cancel() {
      stop.abort()
      if (state.status === 'running') change({status: 'cancelled'})
    },
    reset() {
      stop.abort()
      after = ''
      toReadAgain = []
      keeper.clear()
      change(START)
    },
  }
}

const standingOf = ({read, total, isDone, unreadFields = []}: KeptSweep): Partial<SweepState> => ({
  read,
  total,
  unreadFields,
  status: isDone ? 'done' : 'cancelled',
})

/** The readings with those of a page that have something to show, each story once, newest first. */
function withFound(readings: Reading[], page: Reading[]): Reading[] {
  const found = page.filter(
    ({findings, failure, unread}) => findings.length > 0 || failure || isIncomplete(unread),
  )
  if (found.length === 0) return readings
  const byId = new Map([...readings, ...found].map((reading) => [reading.id, reading]))
  return [...byId.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
