import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const LEDE = 'The ferry was taken out of service on Friday after a fire in its engine room.'
const BODY = ['Nobody was hurt, the line said.', 'The next ferry leaves on Sunday morning.']
const story = (...lines: string[]) => [...lines, ...BODY].join('\n')
const head = (text: string) => {
  const {headline, byline, dateline} = readWire(text)
  return {headline, byline, place: dateline?.place}
}

describe('datelines', () => {
  test.each<[string, object]>([
    ['Lisbon, Feb 7 (EFE).-', {place: 'Lisbon', date: 'Feb 7', provider: 'EFE'}],
    ['(ANSA) - TURIN, FEB 7 -', {place: 'TURIN', date: 'FEB 7', provider: 'ANSA'}],
    ['TURIN, 7 FEB - (ANSA) -', {place: 'TURIN', date: '7 FEB', provider: 'ANSA'}],
    ['Bremen (dpa/lni) -', {place: 'Bremen', provider: 'dpa/lni'}],
    ['OSLO, february 7 -', {place: 'OSLO', date: 'february 7'}],
    ['OSLO February 7 -', {place: 'OSLO', date: 'February 7'}],
    ['OSLO, Feb 7, Reuter -', {place: 'OSLO', date: 'Feb 7', provider: 'Reuter'}],
    [
      'AUSTIN, Texas, Feb. 7, 2024 /PRNewswire-USNewswire/ --',
      {place: 'AUSTIN', country: 'Texas', date: 'Feb. 7, 2024', provider: 'PRNewswire-USNewswire'},
    ],
    [
      'Austin, Texas, Feb. 07, 2024 (GLOBE NEWSWIRE) --',
      {place: 'Austin', country: 'Texas', date: 'Feb. 07, 2024', provider: 'GLOBE NEWSWIRE'},
    ],
    [
      'AUSTIN, Texas--(BUSINESS WIRE)--',
      {place: 'AUSTIN', country: 'Texas', provider: 'BUSINESS WIRE'},
    ],
    ['OSLO, Friday (AP) —', {place: 'OSLO', date: 'Friday', provider: 'AP'}],
    ['OSLO (Norway) -', {place: 'OSLO', country: 'Norway'}],
    ['LONDON (UK) -', {place: 'LONDON', country: 'UK'}],
    ['Oslo (Norway) (AFP) –', {place: 'Oslo', country: 'Norway', provider: 'AFP'}],
    ['McALLEN, Texas (AP) ―', {place: 'McALLEN', country: 'Texas', provider: 'AP'}],
    ['RIO DE JANEIRO −', {place: 'RIO DE JANEIRO'}],
    ['NEW DELHI, Feb 7 (PTI)', {place: 'NEW DELHI', date: 'Feb 7', provider: 'PTI'}],
  ])('%s', (text, expected) => {
    const {dateline, paragraphs} = readWire(story('Ferry burns', 'By Ann Lee', `${text} ${LEDE}`))
    expect(dateline).toEqual({text, ...expected})
    expect(paragraphs.map((one) => one.text)).toEqual([LEDE, ...BODY])
  })
})

describe('capitals that are no place', () => {
  test.each([
    'UNESCO — the body that lists old harbors — sent a letter.',
    'LEE: We smelled the smoke before we saw it.',
    'CAPTAIN: The fire was out in an hour.',
    'Q: Where did it start?',
    'NOTE: This story was first published in May.',
    'CLARIFICATION: The ferry was built in 1990.',
    'RESULTS — the vote was close.',
  ])('%s', (text) => {
    const {dateline, headline, byline, paragraphs} = readWire(
      story('Ferry burns', 'By Ann Lee', text),
    )
    expect({dateline, headline, byline}).toEqual({headline: 'Ferry burns', byline: 'Ann Lee'})
    expect(paragraphs.map((one) => one.text)).toEqual([text, ...BODY])
  })
  test.each([
    'MARKET SPOTLIGHT - FERRY SHARES SINK',
    'PROFILE - Captain of the burning ferry',
    'CAPTAIN: FERRY SAFE',
    'ONE WEEK ON: WHAT WE KNOW',
  ])('a headline in two parts: %s', (headline) => {
    expect(head(story(headline, 'By Ann Lee', `OSLO (AP) — ${LEDE}`))).toEqual({
      headline,
      byline: 'Ann Lee',
      place: 'OSLO',
    })
  })
})

