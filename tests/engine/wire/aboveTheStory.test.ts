import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE} from './ferryStory.ts'

const head = (...lines: string[]) => {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(
    [...lines, ...BODY].join('\n\n'),
  )
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  return {headline, byline, place: dateline?.place, leftOut: leftOut.map(({text}) => text)}
}

test.each([
  ['By United Press International', 'United Press International'],
  ['By The Canadian Press', 'The Canadian Press'],
  ['By Agence France-Presse', 'Agence France-Presse'],
])('%s signs a story', (line, byline) => {
  expect(head(HEADLINE, line)).toMatchObject({headline: HEADLINE, byline, leftOut: []})
})

test.each([
  ['Review by Honor Castle-Velt', 'Honor Castle-Velt'],
  ['Report by Rose Kessing', 'Rose Kessing'],
  ['From Aoife Kessing at the count centre, Velt', 'Aoife Kessing at the count centre, Velt'],
  ['From Mara Kessing in Korsund', 'Mara Kessing in Korsund'],
])('%s signs a story', (line, byline) => {
  const read = head(HEADLINE, line)
  expect(read.headline).toBe(HEADLINE)
  expect(read.byline).toContain(byline)
})

test.each([
  ['Report by Harbor Office'],
  ['Review by Velt Council'],
  ['From Coal to Wind in Korsund'],
  ['By the numbers'],
])('%s does not', (line) => {
  expect(head(HEADLINE, line).byline).toBeUndefined()
})

test.each([
  ['Anneke Vroomvelt and Louis Roe', 'Anneke Vroomvelt and Louis Roe'],
  ['By The Canadian Press', 'The Canadian Press'],
  ['Mara Kessing', 'Mara Kessing'],
])('%s right above the headline signs the story', (line, byline) => {
  const title = 'The loudest ferry of the world burns in a small harbor'
  expect(head('Slug: FERRY-2811', 'Desk: Harbor / Priority 4', 'Words: 214', line, title)).toEqual({
    headline: title,
    byline,
    place: undefined,
    leftOut: ['Slug: FERRY-2811', 'Desk: Harbor / Priority 4', 'Words: 214'],
  })
})

test('a name that the story tells of does not', () => {
  expect(head('Jan Halvorsen', 'The captain of a ferry that burned').byline).toBeUndefined()
})

test('agencies of Canada and America name the writer below the story', () => {
  const below = [
    'This report by The Canadian Press was first published Nov. 30, 2026.',
    'Mara Kessing, The Canadian Press',
  ]
  const {byline, leftOut} = readWire([HEADLINE, ...BODY, ...below].join('\n\n'))
  expect(byline).toBe('Mara Kessing, The Canadian Press')
  expect(leftOut.map(({text}) => text)).toEqual([below[0]])
})

test('and one above it stays', () => {
  const text = [HEADLINE, 'By Jan Roe', ...BODY, 'Mara Kessing, The Canadian Press'].join('\n\n')
  expect(readWire(text).byline).toBe('Jan Roe')
})

test.each([
  ['FERRY VELT DAY LEAD'],
  ['COURT VELTEN NIGHT WRAP'],
  ['Subject: ferry story for Sat'],
  ['Subject: the ferry piece as agreed'],
])('%s is no headline', (line) => {
  const read = head(line, HEADLINE, 'By Mara Kessing')
  expect(read).toMatchObject({headline: HEADLINE, byline: 'Mara Kessing'})
})

test('a mail whose subject only says that it brings copy has no headline', () => {
  const note = 'Jo – below is the ferry piece, as you asked. No head yet, over to you. – Dev'
  const read = head('Subject: ferry story for Sat', note, 'By Mara Kessing')
  expect(read).toEqual({
    headline: undefined,
    byline: 'Mara Kessing',
    place: undefined,
    leftOut: ['Subject: ferry story for Sat', note],
  })
})

test('a subject that tells the story is its headline', () => {
  const title = 'Mayor’s story for children wins award'
  expect(head(`Subject: ${title}`, 'By Mara Kessing').headline).toBe(title)
})

test('a title that says for which page it is stands above the title', () => {
  const read = head('Corrections of the week, for page 2, Tuesday', 'Corrections of the week')
  expect(read.headline).toBe('Corrections of the week')
})

test('codes in brackets before a headline are none of its words', () => {
  const code = '( BW)(NR-VELT-FERRIES)(VELT)'
  expect(head(`${code} Velt Ferries Reports Second Quarter Results`, 'By Mara Kessing')).toEqual({
    headline: 'Velt Ferries Reports Second Quarter Results',
    byline: 'Mara Kessing',
    place: undefined,
    leftOut: [code],
  })
})

test.each([
  ['Velt/TT', 'Velt', 'TT'],
  ['Korsund/NTB', 'Korsund', 'NTB'],
  ['KORSUND (Ritzau)', 'KORSUND', 'Ritzau'],
])('%s on a line of its own is a dateline', (line, place, provider) => {
  expect(readWire([HEADLINE, line, ...BODY].join('\n\n')).dateline).toEqual({
    text: line,
    place,
    provider,
  })
})

test('a slug on top is no dateline', () => {
  expect(head('Ferry/TT', HEADLINE)).toMatchObject({headline: HEADLINE, place: undefined})
})

test('a dateline may end with the time that it was sent', () => {
  const line = 'Velt, Norvay | AFP | Tuesday 11/24/2026 - 13:07 UTC+3'
  const {dateline, paragraphs} = readWire([HEADLINE, 'by Mara KESSING', line, ...BODY].join('\n\n'))
  expect(dateline).toEqual({
    text: line,
    place: 'Velt',
    country: 'Norvay',
    provider: 'AFP',
    date: 'Tuesday 11/24/2026 - 13:07 UTC+3',
  })
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
})

test('the first day of a list of days stays with its list, whatever its note says', () => {
  const days = [
    'MONDAY, NOVEMBER 30',
    '0800 VELT - Harbor office publishes its figures, second estimate.',
    '1300 KORSUND - Court hears the case of the ferry.',
    'TUESDAY, DECEMBER 1',
    '0930 VELT - Captains meet at the quay; doorstep from 0845.',
  ]
  const note =
    'NOTE: The inclusion of items does not mean that this office will file a story on the event.'
  const {headline, paragraphs} = readWire(
    ['Diary - Norvay - week of November 30', '(All times GMT)', ...days, note].join('\n\n'),
  )
  expect(headline).toBe('Diary - Norvay - week of November 30')
  expect(paragraphs.map(({text}) => text)).toEqual(days)
})
