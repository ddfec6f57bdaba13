import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

test.each([
  [['Enquiries (media only): Press desk, phone 044 555 36 36']],
  [['Queries to the forward planning desk, ext 4471.']],
  [['Send your events by Tuesday noon to whatson@velt.example']],
  [['Contact for planning: agenda@velt.example']],
  [['Follow @maravelten on X']],
  [['Online: www.velt.example']],
  [['For related news and information:', 'Top shipping stories: SHIP <GO>', 'NI FERRY <GO>']],
  [['Tags: Ferries, Ports']],
  [['Keywords: fire, ferry', 'Picture: the ferry in Velt (Belga, ID 88213)']],
  [['Eds: This story has been updated to correct the name of the captain.']],
  [['(The author is a columnist. The opinions expressed are her own.)']],
  [['Mara Kessing is a freelance writer based in Korsund.']],
  [['Publication:', 'U. Velten et al.: Fires on ferries. Harbor Records 44, 2026.']],
  [['>> pic: the ferry from the quay, on the server']],
  [['This report by The Canadian Press was first published Jan. 13, 2026.', 'The Canadian Press']],
  [['EFE mv/jr/hal (photo)(video)']],
  [['ENDS (MV 12.20)']],
  [['Copy ends']],
  [['-- Mara Kessing']],
  [['Additional reporting by Mara Kessing.']],
  [['First published in the Velt Courier on 3 May.']],
  [['Forwarded this email? Subscribe here']],
  [['Share on Quay | Share on Harbor']],
  [['Any queries, call me on 0777 555 123.']],
  [['Filed 14:03']],
  [['ISIN NO000A0XXXX1', 'AXC0311 2026-10-19/19:14']],
  [['(AP, Korsund Courier)']],
  [['Velt Police Media Unit']],
  [['MORE TO COME FROM THE HARBOR AFTER 7PM']],
  [['More coming.']],
  [['[box follows separately]']],
  [['Photo for download: www.velt.example/041']],
  [['The questions were asked by Mara Kessing, Velt press office.']],
  [['This story is being updated.']],
  [['To be updated']],
  [['This article was amended on 13 November 2026.']],
  [['Two pictures attached, credit Mara Kessing please']],
  [['Sidebar follows']],
  [['Fact box: The ferries of Velt follows']],
  [['[picture: ferry.jpg]']],
  [['Can cut from the bottom']],
  [['I am on 0777 555 123 until six']],
  [['Not checked with the lawyers yet']],
  [['NB: name of the captain to be checked']],
  [['Contact via Signal only, thanks']],
  [['Payment as usual']],
  [['This is information that Velt Ferries is obliged to make public under the law.']],
  [['The issuer is solely responsible for the content of this announcement.']],
  [['This message is confidential and intended for the addressee only.']],
  [['Communications Department, University of Velt']],
  [['With material from AFP']],
  [['Translated from Norwegian by Mara Kessing']],
  [['Additional research: Mara Kessing']],
  [['Companies in this story: none']],
  [['More stories like this are available on velt.example']],
  [['Original content of: Police Velt, transmitted by news aktuell']],
  [['Next issue: 1700 today']],
  [['Next update: Monday, 05:00']],
  [['dpa/mk a3 wjh']],
  [['DE000A0XXXX1', 'Velt Ferries (OSE: VELT)']],
  [['Mara Kessing', '0777 555 123']],
  [['(ANSA).', 'YY1-DB/FV0']],
  [
    [
      'Contact: Mara Kessing, Tel. +47 555 09 300',
      'Logo: https://media.velt.example/1188/logo.jpg',
    ],
  ],
  [
    [
      'VELT FERRIES OYJ',
      'Communications',
      'Further information: Mara Kessing, tel. +47 555 09 300',
    ],
  ],
  [['Released by: Lt. Mara Kessing, Public Information Officer', '319-555-0107']],
  [['TK: number of ferries, the line promised it by noon']],
  [['(3,900 characters with spaces – can lose last para)']],
  [['[3,200 characters with spaces]']],
  [['320 words – can lose last par']],
  [['(can lose the last two pars)']],
  [['Char count: 2,900']],
  [['TKTK: two names']],
  [['ENDS. Mara Kessing, 07700 900 123']],
  [['Ends / Mara Kessing']],
  [['(Mara Kessing, 07700 900 552. Pic of the captain attached, no fee)']],
  [['ENDS - Mara Kessing, Korsund. I am on the phone if you want more.']],
  [['Related coverage:', 'Heavy snow keeps the port shut']],
  [['Enquiries (journalists only):', 'Press officer Mara Kessing', 'Telephone: 0641 0000 2041']],
  [['ON BEHALF OF THE BOARD', 'Mara Kessing, President and CEO']],
  [['VELT FERRIES ASA', 'Distribution: main media, www.velt.example']],
  [['You received this email because you signed up for The Morning Quay. Unsubscribe']],
  [
    [
      'Mara Kessing',
      'Managing Director, Velt Ferries',
      'Press phone: +47 555 09 300 (until 20:00)',
    ],
  ],
])('%j stands below a story', (below) => {
  expect(reading(...below)).toEqual([BODY, below])
})