describe('a headline that begins with By is no byline', () => {
  test.each([
    'By Popular Demand',
    'By the book',
    'By Monday, a verdict',
    'By Lee’s reckoning',
    'By sea or by land',
    'By dawn they were home',
  ])('%s', (headline) => {
    expect(head(story(headline, `OSLO (AP) — ${LEDE}`))).toEqual({headline, place: 'OSLO'})
  })
  test.each([
    ['By Peter Read', 'Peter Read'],
    ['By Rich Miller, Reuters', 'Rich Miller, Reuters'],
    ['BY ANN LEE AND BO EK', 'ANN LEE AND BO EK'],
    ['By J. K. van der Berg in Bergen', 'J. K. van der Berg in Bergen'],
    ['By AFP', 'AFP'],
    ['By a staff reporter', 'a staff reporter'],
  ])('%s is one', (line, byline) => {
    expect(head(story('Ferry burns', line, `OSLO (AP) — ${LEDE}`))).toEqual({
      headline: 'Ferry burns',
      byline,
      place: 'OSLO',
    })
  })
})

describe('lines above the story', () => {
  test.each([
    ['(Recasts with arrests, adds quotes)', 'a note to editors'],
    ['(Updates throughout)', 'a note to editors'],
    ['Eds: Updates with captain’s comment. With AP Photos.', 'a note to editors'],
    ['Pictures available.', 'a note to editors'],
    ['The fire was out in an hour, the captain said.', undefined],
    ['A fire, a rescue: the night on the “Nora”', 'a second headline'],
  ])('%s', (line, why) => {
    const read = readWire(story('Ferry burns', line, 'By Ann Lee', `OSLO (AP) — ${LEDE}`))
    expect(read.headline).toBe('Ferry burns')
    expect(read.byline).toBe('Ann Lee')
    expect(read.paragraphs.map(({text}) => text)).toEqual([...(why ? [] : [line]), LEDE, ...BODY])
    expect(read.paragraphs.filter(({kind}) => kind === 'subhead')).toEqual([])
    expect(read.leftOut).toEqual(why ? [{text: line, why, line: 2}] : [])
  })
  test.each(['Ferry burns in the U.S.', 'Ferry burns?', 'Ferry burns…', 'Ferry (the old one)'])(
    'a headline may end in any way: %s',
    (headline) => {
      const bare = head(story(headline, `OSLO (AP) — ${LEDE}`))
      expect(bare).toEqual({headline, place: 'OSLO'})
    },
  )
  test.each([
    'BULLETIN',
    '2nd Ld',
    '3rd LEAD',
    'UPDATE 2',
    'oslo/ferry/fire',
    'ferry-fire-oslo',
    'BC-NOR--Ferry Fire, 1st Ld-Writethru,310',
    'AP-EU-02-07-24 0930GMT',
    'Slug: FERRY-FIRE',
  ])('a line of the wire’s own: %s', (line) => {
    const read = readWire(story(line, 'Ferry burns', 'By Ann Lee', `OSLO (AP) — ${LEDE}`))
    expect(read.headline).toBe('Ferry burns')
    expect(read.leftOut.map(({text}) => text)).toEqual([line])
    expect(read.paragraphs.map(({text}) => text)).toEqual([LEDE, ...BODY])
  })
})

describe('what ends a story', () => {
  test.each([
    ['END', 'About the line', 'The line was founded in 1920.'],
    ['(ENDS)', 'Press office: +47 22 00 00 00'],
    ['— 30 —'],
    ['# # #', 'SOURCE: The line'],
    ['*Ends*', 'Notes to editors: pictures on request'],
    ['Enditem'],
    ['REUTER'],
    ['(AFP)'],
    ['al/bo/ek'],
    ['MORE'],
    ['Reuters al/bo'],
    ['mv/jo', '-30-'],
  ])('%s', (...lines) => {
    const read = readWire([`OSLO (AP) — ${LEDE}`, ...BODY, ...lines].join('\n'))
    expect(read.paragraphs.map(({kind, text}) => [kind, text])).toEqual(
      [LEDE, ...BODY].map((text) => ['paragraph', text]),
    )
    expect(read.leftOut.map(({text}) => text)).toEqual(lines)
  })
})

