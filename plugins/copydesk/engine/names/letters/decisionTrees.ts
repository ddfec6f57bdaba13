/**
 * Boosted decision trees as a table. `cuts[f]` are the thresholds of feature f. `nodes` holds the
 * trees one after the other, each in pre-order: an inner node is `f * 32 + cut` and goes left where
 * the feature is at most the cut; a leaf is `-1 - 1000 * (value + 4)`, rounded.
 */
export interface TreeTable {
  base: number
  cuts: number[][]
  nodes: number[]
}

/** Reads a table once and returns the function from a row of features to log odds. */
export function decisionTrees({base, cuts, nodes}: TreeTable): (row: ArrayLike<number>) => number {
  const feature = new Int16Array(nodes.length)
  const value = new Float64Array(nodes.length)
  const right = new Int32Array(nodes.length)
  const roots: number[] = []
  let at = 0
  const read = (): void => {
    const node = at++
    const code = nodes[node]!
    if (code < 0) {
      feature[node] = -1
      value[node] = (-1 - code) / 1000 - 4
      return
    }
    feature[node] = code >> 5
    value[node] = cuts[code >> 5]![code & 31]!
    read()
    right[node] = at
    read()
  }
  while (at < nodes.length) {
    roots.push(at)
    read()
  }
  return (row) => {
    let sum = base
    for (const root of roots) {
      let node = root
      while (feature[node]! >= 0)
        node = row[feature[node]!]! <= value[node]! ? node + 1 : right[node]!
      sum += value[node]!
    }
    return sum
  }
}
