import {wordSet} from '../../data/wordSet.ts'

/** Words that end like a superlative and are none. */
const OTHERS = wordSet(
  'interest arrest protest request forest harvest contest honest dishonest invest suggest priest modest conquest digest behest manifest unrest attest detest bequest everest budapest midwest northwest southwest inquest rainforest deforest divest reinvest armrest headrest backrest tempest disinterest',
)

/** Whether a word in lower case says that something is the first of its kind: `largest`, `most`. */
export const isSuperlative = (key: string): boolean =>
  /^(?:\p{L}{3,}est|most|best|worst|least)$/u.test(key) && !OTHERS.has(key)
