import {createElement, lazy} from 'react'
import {type DocumentInspector, useEditState, usePerspective} from 'sanity'
import {type CheckedDocument, type Setup} from '../../story/index.ts'
import {useFindings} from '../findings/useFindings.ts'
import {PANEL} from '../pane/usePane.ts'
import {CopyCheckIcon} from '../components/CopyCheckIcon.ts'
import {countsText} from '../i18n/countsText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

const Panel = lazy(() => import('./Panel.tsx'))

/** The “Copy check” panel beside the form; its menu item carries the counts and a tone. */
export function createInspector(setup: Setup): DocumentInspector {
  return {
    name: PANEL,
    component: (props) => createElement(Panel, {...props, setup}),
    useMenuItem: ({documentId, documentType}) => {
      const {selectedReleaseId} = usePerspective()
      const state = useEditState(documentId, documentType, 'low', selectedReleaseId)
      const document = state.version ?? state.draft ?? state.published
      const {findings} = useFindings(document as CheckedDocument | null, setup)
      const t = useTranslate()
      const counts = countsText(findings, t)
      const isLeft = findings.some(({severity}) => severity !== 'info')
      return {
        icon: CopyCheckIcon,
        title: counts ? t('panel.titleCounts', {counts}) : t('panel.title'),
        tone: isLeft ? 'caution' : 'default',
        // it stands in words at the head of the form
        showAsAction: false,
      }
    },
  }
}
