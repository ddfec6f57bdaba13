import {evaluateSync, type OpCallNode, Path} from 'groq-js'
import {type Scope} from './code.ts'
import {compare, isEqual} from './values.ts'

type Operator = (left: unknown, right: unknown, scope: Scope) => unknown

/** The operators by their names, but `match`. */
export const OPERATORS: Record<Exclude<OpCallNode['op'], 'match'>, Operator> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  in: isIn,
  '+': add,
  '-': arithmetic('-'),
  '*': arithmetic('*'),
  '/': arithmetic('/'),
  '%': arithmetic('%'),
  '**': arithmetic('**'),
}

function comparison(holds: (order: number) => boolean): Operator {
  return (left, right) => {
    const order = compare(left, right)
    return order === null ? null : holds(order)
  }
}

function isIn(left: unknown, right: unknown, {run}: Scope): boolean | null {
  if (right instanceof Path) {
    const path = left instanceof Path ? left.toJSON() : left
    return typeof path === 'string' ? right.matches(path) : null
  }
  if (!Array.isArray(right)) return null
  run.spend(right.length / 8)
  return right.some((item) => isEqual(left, item ?? null))
}

/** Objects, arrays and strings grow: that is counted. */
function add(left: unknown, right: unknown, {run}: Scope): unknown {
  if (typeof left === 'string' && typeof right === 'string') {
    run.make((left.length + right.length) / 16)
    return left + right
  }
  const sum = plus(left, right)
  if (Array.isArray(sum)) run.make(sum.length)
  else if (typeof sum === 'object' && sum !== null) run.make(16)
  return sum
}

/** What `groq-js` makes of two values. */
function arithmetic(op: OpCallNode['op']): Operator {
  return (left, right) =>
    evaluateSync({
      type: 'OpCall',
      op,
      left: {type: 'Value', value: left},
      right: {type: 'Value', value: right},
    }).data as unknown
}

const plus = arithmetic('+') as (left: unknown, right: unknown) => unknown
