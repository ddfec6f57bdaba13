import {editDistance} from './editDistance.ts'

/**
 * What somebody may have meant by a misspelled name.
 * @returns of those known the one nearest to it, where a third of its letters or fewer differ
 */
export function nearest(misspelled: string, known: readonly string[]): string | undefined {
  const distance = (name: string) => editDistance(misspelled.toLowerCase(), name.toLowerCase())
  const [first] = known.toSorted((a, b) => distance(a) - distance(b))
  return first !== undefined && distance(first) <= Math.max(1, first.length / 3) ? first : undefined
}
