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
  'dpa English service',
  'AAP NVY Weather Wrap',
  'AP-Sports Watch',
  'sda-ats / English desk / kv0142',
  'TASS DAILY / SOCIETY',
  'LUSA / NORVAY NEWS NETWORK',
  'Arts / Music / Concert review / Tuesday page 22',
  'World > Norvay > Korsund',
  'Polizeipräsidium Velt - Press Office (English translation)',
  'POL-KV: 2nd report, 14 July 2026',
  'CORRECTION: Harbors-Korsund Crane',
  'TENNIS-KORSUND RESULTS',
  'RACING KORSUND CUP CRANE',
  'OSLO STOCKS CLOSE',
  'BULLETIN MATTER',
  'Check against delivery / For immediate use',
  'View this email in your browser',
  'Editors, please note that the following replaces PA 0914 Crane. The figure in par three is 14.',
  'AP-EU-EXP--Explainer-Crane',
  'KORSUND, Norvay',
  'Norvay crane',
  'Local news',
  'Page 4 lead',
  "For Saturday's paper",
  'Catchline: Crane',
  'Photo: Jan Roe',
  'Medienmitteilung',
  'Replaces earlier story',
  'Resending with byline',
  'Compiled by the harbors desk. Subject to change without notice.',
  'Crane story below',
  'https://www.velt.example/news/crane',
  'Oslo bureau',
  'e bf BC-NORVAY-CRANE',
  'APNewsAlert follow',
  'Index: National, Business, Ports',
  'Byline: please use “a correspondent in Velt”, no name!',
  'draft v3 – mv 14:20 – lawyered, ok to go',
  'crane.txt / last saved by mv 09.02.26 18:44',
  'Obit / Halvorsen / hold till family confirms – CONFIRMED 11.6. 16:05, can run',
  'Media Relations | University of Velt',
  'POL-KV:',
  'PUBLIC RELEASE: 22-Apr-2026',
  'FINAL – subbed by mv 17:45',
  'Version 2, with quotes from the union',
  'v2 – trimmed to 400',
  '1st draft mv',
  'Updated 14.30 with police',
  'for p4, legal have seen it',
  'UPDATE: police quote in par 4',
  'Page 5, 3 columns',
  'Splash',
  'Velt edition',
  'Ref 2026-114',
  'From our correspondent in Velt',
  'DO NOT PUBLISH BEFORE FRIDAY',
  'Strictly not before 6pm Friday',
  'SUGGESTED HEADLINE:',
  'Copy starts here:',
  'Attached: 2 photos',
  'Jan, story as agreed below',
  'Begin forwarded message:',
  'Please run under my full name',
  'Sorry this is late, the court sat until six.',
  'Still waiting for the union, will update',
  'Port box, p. 1',
  'Weather, p. 2 bottom',
  'Harbors, pp. 8-9, 2 pictures',
  'Sports - page 12 - 60 lines',
  'Box for p. 1',
  'For: Norvay desk / Slug: crane',
  'Evening all – late one from the harbor, usual rates. Jan',
  'Morning! Council copy as usual, Jan',
  'Culture, p. 14, 220 words. The headline is a try – M.',
  'FOR: Norvay desk / SLUG: velt-crane / WORDS: 190',
  'SLUG: velt-crane | PAGE: 4',
  'Polizeipräsidium Velt - Press office - English service',
  'Second paragraph, first sentence of the release should read: May 3 (instead of May 2).',
  'Morning all - harbor copy from last night. Usual rate please. Jan',
  'Afternoon, report from this morning, standard fee, please.',
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
  ['AP wins prize for report on cranes', 'The jury praised its work of many months in Korsund'],
  ['CRANE TALKS CONTINUE, KORSUND SAYS', 'The board of the port meets again on Thursday'],
  ['KORSUND, VELT LOSE TRADE RIGHTS', 'The board of the port meets again on Thursday'],
  ['VELT LINE TO START NEW SERVICE', 'The first ferry leaves on Thursday, its captain says'],
  ['NORVAY BUDGET DEFICIT FELL IN MARCH', 'The ministry had expected that it would rise again'],
  ['STOCKS CLOSE HIGHER', 'The board of the exchange meets again on Thursday'],
  ['Crane falls / two hurt', 'Divers look for what is left of it at the quay'],
  ['Korsund: crane falls', 'Divers look for what is left of it at the quay'],
  ['Draft horses return to Velt', 'The port needs them again since the crane fell on Monday'],
  ['Second version of port bill fails', 'The council meets again on Thursday to hear the union'],
  ['V8 – the end of an engine', 'The last of them leaves the works in Korsund on Friday'],
  ['Splash of color returns to Korsund', 'The port paints its cranes in what is left of it'],
  ['Do not publish: the book that Velt forbade', 'It tells of a port and of those who work in it'],
  ['From our kitchen to the port', 'The cook of Korsund feeds those who work at the quay'],
  ['Updated rules confuse drivers', 'The port says that it will explain them once more'],
  ['Gene of ferries, p53, is found', 'The port of Korsund prints what its captains have to tell'],
  ['Goodbye, Page 3', 'The port of Korsund prints what its captains have to tell'],
  ['Harbor, page by page', 'The port of Korsund prints what its captains have to tell'],
  ['Box for peace opens', 'The port of Korsund prints what its captains have to tell'],
  ['Ferries, p. 7 and other tales', 'The port of Korsund prints what its captains have to tell'],
  ['Velt press - office of many', 'The paper of Korsund is printed where its captains live'],
  ['Usual rates fall for ferries', 'The port of Korsund asks for less than it did in May'],
  ['Second paragraph of port law should go', 'The council of Korsund meets again on Thursday'],
  ['Sorry, too late for the last ferry', 'The port closes at six, as its captain has to say often'],
  ['Copy that: how pilots speak', 'The harbor of Korsund listens in on those above it'],
  ['VELT BANK OPENS KORSUND HARBOR OFFICE', 'It is the first in a town without a bank of its own'],
  [
    'NORVAY ENGINEERS WILL HOLD STRIKES MARCH 9',
    'The union says that all of them will stay at home',
  ],
  ['VELTEN INC YEAR NET', 'The company says that it will pay no dividend this year'],
  ['Crane driver can hold, can lift, can run', 'He learned it in the port of Korsund as a boy'],
  ['Readme.txt is the title of her novel', 'It tells of a port and of the women who work in it'],
  ['Last Saved by the Bell', 'A boxer from Korsund on the fight that he will not forget'],
  ['Crane Drivers | What They Want', 'Talks in the port of Korsund go on into the night'],
  ['KORSUND Crane Falls', 'NOBODY HURT AS DIVERS LOOK FOR WRECK'],
])('“%s” is the headline above “%s”', (headline, deck) => {
  expect(headOf(headline, deck)).toEqual({headline, leftOut: [deck]})
})

