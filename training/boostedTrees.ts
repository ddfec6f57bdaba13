import {mulberry} from './random.ts'

/** A regression tree as parallel arrays: an inner node has a feature, a leaf has -1 and its value. */
export interface Tree {
  feature: number[]
  threshold: number[]
  left: number[]
  right: number[]
  value: number[]
}

export interface BoostedTrees {
  base: number
  trees: Tree[]
}

export interface BoostingOptions {
  trees: number
  depth: number
  rate: number
  minLeaf: number
  lambda: number
  /** Share of the rows, and of the features, that each tree sees. */
  rows: number
  columns: number
  bins: number
  seed: number
}

/**
 * Gradient boosting for a 0/1 label with logistic loss and second-order leaves over binned features
 * (Chen and Guestrin, XGBoost, 2016). `x[row][feature]`; `weight` defaults to 1 a row. Deterministic.
 */
export function boost(
  x: ArrayLike<number>[],
  y: number[],
  options: BoostingOptions,
  weight: number[] = y.map(() => 1),
): BoostedTrees {
  const n = x.length
  const width = x[0]!.length
  const edges = Array.from({length: width}, (_, f) => edgesOf(x, f, options.bins))
  const binned = edges.map((cuts, f) => Uint8Array.from(x, (row) => binOf(cuts, row[f]!)))
  const random = mulberry(options.seed)
  let positive = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    positive += weight[i]! * y[i]!
    total += weight[i]!
  }
  const base = Math.log(positive / (total - positive))
  const sum = new Float64Array(n).fill(base)
  const gradient = new Float64Array(n)
  const hessian = new Float64Array(n)
  const trees: Tree[] = []
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-sum[i]!))
      gradient[i] = (p - y[i]!) * weight[i]!
      hessian[i] = p * (1 - p) * weight[i]!
    }
    const rows: number[] = []
    for (let i = 0; i < n; i++) if (random() < options.rows) rows.push(i)
    const columns: number[] = []
    for (let f = 0; f < width; f++)
      if (edges[f]!.length > 0 && random() < options.columns) columns.push(f)
    const tree = grow(rows, columns)
    trees.push(tree)
    for (let i = 0; i < n; i++) sum[i]! += options.rate * leafOf(tree, x[i]!)
  }
  for (const tree of trees) tree.value = tree.value.map((v) => v * options.rate)
  return {base, trees}

  function grow(rows: number[], columns: number[]): Tree {
    const tree: Tree = {feature: [], threshold: [], left: [], right: [], value: []}
    build(rows, 0)
    return tree

    function build(mine: number[], depth: number): number {
      const node = tree.feature.length
      let g = 0
      let h = 0
      for (const i of mine) {
        g += gradient[i]!
        h += hessian[i]!
      }
      tree.feature.push(-1)
      tree.threshold.push(0)
      tree.left.push(-1)
      tree.right.push(-1)
      tree.value.push(-g / (h + options.lambda))
      if (depth >= options.depth || mine.length < 2 * options.minLeaf) return node
      let best = 1e-6
      let at = -1
      let cut = -1
      const parent = (g * g) / (h + options.lambda)
      for (const f of columns) {
        const bins = edges[f]!.length + 1
        const gs = new Float64Array(bins)
        const hs = new Float64Array(bins)
        const ns = new Int32Array(bins)
        const column = binned[f]!
        for (const i of mine) {
          const b = column[i]!
          gs[b]! += gradient[i]!
          hs[b]! += hessian[i]!
          ns[b]!++
        }
        let gl = 0
        let hl = 0
        let nl = 0
        for (let b = 0; b < bins - 1; b++) {
          gl += gs[b]!
          hl += hs[b]!
          nl += ns[b]!
          if (nl < options.minLeaf || mine.length - nl < options.minLeaf) continue
          const gain =
            (gl * gl) / (hl + options.lambda) +
            ((g - gl) * (g - gl)) / (h - hl + options.lambda) -
            parent
          if (gain > best) {
            best = gain
            at = f
            cut = b
          }
        }
      }
      if (at < 0) return node
      const column = binned[at]!
      tree.feature[node] = at
      tree.threshold[node] = edges[at]![cut]!
      tree.left[node] = build(
        mine.filter((i) => column[i]! <= cut),
        depth + 1,
      )
      tree.right[node] = build(
        mine.filter((i) => column[i]! > cut),
        depth + 1,
      )
      return node
    }
  }
}

/** The log odds of a row. */
export function logOdds(model: BoostedTrees, row: ArrayLike<number>): number {
  let sum = model.base
  for (const tree of model.trees) sum += leafOf(tree, row)
  return sum
}

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let node = 0
  while (tree.feature[node]! >= 0)
    node = row[tree.feature[node]!]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!
  return tree.value[node]!
}

/** Cuts between the values of a feature, at most `bins` of them, by quantile. */
function edgesOf(x: ArrayLike<number>[], feature: number, bins: number): number[] {
  const values = [...x].map((row) => row[feature]!).sort((a, b) => a - b)
  const cuts: number[] = []
  for (let b = 1; b <= bins; b++) {
    const at = Math.floor((b * values.length) / (bins + 1))
    const low = values[at]!
    const next = values.find((value, i) => i >= at && value > low)
    if (next === undefined) break
    const cut = (low + next) / 2
    if (cuts.at(-1) !== cut && (cuts.length === 0 || cut > cuts.at(-1)!)) cuts.push(cut)
  }
  // rare values below the first quantile matter for counts: always allow the lowest cut
  const first = values.find((value) => value > values[0]!)
  if (first !== undefined) {
    const lowest = (values[0]! + first) / 2
    if (cuts.length === 0 || lowest < cuts[0]!) cuts.unshift(lowest)
  }
  return cuts
}

function binOf(cuts: number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
