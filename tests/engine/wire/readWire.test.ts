import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const wire = readFileSync('content/stories/leiban-wire.txt', 'utf8')

test('the Leiban wire copy: dateline off, subheads found, the stray comma out, no word lost', () => {
  const {dateline, paragraphs, leftOut} = readWire(wire)
  const texts = paragraphs.map(({text}) => text)
  expect(dateline).toEqual({text: 'LHEIBAN:', place: 'LHEIBAN'})
  expect(leftOut).toEqual([{line: 76, text: ',', why: 'it says nothing'}])
  expect(paragraphs.filter(({kind}) => kind === 'subhead').map(({line}) => line)).toEqual([
    8, 20, 31, 45, 57, 68,
  ])
  expect([`LHEIBAN: ${texts[0]}`, ...texts.slice(1), ',']).toEqual(wire.split('\n'))
})

test.each<[string, string, [string, string][]]>([
  [
    'empty lines are no paragraphs',
    'One.\n\n \nTwo.',
    [
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ],
  ],
  [
    'a short line without a stop is a subhead',
    'One.\nNight vision\nTwo.',
    [
      ['paragraph', 'One.'],
      ['subhead', 'Night vision'],
      ['paragraph', 'Two.'],
    ],
  ],
  [
    'but not at the start or the end',
    'Night vision\nOne.\nNight vision',
    [
      ['paragraph', 'Night vision'],
      ['paragraph', 'One.'],
      ['paragraph', 'Night vision'],
    ],
  ],
  [
    'nor where it is long, or said',
    'One.\nThe road to better coordination often involves a friend\n“We coordinate”\nTwo.',
    [
      ['paragraph', 'One.'],
      ['paragraph', 'The road to better coordination often involves a friend'],
      ['paragraph', '“We coordinate”'],
      ['paragraph', 'Two.'],
    ],
  ],
  ['a dateline on a line of its own goes', 'BAGHDAD (AP) —\r\nOne.', [['paragraph', 'One.']]],
  [
    'a subhead in capitals may ask',
    'One.\nWHAT NOW?\nTwo.\nWhat now?\nThree.',
    [
      ['paragraph', 'One.'],
      ['subhead', 'WHAT NOW?'],
      ['paragraph', 'Two.'],
      ['paragraph', 'What now?'],
      ['paragraph', 'Three.'],
    ],
  ],
  ['a mark of the end goes', 'One.\n-30-', [['paragraph', 'One.']]],
  ['so does the word', 'One.\r\nENDS\r\n', [['paragraph', 'One.']]],
  [
    'elsewhere it is text',
    'One.\nEnd\nTwo.',
    [
      ['paragraph', 'One.'],
      ['subhead', 'End'],
      ['paragraph', 'Two.'],
    ],
  ],
  [
    'lines broken for their width are joined',
    'The pumps stopped in March, and since then the\nwater has come by lorry.\n\nA long wait\n\nThey wait.',
    [
      ['paragraph', 'The pumps stopped in March, and since then the water has come by lorry.'],
      ['subhead', 'A long wait'],
      ['paragraph', 'They wait.'],
    ],
  ],
  [
    'lines that end for another reason are not',
    'The pumps stopped in March.\nThey wait.\n\nNobody knows for how long they will wait.',
    [
      ['paragraph', 'The pumps stopped in March.'],
      ['paragraph', 'They wait.'],
      ['paragraph', 'Nobody knows for how long they will wait.'],
    ],
  ],
  ['nothing but strays', '--\n***\n', []],
  ['nothing', '', []],
])('%s', (_, copy, expected) => {
  expect(readWire(copy).paragraphs.map(({kind, text}) => [kind, text])).toEqual(expected)
})

const RAIN = 'Rain fell for a third day.'

test.each<[string, string, object, string?]>([
  [
    'headline, byline, agency and dateline',
    `Storm shuts ports\r\nBy JANE DOE\r\nAssociated Press\r\n\r\nMIAMI (AP) _ ${RAIN}`,
    {
      headline: 'Storm shuts ports',
      byline: 'JANE DOE',
      place: 'MIAMI',
      body: [RAIN],
    },
    'Associated Press',
  ],
  [
    'a byline without a dateline',
    `Storm shuts ports\nBy Ann Lee and Bo Ek\n${RAIN}`,
    {headline: 'Storm shuts ports', byline: 'Ann Lee and Bo Ek', body: [RAIN]},
  ],
  [
    'a second title is no text',
    `Storm shuts ports\nThird day of rain\nMIAMI — ${RAIN}`,
    {headline: 'Storm shuts ports', place: 'MIAMI', body: [RAIN]},
    'Third day of rain',
  ],
  [
    'a sentence that begins with By',
    `By noon it was over.\n${RAIN}`,
    {
      body: ['By noon it was over.', RAIN],
    },
  ],
  ['a dateline far down', `It rained.\nMIAMI — ${RAIN}`, {body: ['It rained.', `MIAMI — ${RAIN}`]}],
  [
    'titles alone',
    'Storm shuts ports\nThird day of rain',
    {
      body: ['Storm shuts ports', 'Third day of rain'],
    },
  ],
])('the head of a story: %s', (_, text, expected, left) => {
  const {paragraphs, leftOut, dateline, ...head} = readWire(text)
  const body = paragraphs.map((paragraph) => paragraph.text)
  const place = dateline ? {place: dateline.place} : {}
  expect({...head, ...place, body}).toEqual(expected)
  expect(leftOut.map((one) => one.text)).toEqual(left ? [left] : [])
})
