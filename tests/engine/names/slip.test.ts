import {expect, test} from 'vitest'

import {rarity, slipOf} from '../../../plugins/copydesk/engine/names/letters/slip.ts'

test.each([
  ['caldwell', 'cladwell', 'swapped'],
  ['kittinger', 'kitttinger', 'doubled'],
  ['hemsworth', 'hemworth', 'dropped'],
  ['norton', 'noryon', 'key'],
  ['corbyn', 'corvyn', 'key'],
  ['takuma', 'takuya', null],
  ['johar', 'jawahar', null],
  ['lee', 'lea', null],
])('%s and %s: %s', (a, b, slip) => {
  expect([slipOf(a, b), slipOf(b, a)]).toEqual([slip, slip])
})

test('letters that names do not put together are rare', () => {
  expect(rarity('lrwis')).toBeGreaterThan(rarity('lewis'))
  expect(rarity('csrle')).toBeGreaterThan(rarity('carle'))
})
