import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const HEADLINE = 'Ferry burns in the harbor of Velt'
const LEDE = 'The ferry was taken out of service on Friday after a fire in its engine room.'
const NEXT = 'Nobody was hurt, the line said.'
const LAST = 'The next ferry leaves on Sunday morning, weather permitting.'
const BODY = [LEDE, NEXT, LAST]

function reading(...lines: string[]) {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(lines.join('\n\n'))
  return {
    headline,
    byline,
    dateline: dateline?.text,
    body: paragraphs.map(({text}) => text),
    leftOut: leftOut.map(({text}) => text),
  }
}

const whole = {
  headline: HEADLINE,
  byline: undefined,
  dateline: 'VELT, Norvay (AP) —',
  body: BODY,
  leftOut: [],
}
const DATED = [`VELT, Norvay (AP) — ${LEDE}`, NEXT, LAST]

describe('a headline', () => {
  test('stands above a whole story, be it that nothing else shows a head', () => {
    expect(reading(HEADLINE, ...BODY)).toEqual({...whole, dateline: undefined})
  })

  test.each([
    ['a sentence', 'The ferry burned.', BODY],
    ['a question', 'Who set the ferry on fire?', [...BODY]],
    ['what somebody says', '“Is anybody still on board?”', BODY],
    ['the beginning of a passage', 'What comes next', [LEDE, NEXT]],
    [
      'a paragraph without its stop',
      `${LEDE.slice(0, -1)}, said Mara Velten, who had been on board`,
      BODY,
    ],
  ])('%s is none', (name, line, others) => {
    const {headline} = reading(line, ...others)
    expect(headline).toBe(name === 'a question' ? line : undefined)
  })

  test('may stand below the byline', () => {
    expect(reading('By Mara Velten', HEADLINE, ...DATED)).toEqual({...whole, byline: 'Mara Velten'})
    expect(reading('By Mara Velten', 'UPI Harbor Correspondent', HEADLINE, ...DATED)).toEqual({
      ...whole,
      byline: 'Mara Velten',
      leftOut: ['UPI Harbor Correspondent'],
    })
    expect(reading('By Mara Velten, PA', HEADLINE, ...BODY)).toEqual({
      ...whole,
      byline: 'Mara Velten, PA',
      dateline: undefined,
    })
  })

  test('may be broken', () => {
    expect(reading('Ferry burns', 'in the harbor of Velt', ...DATED)).toEqual(whole)
  })

  test.each(['HED:', 'Headline:', 'Suggested headline:'])('%s is its label', (label) => {
    expect(reading(`${label} ${HEADLINE}`, ...DATED)).toEqual({...whole, leftOut: [label]})
  })

  test('a figure with a comma is none of a transmission line', () => {
    const headline = 'Ferries carry fewer than 8,000'
    expect(reading(headline, 'By Mara Velten', ...BODY).headline).toBe(headline)
  })
})

