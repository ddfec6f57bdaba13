/** Largest table of the exact method, in cells; above it the sequences are first cut at rare shared words. */
const MAX_CELLS = 1 << 20

let table = new Uint16Array(1 << 14)

/**
 * Aligns two sequences of hashes: `result[i]` is the index in `b` that `a[i]` stands for, or -1.
 * Indexes only rise. A longest common subsequence where the sequences are of ordinary length; longer ones are
 * first cut at elements that occur once in each (patience diff, Bram Cohen), so that time stays near linear.
 */
export function align(a: Uint32Array, b: Uint32Array): Int32Array {
  const result = new Int32Array(a.length).fill(-1)
  alignRange(a, 0, a.length, b, 0, b.length, result)
  return result
}

function alignRange(
  a: Uint32Array,
  aFrom: number,
  aTo: number,
  b: Uint32Array,
  bFrom: number,
  bTo: number,
  result: Int32Array,
) {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) result[aFrom++] = bFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) result[--aTo] = --bTo
  if (aFrom === aTo || bFrom === bTo) return
  if ((aTo - aFrom + 1) * (bTo - bFrom + 1) <= MAX_CELLS) {
    longestCommon(a, aFrom, aTo, b, bFrom, bTo, result)
    return
  }
  let fromA = aFrom
  let fromB = bFrom
  const anchors = uniqueShared(a, aFrom, aTo, b, bFrom, bTo)
  for (const [i, j] of anchors) {
    alignRange(a, fromA, i, b, fromB, j, result)
    result[i] = j
    fromA = i + 1
    fromB = j + 1
  }
  if (anchors.length > 0) alignRange(a, fromA, aTo, b, fromB, bTo, result)
}

function longestCommon(
  a: Uint32Array,
  aFrom: number,
  aTo: number,
  b: Uint32Array,
  bFrom: number,
  bTo: number,
  result: Int32Array,
) {
  const rows = aTo - aFrom
  const width = bTo - bFrom + 1
  const cells = (rows + 1) * width
  if (table.length < cells) table = new Uint16Array(cells)
  table.fill(0, rows * width, cells)
  for (let i = rows - 1; i >= 0; i--) {
    const row = i * width
    const hash = a[aFrom + i]
    table[row + width - 1] = 0
    for (let j = width - 2; j >= 0; j--) {
      const below = table[row + width + j]
      const right = table[row + j + 1]
      table[row + j] =
        hash === b[bFrom + j] ? table[row + width + j + 1] + 1 : below > right ? below : right
    }
  }
  let i = 0
  let j = 0
  while (i < rows && j < width - 1) {
    if (a[aFrom + i] === b[bFrom + j]) {
      result[aFrom + i] = bFrom + j
      i++
      j++
    } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++
    else j++
  }
}

/** Elements that occur once on each side, the longest rising run of them. */
function uniqueShared(
  a: Uint32Array,
  aFrom: number,
  aTo: number,
  b: Uint32Array,
  bFrom: number,
  bTo: number,
): [number, number][] {
  const inA = onceIn(a, aFrom, aTo)
  const inB = onceIn(b, bFrom, bTo)
  const pairs: [number, number][] = []
  for (const [hash, i] of inA) {
    const j = inB.get(hash)
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
  }
  pairs.sort((x, y) => x[0] - y[0])
  return longestRising(pairs)
}

function onceIn(words: Uint32Array, from: number, to: number): Map<number, number> {
  const seen = new Map<number, number>()
  for (let i = from; i < to; i++) seen.set(words[i], seen.has(words[i]) ? -1 : i)
  return seen
}

/** Longest subsequence in which the second members rise (patience sorting). */
function longestRising(pairs: [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length)
  for (let k = 0; k < pairs.length; k++) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]][1] < pairs[k][1]) low = middle + 1
      else high = middle
    }
    before[k] = low > 0 ? tails[low - 1] : -1
    tails[low] = k
  }
  const rising: [number, number][] = []
  for (let k = tails.length > 0 ? tails[tails.length - 1] : -1; k >= 0; k = before[k]) {
    rising.push(pairs[k])
  }
  return rising.reverse()
}
