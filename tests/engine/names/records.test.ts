import {expect, test} from 'vitest'

import {type Records} from '../../../plugins/copydesk/engine/model/records.ts'
import {brief, check} from './check.ts'

const RECORDS: Records = {
  sources: [
    {id: 'kadhimi', name: 'Mustafa al-Kadhimi', aliases: ['Mustafa al-Kazimi']},
    {id: 'johnson', name: 'Boris Johnson'},
    {id: 'johnston', name: 'Katarina Johnston'},
  ],
  locations: [
    {
      id: 'nineveh',
      name: 'Nineveh',
      variants: [
        {text: 'Nineveh', status: 'preferred'},
        {text: 'Ninawa', status: 'accepted'},
        {text: 'Ninwa', status: 'deprecated'},
      ],
    },
    {id: 'kyiv', name: 'Kyiv', variants: [{text: 'Kiev', status: 'deprecated'}]},
    {id: 'suly', name: 'Sulaymaniyah', variants: [{text: 'Sulaimani', status: 'accepted'}]},
  ],
}

test.each([
  ['an accepted spelling', ['It rained in Ninawa.'], []],
  ['an alias', ['Mustafa al-Kazimi left. Kazimi said no.'], []],
  ['a deprecated spelling alone', ['It rained in Ninwa.'], ['warning Nineveh / Ninwa']],
  ['a deprecated spelling in capitals', ['KIEV, Ukraine — It rained.'], ['warning Kyiv / KIEV']],
  [
    'the rest of the name as on record',
    ['Prime Minister Mustafa Kadhemi left.', 'It rained.'],
    ['warning Mustafa al-Kadhimi / Kadhemi'],
  ],
  [
    'close to a place on record',
    ['It rained in Sulaymania. The road to Sulaymania was closed.'],
    ['warning Sulaymaniyah / Sulaymania'],
  ],
  [
    'two accepted spellings of one record',
    ['It rained in Nineveh.', 'The governor of Ninawa said so. It is wet in Ninawa.'],
    ['review Nineveh / Ninawa'],
  ],
  ['names of two records', ['Johnston spoke. Boris Johnson left. Then Johnston left.'], []],
  ['a name far from all records', ['It rained in Tikrit, said Hannah Ark.'], []],
])('%s', (_, story, expected) => {
  expect(check(story, {records: RECORDS}).map(brief)).toEqual(expected)
})

test('the message tells what is on record', () => {
  const [finding] = check(['It rained in Ninwa.'], {records: RECORDS})
  expect(finding).toMatchObject({
    message: 'Ninwa (1): the record prefers Nineveh.',
    variants: [
      {text: 'Nineveh', count: 0},
      {text: 'Ninwa', count: 1},
    ],
    suggestion: 'Nineveh',
  })
})

test('a decision that a spelling is right stands above the record', () => {
  const decisions = [{kind: 'accepted-spelling' as const, name: 'Ninwa'}]
  expect(check(['It rained in Ninwa.'], {records: RECORDS, decisions})).toEqual([])
})
