import {expect, test} from 'vitest'
import {compiledSchema} from './compiledSchema.ts'

const leiban = {name: 'Leiban', countryCode: 'IQ'}

test.each<[string, Record<string, unknown>, {title: string; subtitle: string}]>([
  [
    'article',
    {headline: 'Rain', provider: 'AP', ...leiban},
    {title: 'Rain', subtitle: 'LEIBAN, Iraq (AP)'},
  ],
  [
    'article',
    {slugline: 'rain', pubStatus: 'withheld', embargoedUntil: '2022-01-01T10:00:00Z'},
    {title: 'rain', subtitle: 'Withheld · Embargoed until 2022-01-01 10:00 UTC'},
  ],
  ['article', {pubStatus: 'usable'}, {title: 'No headline yet', subtitle: ''}],
  ['dateline', {...leiban, date: '2021-12-20'}, {title: 'LEIBAN, Iraq', subtitle: '2021-12-20'}],
  ['dateline', {noDateline: true, reason: 'Desk'}, {title: 'No dateline', subtitle: 'Desk'}],
  [
    'location',
    {...leiban, type: 'village', broader: 'Iraq'},
    {title: 'Leiban', subtitle: 'Village · Iraq'},
  ],
  [
    'location',
    {name: 'Baghdad', countryCode: 'IQ', type: 'city', broader: 'Iraq', standalone: true},
    {title: 'Baghdad', subtitle: 'City · Iraq · BAGHDAD'},
  ],
  [
    'source',
    {name: 'Naqib Hajar', title: 'Captain', role: 'head of operations'},
    {title: 'Captain Naqib Hajar', subtitle: 'head of operations'},
  ],
  [
    'source',
    {name: 'An officer', level: 'background'},
    {title: 'An officer', subtitle: 'Not to be named'},
  ],
  ['quote', {text: 'It rains', speaker: 'Zahir'}, {title: '“It rains”', subtitle: 'Zahir'}],
  [
    'quote',
    {text: 'It rains', type: 'paraphrase'},
    {title: 'It rains', subtitle: 'No speaker yet'},
  ],
  ['quote', {text: 'It rains', anonymous: true}, {title: '“It rains”', subtitle: 'Not named'}],
  [
    'correction',
    {text: 'It is Leiban.', type: 'correction', headline: 'Rain', date: '2021-12-21T10:30:00Z'},
    {title: 'It is Leiban.', subtitle: 'Correction · Rain · 2021-12-21'},
  ],
  ['sourceContact', {name: 'Zahir', phone: '1'}, {title: 'Zahir', subtitle: '1'}],
])('%s is listed as %o', (type, selected, expected) => {
  const preview = compiledSchema.get(type)?.preview
  expect(preview?.prepare?.(selected)).toMatchObject(expected)
})
