import {type Severity} from '../../model/finding.ts'
import {type Context, type Weights} from './context.ts'
import {JUDGE} from './judge.table.ts'

/** Log odds that two forms are one name: `alike` are the log odds by their letters alone. */
export function judge(alike: number, context: Context): number {
  const letters = letterInputs(alike)
  let sum = JUDGE.bias
  for (const name of LETTERS) sum += JUDGE[name] * letters[name]
  for (const name of STORY) sum += JUDGE[name] * context[name]
  return sum
}

/** One thing that `judge` adds up. */
export interface Weighed {
  input: keyof Weights
  value: number
  /** What it adds to the log odds. */
  adds: number
}

/** What `judge` adds up, in its order, without what adds nothing. */
export function weighed(alike: number, context: Context): Weighed[] {
  const inputs = {bias: 1, ...judgeInputs(alike, context)}
  return (Object.keys(JUDGE) as (keyof Weights)[])
    .filter((input) => inputs[input] !== 0)
    .map((input) => ({input, value: inputs[input], adds: JUDGE[input] * inputs[input]}))
}

/** The numbers that the weights stand for; the bias is 1. */
export function judgeInputs(alike: number, context: Context): Omit<Weights, 'bias'> {
  return {...letterInputs(alike), ...context}
}

function letterInputs(alike: number): Record<'alike' | 'veryAlike' | 'unlike', number> {
  const bounded = Math.max(-3, Math.min(5, alike))
  return {alike: bounded, veryAlike: Math.max(0, bounded - 2), unlike: Math.min(0, alike)}
}

const LETTERS = ['alike', 'veryAlike', 'unlike'] as const
const STORY = (Object.keys(JUDGE) as (keyof Weights)[]).filter(
  (name): name is keyof Context => name !== 'bias' && !LETTERS.some((letter) => letter === name),
)

/** From the rates that `training/learnNameJudge.ts` prints for stories it did not see: below, false alarms grow fast. */
export const WARNING = 0.5
export const REVIEW = -0.4
/** Seven paragraphs. This and the next are set by hand: too few development stories tell. */
const MIN_PARAGRAPHS_APART_LOG2 = 3
/** Log odds by letters alone. */
const CERTAIN = 3

/** The tier of log odds; null for what is not shown. */
export function tierOf(logOdds: number, alike: number, context: Context): Severity | null {
  if (logOdds < REVIEW) return null
  return logOdds >= WARNING && !isAmbiguous(alike, context) ? 'warning' : 'review'
}

/** Where two names are a fair reading of the story, however the odds come out. */
function isAmbiguous(alike: number, context: Context): boolean {
  // each stands once, far apart, and the letters speak against one name
  if (
    context.orphan &&
    alike < 0 &&
    context.weight === 0 &&
    context.apart >= MIN_PARAGRAPHS_APART_LOG2
  )
    return true
  // two given names, and letters that may be two surnames
  if (context.otherGiven && alike < CERTAIN) return true
  // a given name here, a known name there: a relative, or a namesake
  return context.otherPart > 0 && context.oneKnown > 0
}
