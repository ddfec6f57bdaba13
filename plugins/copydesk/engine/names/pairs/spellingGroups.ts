import {type Decided} from '../decisions.ts'
import {similarity} from '../letters/similarity.ts'
import {type RecordIndex, type Relation} from '../records/recordIndex.ts'
import {type Form} from '../story/forms.ts'
import {type Story} from '../story/story.ts'
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
export function spellingGroups(
  story: Story,
  records: RecordIndex,
  decided: Decided,
  memory: PairMemory,
): Group[] {
  const judged: JudgedPair[] = []
  for (const [a, b] of candidates(story.forms, memory)) {
    const alike = similarity(a.key, b.key, kindOf([a, b]) === 'place')
    if (alike < FAR || standTogether(a, b, story) || isMisplacedPossessive(a, b)) continue
    if (decided.areTwo(a.key, b.key) || decided.isRight(a.key) || decided.isRight(b.key)) continue
    const relation = records.relation(a.key, b.key)
    if (relation === 'two' || relation === 'deprecated') continue
    const pair = judgePair(a, b, alike, relation, story)
    if (pair) judged.push(pair)
  }
  return assign(judged, story)
}

function judgePair(
  a: Form,
  b: Form,
  alike: number,
  relation: Relation,
  story: Story,
): JudgedPair | null {
  const known = relation === 'one' ? ON_RECORD : 0
  const first = contextOf(a, b, story)
  if (relation !== 'same' && !tierOf(judge(alike, first) + known, alike, first)) return null
  const context = withOrdinary(first, a, b, story)
  const logOdds = judge(alike, context) + known
  const tier = relation === 'same' ? 'review' : tierOf(logOdds, alike, context)
  return tier && {a, b, logOdds, tier, context, relation}
}
