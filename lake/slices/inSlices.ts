import {type Steps} from './steps.ts'

/** What several pieces of one work have computed, milliseconds. */
export interface Account {
  spent: number
}

export interface SliceOptions {
  /** Where the work is one of several that count together. */
  account?: Account
  /** Milliseconds of computing after which the work is given up. */
  limit?: number
  /** What it then fails with. */
  tooLong?(): Error
  /** Nobody waits for it: it does not keep the process from ending. */
  background?: boolean
  /** Milliseconds of one slice. */
  slice?: number
  /** Nobody waits for it any more. */
  signal?: AbortSignal
}

interface Job {
  steps: Steps<unknown>
  options: SliceOptions
  account: Account
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Milliseconds of long work in one turn of the event loop, all such work together. */
const SLICE_MS = 3

const waiting: Job[] = []
let scheduled = false

/** Does work in slices, in turn with other such work, so that whatever else comes is served between. */
export function inSlices<T>(steps: Steps<T>, options: SliceOptions = {}): Promise<T> {
  return new Promise<unknown>((resolve, reject) => {
    const {account = {spent: 0}} = options
    waiting.push({steps, options, account, resolve, reject})
    schedule()
  }) as Promise<T>
}

/** True while long work that somebody waits for is under way. */
export function isBusy(): boolean {
  return waiting.some(({options}) => !options.background)
}

function schedule(): void {
  if (scheduled || waiting.length === 0) return
  scheduled = true
  if (waiting.every(({options}) => options.background)) setTimeout(turn, 1).unref()
  else setImmediate(turn)
}

/** The work that has had least goes first: what is nearly done does not wait for what is endless. */
function turn(): void {
  scheduled = false
  const least = waiting.reduce((a, b) => (b.account.spent < a.account.spent ? b : a))
  waiting.splice(waiting.indexOf(least), 1)
  oneSlice(least)
  schedule()
}

function oneSlice(job: Job): void {
  const {steps, options, account} = job
  if (options.signal?.aborted) return giveUp(job, options.signal.reason)
  const until = performance.now() + (options.slice ?? SLICE_MS)
  const computed = startClock()
  try {
    do {
      const {done, value} = steps.next()
      if (done) return job.resolve(value)
      if (value) return comeBackAfter(value, job)
    } while (performance.now() < until)
  } catch (error) {
    return job.reject(error)
  } finally {
    account.spent += computed()
  }
  if (options.limit !== undefined && account.spent > options.limit) {
    return giveUp(job, options.tooLong?.() ?? new Error('The work takes too long.'))
  }
  waiting.push(job)
}

/** Goes on with a job once what it waits for is there, unless nobody waits for the job before that. */
function comeBackAfter(awaited: Promise<unknown>, job: Job): void {
  const {signal} = job.options
  if (signal?.aborted) return giveUp(job, signal.reason)
  const leave = () => giveUp(job, signal?.reason)
  signal?.addEventListener('abort', leave, {once: true})
  const goOn = (then: () => void) => {
    signal?.removeEventListener('abort', leave)
    if (!signal?.aborted) then()
  }
  const again = () => {
    waiting.push(job)
    schedule()
  }
  awaited.then(
    () => goOn(again),
    (error: unknown) => goOn(() => giveUp(job, error)),
  )
}

/** Ends the work where it stands; what it holds is released. */
function giveUp({steps, reject}: Job, error: unknown): void {
  steps.return(undefined)
  reject(error)
}

/** Milliseconds of computing since, without those in which the machine did something else. */
export function startClock(): () => number {
  const cpu = process.threadCpuUsage()
  const started = performance.now()
  return () => {
    const {user, system} = process.threadCpuUsage(cpu)
    return Math.min(performance.now() - started, (user + system) / 1000)
  }
}
