import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {createElement, lazy} from 'react'
import {type DocumentInspector, useEditState, usePerspective} from 'sanity'
import {type CheckedDocument} from '../check/readDocument.ts'
import {useFindings} from '../check/useFindings.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {PANEL} from '../pane/usePane.ts'
import {useWords} from '../words/useWords.ts'

const Panel = lazy(() => import('./Panel.tsx'))

/** The “Copy check” panel beside the form; its menu item carries the count and a tone. */
export function createInspector(setup: Setup): DocumentInspector {
  return {
    name: PANEL,
    component: (props) => createElement(Panel, {...props, setup}),
    useMenuItem: ({documentId, documentType}) => {
      const {selectedReleaseId} = usePerspective()
      const state = useEditState(documentId, documentType, 'low', selectedReleaseId)
      const document = state.version ?? state.draft ?? state.published
      const {status, findings} = useFindings(document as CheckedDocument | null, setup)
      const t = useWords()
      const count = findings.filter(({severity}) => severity !== 'info').length
      const isLeft = status === 'ready' && count > 0
      return {
        icon: isLeft ? WarningOutlineIcon : CheckmarkCircleIcon,
        title: isLeft ? t('panel.titleCount', {count}) : t('panel.title'),
        tone: isLeft ? 'caution' : 'default',
        showAsAction: true,
      }
    },
  }
}
