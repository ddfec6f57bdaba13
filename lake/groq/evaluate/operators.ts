import {evaluateSync, type OpCallNode, Path} from 'groq-js'
import {type Scope} from './code.ts'
import {matchesPath} from './pathMatch.ts'
import {compare, isEqual} from './values.ts'

type Operator = (left: unknown, right: unknown, scope: Scope) => unknown

/** The operators by their names, but `match`. */
export const OPERATORS: Record<Exclude<OpCallNode['op'], 'match'>, Operator> = {
  '==': equality(true),
  '!=': equality(false),
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

function equality(wanted: boolean): Operator {
  return (left, right, scope) => {
    countLong(left, scope)
    return isEqual(left, right) === wanted
  }
}

/** Characters that are compared in no time worth counting. */
const SHORT = 10_000

function countLong(text: unknown, {run}: Scope): void {
  if (typeof text === 'string' && text.length > SHORT) run.spend(text.length / 64)
}

function comparison(holds: (order: number) => boolean): Operator {
  return (left, right, scope) => {
    countLong(left, scope)
    const order = compare(left, right)
    return order === null ? null : holds(order)
  }
}

function isIn(left: unknown, right: unknown, {run}: Scope): boolean | null {
  if (right instanceof Path) {
    const path = left instanceof Path ? left.toJSON() : left
    if (typeof path !== 'string') return null
    return matchesPath(right.toJSON(), path, (parts) => run.spend(parts))
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
