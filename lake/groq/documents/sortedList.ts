const CHUNK = 512

/** Items kept in order, in chunks, so that adding and removing one among 100,000 moves few. */
export interface SortedList<T> {
  readonly length: number
  add(item: T): void
  /** Removes the item that compares equal; does nothing if there is none. */
  remove(item: T): void
  ascending(): Generator<T>
  descending(): Generator<T>
}

/** `compare` must be a total order: 0 only for the same item. `items` are in that order already. */
export function createSortedList<T>(
  compare: (a: T, b: T) => number,
  items: T[] = [],
): SortedList<T> {
  let length = items.length
  const chunks: T[][] = []
  for (let i = 0; i < items.length; i += CHUNK) chunks.push(items.slice(i, i + CHUNK))

  /** The first chunk whose last item is not before `item`, or the last chunk. */
  const chunkFor = (item: T) => {
    let low = 0
    let high = chunks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(chunks[middle].at(-1)!, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const placeIn = (chunk: T[], item: T) => {
    let low = 0
    let high = chunk.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(chunk[middle], item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    get length() {
      return length
    },
    add(item) {
      length++
      if (chunks.length === 0) return void chunks.push([item])
      const at = chunkFor(item)
      chunks[at].splice(placeIn(chunks[at], item), 0, item)
      if (chunks[at].length > 2 * CHUNK) chunks.splice(at + 1, 0, chunks[at].splice(CHUNK))
    },
    remove(item) {
      if (chunks.length === 0) return
      const at = chunkFor(item)
      const place = placeIn(chunks[at], item)
      if (place === chunks[at].length || compare(chunks[at][place], item) !== 0) return
      length--
      chunks[at].splice(place, 1)
      if (chunks[at].length === 0) chunks.splice(at, 1)
    },
    *ascending() {
      for (const chunk of chunks) yield* chunk
    },
    *descending() {
      for (let i = chunks.length - 1; i >= 0; i--) {
        for (let j = chunks[i].length - 1; j >= 0; j--) yield chunks[i][j]
      }
    },
  }
}
