import {type IntakeLeftOut} from './intake.ts'
import {type HtmlTable, isData, movePicturesOut, readTable, tableText} from './dataTables.ts'
import {reason} from './intakeEnglish.ts'
import {liftCaption, settleTables, unwrapTable} from './settleTables.ts'
import {oneLine, SILENT, visibleText, wordsIn} from './visibleText.ts'

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
  tables: HtmlTable[]
  leftOut: IntakeLeftOut[]
}

/** Signs of the private use area around the index of a picture or table: no text has them. */
export const MARK = /[\uF8F0\uF8F2](\d+)[\uF8F1\uF8F3]/u
const pictureMark = (index: number) => `\uF8F0${index}\uF8F1`
const tableMark = (index: number) => `\uF8F2${index}\uF8F3`
/** Whether a `MARK` stands for a table. */
export const isTableMark = (mark: string) => mark.startsWith('\uF8F2')

/** A text that has those signs all the same says nothing with them. */
function withoutMarks(node: Node): void {
  for (const child of node.childNodes) {
    if (child.nodeType !== child.TEXT_NODE) withoutMarks(child)
    else if (SIGNS.test(child.nodeValue!)) child.nodeValue = child.nodeValue!.split(SIGNS).join('')
  }
}
const SIGNS = /[\uF8F0-\uF8F3]/u

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

/**
 * Cuts from a document, in place, what is no text of the story: the page around it, tables, pictures, its headline.
 * @param takesTables whether a table becomes one of `tables`, and is not left out
 */
export function cleanHtml(document: Document, takesTables: boolean): CleanHtml {
  const {body} = document
  const ownText = visibleText(body)
  withoutMarks(body)
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
  const {true: dataTables = [], false: layouts = []} = Object.groupBy(
    settleTables(body),
    (table) => (isData(table) ? 'true' : 'false'),
  )
  layouts.forEach(unwrapTable)
  for (const table of [...dataTables].reverse()) moveOutOfList(table)
  dataTables.forEach(movePicturesOut)
  const pictures = markPictures(body)
  const tables: HtmlTable[] = []
  for (const table of dataTables) {
    const data = takesTables ? readTable(table) : undefined
    if (data) {
      liftCaption(table)
      const mark = document.createElement('p')
      mark.textContent = tableMark(tables.push(data) - 1)
      table.replaceWith(mark)
    } else {
      leftOut.push({text: tableText(table), why: reason('table')})
      table.remove()
    }
  }
  return {
    ...(headline ? {headline} : {}),
    title: oneLine(document.title ?? '') || undefined,
    language: document.documentElement.getAttribute('lang') ?? undefined,
    ownText,
    pictures,
    tables,
    leftOut,
  }
}

/** An item of a list has words alone: its table stands below the whole list. */
function moveOutOfList(table: Element): void {
  let list: Element | undefined
  for (let at = table.closest('ul, ol'); at; at = at.parentElement?.closest('ul, ol') ?? null)
    list = at
  if (!list) return
  const {previousSibling: before, nextSibling: after} = table
  list.after(table)
  if (before?.nodeType === table.TEXT_NODE && after?.nodeType === table.TEXT_NODE)
    before.nodeValue += ' '
}

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

/** What stands apart on a page without being a paragraph becomes one. */
function replaceName(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}
