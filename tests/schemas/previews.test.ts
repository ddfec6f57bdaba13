import {ClockIcon} from '@sanity/icons/Clock'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {expect, test} from 'vitest'
import {compiledSchema} from './compiledSchema.ts'

const leiban = {name: 'Leiban', countryCode: 'IQ'}

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'article',
    {headline: 'Rain', provider: 'AP', ...leiban},
    {title: 'Rain', subtitle: 'LEIBAN, Iraq (AP) · Usable', media: DocumentTextIcon},
  ],
  [
    'article',
    {slugline: 'rain', pubStatus: 'withheld', embargoedUntil: '2999-01-01T10:00:00Z'},
    {title: 'rain', subtitle: 'No dateline yet · Withheld', media: EyeClosedIcon},
  ],
  [
    'article',
    {headline: 'Rain', noDateline: true, pubStatus: 'canceled'},
    {title: 'Rain', subtitle: 'No dateline · Canceled', media: CloseCircleIcon},
  ],
  [
    'article',
    {headline: 'Rain', ...leiban, embargoedUntil: '2999-01-01T10:00:00Z'},
    {
      title: 'Rain',
      subtitle: 'LEIBAN, Iraq · Embargoed until 2999-01-01 10:00 UTC',
      media: ClockIcon,
    },
  ],
  [
    'article',
    {headline: 'Rain', ...leiban, embargoedUntil: '2022-01-01T10:00:00Z'},
    {title: 'Rain', subtitle: 'LEIBAN, Iraq · Usable', media: DocumentTextIcon},
  ],
  [
    'article',
    {pubStatus: 'usable'},
    {title: 'No headline yet', subtitle: 'No dateline yet · Usable'},
  ],
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
    {title: 'Naqib Hajar', subtitle: 'Captain · head of operations', media: UserIcon},
  ],
  [
    'source',
    {name: 'An officer', level: 'background'},
    {title: 'An officer', subtitle: 'Not to be named · Person', media: UserIcon},
  ],
  [
    'source',
    {name: 'Peshmerga', kind: 'organisation'},
    {title: 'Peshmerga', subtitle: 'Organization', media: UsersIcon},
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
    {title: 'It is Leiban.', subtitle: 'Correction · 2021-12-21 · Rain'},
  ],
  ['sourceContact', {name: 'Zahir', phone: '1'}, {title: 'Zahir', subtitle: '1'}],
])('%s is listed as %o', (type, selected, expected) => {
  const preview = compiledSchema.get(type)?.preview
  expect(preview?.prepare?.(selected)).toMatchObject(expected)
})
