import {type BoostingOptions} from './boostedTrees.ts'

/** How the trees that score a pair of names are grown. */
export const PAIR_OPTIONS: BoostingOptions = {
  trees: 130,
  depth: 4,
  rate: 0.12,
  minLeaf: 20,
  lambda: 6,
  rows: 0.7,
  columns: 0.25,
  bins: 24,
  seed: 3,
}
