import {everyFrame} from './everyFrame.ts'
import {elementAt, extentOf, rangeAt, type StoryPlace} from './places.ts'

/** What opening a field, and putting the focus there, may take. */
const FOCUS_MS = 3000
/** An editor that has got the focus puts its caret where it likes for so many frames. */
const SETTLING_FRAMES = 10

/** Selects the words of a place as soon as its field has the focus, unless somebody types or clicks before. */
export function selectWordsSoon(place: StoryPlace): void {
  const stopped = new AbortController()
  const stop = () => stopped.abort()
  for (const type of ['keydown', 'pointerdown'])
    document.addEventListener(type, stop, {capture: true, signal: stopped.signal})
  let frames = 0
  everyFrame(FOCUS_MS, () => {
    if (stopped.signal.aborted) return false
    if (!selectWords(place)) return true
    const isSettled = ++frames > SETTLING_FRAMES
    if (isSettled) stop()
    return !isSettled
  })
}

/** Answers whether the words are selected. */
function selectWords(place: StoryPlace): boolean {
  const element = elementAt(place.path)
  const focused = document.activeElement
  if (!element || !focused) return false
  const range = rangeAt(element, place)
  if (range) {
    if (!focused.contains(element)) return false
    const selection = document.getSelection()
    const isSelected =
      selection?.rangeCount === 1 && selection.getRangeAt(0).toString() === range.toString()
    if (!isSelected)
      selection?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      )
    return true
  }
  const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  if (!isText || !element.contains(focused)) return false
  const {start, end} = extentOf(place)
  if (focused.selectionStart !== start || focused.selectionEnd !== end)
    focused.setSelectionRange(start, end)
  return true
}
