import {type Steps} from '../../slices/steps.ts'
import {type Code, nested, type Scope, type Stepwise, steps, valueOf} from './code.ts'

/** `base[expression]` */
export function filter(base: Code, expression: Code): Code {
  return loop(base, expression, false, (into, value, item) => {
    if (value === true) into.push(item)
  })
}

/** `base{…}`, `base.…` */
export function map(base: Code, expression: Code): Code {
  return loop(base, expression, true, (into, value) => into.push(value))
}

/** The same, where what it gives for one item may be several. */
export function flatMap(base: Code, expression: Code): Code {
  return loop(base, expression, true, (into, value) => {
    if (!Array.isArray(value)) into.push(value)
    else for (const one of value) into.push(one)
  })
}

type Take = (into: unknown[], value: unknown, item: unknown) => void

function loop(base: Code, expression: Code, hidden: boolean, take: Take): Stepwise {
  return steps(function* (scope) {
    const items = yield* valueOf(base, scope)
    if (!Array.isArray(items)) return null
    const made: unknown[] = []
    yield* forEach(items, expression, scope, hidden, (value, item) => take(made, value, item))
    scope.run.make(made.length)
    return made
  }, base.weight + expression.weight)
}

/** Evaluates an expression about each of many items, pausing now and then. */
export function* forEach(
  items: unknown[],
  expression: Code,
  scope: Scope,
  hidden: boolean,
  visit: (value: unknown, item: unknown) => void,
): Steps<void> {
  const {run} = scope
  const {kind, at, weight} = expression
  for (const item of items) {
    const inner = nested(scope, item, hidden)
    const {made} = run
    const value = kind === 'direct' ? at(inner) : yield* at(inner) as Steps<unknown>
    run.release(made, value)
    visit(value, item)
    run.spend(weight)
    if (run.isDue()) yield
  }
}
