import {describe, expect, test} from 'vitest'
import {
  readDateline,
  splitDateline,
  type WrittenDateline,
} from '../../../plugins/copydesk/engine/wire/forms/dateline.ts'
import {splitDatelines} from '../../../plugins/copydesk/engine/wire/forms/plainDateline.ts'
import {readWire} from '../../../plugins/copydesk/engine/wire/readWire.ts'

describe('a dateline', () => {
  test.each<[string, WrittenDateline]>([
    ['LHEIBAN: As a backhoe dug', {place: 'LHEIBAN', rest: 'As a backhoe dug'}],
    [
      'LEIBAN, Iraq (AP) — As a backhoe dug',
      {place: 'LEIBAN', country: 'Iraq', provider: 'AP', rest: 'As a backhoe dug'},
    ],
    ['BAGHDAD (AP) - The talks', {place: 'BAGHDAD', provider: 'AP', rest: 'The talks'}],
    ['KYIV, Ukraine – Rain', {place: 'KYIV', country: 'Ukraine', rest: 'Rain'}],
    ['ST. LOUIS -- Rain', {place: 'ST. LOUIS', rest: 'Rain'}],
    [
      'PORT-AU-PRINCE, Haiti (AFP) — Rain',
      {place: 'PORT-AU-PRINCE', country: 'Haiti', provider: 'AFP', rest: 'Rain'},
    ],
    [
      'PARIS, Dec. 3 (Reuters) - Rain',
      {place: 'PARIS', date: 'Dec. 3', provider: 'Reuters', rest: 'Rain'},
    ],
    [
      'SEOUL, South Korea, 3 December 2021 (AP) — Rain',
      {
        place: 'SEOUL',
        country: 'South Korea',
        date: '3 December 2021',
        provider: 'AP',
        rest: 'Rain',
      },
    ],
    ['BEIJING, March 14 -- Rain', {place: 'BEIJING', date: 'March 14', rest: 'Rain'}],
    ['LONDON/PARIS (Reuters) - Rain', {place: 'LONDON/PARIS', provider: 'Reuters', rest: 'Rain'}],
    ['BAGHDAD (AP) _ Rain', {place: 'BAGHDAD', provider: 'AP', rest: 'Rain'}],
    ['\uFEFFBAGHDAD (AP)\u00a0— Rain', {place: 'BAGHDAD', provider: 'AP', rest: 'Rain'}],
    ['Paris (AFP) – Rain', {place: 'Paris', provider: 'AFP', rest: 'Rain'}],
    ['MALMÖ, Sweden: Rain', {place: 'MALMÖ', country: 'Sweden', rest: 'Rain'}],
    ['LEIBAN, Iraq (AP) —', {place: 'LEIBAN', country: 'Iraq', provider: 'AP', rest: ''}],
  ])('%s', (text, expected) => {
    expect(splitDateline(text)).toEqual(expected)
  })
})

describe('no dateline', () => {
  test.each([
    'As a backhoe dug the ground: soldiers watched.',
    'US troops stopped – quietly – months ago.',
    'PMF It also has a strong presence',
    'A — as in Athens — is the first letter.',
    'IRAQI TROOPS GUARD VILLAGE',
    'EXCLUSIVE: Iraq and the Kurds agree',
    'UPDATE 1 — Iraq and the Kurds agree',
    'Leiban, Iraq — As a backhoe dug',
    'Smith (Labour) — who won — waved.',
    '(Reuters) - Oil prices rose.',
    '“WE ARE COORDINATING,” he said.',
    '',
  ])('%s', (text) => {
    expect(splitDateline(text)).toBeUndefined()
  })
})

describe('a text that is a dateline alone', () => {
  test.each<[string, WrittenDateline | undefined]>([
    ['LEIBAN, Iraq (AP) —', {place: 'LEIBAN', country: 'Iraq', provider: 'AP', rest: ''}],
    ['LEIBAN, Iraq (AP)', {place: 'LEIBAN', country: 'Iraq', provider: 'AP', rest: ''}],
    ['BAGHDAD', {place: 'BAGHDAD', rest: ''}],
    ['BAGHDAD — Rain', undefined],
    ['Aboard a ship', undefined],
  ])('%s', (text, expected) => {
    expect(readDateline(text)).toEqual(expected)
  })
})

test.each<[string, WrittenDateline | undefined]>([
  [
    'VELT, November 30. /Corr. TASS Mara Velten/. Rain',
    {place: 'VELT', date: 'November 30', provider: 'TASS', rest: 'Rain'},
  ],
  ['VELT, Kan.—When rain falls', {place: 'VELT', country: 'Kan.', rest: 'When rain falls'}],
  ['Velt, Kan.—When rain falls', undefined],
  ['VELT—or what is left of it', undefined],
  ['VELT (BELGA) Rain fell', {place: 'VELT', provider: 'BELGA', rest: 'Rain fell'}],
  ['Velt am See (sda) Rain fell', {place: 'Velt am See', provider: 'sda', rest: 'Rain fell'}],
  ['VELT (BELGA) and rain', undefined],
  ['VELT (LEFT) Rain fell', undefined],
])('the dateline %s', (text, expected) => {
  expect(splitDatelines(text)).toEqual(expected)
})

