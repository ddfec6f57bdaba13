import {longStep} from '../../../slices/inSlices.ts'
import {type Steps} from '../../../slices/steps.ts'
import {type Run} from '../../calls/run.ts'
import {type GroqNode} from '../../types.ts'
import {withTimeLimit} from '../timeLimit.ts'
import {NotReady} from './onceReady.ts'
import {StepTooLong} from './stepTooLong.ts'

/** Milliseconds that any step may take at once. */
export const SHORT_STEP = 10

/** So many times its limit a step may last on a machine that does other things meanwhile. */
const PATIENCE = 16

/** In little time, or else when it is its turn to take long. */
export function* step(run: Run, tree: GroqNode, limit: number): Steps<unknown> {
  let most = Math.min(limit, SHORT_STEP)
  let patience = 1
  for (;;) {
    let computed = 0
    const go = () => {
      const before = process.threadCpuUsage()
      try {
        return inOneGo(run, tree, most * patience)
      } finally {
        const {user, system} = process.threadCpuUsage(before)
        computed = (user + system) / 1000
      }
    }
    try {
      return most > SHORT_STEP ? yield* longStep(go) : go()
    } catch (error) {
      if (error instanceof NotReady) yield error.ready
      else if (!(error instanceof StepTooLong)) throw error
      else if (most < limit) most = limit
      else if (computed < limit && patience < PATIENCE) patience *= 2
      else throw new StepTooLong(limit)
    }
  }
}

function inOneGo(run: Run, tree: GroqNode, limit: number): unknown {
  return withTimeLimit(
    Math.ceil(limit),
    () => run.evaluate(tree),
    () => new StepTooLong(limit),
  )
}
