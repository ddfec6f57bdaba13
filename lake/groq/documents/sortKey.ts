/** A value as `order()` compares it; what has no order of its own (null, objects, arrays) is null. */
export type SortKey = number | string | boolean | null

export function sortKey(value: unknown): SortKey {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
    ? value
    : null
}

/** Total order of GROQ: numbers before strings before booleans before everything else. */
export function compareSortKeys(a: SortKey, b: SortKey): number {
  const byType = rank(a) - rank(b)
  if (byType !== 0 || a === null || b === null) return byType
  return a < b ? -1 : a > b ? 1 : 0
}

function rank(key: SortKey): number {
  if (typeof key === 'number') return 0
  if (typeof key === 'string') return 1
  return typeof key === 'boolean' ? 2 : 3
}
