import {type Outcome} from './duplicateOutcome.ts'
import {type DuplicateRow} from './duplicateRows.ts'

/** Precision and recall over whole articles as the scorer counts them, and what is warned of, by kind of row. */
export function printRates(rows: DuplicateRow[], outcomes: Outcome[]): void {
  const isArticle = (row: DuplicateRow): boolean => row.file === 'articles'
  const sum = (chosen: (row: DuplicateRow) => boolean, of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome, i) => (chosen(rows[i]!) ? total + of(outcome) : total), 0)
  const right = sum(isArticle, ({warned}) => warned)
  const wrong = sum(isArticle, ({falseWarned}) => falseWarned)
  const all = sum(isArticle, ({gold}) => gold)
  console.log(
    `whole articles: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / all).toFixed(3)}`,
  )
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const isOfKind = (row: DuplicateRow): boolean => row.kind === kind
    const gold = sum(isOfKind, (outcome) => outcome.gold)
    const warned = sum(isOfKind, (outcome) => outcome.warned)
    const shown = sum(isOfKind, (outcome) => outcome.shown)
    const flagged = sum(isOfKind, (o) => (o.falseWarned + o.notedWarned > 0 ? 1 : 0))
    const flaggedShown = sum(isOfKind, (o) => (o.falseShown + o.notedWarned > 0 ? 1 : 0))
    const found =
      gold === 0
        ? ''
        : `warned of ${percent(warned, gold)} of ${gold}, with review ${percent(shown, gold)}; `
    console.log(
      `${kind.padEnd(19)} ${found}false alarms in ${flagged} of ${rows.filter(isOfKind).length}, with review ${flaggedShown}`,
    )
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
