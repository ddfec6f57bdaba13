import {escapeHTML} from '@portabletext/to-html'

/** A table of a story's body; what has another shape has no rows. Text is escaped. */
export function tableHtml({headerRows, rows}: {headerRows?: unknown; rows?: unknown}): string {
  const heads = typeof headerRows === 'number' ? headerRows : 0
  const lines = (Array.isArray(rows) ? rows : []).map((row: unknown) => {
    const {cells} = (row ?? {}) as {cells?: unknown}
    return (Array.isArray(cells) ? cells : []).map((cell) => (typeof cell === 'string' ? cell : ''))
  })
  const line = (tag: 'th' | 'td') => (cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHTML(cell)}</${tag}>`).join('')}</tr>`
  if (lines.length === 0) return ''
  const [head, body] = [lines.slice(0, heads), lines.slice(heads)]
  return [
    '<table>',
    head.length > 0 && `<thead>${head.map(line('th')).join('')}</thead>`,
    body.length > 0 && `<tbody>${body.map(line('td')).join('')}</tbody>`,
    '</table>',
  ]
    .filter(Boolean)
    .join('')
}
