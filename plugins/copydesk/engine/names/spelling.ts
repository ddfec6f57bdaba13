import {type Evidence, type Finding} from '../finding.ts'
import {findingId} from '../findingId.ts'
import {assign, type Group, type JudgedPair} from './assign.ts'
import {candidates, type PairMemory} from './candidates.ts'
import {type Form} from './combine.ts'
import {contextOf, isMisplacedPossessive, kindOf, standTogether, withOrdinary} from './context.ts'
import {type Decided} from './decisions.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'
import {evidence, message} from '../phrases/say.ts'
import {evidenceOf} from './evidence.ts'
import {judge, tierOf} from './judge.ts'
import {type RecordIndex, type Relation} from './recordIndex.ts'
import {similarity} from './similarity.ts'
import {spansOf} from './spans.ts'
import {type Story} from './story.ts'

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

/**
 * The `name-spelling` finding of a group.
 *
 * Bad: `Helmet Zahir is tired … Zaheer can’t believe it`. Good: `Boris Johnson met Katarina Johnston`.
 */
export function spellingFinding(
  {main, others}: Group,
  story: Story,
  records: RecordIndex,
): Finding {
  const forms = [main, ...others.map(({form}) => form)]
  const isPreferred = ({key}: Form): boolean =>
    records.withWord(key).some(({status}) => status === 'preferred')
  const preferred = forms.find(isPreferred) ?? forms.find(({key}) => records.has(key)) ?? main
  const ordered = [preferred, ...forms.filter((form) => form !== preferred)]
  const weighed = others.flatMap(({form, pair}) => [
    ...recordEvidence(main, form, pair, records),
    ...evidenceOf(main, form, pair.context, story),
  ])
  return {
    id: findingId('name-spelling', forms.map(({key}) => key).sort()),
    rule: 'name-spelling',
    severity: others.some(({pair}) => pair.tier === 'warning') ? 'warning' : 'review',
    ...message(...sentences(ordered, weighed)),
    spans: spansOf(forms),
    variants: ordered.map(({text, mentions}) => ({text, count: mentions.length})),
    evidence: weighed,
    suggestion: preferred.text,
  }
}

function recordEvidence(
  main: Form,
  other: Form,
  {relation}: JudgedPair,
  records: RecordIndex,
): Evidence[] {
  if (relation === 'none') return []
  const [on, off] = records.has(main.key) ? [main, other] : [other, main]
  const {preferred} = records.withWord(on.key)[0]!
  if (relation === 'same')
    return [evidence('for', 'record', 'finding.record-accepted', {name: preferred})]
  const values = {name: on.text, recorded: preferred, other: off.text}
  return [evidence('for', 'record', 'finding.record-one', values)]
}

/** `Zahir (3) and Zaheer (1): the same person? “Helmet Zahir” is introduced …` */
function sentences(forms: Form[], weighed: Evidence[]): Phrase[] {
  const counted = forms.map(({text, mentions}) =>
    phrase('finding.counted', {text, times: mentions.length}),
  )
  const question = phrase(`finding.same.${kindOf(forms)}`, {forms: counted})
  const reason = weighed.find(({weighs}) => weighs === 'for')
  return reason ? [question, reason.phrase] : [question]
}
