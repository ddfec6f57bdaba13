import {useCallback, useContext, useLayoutEffect, useMemo, useRef} from 'react'
import {type PatchEvent, type Path, pathToString} from 'sanity'
import {DocumentPaneContext} from 'sanity/_singletons'
import {isElsewhere, ownPath, type PathSegment} from '../../engine/index.ts'
import {type CheckedDocument} from '../../story/index.ts'
import {itemLeft} from './itemLeft.ts'
import {type StoryPlace} from './places.ts'
import {selectWordsSoon} from './selectedWords.ts'
import {showPlace, showPlaceSoon} from './shownPlace.ts'

/** The open document pane, as far as the copy check needs it. */
export interface Pane {
  document: CheckedDocument | null
  /** The document at the moment of asking, which `document` may be behind where it is drawn late. */
  current(): CheckedDocument | null
  documentId: string
  documentType: string
  readOnly: boolean
  /** Whether it is known; until then it may not be edited. */
  isReady: boolean
  /** Whether there is a draft or a version already, into which a change would go. */
  hasDraft: boolean
  /** Opens the field, scrolls to the place and puts the focus there. */
  goTo(path: readonly PathSegment[]): void
  /** The same, and selects the words of the place. */
  edit(place: StoryPlace): void
  /**
   * Brings a place of the story into view and highlights it; the focus stays where it is. With `opening`, an item of an
   * array that the place is in is opened, which takes the focus, and one that it is not in is closed.
   */
  show(place: StoryPlace | undefined, how?: {opening: boolean}): void
  /** Whether the panel is open. */
  isPanelOpen: boolean
  closePanel(): void
  /** Opens the panel, and the form at a place. Both in one step: the pane's parameters are set as a whole. */
  openPanel(path?: readonly PathSegment[]): void
  /** The form's own channel for changes. */
  change(event: PatchEvent): void
}

export const PANEL = 'copydesk'

/** What opening an item of an array may take. */
const OPENING_MS = 3000

/** The pane around a form, or undefined where a form stands outside the Structure tool. */
export function usePaneIfAny(): Pane | undefined {
  const pane = useContext(DocumentPaneContext)
  const {
    documentId,
    documentType,
    displayed,
    onPathOpen,
    openPath,
    onFocus,
    openInspector,
    closeInspector,
    inspector,
    onChange,
    editState,
  } = pane ?? {}
  const isPanelOpen = inspector?.name === PANEL
  const goTo = useCallback(
    (path: readonly PathSegment[]) => {
      const own = ownPath(path) as Path
      onPathOpen?.(own)
      onFocus?.(own)
    },
    [onPathOpen, onFocus],
  )
  const edit = useCallback(
    (place: StoryPlace) => {
      goTo(place.path ?? [])
      if (place.path && !isElsewhere(place.path)) selectWordsSoon(place)
    },
    [goTo],
  )
  const opened = useRef(openPath)
  useLayoutEffect(() => {
    opened.current = openPath
  }, [openPath])
  const show = useCallback(
    (wanted: StoryPlace | undefined, {opening} = {opening: false}) => {
      const place = wanted?.path && isElsewhere(wanted.path) ? atReference(wanted.path) : wanted
      if (!place?.path) return
      const left = opening && opened.current && itemLeft(opened.current, place.path)
      if (left) onPathOpen?.(left)
      if (showPlace(place)) return
      // a field in another group of the form is not drawn before it is opened, nor is what is in an item of an array
      const isWithin = opening && place.path.length > 2
      onPathOpen?.(place.path.slice(0, isWithin ? -1 : 1) as Path)
      showPlaceSoon(place, isWithin ? OPENING_MS : 0)
    },
    [onPathOpen],
  )
  const document = displayed?._type ? (displayed as CheckedDocument) : null
  const newest = useRef(document)
  useLayoutEffect(() => {
    newest.current = document
  }, [document])
  const current = useCallback(() => newest.current, [])
  const hasDraft = Boolean(editState?.version ?? editState?.draft)
  const isReady = Boolean(pane?.ready)
  const readOnly = Boolean(pane?.formState?.readOnly) || !isReady
  return useMemo(() => {
    if (!documentId || !documentType || !onPathOpen || !onFocus || !openInspector || !onChange)
      return undefined
    return {
      document,
      current,
      documentId,
      documentType,
      readOnly,
      isReady,
      hasDraft,
      goTo,
      edit,
      show,
      isPanelOpen,
      closePanel: () => closeInspector?.(PANEL),
      openPanel(path) {
        const own = path && (ownPath(path) as Path)
        openInspector(PANEL, own ? {path: pathToString(own)} : undefined)
        if (own) onFocus(own)
      },
      change: onChange,
    }
  }, [
    documentId,
    documentType,
    document,
    current,
    readOnly,
    isReady,
    hasDraft,
    goTo,
    edit,
    show,
    isPanelOpen,
    closeInspector,
    onPathOpen,
    onFocus,
    openInspector,
    onChange,
  ])
}

/** A place in another document, as far as this one shows it. */
const atReference = (path: readonly PathSegment[]): StoryPlace => ({
  path: ownPath(path),
  offset: 0,
  length: 0,
})

/**
 * The pane around a form. The only file that knows the Structure tool's internal pane context.
 * @throws Error outside the Structure tool
 */
export function usePane(): Pane {
  const pane = usePaneIfAny()
  if (!pane) throw new Error('copydesk: the panel stands outside a document pane.')
  return pane
}
