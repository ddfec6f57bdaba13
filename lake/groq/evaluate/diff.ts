import {evaluate, type FuncCallNode} from 'groq-js'
import {QueryError} from '../queryError.ts'
import {type Code, type Compile, steps, valueOf} from './code.ts'

/** Values in what is compared: `groq-js` takes time with their square. */
const MAX_COMPARED = 5000

/**
 * `diff::changedAny(before, after, selector)` and `diff::changedOnly(…)`, which `groq-js` answers
 * without holding up the thread only: the run waits.
 *
 * @throws QueryError where a run may not wait, as in a listener's filter
 */
export function diffCall(node: FuncCallNode, compile: Compile): Code {
  const [before, after, ...selector] = node.args
  const [old, now] = [compile(before), compile(after)]
  return steps(function* (scope) {
    const values = [yield* valueOf(old, scope), yield* valueOf(now, scope)]
    const {run} = scope
    if (!run.live) throw new QueryError(`diff::${node.name}() can be used only in a query.`)
    if (values.reduce<number>((sum, value) => sum + sizeOf(value), 0) > MAX_COMPARED) {
      throw new QueryError(
        `diff::${node.name}() compares no more than ${MAX_COMPARED} values: name what to compare.`,
        'queryEvaluationError',
      )
    }
    const args = values.map((value) => ({type: 'Value' as const, value}))
    let result: unknown
    const {now: timestamp, identity} = run.surroundings
    const call = {...node, args: [...args, ...selector]}
    yield Promise.resolve(evaluate(call, {root: scope.value, timestamp, identity}))
      .then((found) => found.get() as Promise<unknown>)
      .then((found) => (result = found))
    return result
  }, old.weight + now.weight)
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 1)
}
