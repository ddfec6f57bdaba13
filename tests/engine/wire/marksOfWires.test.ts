import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'

const BODY = [
  'The harbor crane that fell on Monday had been checked a week before, the port said on Tuesday.',
  'Nobody was hurt, and two ships were sent to Velt while divers looked for what is left of it.',
  'The port will open again on Friday if the weather holds, its captain told reporters at the quay.',
]
const HEADLINE = 'Harbor crane had been checked a week before it fell'
const BYLINE = 'By Mara Velten'

test.each([
  ['EXTRA: ', ''],
  ['Update: ', ''],
  ['Press Release: ', ''],
  ['DJ UPDATE: ', ''],
  ['DJ Press Release: ', ''],
  ['', ' (1st LD-Writethru)'],
])('%j before a headline and %j behind it are marks of its wire', (before, behind) => {
  const line = `${before}${HEADLINE}${behind}`
  const {headline, leftOut} = readWire([line, BYLINE, ...BODY].join('\n\n'))
  expect(headline).toBe(HEADLINE)
  expect(leftOut.map(({text}) => text)).toEqual([`${before}${behind}`.trim()])
})

test.each(['Extra trains to run from Korsund to Velt', 'Update to harbor rules is late by a year'])(
  '%j begins with no mark',
  (line) => {
    expect(readWire([line, BYLINE, ...BODY].join('\n\n')).headline).toBe(line)
  },
)

test('the time of a wire and the length of a story are no words of it', () => {
  const kyodo = 'KYODO NEWS - Aug 4, 2026 - 16:20 | All, Norvay'
  const led = readWire([`LEAD: ${HEADLINE}\n${kyodo}`, ...BODY].join('\n\n'))
  expect([led.headline, led.dateline, led.leftOut.map(({text}) => text)]).toEqual([
    HEADLINE,
    undefined,
    ['LEAD:', kyodo],
  ])
  const afp = 'Velt, Norvay | AFP | Saturday 11/07/2026 - 10:42 UTC+2 | 214 words'
  const {dateline, leftOut} = readWire([`${HEADLINE}\n${afp}`, ...BODY].join('\n\n'))
  expect([dateline?.place, dateline?.country, dateline?.provider, leftOut]).toEqual([
    'Velt',
    'Norvay',
    'AFP',
    [],
  ])
})

const reading = (...below: string[]) => {
  const {paragraphs, leftOut} = readWire([HEADLINE, BYLINE, ...BODY, ...below].join('\n\n'))
  return [paragraphs.map(({text}) => text), leftOut.map(({text}) => text)]
}

test.each([
  ['The Associated Press created this story using data from Harbor Stats.'],
  ['This Smart News Release features multimedia. View it here: https://velt.example/1'],
  ['Short Name: Velt Cranes', 'Category Code: PRT'],
  ['SOURCE  City of Korsund'],
  ['Like the newsletter? Subscribe here.'],
  ['Company Web site: www.velt.example'],
  ['-By Harbor Desk, Dow Jones Newswires; +47 555 01 60'],
  ['Please note that legal proceedings are active. Nothing should be published about them.'],
  ['Posted 17:40 by the Media Team'],
  ['Dr. Roe is available for interview on Monday. Please call Ann in the press office.'],
  ['dpa mv jr', '121405 Nov 26'],
  ['(Will update with the result around 2100. -- M. Velten)'],
  ['pls confirm receipt. pics by whatsapp', 'M.V.'],
  ['(MORE TO FOLLOW) Dow Jones Newswires'],
])('%j stands below the story', (...below) => {
  expect(reading(...below)).toEqual([BODY, below])
})

test.each([
  ['Lifeline 13 11 14', 'Harbor Counseling 1300 22 4636'],
  ['Samaritans 116 123'],
  ['Will update of the crane come in May? The port would not say.'],
  ['Please note that the port stays closed on Monday.'],
  ['Rooms in the old harbor office are available for interviews with the press.'],
  ['Posted 80 guards by the quay'],
])('%j is for readers', (...below) => {
  expect(reading(...below)).toEqual([[...BODY, ...below], []])
})

test.each(['(ANSAmed).', 'dpa-Notebook', '(more)'])(
  '%j behind the last sentence signs it off',
  (mark) => {
    const {paragraphs, leftOut} = readWire(
      `${[HEADLINE, BYLINE, ...BODY].join('\n\n')} ${mark}\n\nNote to editors\n\nThe crane is number 12.`,
    )
    expect(paragraphs.map(({text}) => text)).toEqual(BODY)
    expect(leftOut[0]!.text).toBe(mark)
  },
)

