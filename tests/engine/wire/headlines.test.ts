import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'

const BODY = [
  'The harbor crane that fell on Monday had been checked a week before, the port said on Tuesday.',
  'Nobody was hurt, and two ships were sent to Velt while divers looked for what is left of it.',
  'The port will open again on Friday if the weather holds, its captain told reporters at the quay.',
]
const HEADLINE = 'Harbor crane had been checked a week before it fell'

function headlineOf(...above: string[]): string | undefined {
  return readWire([...above, ...BODY].join('\n\n')).headline
}

test.each([
  'INCIDENT: 25-04471',
  'May 06, 2026 08:30 AM Eastern Daylight Time',
  'SPORT Racing Korsund',
  'NORTHERN HARBOR POLICE – PUBLIC COMMUNICATION',
  'The Morning Quay | Thursday',
  'Local News | Velt',
  'Nordics > Transport',
  'Region: Nordics',
  'Ports: crane',
  'The Korsund Times, 6 Nov 2025',
  'View in browser',
  '*** STRICTLY EMBARGOED: 17:00 CET, 23 SEPTEMBER 2025 ***',
  '[Embargo: none]',
])('%j is a label above the headline', (line) => {
  const {headline, leftOut} = readWire([line, HEADLINE, 'By Mara Velten', ...BODY].join('\n\n'))
  expect(headline).toBe(HEADLINE)
  expect(leftOut.map(({text}) => text)).toEqual([line])
})

test.each([
  'Fog',
  'NASA Delays Launch',
  'HEALTH Workers Strike',
  'IMF Loan Deal Struck',
  'Velten: My year at the quay',
  'Korsund 3-2 Velt',
  'The class of 2025',
  'Season 2026-27: What the port expects',
  'Boeing 737-800 lands in Korsund harbor',
  'MAN BITES DOG',
  'VELTEN INC YEAR NET',
  'KORSUND HARBOR CORP 4TH QTR LOSS',
  'TREASURY BALANCES AT BANK FELL ON MARCH 5',
  'Obituary: Mara Velten',
  'Analysis: Burning',
  'Explained: tides',
  'Korsund: crane falls',
  'Shares fall | Velt',
  'Velt Votes, 6 Nov 2025 and After',
  'Crane | In the port of Korsund',
])('%j is the headline above its deck', (line) => {
  const deck = 'How a crane that had been checked could fall into the harbor of Korsund'
  expect(headlineOf(line, deck, 'By Mara Velten')).toBe(line)
})

test.each([
  ['RTRS-Crane falls in harbor of Korsund', 'Crane falls in harbor of Korsund'],
  ['BN 07/21 06:00 *Crane Falls in Harbor of Korsund', 'Crane Falls in Harbor of Korsund'],
  ['DJN 14:20 - Crane falls in harbor of Korsund', 'Crane falls in harbor of Korsund'],
  ['20/20 vision is back in fashion at Korsund', '20/20 vision is back in fashion at Korsund'],
  [
    'CORRECTING and REPLACING Velt Bank Closes Six Branches in Korsund',
    'Velt Bank Closes Six Branches in Korsund',
  ],
  ['RPT-DIARY-Events in the port of Korsund to Dec. 4', 'Events in the port of Korsund to Dec. 4'],
  ['CORRECTING and REPLACING Bones: a surgeon tells', 'Bones: a surgeon tells'],
  [
    'Correcting and replacing bones: a surgeon tells',
    'Correcting and replacing bones: a surgeon tells',
  ],
  ['10:30 is when the port of Korsund wakes', '10:30 is when the port of Korsund wakes'],
])('%j is told without who sent it, and when', (line, headline) => {
  expect(headlineOf(line, 'By Mara Velten')).toBe(headline)
})

