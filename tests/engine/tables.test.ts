import {expect, test} from 'vitest'
import {checkArticle} from '../../plugins/copydesk/core.ts'

const CELL = 'Ships waited outside the harbor of Korsund for a tide that they could use on Monday.'

const table = {
  _key: 't',
  _type: 'table',
  rows: [
    {_key: 'r1', _type: 'tableRow', cells: [CELL, CELL]},
    {_key: 'r2', _type: 'tableRow', cells: ['Helmet Zahir said so.', 'Helmet Zaheer said so.']},
  ],
}

test('a table is read, and its cells are no repeated paragraphs', () => {
  const found = checkArticle({_type: 'article', language: 'en', body: [table]})
  expect(found.filter(({rule}) => rule === 'duplicate-paragraph')).toEqual([])
  const names = found.flatMap(({rule, variants = []}) =>
    rule === 'name-spelling' ? [variants.map(({text}) => text)] : [],
  )
  expect(names).toEqual([['Zahir', 'Zaheer']])
})
