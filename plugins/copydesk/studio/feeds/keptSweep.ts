import {type SanityClient} from '@sanity/client'
import {type Setup, type UnreadField} from '../../story/index.ts'

/** How far a sweep came, as it is kept in the browser: what was found is kept by its id and read again. */
export interface KeptSweep {
  /** The id of the last story that was read. */
  after: string
  read: number
  total: number
  isDone: boolean
  found: string[]
  /** Missing in what was kept by an earlier version. */
  unreadFields?: UnreadField[]
}

export interface SweepKeeper {
  load(): KeptSweep | undefined
  save(sweep: KeptSweep): void
  clear(): void
}

/** Keeps the sweep of a dataset and a setup through reloads; where the browser keeps nothing, until then. */
export function sweepKeeper(client: SanityClient, {types, rules, silent}: Setup): SweepKeeper {
  const {projectId, dataset} = client.config()
  const key = `copydesk.sweep:${JSON.stringify([projectId, dataset, types, rules, silent])}`
  return {
    load: () => attempt(() => toKeptSweep(JSON.parse(localStorage.getItem(key) ?? 'null'))),
    save: (sweep) => attempt(() => localStorage.setItem(key, JSON.stringify(sweep))),
    clear: () => attempt(() => localStorage.removeItem(key)),
  }
}

/** Storage can be switched off, be full, or hold what is not ours. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function toKeptSweep(value: Partial<KeptSweep> | null): KeptSweep | undefined {
  if (typeof value?.after !== 'string' || !Array.isArray(value.found)) return undefined
  const {after, read = 0, total = 0, isDone = false, found, unreadFields = []} = value
  return {after, read, total, isDone, found, unreadFields}
}
