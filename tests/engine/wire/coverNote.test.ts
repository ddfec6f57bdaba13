import {expect, test} from 'vitest'
import {coverNote} from '../../../plugins/copydesk/engine/wire/coverNote.ts'

test.each<[string[], number]>([
  [['Hi desk, here is the story.', '', 'Crane falls'], 1],
  [['Hello all', 'Please find the copy below.', 'Crane falls'], 2],
  [['Dear Ms. Velten,', '', 'Here’s my piece from Korsund', '', 'Crane falls'], 2],
  [['Guten Tag,', 'hier kommt der Text', 'Kran stürzt'], 2],
  [['Moin!', 'Kran stürzt'], 1],
  [['Crane falls', 'Hi desk,'], 0],
  [['Hello Kitty maker sees its profit rise by a third', 'TOKYO — The maker said so.'], 0],
  [['Good morning America loses its host of ten years', 'NEW YORK — She said so.'], 0],
  [['Hilary wins the race', 'She said so.'], 0],
  [[], 0],
])('%j: %i lines speak to the desk', (lines, count) => {
  expect(coverNote(lines)).toEqual(lines.filter((line) => line !== '').slice(0, count))
})
