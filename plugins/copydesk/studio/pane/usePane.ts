import {useCallback, useMemo} from 'react'
import {type Path, type PatchEvent} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {type PathSegment} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'

/** The open document pane, as far as the copy check needs it. */
export interface Pane {
  document: CheckedDocument | null
  documentId: string
  documentType: string
  readOnly: boolean
  /** Opens the field, scrolls to the place and puts the focus there. */
  goTo(path: readonly PathSegment[]): void
  openPanel(): void
  /** The form's own channel for changes. */
  change(event: PatchEvent): void
}

export const PANEL = 'copydesk'

/** The one place that uses the Structure tool's internal pane context. */
export function usePane(): Pane {
  const pane = useDocumentPane()
  const {documentId, documentType, displayed, onPathOpen, onFocus, openInspector, onChange} = pane
  const goTo = useCallback(
    (path: readonly PathSegment[]) => {
      onPathOpen(path as Path)
      onFocus(path as Path)
    },
    [onPathOpen, onFocus],
  )
  const openPanel = useCallback(() => openInspector(PANEL), [openInspector])
  const readOnly = Boolean(pane.formState?.readOnly) || !pane.ready
  return useMemo(
    () => ({
      document: displayed?._type ? (displayed as CheckedDocument) : null,
      documentId,
      documentType,
      readOnly,
      goTo,
      openPanel,
      change: onChange,
    }),
    [displayed, documentId, documentType, readOnly, goTo, openPanel, onChange],
  )
}
