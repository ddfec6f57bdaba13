import {expect} from 'vitest'

/** A text of some hundred thousand characters that repeats one piece. */
export const long = (piece: string, length = 100_000) => piece.repeat(length / piece.length)

/** Most CPU time that reading a text of this length may take, in milliseconds; what grows with its square takes more. */
const MOST = 3000

/** Expects work to be done in little CPU time of this thread, however busy the machine is and other tests are. */
export async function expectQuick(work: () => unknown): Promise<void> {
  const start = process.threadCpuUsage()
  await work()
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(MOST)
}