describe('above a story', () => {
  test.each([
    'WORLD FERRIES',
    'NORVAY HARBOR FIRE',
    'PTI NORVAY FIRE 2NDLD',
    'PTI',
    'US--Norvay Ferry',
    'AP-EU--Ferry-Fire',
    'NHL-Velt-Korsund Bay',
    'HARBORS / FIRE',
    'Norvay-ferry-fire,lead-WRAP',
    'u bc-norvay-ferry 11-17 0271',
    'APNewsAlert',
    'Page 2: 12:10',
    'Nov 12, 2025, 03:00 ET',
    '12 NOV, 14:22',
    'March 3, 2026 07:00 ET | Source: Velt Line plc',
    'BN 11/24/25 18:05',
    'Source: Xinhua',
    'Editor: desk two',
    'Ref: VL/25/318',
    'Media contact: Mara Velten, 210-555-0133',
    'Release date: 4 March 2026',
    'STRICTLY EMBARGOED until 00:01 Tuesday',
    'mara@velt.example',
    '5 min read',
    'Issued: 4 March 2026, 10:15am',
    'Velt Police: Media Release',
    'CP NewsAlert',
    'Match report',
    '/FROM PR NEWSWIRE NEW YORK/',
    'TO BUSINESS EDITORS:',
    'The following story will move at 1400 GMT:',
    'Re: Ferry story',
    'SOCCER-PREMIER LEAGUE/KORSUND (UPDATE 1)',
    'Xinhua | Updated: 2026-03-04 10:15',
    'News and Communications',
    'WORDS: 230',
    'FAO night desk',
    'Copyright 2026 Velt Courier',
    'News release 4471 – 14 November 2025',
    'Share this article',
    'PICTURES BY MARA VELTEN. VIDEO BY JAN ROE',
    '++ Repetition: adds byline ++',
    'REFILE-Corrects day in lead, no other changes to text',
    'Reopens with reaction',
    'FERRY FIRE - 700 words by 1700, with photos.',
    '- video of the quay by 1230',
    'For questions call the Europe desk, ext. 5501.',
    'Velt News Editor, 020 7946 0155',
    'FILE - The ferry in Velt, Norvay, Jan. 26, 2019. (AP Photo/Jan Roe, File)',
    'Subject: FERRY/fire - 300 wds',
    'Velt Police',
    "KORSUND COUNTY SHERIFF'S OFFICE",
    'Ministry of Ports',
  ])('%s is none of it', (line) => {
    expect(reading(line, HEADLINE, ...DATED)).toEqual({...whole, leftOut: [line]})
  })

  test.each(['WORLD FISH', 'SOC--Velt-Korsund'])('%s alone is no headline', (line) => {
    expect(reading(line, ...DATED)).toEqual({...whole, headline: undefined, leftOut: [line]})
  })

  test.each([
    ['N.R.A. Details Plan for Armed School Guards'],
    ['Updates to rules of harbors confuse crews'],
    ['Hello Kitty ferry sails into Velt'],
    ['Korsund council sues the police'],
    ['Press release: Council opens bridge'],
    ['COUNCIL APPROVES VELT/KORSUND FERRY'],
  ])('%s is a headline', (headline) => {
    expect(reading(headline, ...DATED).headline).toBe(headline)
  })

  test('key points and second headlines', () => {
    const above = ['* Shares of the line fall', 'DEK: Nobody on board', 'Line to pay the crew']
    expect(reading(HEADLINE, ...above, ...DATED)).toEqual({...whole, leftOut: above})
  })

  test.each([
    [['Hi Fran,', 'Ferry story as promised, about 250 words. Pix to follow.', 'Cheers, Dot']],
    [['Morning all - updated copy on the ferry below. Pls credit Velt News.', 'Best', 'Col']],
    [['Dear colleagues, please find below the story on the ferry.']],
    [["Sam - here's the bones of the ferry piece, needs a top-up if they ring back. J."]],
    [['Hi both', "Pasting in what I have from the ferry presser, needs a subs' eye"]],
    [["Copy for tomorrow's paper. Please check spelling of Velt!"]],
    [['Hi Jo - ferry copy as per our chat, c. 250w. Happy to take queries until 6.', 'A']],
  ])('words to the desk: %j', (note) => {
    expect(reading(...note, HEADLINE, ...DATED)).toEqual({...whole, leftOut: note})
  })

  test('marks of AP around its lines', () => {
    expect(readWire(`^${HEADLINE}<\n^By MARA VELTEN=\n\n${DATED.join('\n\n')}`)).toMatchObject({
      headline: HEADLINE,
      byline: 'MARA VELTEN',
    })
  })
})

test('a sentence below a salutation may say what had been promised', () => {
  const lede =
    'The ferry will cost twice as much as promised, the council of Velt was told on Monday.'
  expect(reading('Hi both', lede, NEXT, LAST).body).toEqual([lede, NEXT, LAST])
})

test.each([
  ['Written by Mara Velten and Jan Roe', 'Mara Velten and Jan Roe'],
  ['Words and pictures: Mara Velten', 'Mara Velten'],
  ['BYLINE: Mara Velten', 'Mara Velten'],
  ['From Mara Velten, PA, in Korsund', 'Mara Velten, PA, in Korsund'],
  ['By Ben Velten', 'Ben Velten'],
  ['By Mara Velten at Korsund Park', 'Mara Velten at Korsund Park'],
  ['Emma VELTEN', 'Emma VELTEN'],
  ['Emma Velten and Jan Roe', 'Emma Velten and Jan Roe'],
  ['By Nam Hyun-wooh and Oh Seok-min-a', 'Nam Hyun-wooh and Oh Seok-min-a'],
])('%s is a byline', (line, byline) => {
  expect(reading(HEADLINE, line, ...DATED)).toMatchObject({headline: HEADLINE, byline, body: BODY})
})

