import {type RefObject, useEffect, useState} from 'react'
import {storyWords} from '../../plugins/copydesk/index.ts'

/** Words of the story that are selected. */
export interface SelectedWords {
  /** The block that holds them, and where in its text, `[from, to)`. */
  block: string
  from: number
  to: number
  text: string
}

/** The words that are selected in an editor, within one block; undefined where none are. */
export function useSelectedWords(editor: RefObject<HTMLElement | null>): SelectedWords | undefined {
  const [selected, setSelected] = useState<SelectedWords>()
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const inside = selection?.anchorNode && editor.current?.contains(selection.anchorNode)
      // a click elsewhere, on the button say, leaves the words selected
      if (selection && inside) setSelected(selectedWords(selection))
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [editor])
  return selected
}

function selectedWords(selection: Selection): SelectedWords | undefined {
  const words = selection.isCollapsed ? undefined : storyWords(selection.getRangeAt(0))
  const block = words?.path.at(-1)
  if (!words || typeof block !== 'object' || !('_key' in block)) return undefined
  const {offset, text} = words
  return {block: block._key, from: offset, to: offset + text.length, text}
}