test.each([
  [
    ['PLUMBER WHO FLOODED THE CELLAR OF HIS WIFE', 'MUST PAY FOR 900 BOTTLES OF WINE'],
    'PLUMBER WHO FLOODED THE CELLAR OF HIS WIFE MUST PAY FOR 900 BOTTLES OF WINE',
  ],
  [
    ['CRANE FALLS IN THE HARBOR OF KORSUND', 'TWO HURT, PORT CLOSED UNTIL FRIDAY'],
    'CRANE FALLS IN THE HARBOR OF KORSUND',
  ],
  [
    ['ENGINEERS BUILD A CRANE THAT', 'MENDS ITS OWN CRACKS', 'By Mara Velten'],
    'ENGINEERS BUILD A CRANE THAT MENDS ITS OWN CRACKS',
  ],
  [
    ['Barge strikes lock in Velt,', 'blocking canal for 60 ships', 'By Mara Velten'],
    'Barge strikes lock in Velt, blocking canal for 60 ships',
  ],
  [
    ['Market for Cranes in Harbors to Reach $24.8 Billion by 2031, Says', 'Velt & Roe'],
    'Market for Cranes in Harbors to Reach $24.8 Billion by 2031, Says Velt & Roe',
  ],
  [
    ['Harbor of Korsund and Its Ferries Sign 15-Year Agreement With the', 'Port of Velt'],
    'Harbor of Korsund and Its Ferries Sign 15-Year Agreement With the Port of Velt',
  ],
  [
    ['The harbor that nobody knows what to do with', 'Port of Velt'],
    'The harbor that nobody knows what to do with',
  ],
  [
    ['The harbor of Korsund and the crane that nobody knows what to do with', 'Jan Halvorsen'],
    'The harbor of Korsund and the crane that nobody knows what to do with',
  ],
  [
    ['Market for Cranes in Harbors to Reach $24.8 Billion by the Year 2031', 'Velt & Roe'],
    'Market for Cranes in Harbors to Reach $24.8 Billion by the Year 2031',
  ],
])('%j goes on where its second line does', (lines, headline) => {
  const text = [lines.join('\n'), ...BODY].join('\n\n')
  expect(readWire(text).headline).toBe(headline)
})

test.each([
  ['By Mara Velten\nand Jan Halvorsen', 'Mara Velten and Jan Halvorsen'],
  ['CRANE KORSUND – by Mara Velten, Korsund', 'Mara Velten, Korsund'],
])('%j is one byline', (lines, byline) => {
  expect(readWire([HEADLINE, lines, ...BODY].join('\n\n')).byline).toBe(byline)
})

const DATED = [`KORSUND, Nov. 12 (AP) — ${BODY[0]}`, ...BODY.slice(1)]

test.each([
  [['Crane Ferries', 'PA 28/11/2026 - 00:01', 'Embargoed to 0001 Saturday', HEADLINE], HEADLINE],
  [['Crane Falls', 'Embargoed to 0001 Saturday', 'How it fell'], 'Crane Falls'],
  [[`++ ${HEADLINE} ++`], HEADLINE],
  [['++ Crane: port closed ++', HEADLINE], HEADLINE],
  [['++ Adds quotes in paragraph five ++', HEADLINE], HEADLINE],
])('above a story, %j has one headline', (above, headline) => {
  expect(readWire([...above, 'By Mara Velten', ...DATED].join('\n\n')).headline).toBe(headline)
})

test('a headline between pluses right above its dateline is no note', () => {
  expect(readWire([`++ ${HEADLINE} ++`, ...DATED].join('\n\n'))).toMatchObject({
    headline: HEADLINE,
    leftOut: [],
  })
  expect(readWire(['++ Adds quotes in paragraph five ++', ...DATED].join('\n\n')).headline).toBe(
    undefined,
  )
})

test('what a reporter says below a greeting and signs is to the desk', () => {
  const note = ['Hello desk,', 'File below. Am on the road, no phone till tonight.', 'Mara']
  const {headline, leftOut} = readWire([...note, HEADLINE, 'By Mara Velten', ...BODY].join('\n\n'))
  expect([headline, leftOut.map(({text}) => text)]).toEqual([HEADLINE, note])
})

test('below a greeting that nobody signs the story begins', () => {
  const {leftOut} = readWire(['Hello Korsund,', ...BODY].join('\n\n'))
  expect(leftOut.map(({text}) => text)).toEqual(['Hello Korsund,'])
})
