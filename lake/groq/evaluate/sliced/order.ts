import {mergeSort} from '../../../slices/mergeSort.ts'
import {type Steps} from '../../../slices/steps.ts'
import {compareSortKeys, sortKey} from '../../documents/sortKey.ts'
import {type GroqNode} from '../../types.ts'

/**
 * The items as `order()` puts them, by keys worked out before. Undefined where a key is a date, which
 * `groq-js` alone compares.
 */
export function* orderInSteps(
  items: unknown[],
  keys: Record<string, unknown>[],
  args: GroqNode[],
): Steps<unknown[] | undefined> {
  const directions = args.map(({type}) => (type === 'Desc' ? -1 : 1))
  const entries: {item: unknown; keys: ReturnType<typeof sortKey>[]}[] = []
  for (const [i, item] of items.entries()) {
    const own = directions.map((_, place) => keys[i][place])
    if (own.some(isDate)) return undefined
    entries.push({item, keys: own.map(sortKey)})
    if (i % 256 === 255) yield
  }
  const sorted = yield* mergeSort(entries, (a, b) => {
    for (const [place, direction] of directions.entries()) {
      const difference = compareSortKeys(a.keys[place], b.keys[place])
      if (difference !== 0) return difference * direction
    }
    return 0
  })
  return sorted.map(({item}) => item)
}

/** Items that were scored a few at a time, the highest score first. */
export function scoreOrder(items: {_score: number}[]): Steps<unknown[]> {
  return mergeSort(items, (a, b) => b._score - a._score)
}

function isDate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'toJSON' in value
}