test.each([
  ['UPDATE 1-Soccer-Korsund keeper out after fall', 'Soccer-Korsund keeper out after fall'],
  ['(Sports) Korsund beat Velt in cup', 'Korsund beat Velt in cup'],
  ['Velt News: Crane falls in the port', 'Feature: Crane falls in the port'],
  ['BN  10/23  Korsund Line Lifts Its Outlook', 'Korsund Line Lifts Its Outlook'],
  ['Crane falls on ship in Korsund', 'Crane falls on ship in Korsund, two hurt'],
  ['Crane falls on ship in Korsund', 'Crane falls on ship in Korsund'],
])('of “%s” and “%s” below it, the second is the headline', (first, headline) => {
  const {leftOut} = headOf(first, headline)
  expect(headOf(first, headline)).toEqual({headline, leftOut: [first]})
  expect(leftOut).toHaveLength(1)
})

test('a headline that is told again on the next line of wrapped copy is one of its own', () => {
  const copy = [
    'UPDATE 1-Harbor crane had been checked a week before it fell',
    'Harbor crane had been checked a week before it fell',
    '',
    'KORSUND, Nov 12 (Reuters) - The harbor crane that fell on Monday had',
    'been checked a week before, the port said, and nobody was hurt when it',
    'came down on the quay.',
  ].join('\n')
  expect(readWire(copy).headline).toBe(HEADLINE)
})

test.each([
  [
    [
      'HARBOR OF KORSUND',
      '575 S. 10th Street, Korsund, NE',
      'Release #: 25-114',
      'Prepared by: Capt. Roe',
      'Approved: yes',
    ],
  ],
  [['SLUG: CRANE', 'ANCHOR: ON CAM', 'TIME: 0:45', 'WRITER: TJ']],
  [['Subject: FW: crane - FINAL', 'Enclosed: IMG_2231.jpg, IMG_2240.jpg']],
])('a form above a headline is the sender’s: %j', (form) => {
  expect(headOf(...form, HEADLINE)).toEqual({headline: HEADLINE, leftOut: form})
  const plain = [BODY[0]!.replace(/^.* — /u, ''), BODY[1], BODY[2]]
  expect(readWire([...form, HEADLINE, ...plain].join('\n\n'))).toMatchObject({
    headline: HEADLINE,
    paragraphs: plain.map((text) => ({text})),
  })
})