test('a name with a particle below a Canadian story is its byline', () => {
  const {byline, paragraphs} = readWire(
    [HEADLINE, ...BODY, 'Mara de Velten, The Canadian Press'].join('\n\n'),
  )
  expect(byline).toBe('Mara de Velten, The Canadian Press')
  expect(paragraphs).toHaveLength(BODY.length)
})

test.each([
  [['HARBOR CAPTAIN JAILED FOR HIDING', '£3M OF TOBACCO IN A CRANE'], '\n\n'],
  [['Halvorsen Outdoor Shows First Tent of the Year', 'Made Entirely From Old Sails'], '\n\n'],
  [['Arrest after fire on a crane in the harbor, Velt, Co.', 'Tipperary'], '\n\n'],
])('%j is one headline', (lines, gap) => {
  expect(readWire([lines.join('\n'), ...BODY].join(gap)).headline).toBe(lines.join(' '))
})

test('a county on the next line goes on in its sentence', () => {
  const lines = [
    'Police have arrested a man after a fire on the crane at Velt, Co.',
    'Tipperary, on Tuesday evening.',
    'He was taken to the police station at Korsund, where he was held for',
    'two days. He has been let go since then.',
    'Nobody was hurt when the crane fell into the harbor, and the port of',
    'Korsund will open again.',
    'The police ask those who have seen it to come to the station at Velt.',
  ]
  const {paragraphs} = readWire([HEADLINE, '', ...lines].join('\n'))
  expect(paragraphs[0]!.text).toBe(`${lines[0]} ${lines[1]}`)
})

test.each([
  ['KORSUND, N.Y.--', {place: 'KORSUND', country: 'N.Y.'}],
  ['Korsund, NY, May 04, 2022 (GLOBE NEWSWIRE) -- via Harbor NewsWire -- ', {place: 'Korsund'}],
])('%j is a dateline', (start, dateline) => {
  const [first, ...rest] = BODY
  const read = readWire([HEADLINE, `${start}${first}`, ...rest].join('\n\n'))
  expect(read.dateline).toMatchObject({...dateline, text: start.trim()})
  expect(read.paragraphs.map(({text}) => text)).toEqual(BODY)
})

test.each(['Regulatory News:', 'Velten Oyj STOCK EXCHANGE RELEASE 3 March 2026 at 18:45 EET'])(
  '%j below a headline is of its wire',
  (line) => {
    const {headline, paragraphs} = readWire([HEADLINE, line, ...BODY].join('\n\n'))
    expect(headline).toBe(HEADLINE)
    expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  },
)

test('an agency below key points is not the story’s', () => {
  const points = ['* Two ships sent to Velt', '* Divers look for what is left']
  const [first, ...rest] = BODY
  const {paragraphs, leftOut} = readWire(
    [HEADLINE, BYLINE, ...points, `(Bloomberg) -- ${first}`, ...rest].join('\n\n'),
  )
  expect(paragraphs.slice(-3).map(({text}) => text)).toEqual(BODY)
  expect(leftOut.map(({text}) => text)).toContain('(Bloomberg) --')
})

test('where each item of market talk has an address, that of the last one stays, too', () => {
  const items = BODY.map((text, index) => `1${index}35 ET - ${text} (mara.velten@wire.example)`)
  const {headline, paragraphs} = readWire([`DJ ${HEADLINE}`, ...items].join('\n\n'))
  expect(headline).toBe(HEADLINE)
  expect(paragraphs.map(({text}) => text)).toEqual(items)
})

test('what is to come at several places is a list below its title', () => {
  const items = [
    'KORSUND - Inquest into the fall of the crane goes on (10am, Coroners Court)',
    'MADRID - Minister of ports meets the captains of the quay (12.45pm, Hotel Velt)',
    'OSLO - Sentencing of a captain who hid tobacco in his crane (9.30am, County Court)',
  ]
  const {headline, dateline, paragraphs} = readWire(
    ['Norvay Diary and Weather, Wednesday, November 18', ...items, ...BODY].join('\n\n'),
  )
  expect(headline).toBe('Norvay Diary and Weather, Wednesday, November 18')
  expect(dateline).toBeUndefined()
  expect(paragraphs.map(({text}) => text)).toEqual([...items, ...BODY])
})

test.each([
  [['Box office: 01843 555 022'], [...BODY, 'Box office: 01843 555 022']],
  [['Sheriff Mara Velten'], BODY],
  [['CONTACT: Ann Lee', 'Blue Heron Harbor Credit Union', '410-555-0191'], BODY],
])('%j below a story leaves %j', (below, body) => {
  expect(reading(...below)[0]).toEqual(body)
})
