import {type Severity} from '../../model/finding.ts'
import {hasKnownWords} from '../knowledge/kinds.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordIndex, type Relation} from '../records/recordIndex.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type PairMemory} from './candidates.ts'
import {type Context} from './context.ts'
import {isUnlike, judge, type Judge, judgementOf, toldByStory} from './judge.ts'
import {type Apart, ruledOut} from './ruledOut.ts'
import {type AlikePair, alikePairs, readContext, readPair} from './spellingPairs.ts'

/** Two forms that may be one name, judged. */
export interface JudgedPair {
  a: Form
  b: Form
  logOdds: number
  tier: Severity
  context: Context
  relation: Relation
}

/** Spellings of one name: the one that is introduced or used most, and the others with what tells them. */
export interface Group {
  main: Form
  others: {form: Form; pair: JudgedPair}[]
}

/** What a record of one of the two adds to the log odds: set by hand, since the development data has no records. */
const ON_RECORD = 0.7

/** The names of a story that are spelled in several ways. */
export interface SpellingGroups {
  groups: Group[]
  /** Whether a form is one of those spellings. */
  inGroup(form: Form): boolean
}

/**
 * Finds the names that are spelled in several ways; none while nothing is known of words. `memory` knows what was
 * compared before.
 */
export function spellingGroups(
  names: Names,
  records: RecordIndex,
  decided: Decided,
  memory: PairMemory,
  weigh: Judge = judge,
): SpellingGroups {
  const isRecorded = (a: string, b: string): boolean => records.relation(a, b) === 'same'
  const judged: JudgedPair[] = []
  for (const pair of hasKnownWords() ? alikePairs(names, memory, isRecorded) : []) {
    if (isUnlike(pair) && !isRecorded(pair.a.key, pair.b.key) && isUntold(pair, names)) continue
    const verdict = judgePair(pair, {names, records, decided}, weigh)
    if (verdict.ruledOut || !verdict.tier) continue
    const {logOdds, tier, context, relation} = verdict
    judged.push({a: pair.a, b: pair.b, logOdds, tier, context, relation})
  }
  const groups = assign(judged, names)
  const grouped = new Set(
    groups.flatMap(({main, others}) => [main, ...others.map(({form}) => form)]),
  )
  return {groups, inGroup: (form) => grouped.has(form)}
}

/** Whether the story says nothing of a pair: a cheap look, before all is read that the judge weighs. */
function isUntold(pair: AlikePair, names: Names): boolean {
  return toldByStory({...pair, context: readContext(pair, names)}) === null
}

/** What forms are judged with. */
export interface JudgedWith {
  names: Names
  records: RecordIndex
  decided: Decided
}

/** Why two forms are two names, or none of this rule's business, before their story is weighed. */
export type RuledOut =
  Apart | 'decided-different' | 'decided-correct' | 'recorded-different' | 'recorded-deprecated'

/** What two forms come to; `tier` is null for what is not shown. */
export type Verdict =
  | {ruledOut: RuledOut}
  | {
      ruledOut?: undefined
      context: Context
      inputs: number[]
      relation: Relation
      /** What a record of one of the two adds to `logOdds`, and what a rule of the story lifts or lowers it by. */
      recorded: number
      told: number
      logOdds: number
      tier: Severity | null
    }

/** Judges two forms of a story. */
export function judgePair(
  alike: AlikePair,
  {names, records, decided}: JudgedWith,
  weigh: Judge = judge,
): Verdict {
  const {a, b} = alike
  const apart = ruledOut(a, b, names)
  if (apart) return {ruledOut: apart}
  if (decided.areTwo(a.key, b.key)) return {ruledOut: 'decided-different'}
  if (decided.isRight(a.key) || decided.isRight(b.key)) return {ruledOut: 'decided-correct'}
  const relation = records.relation(a.key, b.key)
  if (relation === 'two') return {ruledOut: 'recorded-different'}
  if (relation === 'deprecated') return {ruledOut: 'recorded-deprecated'}
  const pair = readPair(alike, names)
  const recorded = relation === 'one' ? ON_RECORD : 0
  const own = weigh(pair.inputs) + recorded
  const {logOdds, tier} = judgementOf(own, pair)
  return {
    context: pair.context,
    inputs: pair.inputs,
    relation,
    recorded,
    told: logOdds - own,
    logOdds,
    tier: relation === 'same' ? 'review' : tier,
  }
}

/** Joins pairs, the likeliest first: a spelling keeps only its best partner, a name may gather several. */
function assign(pairs: JudgedPair[], names: Names): Group[] {
  const order = [...pairs].sort(
    (x, y) => y.logOdds - x.logOdds || compare(x.a.key, y.a.key) || compare(x.b.key, y.b.key),
  )
  const groups = new Map<Form, Group>()
  const taken = new Set<Form>()
  for (const pair of order) {
    const [main, other] = mainFirst(pair.a, pair.b, names)
    const [host, guest] = groups.has(other) && !groups.has(main) ? [other, main] : [main, other]
    if (taken.has(guest) || taken.has(host) || groups.has(guest)) continue
    const group = groups.get(host)
    if (group) group.others.push({form: guest, pair})
    else groups.set(host, {main: host, others: [{form: guest, pair}]})
    taken.add(guest)
  }
  return [...groups.values()]
}

/** The form that is introduced with a full name stands first, then the more frequent, then the earlier. */
function mainFirst(a: Form, b: Form, names: Names): [Form, Form] {
  const introduced = Number(names.isIntroduced(b)) - Number(names.isIntroduced(a))
  const frequent = b.mentions.length - a.mentions.length
  return (introduced || frequent) > 0 ? [b, a] : [a, b]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
