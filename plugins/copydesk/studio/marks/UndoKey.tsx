import {type RefObject, useEffect} from 'react'
import {noteTyping, undoableByKey} from '../fixes/undoStack.ts'
import {useSteps} from '../fixes/useSteps.ts'
import {type Pane} from '../pane/usePane.ts'

interface UndoKeyProps {
  container: RefObject<HTMLElement | null>
  pane: Pane
}

/**
 * Ctrl-Z in the text takes back what was resolved last, as long as nothing was typed after it. Then
 * it is the editor's own: the editor's history holds what was typed, and nothing that was resolved.
 */
export function UndoKey({container, pane}: UndoKeyProps) {
  const {undo} = useSteps(pane)
  const {documentId} = pane
  useEffect(() => {
    const root = container.current
    if (!root) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isUndo || event.key.toLowerCase() !== 'z' || !undoableByKey(documentId)) return
      event.preventDefault()
      event.stopPropagation()
      undo()
    }
    const onTyping = () => noteTyping(documentId)
    root.addEventListener('keydown', onKeyDown, {capture: true})
    root.addEventListener('beforeinput', onTyping)
    return () => {
      root.removeEventListener('keydown', onKeyDown, {capture: true})
      root.removeEventListener('beforeinput', onTyping)
    }
  }, [container, documentId, undo])
  return null
}
