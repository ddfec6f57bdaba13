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
    const alike = similarity(a.key, b.key, kindOf([a, b]) === 'place')
    if (alike < FAR || standTogether(a, b, names) || isMisplacedPossessive(a, b)) continue
    if (decided.areTwo(a.key, b.key) || decided.isRight(a.key) || decided.isRight(b.key)) continue
    const relation = records.relation(a.key, b.key)
    if (relation === 'two' || relation === 'deprecated') continue
    const pair = judgePair(a, b, alike, relation, names)
    if (pair) judged.push(pair)
  }
  const groups = assign(judged, names)
  const grouped = new Set(
    groups.flatMap(({main, others}) => [main, ...others.map(({form}) => form)]),
  )
  return {groups, inGroup: (form) => grouped.has(form)}
}

function judgePair(
  a: Form,
  b: Form,
  alike: number,
  relation: Relation,
  names: Names,
): JudgedPair | null {
  const known = relation === 'one' ? ON_RECORD : 0
  const first = contextOf(a, b, names)
  if (relation !== 'same' && !tierOf(judge(alike, first) + known, alike, first)) return null
  const context = withOrdinary(first, a, b, names)
  const logOdds = judge(alike, context) + known
  const tier = relation === 'same' ? 'review' : tierOf(logOdds, alike, context)
  return tier && {a, b, logOdds, tier, context, relation}
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
