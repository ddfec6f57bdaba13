import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const HEADLINE = 'Ferry line closes its last route to Velt after ninety years'
const BODY = [
  'The ferry line that has tied the islands to the coast since 1935 will end its last route in March, its owner said on Tuesday.',
  '“We have lost money on every crossing since the bridge was opened,” managing director Mara Halvorsen said.',
  'The line carried 12,000 passengers last year, a fifth of what it did in 2010, and has laid off most of its crew.',
  'The ship will be sold to a museum in Korsund.',
]

/** What was read, as texts. */
function reading(lines: string[], between = '\n\n') {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(lines.join(between))
  return {
    headline,
    byline,
    place: dateline?.place,
    body: paragraphs.map(({text}) => text),
    leftOut: leftOut.map(({text}) => text),
  }
}

describe('what a page sets between paragraphs is left out', () => {
  test.each([
    'Advertisement',
    'Story continues below advertisement',
    'Skip to content',
    'READ MORE: Bridge opens to traffic',
    'Related: Bridge opens to traffic',
    'Sign up for our newsletter',
    'Get the latest news delivered to your inbox',
    '[cid:image001.png@01DB3E4F.1A2B3C40]',
    'The ferry at the quay in Velt. Photo: Jan Roe',
    'The ferry leaves Velt on its last crossing. Photograph: Jan Roe/Harbor Pictures',
    'The ferry Velten at the quay (Jan Roe/AP)',
    '(EDS: ADDING INFO)',
  ])('%s', (line) => {
    const lines = [HEADLINE, ...BODY.slice(0, 2), line, ...BODY.slice(2)]
    expect(reading(lines)).toMatchObject({headline: HEADLINE, body: BODY, leftOut: [line]})
  })

  test.each([
    'Read more books, the director told them.',
    'Sign up for our newsletter, she said, and you get it a day late.',
    'Related',
    'Video',
    'Share prices',
  ])('%s stays', (line) => {
    const lines = [HEADLINE, ...BODY.slice(0, 2), line, ...BODY.slice(2)]
    expect(reading(lines).body).toContain(line)
  })
})

describe('what a page or a mail program sets below a story is left out', () => {
  test.each([
    ['Share'],
    ['Share: Facebook X WhatsApp Email'],
    ['Copy link'],
    ['Comments (12)'],
    ['Continue reading...'],
    ['Read full article at The Courier'],
    ['Listen · 4:12 min'],
    ['2 hours ago'],
    ['You may also like'],
    ['More from Shipping'],
    ['Privacy policy | Terms of use'],
    ['Jan Roe / Getty Images'],
    ['Feed: Courier - News'],
    ['via Feedly'],
    [`The post ${HEADLINE} appeared first on The Velt Courier.`],
    ['ALL RIGHTS RESERVED © Copyright ANSA', 'Share: Facebook X WhatsApp Email'],
    ['COPYRIGHT ANSA RIPRODUZIONE RISERVATA'],
    ['Topics', 'Shipping', 'Norvay', 'Reuse this content'],
    ['YK5-GRZ', '24-FEB-26 16:41 NNN'],
    ['---------- Forwarded message ---------'],
    [
      'CAUTION: This email originated from outside of the organization. Do not click links or open attachments.',
    ],
    ['Please consider the environment before printing this email.'],
    [
      'Kind regards,',
      'Jan Roe',
      'Communications Officer',
      'This e-mail carries a disclaimer. It is intended for the person to whom it is addressed only.',
    ],
    ['You receive this mail because you are on our press list.'],
    ['($1 = 0.8590 euros)', '(Reporting by Jan Roe; Editing by Ann Lee)'],
    ['-- By Jan Roe in Korsund'],
    ['Foreign Desk, Korsund. Tel +47 555 01 60'],
    ['ok thats it. more tmrw if court sits. R.'],
  ])('%s', (...lines) => {
    expect(reading([HEADLINE, ...BODY, ...lines])).toMatchObject({body: BODY, leftOut: lines})
  })
})

test.each(['via Feedly', 'https://courier.example/news/ferry', 'courier.example', 'fyi'])(
  'a headline does not go on in %j',
  (line) => {
    expect(reading([HEADLINE, line, ...BODY]).headline).toBe(HEADLINE)
  },
)

test('an answered mail is read without its signs', () => {
  const wrapped = [
    '-------- Original Message --------',
    'Date: Sat, 10 Jan 2026 07:55:20 +0100',
    '',
    HEADLINE,
    '',
    'Velt (dpa) - The ferry line that has tied the islands to the coast',
    'since 1935 will end its last route in March, its owner said on',
    'Tuesday.',
    '',
    'The ship will be sold to a museum in Korsund.',
  ]
  expect(
    reading(
      wrapped.map((line) => `> ${line}`.trim()),
      '\n',
    ),
  ).toMatchObject({headline: HEADLINE, place: 'Velt', body: [BODY[0], BODY[3]]})
})

