/** Work done without giving way may take this long: a quarter of what the eye takes for a stall. */
const SLICE_MS = 12

let since = 0

/** Resolves at once while the slice lasts; after it, once the browser has nothing more urgent. */
export async function whenIdle(): Promise<void> {
  if (performance.now() - since < SLICE_MS) return
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), {timeout: 200})
    else setTimeout(resolve, 0)
  })
  since = performance.now()
}
