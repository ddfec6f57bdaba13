import {type Path, pathToString, stringToPath} from 'sanity'
import {type PathSegment, type Span, UNREAD} from '../../engine/index.ts'

/** The attribute by which a block of the story is found in the page: its path. */
export const BLOCK_ATTRIBUTE = 'data-copydesk-block'

/** A place of the story, or a whole block or field. */
export type StoryPlace = Pick<Span, 'path' | 'blockOffset' | 'offset' | 'length'>

/** The block that a path leads to or into, or its field; null where the form does not show it. */
export function elementAt(path: readonly PathSegment[] = []): Element | null {
  // the innermost: a section may hold blocks, and a block a table
  for (let length = path.length; length > 0; length--) {
    const at = pathToString(path.slice(0, length) as Path)
    const element =
      document.querySelector(`[${BLOCK_ATTRIBUTE}=${JSON.stringify(at)}]`) ??
      document.querySelector(`[data-testid=${JSON.stringify(`field-${at}`)}]`)
    if (element) return element
    // what is in an item of an array is not shown before the item is opened; a block needs no opening
    const inner = path[length]
    if (typeof path[length - 1] === 'object' && typeof inner === 'string' && inner !== 'children')
      return null
  }
  return null
}

/** The range of the page that shows a place of a block; undefined for another field, and where the block shows less. */
export function rangeAt(element: Element, place: StoryPlace): Range | undefined {
  const {start, end} = extentOf(place)
  return element.hasAttribute(BLOCK_ATTRIBUTE) ? textRange(element, start, end) : undefined
}

/** Where a place begins and ends in the text of its block or field. */
export function extentOf({blockOffset = 0, offset, length}: StoryPlace): {
  start: number
  end: number
} {
  const start = blockOffset + offset
  return {start, end: start + length}
}

/** The range of the page that shows some of a block's text; undefined where the block shows less. */
export function textRange(block: Element, from: number, to: number): Range | undefined {
  const range = document.createRange()
  let offset = 0
  let isStarted = false
  for (const node of textNodes(block)) {
    const isText = node instanceof Text
    const end = offset + lengthOf(node)
    if (!isStarted && from < end) {
      if (isText) range.setStart(node, from - offset)
      else range.setStartBefore(node)
      isStarted = true
    }
    if (isStarted && to <= end) {
      if (isText) range.setEnd(node, to - offset)
      else range.setEndAfter(node)
      return range
    }
    offset = end
  }
  return undefined
}

/** Words of a story, and where in the text of their block they stand. */
export interface StoryWords {
  /** Of the block. */
  path: Path
  offset: number
  text: string
}

/**
 * The words of a range of the page, as `textRange` would show them again; undefined where they are not within one block
 * of a story. The start of the next block, where a click on a whole paragraph ends, is none of them.
 */
export function storyWords(range: Range): StoryWords | undefined {
  const block = blockAround(range.startContainer)
  if (!block || wordsAfter(block, range).trim() !== '') return undefined
  let offset = 0
  let from: number | undefined
  let text = ''
  for (const node of textNodes(block)) {
    if (!(node instanceof Text)) {
      if (from !== undefined && range.intersectsNode(node)) text += UNREAD
    } else if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? range.startOffset : 0
      const end = node === range.endContainer ? range.endOffset : node.data.length
      from ??= offset + start
      text += node.data.slice(start, end)
    }
    offset += lengthOf(node)
  }
  if (from === undefined || text.trim() === '') return undefined
  return {path: stringToPath(block.getAttribute(BLOCK_ATTRIBUTE)!), offset: from, text}
}

const blockAround = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest(`[${BLOCK_ATTRIBUTE}]`)

/** What of a range stands behind a block. */
function wordsAfter(block: Element, range: Range): string {
  const rest = range.cloneRange()
  if (block.contains(range.endContainer)) return ''
  rest.setStartAfter(block)
  return rest.toString().replaceAll('\uFEFF', '')
}

/** The text that is the story's own, but for what marks an empty line, and the inline objects in it, each as one. */
function* textNodes(block: Element): Generator<Text | Element> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => {
      if (node instanceof Text)
        return node.data === '\uFEFF' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT
      const element = node as Element
      if (element.matches(INLINE_OBJECT)) return NodeFilter.FILTER_ACCEPT
      return element.getAttribute('contenteditable') === 'false'
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
    },
  })
  let inside: Element | undefined
  while (walker.nextNode()) {
    const node = walker.currentNode as Text | Element
    if (inside?.contains(node)) continue
    if (!(node instanceof Text)) inside = node
    yield node
  }
}

/** As the editor of Portable Text draws it. */
const INLINE_OBJECT = '[data-pt-inline="object"]'

/** How many characters of its block's text it is: an inline object is one. */
const lengthOf = (node: Text | Element) => (node instanceof Text ? node.data.length : 1)
