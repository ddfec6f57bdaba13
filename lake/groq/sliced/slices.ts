/**
 * Long work that may be interrupted wherever it yields. What it yields is nothing, or a promise that
 * it waits for.
 */
export type Steps<T> = Generator<Promise<unknown> | undefined, T, void>

export interface SliceOptions {
  /** Milliseconds of computing after which the work is given up. */
  limit?: number
  /** What it then fails with. */
  tooLong?(): Error
  /** Milliseconds of one slice. */
  slice?: number
  /** Nobody waits for it any more. */
  signal?: AbortSignal
}

interface Job {
  steps: Steps<unknown>
  options: SliceOptions
  /** Milliseconds that it has computed. */
  spent: number
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Milliseconds of long work in one turn of the event loop, all such work together. */
const SLICE = 3

/** A step this much longer could not be divided: so many times as long, other work has the thread. */
const LONG_STEP = 20
const REST = 15

const waiting: Job[] = []
let scheduled = false
let restUntil = 0

/** Does work in slices, in turn with other such work, so that whatever else comes is served between. */
export function inSlices<T>(steps: Steps<T>, options: SliceOptions = {}): Promise<T> {
  return new Promise<unknown>((resolve, reject) => {
    waiting.push({steps, options, spent: 0, resolve, reject})
    schedule()
  }) as Promise<T>
}

/** Does all of it now. The work must not wait for anything. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/** True while long work is waiting or under way. */
export function isBusy(): boolean {
  return waiting.length > 0
}

/** Milliseconds of computing since, without those in which the machine did something else. */
export function startClock(): () => number {
  const cpu = process.cpuUsage()
  const started = performance.now()
  return () => {
    const {user, system} = process.cpuUsage(cpu)
    return Math.min(performance.now() - started, (user + system) / 1000)
  }
}

/** For steps that were done elsewhere in one go: they too are followed by a rest. */
export function restAfter(milliseconds: number): void {
  if (milliseconds > LONG_STEP) restUntil = performance.now() + milliseconds * REST
}

function schedule(): void {
  if (scheduled || waiting.length === 0) return
  scheduled = true
  const rest = restUntil - performance.now()
  if (rest > 0) setTimeout(turn, rest)
  else setImmediate(turn)
}

function turn(): void {
  scheduled = false
  const job = waiting.shift()
  if (job) oneSlice(job)
  schedule()
}

function oneSlice(job: Job): void {
  const {steps, options} = job
  if (options.signal?.aborted) return giveUp(job, options.signal.reason)
  const until = performance.now() + (options.slice ?? SLICE)
  const computed = startClock()
  try {
    do {
      const {done, value} = steps.next()
      if (done) return job.resolve(value)
      if (value) {
        const comeBack = () => {
          waiting.push(job)
          schedule()
        }
        value.then(comeBack, (error: unknown) => giveUp(job, error))
        return
      }
    } while (performance.now() < until)
  } catch (error) {
    return job.reject(error)
  } finally {
    const spent = computed()
    job.spent += spent
    restAfter(spent)
  }
  if (options.limit !== undefined && job.spent > options.limit) {
    return giveUp(job, options.tooLong?.() ?? new Error('The work takes too long.'))
  }
  waiting.push(job)
}

/** Ends the work where it stands; what it holds is released. */
function giveUp({steps, reject}: Job, error: unknown): void {
  steps.return(undefined)
  reject(error)
}