test('fields of a form in the story stay there', () => {
  const fields = ['Dead: two', 'Hurt: fourteen', 'Missing: none']
  const {paragraphs} = readWire([HEADLINE, BODY[0], ...fields, BODY[1], BODY[2]].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toEqual(expect.arrayContaining(fields))
})

test('scores may stand between the headline and the story', () => {
  const scores = ['Velt (day two of four):', 'Korsund 211: Roe 74; Lee 5-48', 'Velt 334-6: Ek 127']
  const story = [
    'Teenager Toby Halvorsen made his first century as Velt took control against Korsund.',
    'He struck fifteen fours and a six that went into the harbor, and was dropped on nine.',
    'Korsund took two late wickets with the second new ball, but it was the day of Velt.',
  ]
  const headline = 'Velt v Korsund, day two: Halvorsen century puts hosts on top'
  expect(readWire(['CRICKET COUNTY', headline, ...scores, ...story].join('\n\n'))).toMatchObject({
    headline,
    leftOut: [{text: 'CRICKET COUNTY'}],
    paragraphs: [...scores, ...story].map((text) => ({text})),
  })
})

test('an agenda has no dateline', () => {
  const plans = [
    'LUXEMBOURG - Energy ministers meet in the morning',
    'PRAGUE - Inflation for May - 0730',
    'SOFIA - President meets caretaker prime minister on date',
  ]
  const {dateline, paragraphs} = readWire(['Week of June 2', ...plans].join('\n'))
  expect(dateline).toBeUndefined()
  expect(paragraphs.map(({text}) => text)).toEqual(expect.arrayContaining(plans))
})

test('“(MORE)” between paragraphs is the wire’s', () => {
  const {paragraphs, leftOut} = readWire([BODY[0], '(MORE)', BODY[1], BODY[2]].join('\n\n'))
  expect([paragraphs.length, leftOut.map(({text}) => text)]).toEqual([3, ['(MORE)']])
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
  ['By Mara Velten, KORSUND NEWS - Nov 26, 2026 - 10:00', 'Mara Velten, KORSUND NEWS'],
  [
    'By Mara Velten, KORSUND NEWS - Nov 26, 2026 - 10:00 | All, Norvay, Feature',
    'Mara Velten, KORSUND NEWS',
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

test('a topic stands above the byline, and the headline in capitals below it', () => {
  const headline = 'MAN ARRESTED AFTER CRANE FALLS'
  const text = [`HARBOR Crane\nBy Mara Velten, PA\n${headline}`, BODY[1], BODY[2]].join('\n\n')
  const read = readWire(text)
  expect([read.headline, read.byline]).toEqual([headline, 'Mara Velten, PA'])
})

test.each([
  ['NewsAlert: Crane falls in the harbor of Korsund', 'Crane falls in the harbor of Korsund'],
  ['POL-KV: Korsund: Crane falls in the harbor', 'Korsund: Crane falls in the harbor'],
  ['Alert: what it is, and why you get it', 'Alert: what it is, and why you get it'],
])('“%s” is told as “%s”', (line, headline) => {
  expect(headOf(line).headline).toBe(headline)
})

test('a day behind the agency, without spaces, is the dateline’s', () => {
  const first = 'Velten Ferries announced plans for a new line to Korsund.'
  const lede = `BEND, Ore.--(BUSINESS WIRE)--May 19, 2026--${first}`
  const {dateline, paragraphs} = readWire([HEADLINE, lede, ...BODY.slice(1)].join('\n\n'))
  expect([dateline?.date, paragraphs[0]!.text]).toEqual(['May 19, 2026', first])
})

test('the code of an office is no place, below which a story without a byline begins', () => {
  const told = ['The crane fell on Monday, the port said in Korsund.', ...BODY.slice(1)]
  const read = readWire(['FW-VE: Crane falls in the port', ...told].join('\n\n'))
  expect([read.headline, read.dateline]).toEqual(['Crane falls in the port', undefined])
})

test.each(['*', '•'])('a key point with %j is not the headline', (bullet) => {
  const points = [
    `${bullet} Harbor crane had been checked a week before it fell`,
    `${bullet} Port opens again on Friday`,
  ]
  expect(readWire([HEADLINE, ...points, ...BODY].join('\n')).headline).toBe(HEADLINE)
})

test.each(['Subject: ', 'Subject: Fwd: ', 'Betreff: AW: '])(
  'a headline may be told as what a mail is about: %j',
  (label) => {
    expect(headOf(label + HEADLINE)).toEqual({headline: HEADLINE, leftOut: [label.trim()]})
  },
)

test('what is left out above a headline is called what it is', () => {
  const lines = ['CRANE KORSUND 2', 'Velt Police', 'Good to go when legal has seen it, no pics yet']
  const {leftOut} = readWire([...lines, HEADLINE, 'By Mara Velten', ...BODY].join('\n\n'))
  expect(leftOut.map(({why}) => why)).toEqual([
    'the story’s slug',
    'whom it comes from',
    'words to the desk',
  ])
})
