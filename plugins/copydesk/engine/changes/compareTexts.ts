import {type RawChange} from './change.ts'
import {quotationChanges} from './quotationChanges.ts'
import {layOut, type Region} from './region.ts'
import {type Elsewhere} from './elsewhere.ts'
import {isSameAmount} from './amounts.ts'
import {isNegated, oppositeChanges} from './negations.ts'
import {prospectChanges} from './prospects.ts'
import {rankChanges} from './ranks.ts'
import {shareChanges} from './shares.ts'
import {statedChanges} from './statedChanges.ts'
import {type SentenceRead} from './tokens.ts'
import {causeChanges} from './causes.ts'
import {officeChanges} from './offices.ts'
import {sequenceChanges} from './sequence.ts'
import {whoDidWhat} from './roles.ts'
import {substitutions} from './substitutions.ts'
import {attributionChanges, denialChanges, speakerChanges, speakerSwaps} from './sources.ts'
import {classChanges} from './classChanges.ts'
import {hedgeChanges, possibilityChanges} from './hedges.ts'
import {fillerSwaps} from './fillers.ts'
import {isTurned, swaps} from './swaps.ts'

/** What two texts differ in: facts, or wording, or no more than form. */
export interface TextComparison {
  kind: 'fact' | 'wording' | 'form'
  region: Region
  changes: RawChange[]
}

/** Compares sentences that tell the same; `elsewhere` is what the rest of both stories names. */
export function compareTexts(
  before: readonly SentenceRead[],
  after: readonly SentenceRead[],
  elsewhere: Elsewhere,
): TextComparison {
  const region = layOut(before, after)
  const run = (sentences: readonly SentenceRead[]) => sentences.map(({key}) => key).join('')
  if (run(before) === run(after) || region.gaps.length === 0)
    return {kind: 'form', region, changes: []}
  const changes = apart(factChanges(region, elsewhere))
  return {kind: changes.length > 0 ? 'fact' : 'wording', region, changes}
}

function factChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const stated = [...statedChanges(region, elsewhere), ...quotationChanges(region)]
  const classes = classChanges(region).filter((change) => !isSameAmount(region, change))
  const roles = whoDidWhat(region)
  const others = [
    ...hedgeChanges(region),
    ...oppositeChanges(region),
    ...prospectChanges(region),
    ...rankChanges(region),
    ...shareChanges(region),
    ...possibilityChanges(region),
    ...(roles === undefined
      ? [...swaps(region), ...fillerSwaps(region)]
      : roles === 'same'
        ? []
        : [roles]),
    ...substitutions(region, elsewhere),
    ...denialChanges(region),
    ...officeChanges(region),
    ...sequenceChanges(region),
    ...causeChanges(region),
    ...attributionChanges(region),
    ...speakerChanges(region),
    ...speakerSwaps(region),
  ]
  const [only] = classes
  if (classes.length !== 1 || only!.fact !== 'meaning') return [...stated, ...classes, ...others]
  // two turns are none: `not allowed` is `barred`, and who `beat` her is who she `lost to`
  if (isNegated(region) && !isOfTime(region, only!) && !isNegation(region, only!))
    return stated.filter(({fact}) => fact !== 'negation')
  return isTurned(region, only!) ? stated : [...stated, ...classes, ...others]
}

/** `with a permit`, and now without one. */
const isNegation = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  [[a, was] as const, [b, now] as const].some(([{facts}, at]) =>
    facts.some(({kind, from}) => kind === 'negation' && from === at),
  )

/** `before the election`, and now after it: a “not” elsewhere turns nothing. */
function isOfTime({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean {
  const [lead, other] = [a.tokens.slice(was, was + 4), b.tokens.slice(now, now + 4)]
  return (
    lead.length === 4 &&
    /^(?:before|after)$/u.test(lead[0]!.key) &&
    lead.slice(1).every(({key}, index) => key === other[index + 1]?.key)
  )
}

/** Each place once: what is named first is the more telling. */
function apart(changes: RawChange[]): RawChange[] {
  const meet = ([from, to]: [number, number], [start, end]: [number, number]) =>
    from < end && start < to
  const kept: RawChange[] = []
  for (const change of changes)
    if (!kept.some((other) => meet(other.a, change.a) || meet(other.b, change.b))) kept.push(change)
  return kept.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])
}
