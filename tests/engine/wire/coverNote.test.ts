import {expect, test} from 'vitest'
import {coverNote} from '../../../plugins/copydesk/engine/wire/forms/coverNote.ts'

test.each<[string[], number]>([
  [['Hi desk, here is the story.', '', 'Crane falls'], 1],
  [['Hello all', 'Please find the copy below.', 'Crane falls'], 2],
  [['Dear Ms. Velten,', '', 'Here’s my piece from Korsund', '', 'Crane falls'], 2],
  [['Guten Tag,', 'hier kommt der Text', 'Kran stürzt'], 2],
  [['Moin!', 'Kran stürzt'], 1],
  [
    ['Desk,', '', 'as promised, the council from last night. I only heard it.', '', 'Crane falls'],
    2,
  ],
  [['Hello Peter and all,', 'a bit late from the show ground, sorry!', 'Crane falls'], 2],
  [['Morning all - port copy from last night. Usual rate please. Jan', 'Crane falls'], 1],
  [['Morning all - the port of Korsund wakes', 'Crane falls'], 0],
  [['Desk,', 'I was at the port all day. Numbers are from the police.', 'Crane falls'], 2],
  [['Hello all,', '“I was there,” says the captain of the crane', 'She said so.'], 1],
  [['Peter and Ann,', 'Crane falls'], 1],
  [['quick one from the show ground – they finished at six, sorry!', 'Crane falls'], 1],
  [
    [
      'Dear Ann',
      'Herewith the onion show. Please try to keep all the names in.',
      'Onion of 19lb wins',
    ],
    2,
  ],
  [['Hi Jan,', 'I attach the match report, with the scorers below it.', 'Crane falls'], 2],
  [['Hi Jan,', 'Below the crane was a flag', 'She said so.'], 1],
  [['Crane and ferry,', 'both burn'], 0],
  [['Quickest one from Korsund wins the race', 'She said so.'], 0],
  [['Crane falls', 'Hi desk,'], 0],
  [['Hello Kitty maker sees its profit rise by a third', 'TOKYO — The maker said so.'], 0],
  [['Good morning America loses its host of ten years', 'NEW YORK — She said so.'], 0],
  [['Hilary wins the race', 'She said so.'], 0],
  [[], 0],
])('%j: %i lines speak to the desk', (lines, count) => {
  expect(coverNote(lines)).toEqual(lines.filter((line) => line !== '').slice(0, count))
})
