import {expect, test} from 'vitest'
import {knownPlaces} from '../../migrations/shared/knownPlaces.ts'

const placeId = knownPlaces([
  {_id: 'leiban', name: 'Leiban', variants: [{text: 'Lheiban'}, {}]},
  {_id: 'springfield-1', name: 'Springfield'},
  {_id: 'springfield-2', name: 'SPRINGFIELD'},
  {_id: 'same', name: 'Erbil', variants: [{text: 'ERBIL'}]},
  {_id: 'drafts.new', name: 'Debaga'},
  {_id: 'nameless'},
  {_id: 'sanaa', name: 'Sanaʻa'},
])

test.each([
  ['LEIBAN', 'leiban'],
  [' lheiban ', 'leiban'],
  ['Erbil', 'same'],
  ['Springfield', undefined],
  ['Debaga', undefined],
  ['Kirkuk', undefined],
  ['SANA’A', 'sanaa'],
])('%s is %s', (spelling, id) => {
  expect(placeId(spelling)).toBe(id)
})
