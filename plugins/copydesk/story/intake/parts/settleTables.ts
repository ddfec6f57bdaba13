/** A table of more columns is none, whatever its cells say of how far they reach. */
const MAX_COLUMNS = 100
/** A table of more is none of a story, nor may the merged ones of a document have more: a lake takes no document of many more. */
export const MAX_CELLS = 5_000

/**
 * Makes plain grids of the tables in a document, in place: one that holds another becomes paragraphs around it, and
 * where cells are merged, empty ones fill up the rows and columns.
 * @returns the tables that are left, in their order
 */
export function settleTables(body: Element): Element[] {
  const tables = [...body.querySelectorAll('table')]
  const [outer, inner] = [true, false].map((isOuter) =>
    tables.filter((table) => (table.querySelector('table') !== null) === isOuter),
  )
  outer!.forEach(unwrapTable)
  let left = MAX_CELLS
  for (const table of inner!) left -= spreadCells(table, left)
  return inner!
}

/** A caption becomes a paragraph above its table. */
export function liftCaption(table: Element): void {
  for (const caption of table.querySelectorAll('caption')) {
    table.before(renamed(caption, 'p'))
    caption.remove()
  }
}

/** The cells of a table become divisions. */
export function unwrapTable(table: Element): void {
  const cells = [...table.querySelectorAll('caption, td, th')].filter(
    (cell) => cell.closest('table') === table,
  )
  for (const cell of cells) table.before(renamed(cell, hasBlocks(cell) ? 'div' : 'p'))
  table.remove()
}

const hasBlocks = (cell: Element) =>
  cell.querySelector('blockquote, div, dl, h1, h2, h3, h4, h5, h6, ol, p, table, ul') !== null

/** An element of another name, with what the first held. */
function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  return other
}

/**
 * Each row gets a cell for each column: what is merged stands in its first, the others are empty. A table of more than
 * `most` cells stays as it is.
 * @returns how much of `most` it took
 */
function spreadCells(table: Element, most: number): number {
  const rows = [...table.querySelectorAll('tr')]
  const grid: Element[][] = rows.map(() => [])
  let count = 0
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of cellsOf(row)) {
      while (grid[at]![column]) column++
      const wide = Math.min(span(cell, 'colspan'), Math.max(1, MAX_COLUMNS - column))
      const deep = Math.min(span(cell, 'rowspan', rows.length), rows.length - at)
      count += wide * deep
      if (count > most) return
      for (let down = 0; down < deep; down++)
        for (let right = 0; right < wide; right++)
          grid[at + down]![column + right] ??=
            down + right === 0 ? cell : cell.ownerDocument.createElement(cell.localName)
    }
  })
  if (count > most) return most
  if (count === table.querySelectorAll('td, th').length) return 0
  const columns = Math.max(...grid.map(({length}) => length))
  rows.forEach((row, at) => {
    const cells = Array.from(
      {length: columns},
      (_, column) => grid[at]![column] ?? row.ownerDocument.createElement('td'),
    )
    row.replaceChildren(...cells)
  })
  return count
}

export const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({localName}) => localName === 'td' || localName === 'th')

/** `0` means all that are left. */
function span(cell: Element, name: 'colspan' | 'rowspan', all = 1): number {
  const number = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return number === 0 ? all : number > 0 ? number : 1
}
