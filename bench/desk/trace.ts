import {type Page} from 'playwright-core'

/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Processor time of the thread. */
  tdur?: number
  args?: {name?: string}
}

export interface TraceTask {
  start: number
  end: number
  processor: number
}

/** Records the tasks of every thread until it is stopped. */
export async function recordTrace(page: Page): Promise<{stop(): Promise<TraceEvent[]>}> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page belongs to no browser: it cannot be traced.')
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({value}) => events.push(...(value as never[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  })
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
      await session.send('Tracing.end')
      await complete
      await session.detach()
      return events
    },
  }
}

/** The tasks of the busiest page's main thread, in the order in which they began. */
export function mainThreadTasks(events: TraceEvent[]): TraceTask[] {
  const threadOf = ({pid, tid}: TraceEvent) => `${pid}/${tid}`
  const mains = new Set(
    events
      .filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = events.filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)))
  const byThread = [...Map.groupBy(tasks, threadOf).values()]
  const busy = (thread: TraceEvent[]) => thread.reduce((sum, {tdur = 0}) => sum + tdur, 0)
  const [busiest = []] = byThread.sort((a, b) => busy(b) - busy(a))
  return busiest
    .map(({ts, dur = 0, tdur = 0}) => ({start: ts, end: ts + dur, processor: tdur}))
    .sort((a, b) => a.start - b.start)
}
