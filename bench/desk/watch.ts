import {type Page} from 'playwright-core'
import {type Profile, oursAmong} from './ours.ts'
import {mainThreadTasks, recordTrace} from './trace.ts'

/**
 * One task of the page's main thread. In milliseconds of processor time: what else the machine does
 * does not count.
 */
export interface Task {
  took: number
  /** Of these, those in which our code was on the stack. */
  ours: number
}

/** What a page did while it was watched. */
export interface Watched {
  tasks: Task[]
  /** From each key or click until what it changed was painted, by the clock: in steps of 8, at least 16. */
  inputs: number[]
}

/** Microseconds between two looks at the stack. */
const INTERVAL = 500

/** Runs in the page before its own scripts: keeps what the browser says of input. */
export function recordInputs(): void {
  const kept: Recording['copydeskInputs'] = []
  Object.assign(window, {copydeskInputs: kept})
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.interactionId) kept.push([entry.interactionId, entry.duration])
    }
  }).observe({type: 'event', durationThreshold: 16, buffered: true} as PerformanceObserverInit)
}

interface Recording {
  /** Interaction and duration. */
  copydeskInputs: [number, number][]
}

/**
 * Watches a page while something is done to it.
 * @param studioFolder the built Studio with its source maps, by which our code is told from others'
 */
export async function watch(
  page: Page,
  studioFolder: string,
  act: () => Promise<void>,
): Promise<Watched> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', {interval: INTERVAL})
  await page.evaluate(() => ((window as never as Recording).copydeskInputs.length = 0))
  const trace = await recordTrace(page)
  await session.send('Profiler.start')
  await act()
  const {profile} = await session.send('Profiler.stop')
  const events = await trace.stop()
  const inputs = await page.evaluate(() => (window as never as Recording).copydeskInputs)
  await session.detach()
  return {tasks: withOurs(events, profile, studioFolder), inputs: slowestOfEach(inputs)}
}

/** Our part of a task is our part of the looks at its stack. */
function withOurs(
  events: Parameters<typeof mainThreadTasks>[0],
  profile: Profile,
  studioFolder: string,
): Task[] {
  const samples = oursAmong(profile, studioFolder)
  let next = 0
  return mainThreadTasks(events).map(({start, end, processor}) => {
    while (next < samples.length && samples[next].time < start) next++
    let all = 0
    let ours = 0
    for (; next < samples.length && samples[next].time <= end; next++) {
      all++
      if (samples[next].isOurs) ours++
    }
    return {took: processor / 1000, ours: all === 0 ? 0 : ((ours / all) * processor) / 1000}
  })
}

/** A key press is several events: the slowest of them is what a person waits for. */
function slowestOfEach(inputs: [number, number][]): number[] {
  const slowest = new Map<number, number>()
  for (const [id, duration] of inputs) slowest.set(id, Math.max(slowest.get(id) ?? 0, duration))
  return [...slowest.values()]
}
