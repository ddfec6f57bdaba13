import {type RawChange} from './change.ts'
import {quotationChanges} from './quotationChanges.ts'
import {layOut, type Region} from './region.ts'
import {type Elsewhere, isNegated, isSameDuration, statedChanges} from './statedChanges.ts'
import {type SentenceRead} from './tokens.ts'
import {causeChanges} from './causes.ts'
import {officeChanges} from './offices.ts'
import {sequenceChanges} from './sequence.ts'
import {whoDidWhat} from './roles.ts'
import {attributionChanges, denialChanges, speakerChanges, speakerSwaps} from './sources.ts'
import {
  classChanges,
  hedgeChanges,
  isTurned,
  nounChanges,
  possibilityChanges,
  swaps,
} from './wordChanges.ts'

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
  const classes = classChanges(region).filter((change) => !isSameDuration(region, change))
  const roles = whoDidWhat(region)
  const others = [
    ...hedgeChanges(region),
    ...possibilityChanges(region),
    ...(roles === undefined ? swaps(region) : roles === 'same' ? [] : [roles]),
    ...nounChanges(region, elsewhere),
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
  if (isNegated(region)) return stated.filter(({fact}) => fact !== 'negation')
  return isTurned(region, only!) ? stated : [...stated, ...classes, ...others]
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
