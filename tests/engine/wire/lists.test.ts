import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'

function reading(lines: string[]) {
  const {headline, byline, paragraphs, leftOut} = readWire(lines.join('\n'))
  return {
    headline,
    byline,
    body: paragraphs.map(({text}) => text),
    leftOut: leftOut.map(({text}) => text),
  }
}

describe('copy that is a list has its title for a headline', () => {
  const items = [
    'POLITICS',
    '0900 VELT: Minister of ports gives evidence to the committee',
    '1130 KORSUND: Council votes on the quay',
    'COURTS',
    '1000 KORSUND: Sentencing of two men for theft of a crane',
    'SPORT',
    '1945 VELT: Cup quarterfinal, Velt v Korsund',
  ]

  test.each([
    'DIARY FOR WEDNESDAY, NOVEMBER 25',
    'NEWS DIARY - WEEK COMMENCING MONDAY 30 NOVEMBER',
    'Day ahead in Norvay - Thursday, November 26',
    "TODAY'S PICTURES SCHEDULE",
  ])('%s', (title) => {
    expect(reading([title, 'All times GMT', '', ...items])).toEqual({
      headline: title,
      byline: undefined,
      body: items,
      leftOut: ['All times GMT'],
    })
  })

  test('with days', () => {
    const lines = [
      'Friday',
      '• Fiddlers of the Muckle Band, Corn Hall, 7.30pm. Free.',
      'Saturday',
      '• Rugby: Velt v Korsund, kick-off 2pm.',
      '• Messiah, Old Church, 7pm.',
      'Sunday',
      '• Walk around the harbor. Meet at 11am.',
    ]
    const {headline, body} = reading(["LISTINGS: WHAT'S ON THIS WEEKEND", '', ...lines])
    expect(headline).toBe("LISTINGS: WHAT'S ON THIS WEEKEND")
    expect(body).toEqual(lines.map((line) => line.replace('• ', '')))
  })

  test('with votes', () => {
    const lines = [
      'Jane Velten (Lab) 1,204',
      'Peter Roe (Con) 988',
      'Asha Lee (Green) 611',
      'Lab majority 216. Turnout 31.4%.',
    ]
    expect(reading(['RESULTS: Korsund borough by-election', '', ...lines])).toMatchObject({
      headline: 'RESULTS: Korsund borough by-election',
      body: lines,
    })
  })
})

test.each([
  'All times GMT',
  '(All times local unless stated.)',
  'Times are Eastern',
  '(All times in CET. Subject to change without notice)',
])('%j is no item of a list', (line) => {
  const items = ['0900: Court opens', '1000: Ministers meet', '1100: Ferry leaves for Velt']
  for (const lines of [
    ['Day ahead in Norvay', line, ...items],
    ['Day ahead in Norvay', items[0]!, line, ...items.slice(1)],
    ['Day ahead in Norvay', ...items, line],
  ])
    expect(reading(lines)).toMatchObject({body: items, leftOut: [line]})
})

test('a forecast keeps what heads its first part', () => {
  const parts = [
    'TODAY',
    'Rain in the west will move slowly east, reaching Velt by noon.',
    'TONIGHT',
    'Clear spells with a touch of frost inland, and fog at the coast.',
    'OUTLOOK FOR FRIDAY TO SUNDAY',
    'Unsettled, with gales in the north on Saturday and more rain.',
  ]
  expect(reading(['Frost on the way for Norvay', '', ...parts])).toMatchObject({
    headline: 'Frost on the way for Norvay',
    body: parts,
  })
})

test('a story with times in it is none', () => {
  const story = [
    'A ferry ran aground in fog at the mouth of the harbor of Korsund on Monday, and nobody was hurt.',
    'The coast guard took 83 people off in four boats, and the last of them was a dog.',
    'The ferry was taken to the yard of Velt, where it will stay until spring.',
    'It happened so, according to the coast guard and two people who stood on the quay at the time:',
    '0900: The ferry left the quay of Velt',
    '0930: Fog came up from the sea',
    '0945: The ferry struck a rock',
  ]
  expect(reading(['Ferry runs aground in fog', '', ...story])).toMatchObject({
    headline: 'Ferry runs aground in fog',
    body: story,
  })
})

test('what a critic gives in stars is said', () => {
  const review = [
    'The oldest play of the house opens in what looks like a room for cars, all glass and gray carpet.',
    'Nobody could hide anything in such a place, and the lamb is real.',
    'You should see it once, with a coat, and not sit in the first row of the circle.',
  ]
  expect(
    reading([
      "A winter's tale with the heating off",
      '★★★★☆',
      'Review by Mara Velten',
      '',
      ...review,
    ]),
  ).toMatchObject({byline: 'Mara Velten', body: ['★★★★☆', ...review]})
})

test('what two sides scored is a line each in wrapped copy', () => {
  const lines = [
    'Velt are champions for the first time in six years after a 27-24 win in',
    'front of a full house at the harbor of Korsund on Saturday, with a late try',
    'by their captain, who had said that this would be his very last match.',
    '',
    'Velt 27 (Tries: Roe, Lee, Strang; Cons: Velten 3; Pens: Velten 2)',
    'Korsund 24 (Tries: Halvorsen 2, Moore; Cons: Burt 3; Pen: Burt)',
    'HT: 14-17',
    'Referee: J Roe (Norvay)',
  ]
  expect(reading(['Velt take the cup', '', ...lines]).body.slice(-4)).toEqual(lines.slice(-4))
})

test('times in market copy are left out, except where each item has one', () => {
  const line =
    '1014 GMT - The krone could rise to test a new high if minutes of the bank show no hurry.'
  const other =
    '1122 GMT - Shares of Velt Lines rise by a tenth on a better view of the year to come.'
  const next = 'The bar for a cut before March is high, the strategist says in a note.'
  expect(reading(['Krone Could Test High', '', line, '', next]).body).toEqual([
    line.slice(11),
    next,
  ])
  expect(reading(['Market Talk', '', line, '', other, '', next]).body).toEqual([line, other, next])
})

test('a name with its place above a story without headline signs it', () => {
  const story = 'The last steam engine of Norvay will run again next spring, if the tracks hold.'
  expect(
    reading([
      'FAO foreign desk. Filed from phone, sorry about dashes.',
      '',
      'Mara Velten in Tirana',
      '',
      story,
      '',
      story.replace('last', 'first'),
    ]),
  ).toMatchObject({
    headline: undefined,
    byline: 'Mara Velten in Tirana',
    leftOut: ['FAO foreign desk. Filed from phone, sorry about dashes.'],
  })
})
