import {type RawChange} from './facts/change.ts'
import {factChanges} from './factChanges.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {layOut, type Region} from './sentences/region.ts'
import {dollarChanges} from './values/dollars.ts'
import {type SentenceRead} from './words/tokens.ts'

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
  const dollars = dollarChanges(region)
  const isForm = run(before) === run(after) || region.gaps.length === 0
  if (isForm && dollars.length === 0) return {kind: 'form', region, changes: []}
  const changes = isForm ? dollars : apart([...factChanges(region, elsewhere), ...dollars])
  return {kind: changes.length > 0 ? 'fact' : 'wording', region, changes}
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
