import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'

const BODY = [
  'KORSUND, Norvay (AP) — The crane that fell on Monday had been checked a week before, the port said.',
  'Nobody was hurt in northern Norvay’s harbors, and two ships with a handheld monitor for kidneys on board were sent to Velt.',
  'Most economists expect the port to lose a third of its income this year.',
]
/** The lines right below each other, a gap, and the story. */
const copy = (lines: string[], between = '\n\n') => [lines.join('\n'), ...BODY].join(between)

test.each([
  [['MAN ARRESTED AFTER CAPTAIN HIT BY MASONRY', 'THROWN FROM HARBOR BRIDGE']],
  [['SEVEN SHIPS FOUND WITHOUT CREW OFF VELT', 'ABANDONED BY THEIR OWNERS']],
  [['STRIKE IN VELT HARBOR ENTERS', 'THIRD WEEK, NO TALKS PLANNED']],
  [['STORM MARA LEAVES', '40,000 WITHOUT POWER IN VELT']],
  [["CAPTAIN'S LAST CALL WAS TO", 'ORDER A TAKEAWAY, INQUEST TOLD']],
  [['Velt Central Bank Holds Rate at 8%,', 'Warns of Food Prices']],
  [['Velt Hospital Opens 24-Bed Stroke Unit,', 'Region’s First with Its Own Crane']],
  [['The mountain cheese that must hear bells:', 'a legend tested with loudspeakers']],
  [['Halvorsen Instruments Receives Clearance for Handheld', 'Kidney Monitor']],
  [['Fallen crane had been checked a week before, says the captain of two', 'ships in Velt']],
  [['Fallen harbor crane had been checked long ago, says northern', 'Norvay’s port']],
  [['Velt Central Bank Holds Key Rate at 9%, Surprising Most', '                  Economists']],
])('%j is one headline', (lines) => {
  const {headline, leftOut} = readWire(copy(lines))
  expect(headline).toBe(lines.map((line) => line.trim()).join(' '))
  expect(leftOut).toEqual([])
})

test.each([
  [['CRANE FALLS IN THE HARBOR OF KORSUND', 'PORT TELLS CAPTAINS TO STAY AWAY']],
  [['Crane Falls Into the Harbor of Korsund, Nobody Is Hurt', 'Korsund Courier']],
  [['Crane Falls Into the Harbor of Korsund, Nobody Is Hurt', 'Harbor Correspondent']],
])('the second line of %j is none of the headline', (lines) => {
  expect(readWire(copy(lines)).headline).toBe(lines[0])
})

test('a byline right below a headline is none of its words, be it that its words are common', () => {
  const lines = ['Halvorsen Instruments Receives Clearance for Its Crane', 'By Colby Monitor']
  expect(readWire(copy(lines)).headline).toBe(lines[0])
})

const WRAPPED = [
  'Nobody was hurt when the crane that had been checked a week before it',
  'fell into the harbor of Korsund, where two ships were waiting for the',
  'tide to turn.',
]

test('a note in brackets right above a headline is none of it', () => {
  const note = '(Recasts headline, updates what the port said in para 1)'
  const text = `${note}\n1st Ld-Writethru: 14 ships leave the harbor of Korsund\n\n   KORSUND, Nov. 28 (Xinhua) -- ${WRAPPED.join('\n')}`
  const {headline, leftOut} = readWire(text)
  expect(headline).toBe('14 ships leave the harbor of Korsund')
  expect(leftOut.map((one) => one.text)).toEqual([note, '1st Ld-Writethru:'])
})

test.each([
  ['a short first line', 'KORSUND, Norvay - The old cranes stayed where they were put'],
  ['a short first line, and a day', 'KORSUND, Norvay, Nov 29 - The old left-arm sailor Mara'],
])('%s below a dateline goes on in the next', (_, first) => {
  const next =
    'Friday for the first time since the war, and it was not for the weather.\nThe port said so.\n'
  const text = `BY MARA KESSING\n\n${first}\n${next}\n${WRAPPED.join('\n')}`
  const {dateline, paragraphs} = readWire(text)
  expect(dateline?.place).toBe('KORSUND')
  expect(paragraphs[0]!.text).toMatch(
    /(?:where they were put|sailor Mara) Friday for the first time/,
  )
})

test('the first line of a paragraph that is set in goes on, be its next word a name', () => {
  const text = [
    'Mara Velten wins the great race of Korsund',
    '',
    '   Mara Velten defied odds of 50-1 to win the Lancashire',
    'Sprint at Korsund on Friday and hand her trainer the biggest',
    'prize of her long career.',
    '   She had not won there before, her trainer told the reporters',
    'at the quay.',
    '   The race will be run again next year, the port office said.',
  ].join('\n')
  expect(readWire(text).paragraphs.map((one) => one.text)).toEqual([
    'Mara Velten defied odds of 50-1 to win the Lancashire Sprint at Korsund on Friday and hand her trainer the biggest prize of her long career.',
    'She had not won there before, her trainer told the reporters at the quay.',
    'The race will be run again next year, the port office said.',
  ])
})

test('a sentence that fills its line is no headline above the next', () => {
  const text = [
    'HARBOR STATEMENT: CRANE ON SATURDAY',
    '',
    ...WRAPPED,
    '',
    'At 3.41pm a captain reported a smell of gas behind the old crane.',
    'The harbor office, the police and both captains agreed on what was to be',
    'done.',
  ].join('\n')
  expect(readWire(text).paragraphs.at(-1)!.text).toBe(
    'At 3.41pm a captain reported a smell of gas behind the old crane. The harbor office, the police and both captains agreed on what was to be done.',
  )
})

test('items with two asterisks are items, and their lines hang', () => {
  const text = [
    'FACTBOX-What is in the harbor deal',
    '',
    'Dec 1 (Reuters) - The port of Korsund said on Tuesday that it would',
    'back a second crane.',
    'Following are the points of the deal, which the harbor office must',
    'still approve:',
    'CAPACITY',
    '** The crane would lift 585 tonnes (1.3 million pounds) from the',
    '   quay.',
    '** It would start in 2033.',
  ].join('\n')
  const {paragraphs, leftOut} = readWire(text)
  expect(paragraphs.slice(1).map(({kind, text: words}) => [kind, words])).toEqual([
    [
      'paragraph',
      'Following are the points of the deal, which the harbor office must still approve:',
    ],
    ['subhead', 'CAPACITY'],
    ['listItem', 'The crane would lift 585 tonnes (1.3 million pounds) from the quay.'],
    ['listItem', 'It would start in 2033.'],
  ])
  expect(leftOut.map((one) => one.text)).toEqual(['FACTBOX-', 'Dec 1 (Reuters) -'])
})