describe('two places beside each other', () => {
  test.each<[string, WrittenDateline | undefined]>([
    [
      'VELT, Neb. & KORSUND, Manitoba--(BUSINESS WIRE)--Rain',
      {place: 'VELT', country: 'Neb.', provider: 'BUSINESS WIRE', rest: 'Rain'},
    ],
    [
      'VELT and KORSUND, Nov. 3 (AP) — Rain',
      {place: 'VELT', date: 'Nov. 3', provider: 'AP', rest: 'Rain'},
    ],
    [
      'VELT & KORSUND, Manitoba--(BUSINESS WIRE)--#rain #port_of_velt--Rain',
      {place: 'VELT', provider: 'BUSINESS WIRE', rest: 'Rain'},
    ],
    ['VELT & KORSUND — Rain', undefined],
    ['VELT & ROE (LON) — Rain', undefined],
  ])('%s', (text, expected) => {
    expect(splitDatelines(text)).toEqual(expected)
  })
})

test('the dateline of a story keeps both places as they are written', () => {
  const dateline = 'VELT, Neb. & KORSUND, Manitoba--(BUSINESS WIRE)--'
  const told = 'The harbor crane that fell on Monday had been checked a week before, it said.'
  expect(readWire(`Crane falls in harbor\n\n${dateline}${told}`)).toMatchObject({
    dateline: {text: dateline, place: 'VELT', country: 'Neb.'},
    paragraphs: [{text: told}],
  })
})

describe('datelines of regions and agencies', () => {
  test.each<[string, WrittenDateline | undefined]>([
    ['VELT 20/11 (BELGA) = Rain', {place: 'VELT', date: '20/11', provider: 'BELGA', rest: 'Rain'}],
    [
      'VELT, 20.11.2026 (KORS) = Rain',
      {place: 'VELT', date: '20.11.2026', provider: 'KORS', rest: 'Rain'},
    ],
    [
      'Velt-Korsund (N/R), Nov. 17, GNA - Rain',
      {place: 'Velt-Korsund', country: 'N/R', date: 'Nov. 17', provider: 'GNA', rest: 'Rain'},
    ],
    [
      'Velt (Nor & Halvor), Nov 24 (IANS) Rain',
      {place: 'Velt', country: 'Nor & Halvor', date: 'Nov 24', provider: 'IANS', rest: 'Rain'},
    ],
    ['Velt (Nor & Halvor), Nov 24 was dry', undefined],
    ['VELT 20/11 = Rain', undefined],
    ['Velt, Nov 24 GNB - Rain', {place: 'Velt', date: 'Nov 24', provider: 'GNB', rest: 'Rain'}],
    ['Velt, Nov 24 The - Rain', undefined],
    ['VELT 3/4 (out of ten) = Rain', undefined],
  ])('%s', (text, expected) => {
    expect(splitDatelines(text)).toEqual(expected)
  })

  const TOLD =
    'The harbor crane that fell on Monday had been checked a week before, it said on Friday.'
  const place = (...lines: string[]) =>
    readWire([...lines, 'Nobody was hurt.', 'It was built in 1971.'].join('\n\n')).dateline

  test.each([
    [`(VELT HILLS, ON) - ${TOLD}`, 'VELT HILLS'],
    [`(Velt, Norvay) – ${TOLD}`, 'Velt'],
    [`(Halvorsen, left) – ${TOLD}`, undefined],
    [`Velt, Norvay and Halvorland – November 20, 2026\n\n${TOLD}`, 'Velt'],
    [`Velt, Norvay — 20 November 2026\n\n${TOLD}`, 'Velt'],
    [`[Velt, 24 November 2026] – ${TOLD}`, 'Velt'],
    [`{Velt, Norv.} – ${TOLD}`, 'Velt'],
    [`(Velt, NR) November 24, 2026 – ${TOLD}`, 'Velt'],
    [`November 24, 2026 (Velt, NR) – ${TOLD}`, 'Velt'],
    [`November 24, 2026 – Velt, NR – ${TOLD}`, 'Velt'],
    [`Velt | 24 November 2026 – ${TOLD}`, 'Velt'],
    [`Velt, Norvay | AFQ | ${TOLD}`, 'Velt'],
    [`Velt, (New Norvay) - ${TOLD}`, 'Velt'],
    [`Little Rock, Ark. – ${TOLD}`, 'Little Rock'],
    [`Little Rock, AR (November 24, 2026) – ${TOLD}`, 'Little Rock'],
    [`[Velt, 24 November 2026]\n\n${TOLD}`, 'Velt'],
    [`Velt, Norvay | November 24, 2026\n\n${TOLD}`, 'Velt'],
    [`VICTORIA, Oct 20 -\n\n${TOLD}`, 'VICTORIA'],
    [`Victoria Falls, 20 October 2026\n\n${TOLD}`, 'Victoria Falls'],
    [`[Photo, left] – ${TOLD}`, undefined],
    [`July 21 (Newsdesk) -- ${TOLD}`, undefined],
    [`Little Wonder – ${TOLD}`, undefined],
    [`On Board, Ark. – ${TOLD}`, undefined],
    [`Open until – November 20, 2026\n\n${TOLD}`, undefined],
    [`VELT'ALOFA: ${TOLD}`, "VELT'ALOFA"],
  ])('%j', (lede, expected) => {
    expect(place('Crane falls in harbor', lede)?.place).toBe(expected)
  })

  test('a label above the headline is no speaker', () => {
    const lines = ['NORVAY: Crane falls', 'Crane falls in harbor of the old town', `VELT: ${TOLD}`]
    expect(place(...lines)?.place).toBe('VELT')
    expect(place('Crane falls', `HALVORSEN: ${TOLD}`, `VELT: ${TOLD}`)).toBeUndefined()
  })
})
