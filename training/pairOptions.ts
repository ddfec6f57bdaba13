import {type BoostingOptions} from './boostedTrees.ts'

/** How the trees that score a pair of names are grown. */
export const PAIR_OPTIONS: BoostingOptions = {
  trees: 120,
  depth: 4,
  rate: 0.12,
  minLeaf: 12,
  lambda: 3,
  rows: 0.7,
  columns: 0.4,
  bins: 24,
  seed: 3,
}
