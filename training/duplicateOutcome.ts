import {type Found, type Severity} from '../plugins/copydesk/engine/model/finding.ts'
import {createReading, type ReadingCaches} from '../plugins/copydesk/engine/reading/index.ts'
import {duplicateParagraph} from '../plugins/copydesk/engine/rules/duplicateParagraph.ts'
import {type DuplicateRow} from './duplicateRows.ts'

/** What the check makes of a row, in pairs of paragraphs of five words and more. */
export interface Outcome {
  gold: number
  /** Repeats that a warning shows; that a warning or a review shows. */
  warned: number
  shown: number
  /** What is no repeat, in a warning; in a warning or a review. */
  falseWarned: number
  falseShown: number
  /** What is only to be noted, in a warning. */
  notedWarned: number
}

const SHORTEST = 5

/** Checks a row with the limits as they are. */
export function outcomeOf({paragraphs, gold, quiet}: DuplicateRow, caches: ReadingCaches): Outcome {
  const isLong = paragraphs.map((text) => (text.match(/\S+/g)?.length ?? 0) >= SHORTEST)
  const keysOf = (pairs: [number, number][]): Set<string> =>
    new Set(pairs.filter(([a, b]) => isLong[a] && isLong[b]).map(([a, b]) => `${a}-${b}`))
  const findings = duplicateParagraph.check(createReading({paragraphs}, {}, caches))
  const expected = keysOf(gold)
  const noted = keysOf(quiet)
  const wrong = (found: Set<string>): number =>
    [...found].filter((pair) => !expected.has(pair) && !noted.has(pair)).length
  const warned = keysOf(pairsOf(findings, ['warning']))
  const shown = keysOf(pairsOf(findings, ['warning', 'review']))
  const right = (found: Set<string>): number =>
    [...found].filter((pair) => expected.has(pair)).length
  return {
    gold: expected.size,
    warned: right(warned),
    shown: right(shown),
    falseWarned: wrong(warned),
    falseShown: wrong(shown),
    notedWarned: [...warned].filter((pair) => noted.has(pair)).length,
  }
}

function pairsOf(findings: Found[], tiers: Severity[]): [number, number][] {
  return findings
    .filter(({severity}) => tiers.includes(severity))
    .flatMap(({duplicates = []}) => duplicates)
    .flatMap(({first, second, length}) =>
      Array.from({length}, (_, k): [number, number] => [first + k, second + k]),
    )
}
