import {type DocumentBadgeComponent} from 'sanity'
import {countBySeverity, type CheckedDocument, type Setup} from '../../story/index.ts'
import {useFindings} from '../findings/useFindings.ts'
import {countsText} from '../i18n/countsText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** The badge beside a document's state: how many warnings are left in what is being edited. */
export function createBadge(setup: Setup): DocumentBadgeComponent {
  const useCopyCheckBadge: DocumentBadgeComponent = ({version, draft}) => {
    const {findings} = useFindings((version ?? draft) as CheckedDocument | null, setup)
    const t = useTranslate()
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
