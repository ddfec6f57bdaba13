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

/**
 * What each feature adds to the log odds of a row: from the mean of a tree's leaves on, each step goes to a branch with
 * another mean, and the difference counts for the feature that was asked (after Saabas, 2014). All add up to the log
 * odds.
 */
export function shares(
  {base, cuts, nodes}: TreeTable,
  row: ArrayLike<number>,
): {base: number; adds: number[]} {
  const adds = cuts.map(() => 0)
  let at = 0
  let start = base
  interface Branch {
    leaves: number
    sum: number
    /** The value that the row comes to, and the steps on the way there. */
    steps: {feature: number; from: number; to: number}[]
  }
  const read = (): Branch => {
    const code = nodes[at++]!
    if (code < 0) return {leaves: 1, sum: (-1 - code) / 1000 - 4, steps: []}
    const feature = code >> 5
    const [left, right] = [read(), read()]
    const [leaves, sum] = [left.leaves + right.leaves, left.sum + right.sum]
    const taken = row[feature]! <= cuts[feature]![code & 31]! ? left : right
    const step = {feature, from: sum / leaves, to: taken.sum / taken.leaves}
    return {leaves, sum, steps: [step, ...taken.steps]}
  }
  while (at < nodes.length) {
    const tree = read()
    start += tree.sum / tree.leaves
    for (const {feature, from, to} of tree.steps) adds[feature]! += to - from
  }
  return {base: start, adds}
}
