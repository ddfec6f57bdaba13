import {wordSet} from './wordSet.ts'

// Articles and particles of names in the languages that news most often carries (Arabic, Dutch,
// German, Romance, Hebrew, Malay); written for this project.

/** Small words that may stand, in either case, between the capitalized words of one name. */
export const PARTICLES = wordSet(`
  al el ul ad as an ash at az ibn bin bint ben ould von van der den de del della dello di da do dos
  das du des la le les los las ter ten te zu zur zum af av und y e i ap ab mac mc st san santa abu
  abd umm`)

/** Articles that are written with a hyphen, apart, glued, or not at all. */
export const ARABIC_ARTICLES = wordSet(`al el ul ad as an ash at az ed es ech ar er ou`)
