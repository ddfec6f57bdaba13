import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const HEADLINE = 'Ferry burns in the harbor of Velt'
const BODY = [
  'The ferry was taken out of service on Friday after a fire in its engine room.',
  'Nobody was hurt, the line said, and the next one leaves on Sunday morning.',
  'Halvorsen Marin, which owns it, will pay for what was lost at the quay.',
]

const signed = (...lines: string[]) => {
  const {headline, byline, paragraphs, leftOut} = readWire(
    [HEADLINE, ...lines, ...BODY].join('\n\n'),
  )
  return {
    headline,
    byline,
    body: paragraphs.map(({text}) => text),
    leftOut: leftOut.map(({text}) => text),
  }
}

const whole = {headline: HEADLINE, body: BODY, leftOut: []}

test.each([
  'Saskia Van Damme',
  'Jasna Hodžić',
  'Sibel Karadumanoğlu',
  'Jasna Hodžić and Bo Ekdahlsen',
  'Rory Maitland, Local Democracy Reporter',
  'Jolanda Reitsma | Harbor Correspondent',
  'Jolanda Reitsma, Harbor Affairs',
  'Jolanda Reitsma in Korsund',
  'Staff Reporter',
])('“%s” between headline and story signs it', (line) => {
  expect(signed(line)).toEqual({...whole, byline: line})
})

test.each([
  ['By the books desk', 'the books desk'],
  ['By our harbor reporter', 'our harbor reporter'],
  ['By Political Editor Jolanda Reitsma', 'Political Editor Jolanda Reitsma'],
  ['By Jolanda Reitsma for the Courier', 'Jolanda Reitsma for the Courier'],
  ['By Jolanda Reitsma • Nov 12, 2026', 'Jolanda Reitsma • Nov 12, 2026'],
])('“%s” signs it', (line, byline) => {
  expect(signed(line)).toEqual({...whole, byline})
})

test.each(['Interview:', 'Review by', 'Exclusive by'])(
  '“%s” before a name is its label',
  (label) => {
    expect(signed(`${label} Jolanda Reitsma`)).toEqual({
      ...whole,
      byline: 'Jolanda Reitsma',
      leftOut: [label.replace(':', '')],
    })
  },
)

test('a name may stand above the time of the story', () => {
  const time = '07.11.2026 - Update : 08.11.2026'
  expect(signed('Sibel Karadumanoğlu', time)).toEqual({
    ...whole,
    byline: 'Sibel Karadumanoğlu',
    leftOut: [time],
  })
})

test('a name in capitals, with a place that the story names, signs it', () => {
  const told = 'In Korsundvik the line has its office, and a quay of its own.'
  const reading = (line: string, last: string) =>
    readWire([HEADLINE, line, ...BODY, last].join('\n\n'))
  const line = 'HANNAH HALVORSEN, Korsundvik'
  expect(reading(line, told)).toMatchObject({headline: HEADLINE, byline: line})
  expect(reading(line, told).dateline).toBeUndefined()
  expect(reading(line, 'It has its office elsewhere.').byline).toBeUndefined()
  expect(reading('SANTA HALVOR, Korsundvik', told)).toMatchObject({
    dateline: {place: 'SANTA HALVOR', country: 'Korsundvik'},
  })
})

test('a name may stand below two lines of the desk and a headline', () => {
  const above = ['VELT FERRY', 'AAP Newsfeed', HEADLINE]
  expect(
    readWire([...above, 'Hannah Halvorsen', `KORSUND, AAP - ${BODY[0]}`, BODY[1]].join('\n\n')),
  ).toMatchObject({headline: HEADLINE, byline: 'Hannah Halvorsen'})
})

test.each([
  ['a firm that the story names', 'Halvorsen Marin'],
  ['ordinary words', 'Market Report'],
  ['an office', 'Prime Minister'],
  ['what stands above more titles', 'What Happened'],
])('%s signs nothing', (_, line) => {
  expect(signed(line).byline).toBeUndefined()
})

test('a name may stand above a place on a line of its own', () => {
  expect(signed('Jolanda Reitsma', 'KORSUND')).toMatchObject({headline: HEADLINE})
  const {byline, dateline} = readWire(
    [HEADLINE, 'Sibel Karadumanoğlu', 'KORSUND, Norvay', ...BODY].join('\n\n'),
  )
  expect([byline, dateline?.place]).toEqual(['Sibel Karadumanoğlu', 'KORSUND'])
})

test.each([
  ['Sibel Karadumanoğlu is a retired captain. She lives in Korsund.', 'Sibel Karadumanoğlu'],
  ['Sibel Karadumanoğlu writes on ports.', 'Sibel Karadumanoğlu'],
  ['Sibel Karadumanoğlu sold it in 1998.', undefined],
])('who is told of below, as in %j, signs: %s', (last, byline) => {
  expect(readWire([HEADLINE, 'Sibel Karadumanoğlu', ...BODY, last].join('\n\n')).byline).toBe(
    byline,
  )
})

test.each([
  ['Sibel Karadumanoğlu  | 20.11.2026 - Update : 20.11.2026', 'Sibel Karadumanoğlu'],
  ['Jolanda Reitsma | 20 November 2026, 14:05', 'Jolanda Reitsma'],
  ['Ferries of Velt | 20 November 2026, 14:05', undefined],
  ['Hannah Halvorsen – 20 November 2026', 'Hannah Halvorsen'],
  ['Hannah Halvorsen, 20 November 2026', 'Hannah Halvorsen'],
])('beside the time it was sent, as in %j, a name signs: %s', (line, byline) => {
  expect(signed(line).byline).toBe(byline)
})

test.each([
  [['JOLANDA REITSMA', 'The Canadian Press'], 'JOLANDA REITSMA'],
  [['JOLANDA REITSMA', 'Staff Writer'], 'JOLANDA REITSMA'],
  [['JOLANDA REITSMA', 'SPECIAL TO THE COURIER'], 'JOLANDA REITSMA'],
  [['FERRY TIMES', 'Staff Writer'], 'Staff Writer'],
  [['JOLANDA REITSMA'], undefined],
])('capitals above whom somebody works for, as in %j, are a name: %s', (lines, byline) => {
  expect(signed(...lines).byline).toBe(byline)
})

test.each([
  ['J. Reitsma-Velt', 'J. Reitsma-Velt'],
  ['Jolanda Reitsma reports from Korsund', 'Jolanda Reitsma reports from Korsund'],
  ['Xinhua writers Jolanda Reitsma, Bo Ekdahlsen', 'Jolanda Reitsma, Bo Ekdahlsen'],
  ['From our correspondent in Korsund', 'From our correspondent in Korsund'],
  ['By Jolanda Reitsma and wire services', 'Jolanda Reitsma and wire services'],
])('“%s” signs as %s', (line, byline) => {
  expect(signed(line).byline).toBe(byline)
})