test.each([
  'Anybody who saw the fire is asked to call 0800 555 111 999.',
  'The exchange accepts no responsibility for the adequacy or accuracy of this release.',
  'Next issue: how to pay for it',
  'Next stop: the port of 2027 in Velt',
  'Anybody who saw the fire is asked to write to fire@velt.example.',
  'Jan Halvorsen is a captain and the author of two books on ferries.',
  'Mara Kessing is a writer who had been on board.',
  '“Write to me at fire@velt.example”, he said',
  'Note: 1986 passengers in November, 1986 600,000 tickets',
  'Questions were left open, and the line did not call back on Sunday.',
  'Additional reporting is wanted by the court.',
  'First published figures were wrong.',
  'Time: 7 pm on Sunday, at the quay',
  'Ferries that burned since 2020:',
  'More follows the line than the fire.',
  'More to come is what the captain said.',
  'VELT FERRIES ASA',
  'Police and Media',
  'On behalf of the board Jan Halvorsen spoke to all of the crew, one by one, and said sorry. It was heard.',
  'ISIN is what the papers call the number.',
  '(AP said so first)',
  'Photos attached to the wall burned with it.',
  'Pictures follow the rule of the house.',
  'The story is developing a life of its own.',
  'Contact by radio was lost at noon.',
  'Not checked was the fuel, she said.',
  'I am on board, she wrote.',
  'With AP gone, nobody reports from the quay.',
  'The English version is better, she said.',
  'Press office of the line was shut',
  'Communications',
  '(3,900 characters stand on the wall of the ship)',
  'Could lose last place',
  'Ends / means',
  '(Halvorsen, 0 to 12 000 tickets, and no more)',
  '(20 lines of the ferry burned as well)',
  'Ends - and beginnings - of lines are what he paints.',
  'Logo: a ferry above a wave',
])('%j stays in it', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('clerks sign off right behind the last sentence', () => {
  for (const clerks of ['/mv/jr/', '/mv/jr', '/mv']) {
    const [body, left] = reading(`The line will pay 2.68 percent.${clerks}`)
    expect([body, left]).toEqual([[...BODY, 'The line will pay 2.68 percent.'], [clerks]])
  }
  expect(reading('It is open Sundays and/or Mondays.')[1]).toEqual([])
})

test.each([
  ['(Newsdesk) -- Ferries stay in the harbor of Velt.', 'Ferries stay in the harbor of Velt.'],
  ['July 21 (Newsdesk) -- Ferries stay in Velt.', 'Ferries stay in Velt.'],
  ['March 11 - Ferries stay in the harbor of Velt.', 'Ferries stay in the harbor of Velt.'],
])('%j begins a story without a place', (lede, first) => {
  const {headline, paragraphs} = readWire([HEADLINE, lede, ...BODY].join('\n\n'))
  expect([headline, paragraphs[0]!.text]).toEqual([HEADLINE, first])
})

const TOLD =
  'Ferries stay in the harbor of Velt until the line knows what burned, it said on Friday.'

test.each([
  [`ANN VELT—${TOLD}`, 'ANN VELT'],
  [`Velten, 5 March 2026. ${TOLD}`, 'Velten'],
  [`Velten. 5 March 2026 was the day of the fire. ${TOLD}`, undefined],
  [`THE FERRIES FOR THE WEEK NOV 17-21`, undefined],
])('%j names its place', (lede, place) => {
  expect(readWire([HEADLINE, lede, ...BODY].join('\n\n')).dateline?.place).toBe(place)
})

test.each([
  ['Georgia Velten, Harbor Affairs Reporter', 'Georgia Velten, Harbor Affairs Reporter'],
  ['Georgia Ferries, Korsund', undefined],
])('%j signs where the role says so', (line, byline) => {
  const text = [HEADLINE, line, `VELT, Norvay (AP) — ${BODY[0]}`, ...BODY.slice(1)].join('\n\n')
  expect(readWire(text).byline).toBe(byline)
})

test('the lines of an item that hang by its number go on', () => {
  const text = [
    'FIVE THINGS TO KNOW ABOUT THE FERRIES OF VELT',
    '',
    '   The ferries of Velt burn again and again, and so here are the things',
    '   to know about them before you go on board of one:',
    '',
    '1. They leave every two hours, always from the quay in the south, and',
    '   have done so since 1969.',
    '',
    '2. The main one is the Queen of Korsund, built on the docks of the Old',
    '   Harbor of Velt.',
    '',
    '   The next ferry leaves on Sunday morning, weather permitting.',
  ].join('\n')
  expect(readWire(text).paragraphs.map((one) => one.text)).toContain(
    '2. The main one is the Queen of Korsund, built on the docks of the Old Harbor of Velt.',
  )
})

test.each([
  ['Mara Velten covers shipping. Reach her at mara@velt.example.', false],
  ['Mara Velten reports on ports for the Velt Courier.', false],
  ['Jan Halvorsen covers the fire in a song.', true],
  ['Mara Velten saw it burn from the quay.', true],
])('%j is told in the story: %s', (line, isTold) => {
  const text = [HEADLINE, 'By Mara Velten', ...BODY, line].join('\n\n')
  expect(readWire(text).paragraphs.map((one) => one.text)).toEqual([
    ...BODY,
    ...(isTold ? [line] : []),
  ])
})

test('a day begins each line of a timeline, and stays', () => {
  const days = ['March 11 - The ferry burns in Velt.', 'March 12 - Divers look for what is left.']
  const {paragraphs} = readWire([HEADLINE, ...days, ...BODY].join('\n\n'))
  expect(paragraphs.map((one) => one.text)).toEqual([...days, ...BODY])
})
