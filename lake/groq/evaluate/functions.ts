import {DateTime, evaluateSync, type FuncCallNode} from 'groq-js'
import {QueryError} from '../queryError.ts'
import {type Scope} from './code.ts'

type GroqFunction = (values: unknown[], scope: Scope) => unknown

/**
 * Functions that are ours, by full name: those asked for most, and those where `groq-js` takes long
 * (it compares each of one list with each of another) or is wrong.
 */
const OWN: Record<string, GroqFunction> = {
  'global::count': ([list]) => (Array.isArray(list) ? list.length : null),
  'global::defined': ([value]) => value !== null,
  'array::intersects': ([one, other], {run}) => {
    if (!Array.isArray(one) || !Array.isArray(other)) return null
    run.spend((one.length + other.length) / 8)
    return intersects(one, other)
  },
  'array::unique': ([list], {run}) => {
    if (!Array.isArray(list)) return null
    run.spend(list.length / 8)
    run.make(list.length)
    return unique(list)
  },
  'global::dateTime': (values, scope) =>
    typeof values[0] === 'string' && !isOnCalendar(values[0]) ? null : dateTime(values, scope),
}

/** A function of GROQ over values: our own, else that of `groq-js`. */
export function functionOf({namespace, name}: FuncCallNode): GroqFunction {
  return OWN[`${namespace}::${name}`] ?? byGroqJs(namespace, name)
}

/** Characters that a function takes: it cannot be interrupted. */
const LONGEST_TEXT = 4_000_000

function tooLongFor(namespace: string, name: string): QueryError {
  const shown = namespace === 'global' ? name : `${namespace}::${name}`
  return new QueryError(
    `${shown}() takes no text of more than ${LONGEST_TEXT} characters: give it a shorter one.`,
    'queryEvaluationError',
  )
}

function byGroqJs(namespace: string, name: string): GroqFunction {
  return (values, {run, value}) => {
    const {identity, now, projectId, dataset} = run.surroundings
    const args = values.map((one) => ({type: 'Value' as const, value: one}))
    for (const one of values) {
      if (typeof one === 'string' && one.length > LONGEST_TEXT) throw tooLongFor(namespace, name)
      if (typeof one === 'string' || Array.isArray(one)) run.spend(one.length / 8)
    }
    const result: unknown = evaluateSync(
      {type: 'FuncCall', namespace, name, args},
      {root: value, timestamp: now, identity, sanity: {projectId, dataset}},
    ).data
    if (typeof result === 'string') run.make(result.length / 16)
    else if (Array.isArray(result)) run.make(result.length)
    return result
  }
}

const dateTime = byGroqJs('global', 'dateTime')

/** False for February 30, which JavaScript takes for March 1. */
function isOnCalendar(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}

function unique(list: unknown[]): unknown[] {
  const [values, dates] = [new Set<unknown>(), new Set<string>()]
  return list.filter((item) => {
    const seen: Set<unknown> = isDate(item) ? dates : values
    const key = isDate(item) ? String(item) : item
    if (seen.has(key)) return !isDate(item) && !isSimple(item)
    seen.add(key)
    return true
  })
}

function intersects(one: unknown[], other: unknown[]): boolean {
  const [values, dates] = [new Set(one), new Set(one.filter(isDate).map(String))]
  return other.some((item) =>
    isDate(item) ? dates.has(String(item)) : isSimple(item) && values.has(item),
  )
}

/** False for what equals nothing, not even itself. */
function isSimple(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

function isDate(value: unknown): value is DateTime {
  return value instanceof DateTime
}
