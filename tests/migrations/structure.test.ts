import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {structure} from '../../migrations/wire-to-article/structure.ts'

const wire = readFileSync('content/stories/leiban-wire.txt', 'utf8')

test('the Leiban wire copy: dateline off, subheads found, the stray comma out, no word lost', () => {
  const {dateline, blocks, stray} = structure(wire)
  const texts = blocks.map(({children}) => children[0].text)
  expect(dateline?.place).toBe('LHEIBAN')
  expect(stray).toEqual([{number: 76, text: ','}])
  expect(blocks.filter(({style}) => style === 'h2').map(({_key}) => _key)).toEqual(
    ['8', '20', '31', '45', '57', '68'].map((line) => `line${line}`),
  )
  expect([`LHEIBAN: ${texts[0]}`, ...texts.slice(1), ',']).toEqual(wire.split('\n'))
})

test.each<[string, string, [string, string][]]>([
  [
    'empty lines are no paragraphs',
    'One.\n\n \nTwo.',
    [
      ['normal', 'One.'],
      ['normal', 'Two.'],
    ],
  ],
  [
    'a short line without a stop is a subhead',
    'One.\nNight vision\nTwo.',
    [
      ['normal', 'One.'],
      ['h2', 'Night vision'],
      ['normal', 'Two.'],
    ],
  ],
  [
    'but not at the start or the end',
    'Night vision\nOne.\nNight vision',
    [
      ['normal', 'Night vision'],
      ['normal', 'One.'],
      ['normal', 'Night vision'],
    ],
  ],
  [
    'nor where it is long, or said',
    'One.\nThe road to better coordination often involves a friend\n“We coordinate”\nTwo.',
    [
      ['normal', 'One.'],
      ['normal', 'The road to better coordination often involves a friend'],
      ['normal', '“We coordinate”'],
      ['normal', 'Two.'],
    ],
  ],
  ['a dateline on a line of its own goes', 'BAGHDAD (AP) —\r\nOne.', [['normal', 'One.']]],
  [
    'a subhead in capitals may ask',
    'One.\nWHAT NOW?\nTwo.\nWhat now?\nThree.',
    [
      ['normal', 'One.'],
      ['h2', 'WHAT NOW?'],
      ['normal', 'Two.'],
      ['normal', 'What now?'],
      ['normal', 'Three.'],
    ],
  ],
  ['a mark of the end goes', 'One.\n-30-', [['normal', 'One.']]],
  ['so does the word', 'One.\r\nENDS\r\n', [['normal', 'One.']]],
  [
    'elsewhere it is text',
    'One.\nEnd\nTwo.',
    [
      ['normal', 'One.'],
      ['h2', 'End'],
      ['normal', 'Two.'],
    ],
  ],
  [
    'lines broken for their width are joined',
    'The pumps stopped in March, and since then the\nwater has come by lorry.\n\nA long wait\n\nThey wait.',
    [
      ['normal', 'The pumps stopped in March, and since then the water has come by lorry.'],
      ['h2', 'A long wait'],
      ['normal', 'They wait.'],
    ],
  ],
  [
    'lines that end for another reason are not',
    'The pumps stopped in March.\nThey wait.\n\nNobody knows for how long they will wait.',
    [
      ['normal', 'The pumps stopped in March.'],
      ['normal', 'They wait.'],
      ['normal', 'Nobody knows for how long they will wait.'],
    ],
  ],
  ['nothing but strays', '--\n***\n', []],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  const {blocks} = structure(text)
  expect(blocks.map(({style, children}) => [style, children[0].text])).toEqual(expected)
})

const RAIN = 'Rain fell for a third day.'

test.each<[string, string, object]>([
  [
    'headline, byline, agency and dateline',
    `Storm shuts ports\r\nBy JANE DOE\r\nAssociated Press\r\n\r\nMIAMI (AP) _ ${RAIN}`,
    {
      headline: 'Storm shuts ports',
      byline: 'JANE DOE, Associated Press',
      place: 'MIAMI',
      body: [RAIN],
    },
  ],
  [
    'a byline without a dateline',
    `Storm shuts ports\nBy Ann Lee and Bo Ek\n${RAIN}`,
    {headline: 'Storm shuts ports', byline: 'Ann Lee and Bo Ek', body: [RAIN]},
  ],
  [
    'a second title stays in the body',
    `Storm shuts ports\nThird day of rain\nMIAMI — ${RAIN}`,
    {headline: 'Storm shuts ports', place: 'MIAMI', body: ['Third day of rain', RAIN]},
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
])('the head of a story: %s', (_, text, expected) => {
  const {blocks, stray, dateline, ...head} = structure(text)
  const body = blocks.map(({children}) => children[0].text)
  const place = dateline ? {place: dateline.place} : {}
  expect({...head, ...place, body}).toEqual(expected)
  expect(stray).toEqual([])
})
