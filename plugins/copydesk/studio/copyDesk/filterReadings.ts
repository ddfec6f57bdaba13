import {type RuleId} from '../../engine/index.ts'
import {type Reading} from '../../story/index.ts'

/** What a list of readings is narrowed to; what is empty narrows nothing. */
export interface ReadingFilter {
  rule?: RuleId | ''
  section?: string
  person?: string
}

/** Whether a filter narrows anything. */
export const isNarrowed = ({rule, section, person}: ReadingFilter): boolean =>
  Boolean(rule || section || person)

/** The readings that have something to show, with the findings of the rule alone. */
export function filterReadings(
  readings: readonly Reading[],
  {rule, section, person}: ReadingFilter,
): Reading[] {
  return readings.flatMap((reading) => {
    if (section && reading.section !== section) return []
    if (person && reading.person !== person) return []
    const findings = rule ? reading.findings.filter((one) => one.rule === rule) : reading.findings
    if (findings.length === 0 && (!reading.failure || rule)) return []
    // The same object as long as it says the same: its row is not drawn anew.
    return [findings.length === reading.findings.length ? reading : {...reading, findings}]
  })
}

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
