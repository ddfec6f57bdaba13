import {type DocumentBadgeComponent} from 'sanity'
import {countBySeverity} from '../check/order.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {useFindings} from '../check/useFindings.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {countsText} from '../words/countsText.ts'
import {useWords} from '../words/useWords.ts'

/** The badge beside a document's state: how many warnings are left in what is being edited. */
export function createBadge(setup: Setup): DocumentBadgeComponent {
  const useCopyCheckBadge: DocumentBadgeComponent = ({version, draft}) => {
    const {findings} = useFindings((version ?? draft) as CheckedDocument | null, setup)
    const t = useWords()
    const {warning} = countBySeverity(findings)
    if (warning === 0) return null
    return {
      label: t('count.warning', {count: warning}),
      title: t('panel.titleCounts', {counts: countsText(findings, t)}),
      color: 'warning',
    }
  }
  return useCopyCheckBadge
}
