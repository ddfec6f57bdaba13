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

test('news in brief keep their titles and places', () => {
  const items = [
    'Goat wins by-law case',
    'BERN - A court ruled on Tuesday that a goat may graze on the roof of a school.',
    'Submarine found in pond',
    'GDANSK - Divers clearing a pond in a park found a submarine for two from 1944.',
    'Bees halt train',
    'LYON - A swarm of bees on a signal stopped trains for two hours on Monday.',
  ]
  expect(reading(['NEWS IN BRIEF', '', ...items])).toMatchObject({
    headline: 'NEWS IN BRIEF',
    body: items,
  })
})

test('the first question of several is no second headline', () => {
  const lines = [
    'What is it?',
    'A charge of 4 pounds a meter on boats that are moored above the bridge.',
    'Who pays?',
    'Anyone who keeps a boat on the water for more than 28 days a year. Rowers do not.',
    'When does it start?',
    'On the first of April. The first bills go out in March, the council said.',
  ]
  expect(reading(['Q&A: What the new toll means for boats', '', ...lines])).toMatchObject({
    headline: 'Q&A: What the new toll means for boats',
    body: lines,
  })
})

test('rows of numbers below a title', () => {
  const rows = ['Euro 1.1642 dollars', 'Pound 1.3110 dollars', 'Dollar 154.22 yen']
  expect(reading(['Currency rates at noon', '', ...rows])).toMatchObject({
    headline: 'Currency rates at noon',
    body: rows,
  })
})

test('a form names the parts of a story', () => {
  const body = [
    'The road agency will map places where trolls are said to live before it builds a road.',
    '"A map is cheaper than a lawyer," said its director, Hildur Jonsdottir.',
    'The survey will cost 60 million kronur, and take two summers to make.',
  ]
  const head = [
    'ART: Pic from the agency',
    'HED: Iceland to count its trolls',
    'DEK: Road agency says it will save money',
    'BYLINE: Mara Velten',
    'DATELINE: REYKJAVIK',
  ]
  const {headline, byline, dateline} = readWire([...head, '', ...body].join('\n'))
  expect([headline, byline, dateline?.place]).toEqual([
    'Iceland to count its trolls',
    'Mara Velten',
    'REYKJAVIK',
  ])
})

test('who reviews a book signs, and not who wrote it', () => {
  const body = [
    'Fog, says Jan Roe, is a cloud that has lost its nerve, and for 300 pages he stays inside it.',
    'He is best on the long brown winters that killed thousands and were painted by many.',
  ]
  expect(
    reading(['A HISTORY OF FOG', 'By Jan Roe', '', 'Reviewer: Mara Velten', '', ...body]),
  ).toMatchObject({headline: 'A HISTORY OF FOG', byline: 'Mara Velten', body})
})

test('a speech begins with whom it is to, and may end with thanks', () => {
  const body = [
    'Dear pupils, dear teachers, dear builders of boats,',
    'There are two kinds of school. In one you learn what others have known before you.',
    'This school is of the second kind, and smells of tar.',
    'Thank you.',
  ]
  const title = 'SPEECH BY THE MINISTER OF EDUCATION AT THE OPENING OF THE SCHOOL OF BOATS'
  expect(reading([title, '', 'CHECK AGAINST DELIVERY', '', ...body])).toEqual({
    headline: title,
    byline: undefined,
    body,
    leftOut: ['CHECK AGAINST DELIVERY'],
  })
})

test('a round-up of a court has its kind for a headline', () => {
  const body = [
    'The following cases were heard at the court of Korsund:',
    'Peter Roe, 44, of Elm Close, admitted driving without a light. Fined 300 kroner.',
    'Ann Lee, 27, of Dock Street, denied stealing a crane. Trial set for January 14.',
  ]
  expect(
    reading(["MAGISTRATES' COURT ROUND-UP", 'By our court reporter', '', ...body]),
  ).toMatchObject({headline: "MAGISTRATES' COURT ROUND-UP", byline: 'our court reporter', body})
})

test('what a corrected release says of the one before is none of it', () => {
  const note =
    'In the release issued on Monday the third paragraph should read "$41.2 million". The complete, corrected release follows:'
  const {headline, body} = reading([
    note,
    '',
    'Velt Foods Reports Its Third Quarter',
    '',
    'VELT, Norvay, Nov. 24, 2026 /PRNewswire/ -- Velt Foods today reported results for its quarter.',
    '',
    'Net sales rose 3 percent to $388 million.',
  ])
  expect(headline).toBe('Velt Foods Reports Its Third Quarter')
  expect(body).toHaveLength(2)
})