test.each([
  ['(ANSAmed) - VELT, MARCH 3 -', '(ANSAmed) - VELT, MARCH 3 -', 'VELT'],
  ['(ANSA-AFP) - VELT, MAR 3 -', '(ANSA-AFP) - VELT, MAR 3 -', 'VELT'],
  ['VELT /Norvay/, March 3. /TASS/.', 'VELT /Norvay/, March 3. /TASS/.', 'VELT'],
  ['VELT, March 3. /Corr. TASS/.', 'VELT, March 3. /Corr. TASS/.', 'VELT'],
  ['VELT (dpa-AFX) -', 'VELT (dpa-AFX) -', 'VELT'],
  ['(Velt, 3 March 2026) –', '(Velt, 3 March 2026) –', 'Velt'],
  ['Velt, the Norvay Isles –', 'Velt, the Norvay Isles –', 'Velt'],
  ['Velt -', 'Velt -', 'Velt'],
  ['VELT--', 'VELT--', 'VELT'],
  ['Velt (ots) -', 'Velt (ots) -', 'Velt'],
  ['Velt, 30.11.2026 (vna) -', 'Velt, 30.11.2026 (vna) -', 'Velt'],
  ['VELT (Haven-nieuws) –', 'VELT (Haven-nieuws) –', 'VELT'],
  ['Velt (Norway) –', 'Velt (Norway) –', 'Velt'],
  ['VELT, Norvay - Kyodo News -', 'VELT, Norvay - Kyodo News -', 'VELT'],
  ['VELT – November 12, 2026 –', 'VELT – November 12, 2026 –', 'VELT'],
  ['Velt, Norvay – 12 November 2026 –', 'Velt, Norvay – 12 November 2026 –', 'Velt'],
  ['12 November 2026, Velt –', '12 November 2026, Velt –', 'Velt'],
  ['VELT, Norway', 'VELT, Norway', 'VELT'],
])('%s is a dateline below a headline', (line, text, place) => {
  const lede = line.endsWith('--') ? `${line}${LEDE}` : `${line} ${LEDE}`
  const {headline, dateline, paragraphs} = readWire([HEADLINE, lede, NEXT].join('\n\n'))
  expect([headline, dateline?.text, dateline?.place, paragraphs[0]?.text]).toEqual([
    HEADLINE,
    text,
    place,
    LEDE,
  ])
})

test.each([
  ['Velt (Norvay), 19 November 2026', {place: 'Velt', country: 'Norvay', date: '19 November 2026'}],
  ['VELT, Norvay', {place: 'VELT', country: 'Norvay'}],
  ['VELT, March 3', {place: 'VELT', date: 'March 3'}],
  ['VELT', {place: 'VELT'}],
])('“%s” on a line of its own is the dateline', (line, dateline) => {
  const story = [LEDE, NEXT, 'The people of Velt said that they had seen no smoke.']
  expect(readWire([HEADLINE, line, ...story].join('\n\n'))).toMatchObject({
    headline: HEADLINE,
    dateline: {text: line, ...dateline},
    paragraphs: story.map((text) => ({text})),
    leftOut: [],
  })
})

test.each(['(Belga)', '(Belga) -', 'AFP -', 'Reuters —', '(CNN) —'])(
  '%s before the story names no place',
  (agency) => {
    expect(reading(HEADLINE, `${agency} ${LEDE}`, NEXT, LAST)).toEqual({
      ...whole,
      dateline: undefined,
      leftOut: [agency],
    })
  },
)

test.each([
  'Velten (left) – The captain of the ferry had left it on Friday after a fire in its engine room.',
  'BERNARD VELTEN, Mayor of the island, left the ferry on Friday after a fire in its engine room.',
  'SMOKE The captain of the ferry had left it on Friday after a fire in its engine room.',
  'Velten – the captain of the ferry – had left it on Friday after a fire in its engine room.',
  'Velten – Korsund’s captain – had left the ferry on Friday after a fire in its engine room.',
  'After noon – The ferry was taken out of service on Friday after a fire in its engine room.',
])('%s begins with none', (line) => {
  expect(reading(HEADLINE, line, NEXT, LAST)).toMatchObject({
    dateline: undefined,
    body: [line, NEXT, LAST],
  })
})

test('bold of messengers, a mail beside a name, an end in brackets', () => {
  const [first, ...others] = DATED
  expect(
    reading(
      `*${HEADLINE}*`,
      'By Emma Velten | emma@velt.example',
      first!,
      ...others.slice(0, -1),
      `${LAST} (end) mv.jr`,
    ),
  ).toEqual({...whole, byline: 'Emma Velten', leftOut: ['emma@velt.example', '(end) mv.jr']})
})

