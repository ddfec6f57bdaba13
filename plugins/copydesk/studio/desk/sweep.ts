import {type SanityClient} from '@sanity/client'
import {firstValueFrom} from 'rxjs'
import {type Records} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {recordsFeed} from '../records/recordsFeed.ts'
import {type Reading, countShelf, readShelf} from './readings.ts'

export interface SweepState {
  status: 'idle' | 'running' | 'cancelled' | 'done' | 'failed'
  /** Stories read so far, and all there are. */
  read: number
  total: number
  /** Those in which something was found, newest first. */
  readings: Reading[]
  error?: string
}

/** A pass over all published stories that can be stopped and taken up again. */
export interface Sweep {
  get(): SweepState
  subscribe(listener: () => void): () => void
  /** Starts anew, or goes on after where it was stopped. */
  start(): Promise<void>
  cancel(): void
  reset(): void
}

const START: SweepState = {status: 'idle', read: 0, total: 0, readings: []}
const sweeps = new WeakMap<Setup, Sweep>()

/** The one sweep of a Studio: it goes on while somebody looks elsewhere. */
export function sweepOf(client: SanityClient, setup: Setup): Sweep {
  const known = sweeps.get(setup) ?? createSweep(client, setup)
  sweeps.set(setup, known)
  return known
}

export function createSweep(client: SanityClient, setup: Setup): Sweep {
  let state = START
  let after = ''
  let stop = new AbortController()
  const listeners = new Set<() => void>()
  const change = (next: Partial<SweepState>) => {
    state = {...state, ...next}
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async start() {
      if (state.status === 'running') return
      const {signal} = (stop = new AbortController())
      change({status: 'running', error: undefined})
      try {
        const total = await countShelf(client, setup, 'published')
        const records: Records = await firstValueFrom(recordsFeed(client, setup.records)).catch(
          () => ({}),
        )
        change({total})
        for await (const page of readShelf(client, setup, records, 'published', {after, signal})) {
          after = page[page.length - 1].id
          const found = page.filter(({findings, failure}) => findings.length > 0 || failure)
          change({
            read: state.read + page.length,
            readings: [...state.readings, ...found].sort(newestFirst),
          })
        }
        if (!signal.aborted) change({status: 'done'})
      } catch (error) {
        if (!signal.aborted) change({status: 'failed', error: (error as Error).message})
      }
    },
    cancel() {
      stop.abort()
      if (state.status === 'running') change({status: 'cancelled'})
    },
    reset() {
      stop.abort()
      after = ''
      change(START)
    },
  }
}

const newestFirst = (a: Reading, b: Reading) => (a.updatedAt < b.updatedAt ? 1 : -1)
