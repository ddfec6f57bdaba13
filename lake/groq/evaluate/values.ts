import {DateTime, Path} from 'groq-js'
import {sortable} from '../documents/sortKey.ts'

/** As GROQ has it: neither null nor an array, a date or a path. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof Path)
  )
}

/** An attribute of an object; null of anything else. */
export function attributeOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** `==`: objects and arrays equal nothing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a instanceof DateTime) return b instanceof DateTime && a.equals(b)
  if (a instanceof Path) return b instanceof Path && a.toJSON() === b.toJSON()
  return a === b && (typeof a !== 'object' || a === null)
}

/** Below, at or above 0 as `<` has it; null for values that have no order among them. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return 0
    return sortable(a) < sortable(b) ? -1 : 1
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return a instanceof DateTime && b instanceof DateTime ? a.compareTo(b) : null
}
