import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'

const BODY = [
  'KORSUND, Nov. 12 (AP) — The harbor crane that fell on Monday had been checked a week before, the port said.',
  'Nobody was hurt, and two ships were sent to Velt while divers looked for what is left of it.',
  'The port will open again on Friday if the weather holds, its captain told reporters at the quay.',
]

/** The headline, and the lines above it that went nowhere. */
function headOf(...above: string[]): {headline: string | undefined; leftOut: string[]} {
  const {headline, leftOut} = readWire([...above, ...BODY].join('\n\n'))
  return {headline, leftOut: leftOut.map(({text}) => text)}
}

const HEADLINE = 'Harbor crane had been checked a week before it fell'

test.each([
  'Kronvik-Harbor-Crane',
  'PA 0142 HARBOR Crane',
  'KD41',
  'Velt Police press desk',
  'Ministry of Ports',
  'KORSUND HARBOR COURT SERVICE / POOL',
  'Court No. 3 - Korsund - for use now',
  'For Sunday use; photos by J. Roe',
  'Hold for release until 12:01 a.m. Sunday',
  'STATUS: raw',
  'STORY FOR MONDAY PAPER - A SECTION',
  'VELT NEWS RADIO BULLETIN 5PM AEST ITEM 4',
  '*** PORT AUTHORITY OF VELT ***',
  'Updated at 14:20 with the port’s answer',
  'Here is what moves this afternoon.',
  'Reporting restrictions: none. Checked with the clerk.',
  'Case: R v Halvorsen, Korsund Crown Court',
  'kw: harbor crane',
  'Council of Velt, Korsund -- Hansard wire',
  'Media Service No. 17',
  'News flash',
  'Velt (NOR), 14 September 2026',
])('above a headline, “%s” is the desk’s', (line) => {
  expect(headOf(line, HEADLINE)).toEqual({headline: HEADLINE, leftOut: [line]})
})

test.each([
  ['Crane falls in Korsund', 'A dozen workers had left for lunch'],
  ['Israel Strikes Iran', 'Officials say the decision was taken after months of talks'],
  ['War in Ukraine', 'Officials say the decision was taken after months of talks'],
  ['German Police Arrest Five Suspects', 'They are said to have planned it for months in Velt'],
  ['NASA: Asteroid will miss Earth', 'It comes closer than any before it, the agency says'],
  [
    'Hospital beds needed for use in flood zone',
    'Two wards in Velt are under water since Monday night',
  ],
  ['Opinion | The case against tipping', 'It costs more than it gives, and it is not only money'],
  ['Launch delayed until 1400 GMT', 'The weather over Korsund holds up the rocket once more'],
  ['KORSUND CRANE FALLS ON SHIP', 'Nobody hurt as divers look for wreck'],
  ['Crane Falls on Ship in Korsund Harbor', 'Nobody Hurt as Divers Look for the Wreck'],
])('“%s” is the headline above “%s”', (headline, deck) => {
  expect(headOf(headline, deck)).toEqual({headline, leftOut: [deck]})
})

test.each([
  '(LEAD)',
  '(Eds: Adding details)',
  '3rd lead:',
  'PRESS RELEASE:',
  'MEDIA RELEASE –',
  'ALERT',
  'ANSA/',
])('a headline is without its “%s” and the space behind it', (label) => {
  expect(headOf(`${label} ${HEADLINE}`)).toEqual({headline: HEADLINE, leftOut: [label]})
})

test.each(['UPDATE 2-', 'CORRECTED-UPDATE 1-', 'FACTBOX-', 'RPT-INTERVIEW-'])(
  'a headline is without its “%s”',
  (label) => {
    expect(headOf(label + HEADLINE)).toEqual({headline: HEADLINE, leftOut: [label]})
  },
)

test('key points below a headline that was wrapped stay lines of their own', () => {
  const copy = [
    'Harbor crane had been checked a week before its fall, port says',
    '* Two ships sent to Velt',
    '* Divers look for what is left',
    'By Mara Velten',
    '   KORSUND, Nov 12 (Reuters) - The harbor crane that fell on Monday',
    'had been checked a week before, the port said, and nobody was hurt',
    'when it came down on the quay.',
  ].join('\n')
  expect(readWire(copy)).toMatchObject({
    headline: 'Harbor crane had been checked a week before its fall, port says',
    byline: 'Mara Velten',
    leftOut: [
      {text: '* Two ships sent to Velt', why: 'a key point above the story'},
      {text: '* Divers look for what is left', why: 'a key point above the story'},
    ],
  })
})