describe('lists are no subheads', () => {
  test.each([
    [['Results:', 'Oslo 2, Bergen 1', 'Moss 0, Voss 0']],
    [['The crew:', 'Ann Lee, captain', 'Bo Ek, cook']],
    [['10:30 Ferry leaves', 'A short text about it follows, as it should.']],
    [['The only victim:', 'Bo Ek of Bergen']],
  ])('%j', (lines) => {
    const read = readWire([LEDE, ...lines, ...BODY].join('\n'))
    expect(read.paragraphs.map(({kind, text}) => [kind, text])).toEqual(
      [LEDE, ...lines, ...BODY].map((text) => ['paragraph', text]),
    )
  })
  test.each([
    [
      ['• Fire at night', '• No one hurt'],
      ['Fire at night', 'No one hurt'],
    ],
    [
      ['- Fire at night', '- No one hurt'],
      ['Fire at night', 'No one hurt'],
    ],
    [
      ['1. Fire at night', '2. No one hurt'],
      ['1. Fire at night', '2. No one hurt'],
    ],
  ])('%j are list items', (lines, items) => {
    const read = readWire([LEDE, ...lines, ...BODY].join('\n'))
    expect(read.paragraphs.filter(({kind}) => kind === 'listItem').map(({text}) => text)).toEqual(
      items,
    )
  })
})

describe('markup', () => {
  test('entities are the signs that they stand for', () => {
    const read = readWire(
      story(
        'Ferry &#x2018;Nora&#x2019; burns &amp; sinks',
        'By Ren&eacute;e Lee',
        `OSLO&nbsp;(AP) &#8212; ${LEDE}`,
        'Caf&#233;s &quot;full&quot;, &pound;5 &#150; no more&hellip; &bogus; &amp;lt;',
      ),
    )
    expect([read.headline, read.byline, read.dateline?.text]).toEqual([
      'Ferry ‘Nora’ burns & sinks',
      'Renée Lee',
      'OSLO (AP) —',
    ])
    expect(read.paragraphs[1].text).toBe('Cafés "full", £5 – no more… &bogus; &lt;')
  })
  test('tags part paragraphs or go, and what they said is named', () => {
    const read = readWire(
      `<p>${LEDE}</p><p>The <b>line</b> <a href="https://example.org">said</a> so.<br/>A < B.</p>`,
    )
    expect(read.paragraphs.map(({text}) => text)).toEqual([LEDE, 'The line said so.', 'A < B.'])
    expect(read.leftOut).toEqual([{text: '<a href="https://example.org">', why: 'markup', line: 1}])
  })
})

describe('wrapped lines', () => {
  const WRAPPED = [
    'The ferry was taken out of service on Friday after a fire in its engine',
    'room, and the line could not say when it would be back in service.',
    'Nobody was hurt, said Ann Lee, who leads the crew of the ferry and was on',
    'board that night.',
  ]
  const JOINED = [`${WRAPPED[0]} ${WRAPPED[1]}`, `${WRAPPED[2]} ${WRAPPED[3]}`]
  const [a, b, c, d] = WRAPPED
  test.each([
    ['empty lines', [a, b, '', c, d]],
    ['indents', [`   ${a}`, b, `   ${c}`, d]],
    ['tabs', [`\t${a}`, b, `\t${c}`, d]],
    ['all set in', ['', ...[a, b, '', c, d].map((line) => `    ${line}`)]],
    ['carriage returns', [a, b, '', c, `${d}\r`]],
  ])('parted by %s', (_, lines) => {
    const text = ['Ferry burns in the night', 'By Ann Lee', ...lines].join('\n')
    expect(readWire(text).paragraphs.map((one) => one.text)).toEqual(JOINED)
  })
  test('a long line among them stays whole and parts nothing', () => {
    const long = `See ${'https://example.org/'.padEnd(120, 'x')}`
    const text = ['Ferry burns', 'By Ann Lee', '', a, b, '', c, d, '', long].join('\n')
    expect(readWire(text).paragraphs.map((one) => one.text)).toEqual([...JOINED, long])
  })
})
