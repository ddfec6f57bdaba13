import {type Decided} from '../decisions.ts'
import {similarity} from '../letters/similarity.ts'
import {type RecordIndex, type Relation} from '../records/recordIndex.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {assign, type Group, type JudgedPair} from './assign.ts'
import {candidates, type PairMemory} from './candidates.ts'
import {contextOf, withOrdinary} from './context.ts'
import {kindOf} from './formKinds.ts'
import {judge, tierOf} from './judge.ts'
import {isMisplacedPossessive, standTogether} from './ruledOut.ts'

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
