/** Work done without giving way may take this long: half of a frame at 60 a second. */
const SLICE_MS = 8

/**
 * `user-visible`: somebody waits for it, and it takes its turn with what else the page does. `user-blocking`: before
 * all but input; for what is short, and would wait for seconds while the Studio starts.
 */
type Priority = 'background' | 'user-visible' | 'user-blocking'

interface Scheduler {
  postTask(callback: () => void, options: {priority: Priority}): Promise<void>
}

const {scheduler} = globalThis as {scheduler?: Scheduler}

let since = 0

/**
 * Resolves at once while the slice lasts; after it, when the browser has done what is more urgent:
 * input, drawing, the Studio's own work. Where it knows no priorities (Safari), after a timer.
 */
export async function whenIdle(priority: Priority = 'background'): Promise<void> {
  if (performance.now() - since < SLICE_MS) return
  await new Promise<void>((resolve) => {
    if (scheduler) void scheduler.postTask(resolve, {priority})
    else setTimeout(resolve, 0)
  })
  since = performance.now()
}

/** What work in steps gives in the end, done a step at a time between what is more urgent. */
export async function inSteps<T>(steps: Generator<void, T>, priority?: Priority): Promise<T> {
  for (;;) {
    await whenIdle(priority)
    const step = steps.next()
    if (step.done) return step.value
  }
}
