import {type ExprNode} from 'groq-js'
import {type Steps} from '../../slices/steps.ts'
import {type Run} from './run.ts'

/** The values that an expression is about: the one at hand, and those around it. */
export interface Scope {
  run: Run
  value: unknown
  parent: Scope | undefined
  /** `^` sees through it: the next scope that is opened takes its place. */
  hidden: boolean
}

/**
 * An expression made ready to be evaluated. What takes no longer than the values it is given have it
 * is evaluated directly; what loops over many items, or waits for an index, in steps.
 */
export type Code = Direct | Stepwise

export interface Direct {
  kind: 'direct'
  at(this: void, scope: Scope): unknown
  /** Units of work, see `Run.spend`. */
  weight: number
}

export interface Stepwise {
  kind: 'steps'
  at(this: void, scope: Scope): Steps<unknown>
  weight: number
}

/** Makes an expression ready to be evaluated. */
export type Compile = (node: ExprNode) => Code

export function direct(at: Direct['at'], weight = 1): Direct {
  return {kind: 'direct', at, weight}
}

export function steps(at: Stepwise['at'], weight = 1): Stepwise {
  return {kind: 'steps', at, weight}
}

export function* valueOf(code: Code, scope: Scope): Steps<unknown> {
  return code.kind === 'direct' ? code.at(scope) : yield* code.at(scope)
}

/** Works a value out of one other. */
export function from1(code: Code, work: (value: unknown, scope: Scope) => unknown): Code {
  const {at, kind, weight} = code
  if (kind === 'direct') return direct((scope) => work(at(scope), scope), weight + 1)
  return steps(function* (scope) {
    return work(yield* at(scope) as Steps<unknown>, scope)
  }, weight + 1)
}

/** Works a value out of two others. */
export function from2(
  left: Code,
  right: Code,
  work: (left: unknown, right: unknown, scope: Scope) => unknown,
): Code {
  const weight = left.weight + right.weight + 1
  if (left.kind === 'direct' && right.kind === 'direct') {
    const [first, second] = [left.at, right.at]
    return direct((scope) => work(first(scope), second(scope), scope), weight)
  }
  return steps(function* (scope) {
    return work(yield* valueOf(left, scope), yield* valueOf(right, scope), scope)
  }, weight)
}

/** Works a value out of several others. */
export function fromAll(codes: Code[], work: (values: unknown[], scope: Scope) => unknown): Code {
  const weight = weightOf(codes)
  if (areDirect(codes)) {
    return direct(
      (scope) =>
        work(
          codes.map(({at}) => at(scope)),
          scope,
        ),
      weight,
    )
  }
  return steps(function* (scope) {
    const values: unknown[] = []
    for (const code of codes) values.push(yield* valueOf(code, scope))
    return work(values, scope)
  }, weight)
}

export function areDirect(codes: Code[]): codes is Direct[] {
  return codes.every(({kind}) => kind === 'direct')
}

export function weightOf(codes: Code[]): number {
  return codes.reduce((sum, {weight}) => sum + weight, 1)
}

/** A scope for what is done to one item. */
export function nested(scope: Scope, value: unknown, hidden = false): Scope {
  return {run: scope.run, value, parent: scope.hidden ? scope.parent : scope, hidden}
}
