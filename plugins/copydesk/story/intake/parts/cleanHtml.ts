import {type IntakeLeftOut} from './intake.ts'
import {reason} from './intakeEnglish.ts'

/** An image of a document, which is marked in its text by `pictureMark(index)`. */
export interface HtmlPicture {
  src: string
  alt?: string
  caption?: string
}

/** What was cut from a document, and what is told of it beside its body. */
export interface CleanHtml {
  headline?: string
  title?: string
  language?: string
  /** What the page shows, all of it, before anything was cut. */
  ownText: string
  pictures: HtmlPicture[]
  leftOut: IntakeLeftOut[]
}

/** A sign of the private use area around the index of a picture: no text has it. */
export const pictureMark = (index: number) => `\uF8F0${index}\uF8F1`
export const PICTURE_MARK = /\uF8F0(\d+)\uF8F1/u

const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Whether an element stands apart from its neighbors. */
export const isBlockElement = (node: Node) => BLOCKS.has((node as Element).localName ?? '')

const SILENT = new Set(['script', 'style', 'template', 'link', 'meta', 'head', 'title', 'base'])

/** Never part of a story, each with its reason. */
const CUT: [selector: string, why: string][] = [
  ['nav, [role="navigation"]', reason('navigation')],
  ['aside', reason('aside')],
  [
    'form, button, select, input, textarea, dialog, iframe, object, embed, audio, video, canvas, svg, noscript',
    reason('control'),
  ],
  ['[hidden], [style*="display:none"], [style*="display: none"]', reason('hidden')],
]
/** Fewer words are no story, whatever the page says. */
const MIN_STORY_WORDS = 25

/** Cuts from a document, in place, what is no text of the story: the page around it, tables, pictures, its headline. */
export function cleanHtml(document: Document): CleanHtml {
  const {body} = document
  const ownText = visibleText(body)
  const leftOut: IntakeLeftOut[] = []
  const cut = (element: Element, why: string) => {
    const text = oneLine(visibleText(element))
    if (text !== '') leftOut.push({text, why})
    element.remove()
  }
  for (const silent of body.querySelectorAll([...SILENT].join(','))) silent.remove()
  for (const [selector, why] of CUT)
    for (const element of body.querySelectorAll(selector))
      if (element.isConnected) cut(element, why)
  const story = storyOf(body)
  if (story) cutAround(story, body, (element) => cut(element, reason('outside')))
  for (const footer of body.querySelectorAll('footer')) cut(footer, reason('foot'))
  const headline = headlineOf(body)
  for (const element of body.querySelectorAll('address, dd, dt, legend, summary'))
    replaceName(element, 'p')
  const pictures = markPictures(body)
  for (const table of body.querySelectorAll('table')) {
    if (!table.isConnected) continue
    if (isData(table)) {
      leftOut.push({text: tableText(table), why: reason('table')})
      table.remove()
    } else unwrapTable(table)
  }
  return {
    ...(headline ? {headline} : {}),
    title: oneLine(document.title ?? '') || undefined,
    language: document.documentElement.getAttribute('lang') ?? undefined,
    ownText,
    pictures,
    leftOut,
  }
}

/** What a reader sees of a node, with a line break where a block starts or ends. */
export function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return ''
  const name = (node as Element).localName ?? ''
  if (SILENT.has(name)) return ''
  const inside = [...node.childNodes].map(visibleText).join('')
  return BLOCKS.has(name) ? `\n${inside}\n` : inside
}

export const oneLine = (text: string) =>
  text
    .split(/\s*\n\s*/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join(' · ')

const wordsIn = (node: Node) => visibleText(node).split(/\s+/u).filter(Boolean).length

/** The one element that a page calls its story. */
function storyOf(body: Element): Element | undefined {
  const articles = [...body.querySelectorAll('article')].filter(
    (article) => !article.parentElement?.closest('article'),
  )
  const main = [...body.querySelectorAll('main, [role="main"]')]
  return [articles, main]
    .filter((found) => found.length === 1)
    .map(([found]) => found)
    .find((found) => wordsIn(found) >= MIN_STORY_WORDS)
}

function cutAround(story: Element, body: Element, cut: (element: Element) => void): void {
  for (
    let inner: Element = story;
    inner !== body && inner.parentElement;
    inner = inner.parentElement
  ) {
    for (const sibling of [...inner.parentElement.childNodes]) {
      if (sibling === inner) continue
      // a headline may stand above its story
      if (sibling.nodeType === 1) {
        const element = sibling as Element
        if (element.localName !== 'h1' && !element.querySelector('h1')) cut(element)
      } else if (sibling.nodeType === 3 && sibling.nodeValue?.trim()) {
        const wrapped = story.ownerDocument.createElement('span')
        sibling.parentNode!.insertBefore(wrapped, sibling)
        wrapped.appendChild(sibling)
        cut(wrapped)
      }
    }
  }
}

/** The heading of the first rank is the headline: the only one, or one that stands first. */
function headlineOf(body: Element): string | undefined {
  const [first, ...others] = [...body.querySelectorAll('h1')].filter((h1) => visibleText(h1).trim())
  if (!first) return undefined
  const text = visibleText(body)
  const isFirst = text.trim().startsWith(visibleText(first).trim())
  if (others.length > 0 && !isFirst) return undefined
  const headline = visibleText(first).replace(/\s+/gu, ' ').trim()
  for (const picture of first.querySelectorAll('img')) first.before(picture)
  first.remove()
  return headline
}

/** Puts a mark where each picture stands, and takes captions along. */
function markPictures(body: Element): HtmlPicture[] {
  return [...body.querySelectorAll('img')].map((image, index) => {
    const figure = image.closest('figure')
    const captionElement = figure?.querySelector('figcaption')
    const caption = captionElement ? oneLine(visibleText(captionElement)) : ''
    captionElement?.remove()
    const alt = image.getAttribute('alt')?.trim() ?? ''
    image.replaceWith(image.ownerDocument.createTextNode(pictureMark(index)))
    return {
      src: image.getAttribute('src') ?? '',
      ...(alt ? {alt} : {}),
      ...(caption ? {caption} : {}),
    }
  })
}

const LONG_CELL_WORDS = 40

/** Rows and columns of short cells; others only lay out a page or a mail. */
function isData(table: Element): boolean {
  if (table.querySelector('table')) return false
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map(wordsIn),
  )
  if (rows.flat().some((words) => words > LONG_CELL_WORDS)) return false
  return rows.filter((row) => row.filter((words) => words > 0).length > 1).length > 1
}

const tableText = (table: Element) =>
  [...table.querySelectorAll('caption, tr')]
    .map((row) =>
      row.localName === 'tr'
        ? [...row.querySelectorAll('td, th')].map((cell) => oneLine(visibleText(cell))).join(' | ')
        : oneLine(visibleText(row)),
    )
    .filter(Boolean)
    .join('\n')

/** What stands apart on a page without being a paragraph becomes one. */
function replaceName(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

/** The cells of a table become divisions. */
function unwrapTable(table: Element): void {
  const {ownerDocument} = table
  const cells = [...table.querySelectorAll('caption, td, th')].filter(
    (cell) => cell.closest('table') === table,
  )
  for (const cell of cells) {
    const hasBlocks = [...cell.children].some(isBlockElement)
    const division = ownerDocument.createElement(hasBlocks ? 'div' : 'p')
    division.append(...cell.childNodes)
    table.before(division)
  }
  table.remove()
}
