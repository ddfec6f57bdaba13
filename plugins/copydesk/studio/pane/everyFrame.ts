/** Calls a function before each frame is drawn, until it answers false or so many milliseconds are over. */
export function everyFrame(milliseconds: number, attempt: () => boolean): void {
  const until = performance.now() + milliseconds
  const next = () => {
    if (attempt() && performance.now() < until) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
