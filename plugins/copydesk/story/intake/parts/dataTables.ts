import {oneLine, visibleText, wordsIn} from './visibleText.ts'
import {cellsOf, MAX_CELLS} from './settleTables.ts'

/** A table of a document, row by row. */
export interface HtmlTable {
  /** The rows from the top that are headings. */
  headerRows: number
  rows: string[][]
  /** The addresses that its cells link to. */
  links: string[]
}

const LONG_CELL_WORDS = 40

/** Rows and columns of short cells; others only lay out a page or a mail. */
export function isData(table: Element): boolean {
  if (/^(?:none|presentation)$/i.test(table.getAttribute('role') ?? '')) return false
  const rows = rowsOf(table).map((row) => cellsOf(row).map(wordsIn))
  if (rows.flat().some((words) => words > LONG_CELL_WORDS)) return false
  return rows.filter((row) => row.filter((words) => words > 0).length > 1).length > 1
}

const rowsOf = (table: Element) => [...table.querySelectorAll('tr')]

/** What a table says, as text; undefined where it is larger than any of a story. */
export function readTable(table: Element): HtmlTable | undefined {
  const rows = rowsOf(table).filter((row) => wordsIn(row) > 0)
  const cells = rows.map((row) => cellsOf(row).map(cellText))
  if (cells.flat().length > MAX_CELLS) return undefined
  const firstOfBody = rows.findIndex((row) => !isHeading(row))
  return {
    headerRows: firstOfBody < 0 ? 0 : firstOfBody,
    rows: cells,
    links: [...table.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!),
  }
}

const isHeading = (row: Element) =>
  row.parentElement?.localName === 'thead' ||
  cellsOf(row).every(({localName}) => localName === 'th')

const cellText = (cell: Element) => visibleText(cell).replace(/\s+/gu, ' ').trim()

/** The caption and rows of a table as lines. */
export const tableText = (table: Element) =>
  [...table.querySelectorAll('caption, tr')]
    .map((row) => (row.localName === 'tr' ? cellsOf(row) : [row]))
    .map((cells) => cells.map((cell) => oneLine(visibleText(cell))).join(' | '))
    .filter((line) => /[^\s|]/u.test(line))
    .join('\n')

/** Pictures stand below the table that holds them: its cells are text. */
export function movePicturesOut(table: Element): void {
  const pictures = [...table.querySelectorAll('figure, img')]
  table.after(
    ...pictures.filter((one) => !pictures.some((other) => other !== one && other.contains(one))),
  )
}
