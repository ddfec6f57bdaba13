import {type RefObject, useEffect} from 'react'

/** Pixels that stay free above the caret, for the tools that hang there, and below it. */
const ABOVE = 120
const BELOW = 48

/**
 * Scrolls the form with the caret. The Studio's editor scrolls itself only, and where it is as tall as its text it has
 * nothing to scroll.
 */
export function useCaretInView(editor: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = editor.current
    if (!root) return undefined
    const follow = () => {
      const range = document.getSelection()?.rangeCount && document.getSelection()!.getRangeAt(0)
      if (!range || !root.contains(range.endContainer)) return
      const caret = caretOf(range)
      const pane = scrollerOf(root)
      if (!caret || !pane) return
      const {top, bottom} = pane.getBoundingClientRect()
      if (caret.bottom > bottom - BELOW) pane.scrollTop += caret.bottom - bottom + BELOW
      else if (caret.top < top + ABOVE) pane.scrollTop += caret.top - top - ABOVE
    }
    const afterwards = () => requestAnimationFrame(follow)
    const afterKey = ({key}: KeyboardEvent) => MOVES.test(key) && afterwards()
    root.addEventListener('input', afterwards)
    root.addEventListener('keyup', afterKey)
    return () => {
      root.removeEventListener('input', afterwards)
      root.removeEventListener('keyup', afterKey)
    }
  }, [editor])
}

const MOVES = /^(?:Arrow|Backspace|Delete|End|Enter|Home|Page|.$)/u

/** Where the caret is; on an empty line, where its paragraph is. */
function caretOf(range: Range): DOMRect | undefined {
  const [line] = range.getClientRects()
  if (line) return line
  const node = range.endContainer
  return (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect()
}

function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let box = element.parentElement; box; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/u.test(getComputedStyle(box).overflowY))
      return box
  return undefined
}
