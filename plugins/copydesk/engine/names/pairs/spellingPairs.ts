import {isNear, similarity} from '../letters/similarity.ts'
import {type Form, kindOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {candidates, type PairMemory} from './candidates.ts'
import {type Context, contextOf, withOrdinary} from './context.ts'
import {pairInputs} from './pairInputs.ts'
import {ruledOut} from './ruledOut.ts'
import {slipPairs} from './slips.ts'

/** Two forms of a story that look alike. */
export interface AlikePair {
  a: Form
  b: Form
  /** Log odds by their letters alone. */
  alike: number
  /** How many other forms look like one of the two. */
  rivals: number
}

/** Two forms of a story that may be one name, as the judge takes them. */
export interface SpellingPair extends AlikePair {
  context: Context
  /** The numbers of `PAIR_INPUTS`. */
  inputs: number[]
}

/** Log odds by letters below which a pair that is not near is left alone. */
export const FAR = -1.5
/** … and so is one of the same calling: the provinces of Nineveh and Ninwa. */
const FARTHEST = -3.5

/**
 * The pairs of forms that are worth a look: near in letters, alike as transliterations are, or recorded as spellings of
 * one name. `memory` knows what was compared before.
 */
export function alikePairs(
  names: Names,
  memory?: PairMemory,
  isRecorded: (a: string, b: string) => boolean = () => false,
): AlikePair[] {
  const pairs: AlikePair[] = []
  const count = new Map<Form, number>()
  for (const [a, b] of distinctPairs([...candidates(names.forms, memory), ...slipPairs(names)])) {
    const alike = similarity(a.key, b.key, kindOf([a, b]) === 'place')
    const far = haveOneCalling(a, b) ? FARTHEST : FAR
    if (alike < far && !isNear(a.key, b.key) && !isRecorded(a.key, b.key)) continue
    pairs.push({a, b, alike, rivals: 0})
    for (const form of [a, b]) count.set(form, (count.get(form) ?? 0) + 1)
  }
  for (const pair of pairs) pair.rivals = count.get(pair.a)! + count.get(pair.b)! - 2
  return pairs
}

/** Reads what the story says of a pair. */
export function readContext({a, b}: AlikePair, names: Names): Context {
  return withOrdinary(contextOf(a, b, names), a, b, names)
}

/** Reads what the judge weighs of a pair. */
export function readPair(pair: AlikePair, names: Names): SpellingPair {
  const {a, b} = pair
  const context = readContext(pair, names)
  return {...pair, context, inputs: pairInputs(a, b, {...pair, context}, names)}
}

/** The pairs of a story that the judge weighs, where neither records nor decisions speak. */
export function spellingPairs(names: Names): SpellingPair[] {
  return alikePairs(names)
    .filter(({a, b}) => !ruledOut(a, b, names))
    .map((pair) => readPair(pair, names))
}

function haveOneCalling(a: Form, b: Form): boolean {
  return a.called.size > 0 && [...a.called].some((kind) => b.called.has(kind))
}

function distinctPairs(pairs: [Form, Form][]): [Form, Form][] {
  const seen = new Map<Form, Set<Form>>()
  return pairs.filter(([a, b]) => {
    const [first, second] = a.key < b.key ? [a, b] : [b, a]
    const met = seen.get(first)
    if (met?.has(second)) return false
    if (met) met.add(second)
    else seen.set(first, new Set([second]))
    return true
  })
}