describe('below a story', () => {
  test.each([
    ['(Reporting by Mara Velten in Korsund; Editing by Jan Roe)'],
    ['Reporting by Mara Velten; Editing by Jan Roe', 'Our Standards: The Velt Principles.'],
    [
      '--With assistance from Jan Roe.',
      'To contact the reporter on this story:',
      'Mara Velten in Korsund at mvelten@example.net',
    ],
    ['Velten reported from Korsund.'],
    ['Associated Press writer Jan Roe in Korsund contributed to this report.'],
    ['AP ferries: https://apnews.com/hub/ferries'],
    ['Author: Mara Velten (reporting), Jan Roe (editing)'],
    ['dpa kl xh', 'Not for publication: press office +373 22 555 014'],
    ['EFE mv/jr', '(photo)(video)'],
    ['==Kyodo', '(Nov. 19, 2025)'],
    ['--IANS', 'mv/jr/'],
    ['(ANSA).', 'RED-CV'],
    ['TASS may hold its own opinion on the matters stated here'],
    ['(This story has not been edited by the desk.)'],
    ['ALL RIGHTS RESERVED © Copyright ANSA'],
    ['About Velt Line', 'Velt Line owns ferries in Norvay.', 'It was founded in 1931.'],
    ['Forward-Looking Statements', 'Statements about the future may turn out wrong.'],
    ['Contacts', 'Mara Velten, 864-555-0117'],
    ['SOURCE Velt Line', 'Related Links', 'https://www.velt.example'],
    ['For further information, please contact:', 'Mara Velten, tel. +47 55 55 01 20'],
    ['#VeltLine #Ferries'],
    ['Media enquiries: press@velt.example'],
    ['cheers', 'Col', 'On Mon, 24 Nov 2025 at 09:12, Jim Roe wrote:', '> Anything on the ferry?'],
    ['- Dot Velten', 'Sent from my iPhone'],
    ['(Updates shares in final paragraph.)'],
    ['HLB'],
    ['PTI MV JR', 'JR', 'JR'],
    ['(Jan Roe in Korsund also contributed to the story.)'],
    ['Follow Emma Velten on Twitter: @emmavelten'],
    ['Emma Velten', 'Stringer, Korsund'],
    ['This report by The Canadian Press was first published March 4, 2026.'],
    [
      'Staff writer Jan Roe contributed to this report.',
      'Contact Mara Velten at 555-0100 or mara@velt.example.',
    ],
    ['(Editing by Jan Roe)', '((mara@velt.example; +47 555 0100))', 'Keywords: NORVAY FERRY/'],
    ['(Schluss) mv/jr', 'APA0123 2026-03-04/10:15'],
    ['Information from: Velt Courier, http://www.velt.example'],
    ['dpa mv xxde jr', "Author's email: velten.mara@dpa.example"],
    ['Source text for Eikon: ID:nVLT4Xk7a', 'Further company coverage: VELT.OL', '(Oslo newsroom)'],
    ['Copyright(c) 2026 Velt News.', 'For comments and feedback: contact desk@velt.example'],
    ['RYA/MVX // JRX', 'Lusa/Fim'],
    ['Enquiries from journalists to:', 'Police of Velt', 'Press office', 'Tel.: +47 555 01 20'],
    ['Address for inquiries:', 'Communications, +47 555 01 20', 'Publisher: Ministry of Ports'],
    ['Original content of: Police of Velt, transmitted by Velt News'],
    ['Rückfragen bitte an:', 'Hafen Velt', 'Telefon: +47 555 01 20'],
    ['Interviews: Capt. Roe is available from 7am. Please call 0400 555 120.'],
    ['(Distributed by The Associated Press)'],
    ['– Agencies'],
    ['ENDE'],
    ['Best regards,', 'Mara Velten', 'Freelance journalist, Velt', '+47 555 01 20 (WhatsApp)'],
    ['will file pic later. call me re the second quote', 'Nik'],
    ['(chasing the crew for a line – J)'],
    ['You are receiving this because you signed up at velt.example. Unsubscribe', '© Velt 2026'],
    ['Buy any of these with free postage from our bookshop on 0330 555 0121.'],
    ['Photos free of charge for editorial use, credit “Velt Line”'],
    ['Distributed by Velt Content Agency, LLC.', 'Visit the Courier at www.velt.example'],
    ['This is a developing story. Check back for updates.', 'More to come...'],
    ['Compiled from agency reports', '(Source: AFP)'],
    ['AP writer Jan Roe contributed.'],
    ['Let me know if you need anything else', 'Pics attached', 'Usual rates'],
    ['Photo: Jan Roe', 'CAPTION: The crane on Monday.', 'Tags: crane, harbor'],
    ['https://www.velt.example/news/crane', '@mvelten'],
    ['Agerpres', 'AGERPRES (RO - author: Mara Velten, editor: Jan Roe)'],
    ['(NAN)(www.velt.example)'],
    ['WAM/Mara Velten'],
    ['KUNA 121430 Nov 25'],
    ['-0- Nov/12/2026 06:12 GMT'],
    ['Nov 12, 2026 14:30 ET (19:30 GMT)'],
    ['ENDS (240 words)', 'Invoice to follow'],
    ['For media inquiries: press@velt.example'],
    ['end', 'Note: survey by Velt Opinion, 3-6 October, weighted.'],
  ])('%s', (...lines) => {
    expect(reading(HEADLINE, ...DATED, ...lines)).toEqual({...whole, leftOut: lines})
  })

  test('what signs it behind its last word', () => {
    const credit = '(Reporting by Mara Velten; Editing by Jan Roe)'
    expect(reading(HEADLINE, DATED[0]!, NEXT, `${LAST} ${credit}`)).toEqual({
      ...whole,
      leftOut: [credit],
    })
  })

  test.each(['– Agencies', '(With agencies)', '– Bernama', '(AGENCIES)'])(
    '%s behind its last word',
    (agency) => {
      expect(reading(HEADLINE, DATED[0]!, NEXT, `${LAST} ${agency}`)).toEqual({
        ...whole,
        leftOut: [agency],
      })
    },
  )

  test('whose words they are stays behind a quotation', () => {
    const quoted = '“The sea takes what it wants, and gives nothing back.” – Halvorsen'
    expect(reading(HEADLINE, ...DATED, quoted).body).toEqual([...BODY, quoted])
  })

  test('what is signed behind its last word, too', () => {
    expect(
      reading(HEADLINE, ...DATED, '(Jan Roe in Korsund also contributed to the story.) Enditem'),
    ).toEqual({
      ...whole,
      leftOut: ['(Jan Roe in Korsund also contributed to the story.)', 'Enditem'],
    })
  })

  test('the next take goes on', () => {
    expect(reading(HEADLINE, DATED[0]!, '(more)', '1stadd-ferry', NEXT, LAST)).toEqual({
      ...whole,
      leftOut: ['(more)', '1stadd-ferry'],
    })
  })

  test('who its writer is', () => {
    const bio = 'Mara Velten is a reporter based in Korsund.'
    expect(reading(HEADLINE, 'By Mara Velten', ...DATED, bio)).toEqual({
      ...whole,
      byline: 'Mara Velten',
      leftOut: [bio],
    })
  })

  test('a byline', () => {
    expect(reading(HEADLINE, ...DATED, 'By Mara Velten, dpa')).toEqual({
      ...whole,
      byline: 'Mara Velten, dpa',
    })
  })

  test.each([
    ['The report was published on Monday by the ministry of ports in Korsund.'],
    ['About the house', 'The captain bought it in 1931 and sold it when he left the line.'],
    ['Read more: https://www.velt.example/ferries'],
    ['Contact with the ferry was lost at noon, and found again an hour later.'],
    ['Faithfully yours,', 'Mara Velten'],
    ['Source of the smoke was a pump, the line said.', 'It was replaced on Sunday.'],
    ['Reports by the ministry of ports said that the ferry was safe.'],
    ['Edited by Mara Velten, the book on the ferry sold 3,000 copies.'],
    ['AP is not naming the captain because he has not been charged.'],
    ['Thanks to the crew'],
    ['Filing fees for ferries cost more than the line will pay for its copy.'],
    ['Agencies of the port said so.'],
    ['Distributed by hand, the tickets were gone at noon.'],
    ['Pictures attached to the wall of the quay were saved.'],
    ['Photos of the fire were shown to the board, and then to reporters.'],
    ['Mara Velten is a reporter at the harbor radio and had been on board.'],
    ['The story of the ferry is not over.'],
    ['Happy to be alive, the crew slept at the quay.'],
    ['Waiting for the ferry, more crews slept at the quay.'],
    ['Tickets are sold from Monday, and those who bought one before get their money back.'],
    ['He contributed to the report on the ferry of 2019, and to its appendix.'],
  ])('%s stays', (...lines) => {
    expect(reading(HEADLINE, ...DATED, ...lines).body).toEqual([...BODY, ...lines])
  })
})
