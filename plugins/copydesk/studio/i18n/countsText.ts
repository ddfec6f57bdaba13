import {type Finding} from '../../engine/index.ts'
import {countBySeverity} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** How many findings there are, the most serious first: “8 warnings, 2 to review”. */
export function countsText(findings: readonly Finding[], t: Translate): string {
  const counts = countBySeverity(findings)
  return (['warning', 'review', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(`count.${severity}`, {count: counts[severity]}))
    .join(', ')
}
