import {expect, test} from 'vitest'
import {tableHtml} from '../../../publishing/outputs/tableHtml.ts'

test.each([
  [
    'headings, cells, and what must be escaped',
    {headerRows: 1, rows: [{cells: ['Port', 'Ships']}, {cells: ['Korsund', '<4>']}]},
    '<table><thead><tr><th>Port</th><th>Ships</th></tr></thead><tbody><tr><td>Korsund</td><td>&lt;4&gt;</td></tr></tbody></table>',
  ],
  ['no headings', {rows: [{cells: ['A']}]}, '<table><tbody><tr><td>A</td></tr></tbody></table>'],
  [
    'other shapes',
    {rows: [null, {cells: [3]}]},
    '<table><tbody><tr></tr><tr><td></td></tr></tbody></table>',
  ],
  ['nothing', {}, ''],
])('a table as HTML: %s', (_, table, html) => {
  expect(tableHtml(table)).toBe(html)
})
