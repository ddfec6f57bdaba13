import {type Severity} from '../../model/finding.ts'
import {similarity} from '../letters/similarity.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordIndex, type Relation} from '../records/recordIndex.ts'
import {type Form, kindOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {candidates, type PairMemory} from './candidates.ts'
import {type Context, contextOf, withOrdinary} from './context.ts'
import {judge, tierOf} from './judge.ts'

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

/** Log odds by letters below which a pair is left alone; `training/learnPairScore.ts` prints what that costs. */
export const FAR = -3.5
/** What a record of one of the two adds to the log odds: set by hand, since the development data has no records. */
const ON_RECORD = 0.7

/** The names of a story that are spelled in several ways. */
export interface SpellingGroups {
  groups: Group[]
  /** Whether a form is one of those spellings. */
  inGroup(form: Form): boolean
}

/** Finds the names that are spelled in several ways; `memory` knows what was compared before. */
export function spellingGroups(
  names: Names,
  records: RecordIndex,
  decided: Decided,
  memory: PairMemory,
): SpellingGroups {
  const judged: JudgedPair[] = []
  for (const [a, b] of candidates(names.forms, memory)) {
    const verdict = judgePair(a, b, {names, records, decided})
    if (verdict.ruledOut || !verdict.tier) continue
    const {logOdds, tier, context, relation} = verdict
    judged.push({a, b, logOdds, tier, context, relation})
  }
  const groups = assign(judged, names)
  const grouped = new Set(
    groups.flatMap(({main, others}) => [main, ...others.map(({form}) => form)]),
  )
  return {groups, inGroup: (form) => grouped.has(form)}
}

/** What forms are judged with. */
export interface JudgedWith {
  names: Names
  records: RecordIndex
  decided: Decided
}

/** Why two forms are two names, or none of this rule's business, before their story is weighed. */
export type RuledOut =
  | 'unlike'
  | 'side-by-side'
  | 'possessive'
  | 'decided-different'
  | 'decided-correct'
  | 'recorded-different'
  | 'recorded-deprecated'

/** What two forms come to; `alike` are the log odds by their letters, `tier` is null for what is not shown. */
export type Verdict =
  | {ruledOut: RuledOut; alike: number}
  | {
      ruledOut?: undefined
      alike: number
      context: Context
      relation: Relation
      /** What a record of one of the two adds to `logOdds`. */
      recorded: number
      logOdds: number
      tier: Severity | null
    }

/** Judges two forms of a story. */
export function judgePair(a: Form, b: Form, {names, records, decided}: JudgedWith): Verdict {
  const alike = similarity(a.key, b.key, kindOf([a, b]) === 'place')
  const leave = (ruledOut: RuledOut): Verdict => ({ruledOut, alike})
  if (alike < FAR) return leave('unlike')
  if (standTogether(a, b, names)) return leave('side-by-side')
  if (isMisplacedPossessive(a, b)) return leave('possessive')
  if (decided.areTwo(a.key, b.key)) return leave('decided-different')
  if (decided.isRight(a.key) || decided.isRight(b.key)) return leave('decided-correct')
  const relation = records.relation(a.key, b.key)
  if (relation === 'two') return leave('recorded-different')
  if (relation === 'deprecated') return leave('recorded-deprecated')
  const context = withOrdinary(contextOf(a, b, names), a, b, names)
  const recorded = relation === 'one' ? ON_RECORD : 0
  const logOdds = judge(alike, context) + recorded
  const tier = relation === 'same' ? 'review' : tierOf(logOdds, alike, context)
  return {alike, context, relation, recorded, logOdds, tier}
}

/** Whether two forms stand side by side in a name or a list: they are two names then. */
export function standTogether(a: Form, b: Form, names: Names): boolean {
  return names.besides(a.key).has(b.key) || a.before.has(b.key) || a.after.has(b.key)
}

/** Whether one is the other with its possessive ending misplaced: `Mr Ebber’s` for Ebbers. */
function isMisplacedPossessive(a: Form, b: Form): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  return long.key === `${short.key}s` && short.mentions.every(({word}) => word.possessive)
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
  return introduced > 0 || (introduced === 0 && frequent > 0) ? [b, a] : [a, b]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
