import {type RuleId} from '../../engine/index.ts'
import {isIncomplete, type Reading} from '../../story/index.ts'

/** What a list of readings is narrowed to; what is empty narrows nothing. */
export interface ReadingFilter {
  rule?: RuleId | ''
  section?: string
  person?: string
}

/** Whether a filter narrows anything. */
export const isNarrowed = ({rule, section, person}: ReadingFilter): boolean =>
  Boolean(rule || section || person)

/** Whether a story was not read, or not all that it refers to; fields that no option names are told above the list. */
const isNotWholly = ({failure, unread}: Reading) => Boolean(failure) || isIncomplete(unread)

/** The readings that have something to show, with the findings of the rule alone. */
export function filterReadings(
  readings: readonly Reading[],
  {rule, section, person}: ReadingFilter,
): Reading[] {
  return readings.flatMap((reading) => {
    if (section && reading.section !== section) return []
    if (person && reading.person !== person) return []
    const findings = rule ? reading.findings.filter((one) => one.rule === rule) : reading.findings
    if (findings.length === 0 && (!isNotWholly(reading) || rule)) return []
    // The same object as long as it says the same: its row is not drawn anew.
    return [findings.length === reading.findings.length ? reading : {...reading, findings}]
  })
}

/** How many of them have findings; the others are listed because something of them was not read. */
export const countWithFindings = (readings: readonly Reading[]): number =>
  readings.filter(({findings}) => findings.length > 0).length

/** The values of a field among readings, each once, in order. */
export function valuesOf(readings: readonly Reading[], field: 'section' | 'person'): string[] {
  const values = readings.flatMap((reading) => reading[field] ?? [])
  return [...new Set(values)].sort((a, b) => a.localeCompare(b))
}

/** The rules that found something, in the order of how often. */
export function rulesOf(readings: readonly Reading[]): RuleId[] {
  const counts = new Map<RuleId, number>()
  for (const {rule} of readings.flatMap(({findings}) => findings)) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rule]) => rule)
}
