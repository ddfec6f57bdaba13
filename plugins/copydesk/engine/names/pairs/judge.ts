import {type Severity} from '../../model/finding.ts'
import {FAMILY_NAMES_FIRST} from '../../data/familyNamesFirst.ts'
import {GIVEN, kindsOf} from '../knowledge/kinds.ts'
import {decisionTrees, shares, type TreeTable} from '../letters/decisionTrees.ts'
import {isNear} from '../letters/similarity.ts'
import {type Form} from '../story/forms.ts'
import {type Context} from './context.ts'
import {PAIR_INPUTS} from './pairInputs.ts'
import {type AlikePair, type SpellingPair} from './spellingPairs.ts'

/** Log odds that two forms of a story are one name, from the numbers of `pairInputs`. */
export type Judge = (inputs: ArrayLike<number>) => number

let table: TreeTable = {base: 0, cuts: [], nodes: []}
let trees: Judge | undefined

/** Gives the judge the trees that `training/learnNameJudge.ts` learned from all labeled stories. */
export function installJudge(learned: TreeTable): void {
  table = learned
  trees = decisionTrees(learned)
}

/** The judge as learned; before it is installed nothing is one name. */
export const judge: Judge = (inputs) => trees?.(inputs) ?? -Infinity

/** From the rates that the training prints for outlets it did not see: below, false alarms grow fast. */
export const WARNING = 0.9
export const REVIEW = -0.2

/** One thing that counts for or against a pair. */
export interface Weighed {
  /** One of `PAIR_INPUTS`; `start`: what is before anything is known; `story`: a rule of `toldByStory`. */
  input: string
  value: number
  /** What it adds to the log odds. */
  adds: number
}

/**
 * What adds up to the log odds of `judge`, without what adds nothing: each step of a tree counts for the input it asks.
 */
export function weighed(inputs: ArrayLike<number>): Weighed[] {
  const {base, adds} = shares(table, inputs)
  const told = PAIR_INPUTS.map((input, i) => ({input, value: inputs[i]!, adds: adds[i]!}))
  return [{input: 'start', value: 1, adds: base}, ...told.filter((each) => each.adds !== 0)]
}

/** Log odds by letters alone below which two spellings that are not near are nothing, unless the story tells. */
const EXPLAINED = 0

/**
 * Log odds by letters alone from which a transliteration explains what parts a pair, where the story speaks for it too.
 * News has few such pairs, so the trees cannot learn them: set where 5,700 stories have no false one, and for review,
 * 3.
 */
const TRANSLITERATED = 0.5
const PERHAPS_TRANSLITERATED = -0.7

/**
 * What a pair comes to: log odds that are never below what the story tells, and the tier; null for what is not shown.
 */
export function judgementOf(
  logOdds: number,
  pair: SpellingPair,
): {logOdds: number; tier: Severity | null} {
  const told = toldByStory(pair)
  const own = isUnlike(pair) ? Math.min(logOdds, BELOW_REVIEW) : logOdds
  const least = told === 'warning' ? WARNING : told === 'review' ? REVIEW : -Infinity
  const odds = Math.max(own, least)
  if (odds < REVIEW) return {logOdds: odds, tier: null}
  const isSure = odds >= WARNING && !isAmbiguous(pair) && !mayBeTwo(pair.a, pair.b, pair.context)
  return {logOdds: odds, tier: isSure ? 'warning' : 'review'}
}

/** Whether only the story can make one name of two spellings, whatever the trees say. */
export function isUnlike({a, b, alike}: AlikePair): boolean {
  return alike < EXPLAINED && !isNear(a.key, b.key)
}

const BELOW_REVIEW = REVIEW - 1
/** Seven paragraphs. Set by hand: too few stories tell. */
const MIN_PARAGRAPHS_APART_LOG2 = 3

/** Where each stands once, far apart, and the letters speak against one name. */
function isAmbiguous({alike, context}: SpellingPair): boolean {
  const isOnceEach = context.weight === 0 && context.apart >= MIN_PARAGRAPHS_APART_LOG2
  return context.orphan > 0 && alike < 0 && isOnceEach
}

/** What the story says of two spellings, however far apart their letters are; null for nothing. */
export function toldByStory({
  a,
  b,
  alike,
  context,
}: Pick<SpellingPair, 'a' | 'b' | 'alike' | 'context'>): Severity | null {
  if (context.wordsOfOneName) return 'review'
  if (context.ordinary || context.derived || context.inflected) return null
  // Stephen Aldridge here, Steven Aldridge there
  if (context.usualSpellings && !context.sameParagraph) return 'warning'
  // a surname that was introduced, and later another that speaks and never was
  if (context.orphanActs && context.orphanLater) {
    if (alike >= TRANSLITERATED) return 'warning'
    return alike >= PERHAPS_TRANSLITERATED ? 'review' : null
  }
  if (context.orphan && context.orphanLater && alike >= TRANSLITERATED) return 'review'
  // the province of one, the province of the other, beside the same names, and neither is known
  const isListedAlike = context.sameCalling > 0 && context.neighbours > 1
  return isListedAlike && kindsOf(a.key) === 0 && kindsOf(b.key) === 0 ? 'warning' : null
}

/**
 * So much more often than the other a given name must stand for the other to be a slip: a couple’s stand about as
 * often.
 */
const OVERWEIGHT = 4

/**
 * Whether the letters cannot tell two persons from one: given names that are both in use, before one surname (Daniel
 * and Danielle Velten), and given names after one family name that stands first (Wang Leisheng, Wang Leishan).
 */
function mayBeTwo(
  a: Form,
  b: Form,
  {sameSurname, sameGiven, usualSpellings, sameParagraph}: Context,
): boolean {
  if (usualSpellings && !sameParagraph) return false
  const [rarer, usual] = a.mentions.length <= b.mentions.length ? [a, b] : [b, a]
  if (usual.mentions.length >= OVERWEIGHT * rarer.mentions.length) return false
  if (sameSurname && kindsOf(a.key) & kindsOf(b.key) & GIVEN) return true
  const shared = [...a.before.keys()].filter((key) => b.before.has(key))
  return sameGiven > 0 && shared.some((key) => FAMILY_NAMES_FIRST.has(key))
}