test.each([
  ['Velt, Nov 26 (Nordic Press Union) The keeper left.', 'Velt', 'The keeper left.'],
  ['VELT, 28 November (STA/Agerpres) - Divers left.', 'VELT', 'Divers left.'],
  ['VELT, Nov 28 (APP):The port said it was shut.', 'VELT', 'The port said it was shut.'],
  ['VELT, Norvay, Nov 28, CMC – The port was shut.', 'VELT', 'The port was shut.'],
  ['Velt (North Coast) [Norvay], November 26 (ANI): It fell.', 'Velt', 'It fell.'],
  ['(AP) VELT, Norvay — The port was shut.', 'VELT', 'The port was shut.'],
])('%s has a dateline', (line, place, rest) => {
  const {dateline, paragraphs} = readWire(`${HEADLINE}\n\n${line}\n\n${BODY[1]}`)
  expect([dateline?.place, paragraphs[0]!.text]).toEqual([place, rest])
})

test('a firm in brackets behind the dash is no agency', () => {
  const {dateline, paragraphs} = readWire(
    `VELT, March 3 - (Velt Aluminium Ltd) is closing.\n\n${BODY[1]}`,
  )
  expect([dateline?.text, paragraphs[0]!.text]).toEqual([
    'VELT, March 3 -',
    '(Velt Aluminium Ltd) is closing.',
  ])
})

test.each([
  '/RY/',
  '-rw-',
  '/jm',
  '(PSI)',
  'HD/BRK',
  'BSS/AH/MSY/1910hrs',
  '– velt.example.org',
  '(Hina) its yih',
])('%s signs a story off', (line) => {
  const {paragraphs, leftOut} = readWire([...BODY, line].join('\n\n'))
  expect([paragraphs.length, leftOut.map(({text}) => text)]).toEqual([3, [line]])
})

test.each([
  ' ■',
  ' dpa lai xx a3 mt',
  ' EFE rg/hh',
  ' tp-ak/dhc',
  ' (PNA/Antara)',
  ' AGERPRES (RO - author: Mara Velten)',
  ' ./.',
  ' av jv',
  ' (NAN)',
  ' HD/BRK',
  ' -- BERNAMA',
])('“%s” behind the last sentence signs it off', (sign) => {
  const {paragraphs, leftOut} = readWire(BODY.join('\n\n') + sign)
  expect([paragraphs.at(-1)!.text, leftOut.map(({text}) => text)]).toEqual([BODY[2], [sign.trim()]])
})

test('the rate of a currency at the end is the story’s', () => {
  expect(readWire(`${BODY.join('\n\n')}\n\n($1 = 0.80 Swiss francs)`).paragraphs).toHaveLength(4)
})

test('an abbreviation explained in the last sentence is text', () => {
  const {paragraphs} = readWire(
    `${BODY.join('\n\n')}\n\nIt was built by the Velt Harbor Board (VHB).`,
  )
  expect(paragraphs.at(-1)!.text).toBe('It was built by the Velt Harbor Board (VHB).')
})

test('a few words of somebody between paragraphs are a subhead', () => {
  const {paragraphs} = readWire(
    [BODY[0], "'Not a costume'", BODY[1], '"I saw it fall."', BODY[2]].join('\n\n'),
  )
  expect(paragraphs.map(({kind}) => kind)).toEqual([
    'paragraph',
    'subhead',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
})

test('items with a dash below a colon stay items where the copy is wrapped', () => {
  const copy = [
    'The harbor board of Velt wants that from next year on the builders of',
    'cranes:',
    '– state the number of years for which a crane may stand at the quay,',
    '– sell their parts at a price that fits that of the crane,',
    '– take out batteries without tools that only the maker of them has.',
    '',
    'The board votes on Friday, and the builders have said that they would',
    'rather wait for what the parliament in Korsund has to say about it.',
  ].join('\n')
  expect(readWire(copy).paragraphs.map(({kind}) => kind)).toEqual([
    'paragraph',
    'listItem',
    'listItem',
    'listItem',
    'paragraph',
  ])
})

test.each([
  ['By JUNE HALVORSEN', 'JUNE HALVORSEN'],
  [
    'By Mara Velten, KORSUND NEWS - Nov 26, 2026 - 10:00',
    'Mara Velten, KORSUND NEWS - Nov 26, 2026 - 10:00',
  ],
  ['By Mara Velten\nmvelten@korsund.example', 'Mara Velten'],
])('“%s” signs the story', (line, byline) => {
  const wrapped =
    'The harbor crane that fell on Monday had been checked a week\nbefore, the port said.'
  expect(readWire([HEADLINE, line, wrapped, BODY[1], BODY[2]].join('\n\n')).byline).toBe(byline)
})

test.each(['By June Figures', 'By May Day', 'By August Recess'])('“%s” signs nothing', (line) => {
  expect(readWire([HEADLINE, line, BODY[1], BODY[2]].join('\n\n')).byline).toBeUndefined()
})

test('a headline that asks readers is no word to the desk', () => {
  const headline = 'Please use public transport, mayor tells fans'
  expect(headOf(headline)).toEqual({headline, leftOut: []})
})
