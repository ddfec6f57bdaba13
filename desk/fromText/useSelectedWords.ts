import {type RefObject, useEffect, useState} from 'react'

/** Words of the story that are selected. */
export interface SelectedWords {
  /** The block that holds them, and where in its text, `[from, to)`. */
  block: string
  from: number
  to: number
  text: string
}

/** The attribute by which the copy check names each block of the text. */
const BLOCK = 'data-copydesk-block'

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
  if (selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const block = blockAt(range.startContainer)
  if (!block || block !== blockAt(range.endContainer)) return undefined
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = textOf(before).length
  const text = textOf(range)
  if (text.trim() === '') return undefined
  return {block: block.getAttribute(BLOCK)!, from, to: from + text.length, text}
}

const blockAt = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest(`[${BLOCK}]`)

/** Without the signs that keep an empty line open. */
const textOf = (range: Range) => range.toString().replaceAll('\uFEFF', '')
