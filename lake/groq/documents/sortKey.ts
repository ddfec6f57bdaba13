import {DateTime} from 'groq-js'

/** A value as `order()` compares it; what has no order of its own (null, objects, arrays) is null. */
export type SortKey = number | string | boolean | DateTime | null

/** `sortable` text in place of strings. */
export function sortKey(value: unknown): SortKey {
  if (typeof value === 'string') return sortable(value)
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof DateTime
    ? value
    : null
}

/** Total order of GROQ: dates before numbers before strings before booleans before everything else. */
export function compareSortKeys(a: SortKey, b: SortKey): number {
  const byType = rank(a) - rank(b)
  if (byType !== 0 || a === null || b === null) return byType
  if (a instanceof DateTime) return a.compareTo(b as DateTime)
  return a < b ? -1 : a > b ? 1 : 0
}

function rank(key: SortKey): number {
  if (typeof key === 'number') return 1
  if (typeof key === 'string') return 2
  if (typeof key === 'boolean') return 3
  return key === null ? 4 : 0
}

/**
 * A text that JavaScript puts in the order of code points: where it has units above those of plain
 * letters, the surrogates that emoji are written with change places with what comes after them.
 */
export function sortable(text: string): string {
  if (!HIGH_UNIT.test(text)) return text
  return text.replace(HIGH_UNITS, (unit) => {
    const code = unit.charCodeAt(0)
    return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
  })
}

const HIGH_UNIT = /[\ud800-\uffff]/
const HIGH_UNITS = /[\ud800-\uffff]/g
