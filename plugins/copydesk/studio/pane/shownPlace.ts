import {everyFrame} from './everyFrame.ts'
import {elementAt, rangeAt, type StoryPlace} from './places.ts'

/** The name under which the words that are shown are highlighted, and what a field is marked with. */
const HIGHLIGHT = 'copydesk-place'
const FIELD_ATTRIBUTE = 'data-copydesk-shown'

/** How the place that is shown looks: words by their background, a field by an outline in the color of the focus. */
export const SHOWN_STYLE = `
::highlight(${HIGHLIGHT}) {background-color: rgb(184 100 11 / 0.3)}
[${FIELD_ATTRIBUTE}] {
  border-radius: 3px;
  outline: 2px solid var(--card-focus-ring-color, currentColor);
  outline-offset: 3px;
}`

/** How long a field is outlined. */
const OUTLINE_MS = 5000
/** What an editor may take to draw its text, and draw it anew, after its field is in the form. */
const DRAWING_MS = 3000

/**
 * Scrolls a place of the story into view, to its very line, and highlights it; a field is outlined for a while. The focus
 * stays where it is.
 * @returns false where the form does not show it
 */
export function showPlace(place: StoryPlace): boolean {
  latest = place
  const element = elementAt(place.path)
  if (!element) return false
  const range = rangeAt(element, place)
  if (isOfWords(place) && !range) return false
  show(element, range)
  return true
}

/**
 * The same as soon as the form shows it, which takes a while after it was opened, and again where an editor draws its
 * text anew.
 * @param milliseconds after which what is around it is shown until then
 */
export function showPlaceSoon(place: StoryPlace, milliseconds: number): void {
  const since = performance.now()
  let isAroundShown = false
  latest = place
  everyFrame(milliseconds + DRAWING_MS, () => {
    if (latest !== place) return false
    if (shown && isWhole(shown)) return true
    if (showPlace(place)) return isOfWords(place)
    if (isAroundShown || performance.now() < since + milliseconds) return true
    isAroundShown = true
    const element = elementAt(place.path) ?? elementAt(place.path?.slice(0, 1))
    if (element) show(element, undefined)
    return true
  })
}

/** What was asked for last: nothing older is shown after it. */
let latest: StoryPlace | undefined
let shown: Range | undefined
let outlined: Element | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Whether it is words of a block, rather than a field or a block without text. */
const isOfWords = ({path, length}: StoryPlace): boolean =>
  length > 0 && typeof path?.at(-1) === 'object'

/** Whether the text of a range is still in the page: an editor that draws it anew takes it away. */
const isWhole = (range: Range): boolean => range.startContainer.isConnected && !range.collapsed

function show(element: Element, range: Range | undefined): void {
  clear()
  scrollTo(element, range ?? element)
  shown = range
  if (range) {
    if (typeof Highlight !== 'undefined') CSS.highlights.set(HIGHLIGHT, new Highlight(range))
    return
  }
  outlined = element
  element.setAttribute(FIELD_ATTRIBUTE, '')
  timer = setTimeout(clear, OUTLINE_MS)
}

/** Takes the highlight away. */
export function hidePlace(): void {
  latest = undefined
  clear()
}

function clear(): void {
  clearTimeout(timer)
  outlined?.removeAttribute(FIELD_ATTRIBUTE)
  shown = outlined = undefined
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(HIGHLIGHT)
}

/** Scrolls all that scrolls around an element so that a part of it stands in the middle. */
function scrollTo(element: Element, part: Range | Element): void {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight) continue
    if (!/auto|scroll/u.test(getComputedStyle(box).overflowY)) continue
    const [place, around] = [part.getBoundingClientRect(), box.getBoundingClientRect()]
    const isInside = place.top >= around.top + MARGIN && place.bottom <= around.bottom - MARGIN
    if (!isInside) box.scrollTop += (place.top + place.bottom - around.top - around.bottom) / 2
  }
}

const MARGIN = 48
