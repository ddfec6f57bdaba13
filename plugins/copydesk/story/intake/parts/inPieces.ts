import {isBlockElement} from './visibleText.ts'

/** HTML with more elements than any story. */
export class TooManyElements extends Error {}

/** A book has fewer. */
const MAX_ELEMENTS = 10_000
const NODES_IN_A_PIECE = 100

/**
 * A document as several small ones, cut between blocks: converting one takes time with the square of its size where
 * the DOM is not a browser's.
 * @throws TooManyElements where it has more elements than any story
 */
export function inPieces(document: Document, parseHtml: (html: string) => Document): Document[] {
  const {body, head} = document
  if (body.querySelectorAll('*').length > MAX_ELEMENTS) throw new TooManyElements()
  const container = containerIn(body)
  const nodes = [...container.childNodes]
  if (nodes.length <= 2 * NODES_IN_A_PIECE) return [document]
  const pieces: Node[][] = [[]]
  nodes.forEach((node, index) => {
    const isFull = pieces.at(-1)!.length >= NODES_IN_A_PIECE
    if (isFull && (isBlockElement(node) || isBlockElement(nodes[index - 1]))) pieces.push([])
    pieces.at(-1)!.push(node)
  })
  const styles = head?.innerHTML ?? ''
  return pieces.map((piece) =>
    parseHtml(
      `<!DOCTYPE html><html><head>${styles}</head><body>${piece.map(htmlOf).join('')}</body></html>`,
    ),
  )
}

const htmlOf = (node: Node): string =>
  node.nodeType === 1
    ? (node as Element).outerHTML
    : (node.nodeValue ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The innermost element that holds all of the body. */
function containerIn(body: Element): Element {
  const inside = [...body.childNodes].filter(
    (node) => node.nodeType === 1 || (node.nodeType === 3 && node.nodeValue?.trim()),
  )
  const [only] = inside
  const isContainer =
    inside.length === 1 && /^(?:article|div|main|section)$/.test((only as Element).localName ?? '')
  return isContainer ? containerIn(only as Element) : body
}