describe('a headline is told from what is sent with it', () => {
  test.each([
    [`>>>ANSA/${HEADLINE}`, HEADLINE],
    [`NATIONAL: NRV-${HEADLINE}`, HEADLINE],
    [`URGENT       ${HEADLINE}`, HEADLINE],
    [`${HEADLINE} (Eds: Adding quotes)`, HEADLINE],
    [`POL-KV: 260302 - 4 - ${HEADLINE}`, HEADLINE],
    [`Subject: APPEAL - ${HEADLINE}`, HEADLINE],
  ])('%s', (line, headline) => {
    expect(reading([line, `VELT, Norvay (AP) — ${BODY[0]}`, ...BODY.slice(1)]).headline).toBe(
      headline,
    )
  })

  test('a first paragraph that says it again is the story', () => {
    const headline = 'Summary of harbor news in Norvay this week'
    const lead = 'The following is a summary of harbor news in Norvay this week.'
    expect(
      reading([headline, `VELT, Feb. 21 (Yonhap) -- ${lead}`, ...BODY.slice(1)]),
    ).toMatchObject({headline, place: 'VELT', body: [lead, ...BODY.slice(1)]})
  })

  test('a note in brackets below it, in wrapped copy, is no part of it', () => {
    const lines = [
      'GRAINS-Wheat slips to one-month low on rain; corn flat',
      '(New throughout, updates prices; changes dateline from PARIS)',
      '',
      'KORSUND, May 22 - Wheat fell on Thursday to its lowest in',
      'a month as rain eased worries about dry fields around the sea,',
      'while corn was little changed.',
    ]
    expect(reading(lines, '\n')).toMatchObject({headline: lines[0], leftOut: [lines[1]]})
  })

  test('a deck that its line had room for is no part of it', () => {
    const lines = [
      'Cabinet split on beach auctions as a long summer nears',
      "League says 'no fire sale', others want a deal with Korsund",
      '',
      '(ANSA) - VELT, MAY 29 - A cabinet meeting ended without agreement',
      'on Thursday on how to put its 26,000 beach concessions out to',
      'tender, with barely a month to go.',
    ]
    expect(reading(lines, '\n').headline).toBe(lines[0])
  })

  test('the last line of a narrow block belongs to it', () => {
    const block = ['Teen qualifier Roe stuns', 'third seed to reach first', 'HTA final in Velt']
    const story = [
      'VELT, Norvay, Feb. 28: Teenager Mara Roe, who had to borrow a racket',
      'after her bags were lost on the way to the open, beat third seed Ann',
      'Halvorsen on Saturday to reach her first final on the tour.',
    ]
    expect(reading(['sports', 'TENNIS', '', ...block, '', ...story], '\n').headline).toBe(
      block.join(' '),
    )
  })
})

describe('a byline that no form shows is told by its neighbors', () => {
  test.each([
    'Owain Llewellyn-Roe, Rugby Correspondent',
    'Mara Velten at Quay Lane',
    'Mara Velten in Korsund',
  ])('%s', (line) => {
    const headline = 'Late goals sink ten-man Velt in cup quarter-final'
    expect(reading([headline, line, 'From a lost ball to a boot', ...BODY])).toMatchObject({
      headline,
      byline: line,
    })
  })
})

describe('datelines', () => {
  test('behind who sends it', () => {
    expect(
      reading([HEADLINE, `Newswise — VELT, Mo. — ${BODY[0]}`, ...BODY.slice(1)]),
    ).toMatchObject({place: 'VELT', body: BODY})
  })

  test('behind the dash of an agency that was dropped', () => {
    expect(reading([HEADLINE, `- VELT, MAR 5\u00a0- ${BODY[0]}`, ...BODY.slice(1)])).toMatchObject({
      place: 'VELT',
      body: BODY,
    })
  })

  test.each(['Korsund, the Netherlands | 19 January 2026', 'Korsund, Norvay – January 19, 2026'])(
    'on a line of its own: %s',
    (line) => {
      expect(reading([HEADLINE, line, ...BODY])).toMatchObject({place: 'Korsund', body: BODY})
    },
  )

  test('first below what a mail sets above', () => {
    const header = ['From: Jan Roe <roe@velt.example>', 'To: Desk <desk@velt.example>']
    expect(reading([...header, `Korsund - ${BODY[0]}`, ...BODY.slice(1)])).toMatchObject({
      place: 'Korsund',
      body: BODY,
    })
  })

  test('a diary has none', () => {
    const diary = [
      'VELT - The bank tells its rate (0800 GMT).',
      'KORSUND - Prices for April (0600 GMT).',
      'KORSUND - Ministers meet for a day, doorsteps about 0830.',
    ]
    expect(reading(['DIARY-Events in Norvay', ...diary])).toMatchObject({
      place: undefined,
      body: diary,
    })
  })
})

test('initials below do not make long lines wrapped copy', () => {
  const lines = [
    'The ferry was taken out of service on Friday after a fire in its engine room, and nobody was hurt by it.',
    'In 2009 she was awarded the Korsund Poetry Prize for ‘Notebook of Returns’, her last book of all.',
    '"She corrected us in a whisper and we remembered it for thirty years," the writer Jan Roe told EFE.',
    'A wake will be held on Sunday at a funeral home in the Del Valle neighborhood of Korsund. EFE',
    'er/jrg/dgp',
  ]
  expect(reading([HEADLINE, '', ...lines], '\n').body).toContain(lines[1])
})

test('matches of a round are a line each in wrapped copy', () => {
  const lines = [
    HEADLINE,
    '',
    'VELT, Norvay, Jan. 29 -- Qualifier Mara Velten saved two match points to',
    'beat the second seed on Wednesday, the biggest upset so far at the open.',
    '',
    'Other results, second round:',
    '',
    'Mara Velten (5), Norvay, def. Ann Halvorsen of Korsund, 6-2, 6-4.',
    'Jo Roe, Norvay, def. Sanne de Velt (8), Korsund, 6-7 (5), 6-1,',
    '6-0.',
  ]
  expect(reading(lines, '\n').body.slice(-2)).toEqual([lines[7], `${lines[8]} ${lines[9]}`])
})
