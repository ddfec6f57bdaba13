import {expect, test} from 'vitest'
import {datelineLabel, type DatelineParts, datelineText} from '../../publishing/datelineText.ts'

const leiban = {name: 'Leiban', countryCode: 'IQ'}
const baghdad = {name: 'Baghdad', countryCode: 'IQ', standalone: true}

test.each<[string, DatelineParts | null, string]>([
  ['city, country and agency', {located: leiban, provider: 'AP'}, 'LEIBAN, Iraq (AP) —'],
  ['no agency', {located: leiban}, 'LEIBAN, Iraq —'],
  ['a standalone city', {located: baghdad, provider: 'AP'}, 'BAGHDAD (AP) —'],
  ['no country on record', {located: {name: 'Leiban'}}, 'LEIBAN —'],
  ['a code that is none', {located: {name: 'Leiban', countryCode: 'Iraq'}}, 'LEIBAN —'],
  [
    'a form of its own',
    {located: {...leiban, datelineForm: 'ABOARD THE USS Carney'}, provider: 'AP'},
    'ABOARD THE USS Carney (AP) —',
  ],
  ['written differently', {located: leiban, text: ' UNDATED — '}, 'UNDATED —'],
  ['a city that is its country', {located: {name: 'Singapore', countryCode: 'SG'}}, 'SINGAPORE —'],
  ['accents', {located: {name: 'Malmö', countryCode: 'SE'}}, 'MALMÖ, Sweden —'],
  ['no dateline', {located: leiban, noDateline: true}, ''],
  ['no place', {provider: 'AP'}, ''],
  ['nothing', null, ''],
])('%s', (_, dateline, expected) => {
  expect(datelineText(dateline)).toBe(expected)
})

test.each<[string, DatelineParts, string]>([
  ['derived', {located: leiban, provider: 'AP'}, 'LEIBAN, Iraq (AP)'],
  ['written differently', {text: 'AT SEA –'}, 'AT SEA'],
  ['none', {noDateline: true}, ''],
])('a label has no dash: %s', (_, dateline, expected) => {
  expect(datelineLabel(dateline)).toBe(expected)
})
