import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const HEADLINE = 'Ferry burns in the harbor of Velt'
const LEDE = 'The ferry was taken out of service on Friday after a fire in its engine room.'
const NEXT = 'Nobody was hurt, the line said.'

/** What was read, blocks by their kind. */
function reading(...lines: string[]) {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(lines.join('\n\n'))
  return {
    headline,
    byline,
    place: dateline?.place,
    body: paragraphs.map(({kind, text}) => (kind === 'paragraph' ? text : `${kind}: ${text}`)),
    leftOut: leftOut.map(({text}) => text),
  }
}

const plain = {headline: HEADLINE, byline: undefined, place: 'VELT', body: [LEDE, NEXT]}

describe('what stands above a story', () => {
  test.each([
    'CORRECTED-',
    'REFILE –',
    '(ATTN: ADDS photos, more details in paras 3-5)',
    '1 HARBOR Ferry',
    'PRESS RELEASE',
    'Xinhua Headlines:',
  ])('%s is the wire’s own', (line) => {
    expect(reading(line, HEADLINE, `VELT (AP) — ${LEDE}`, NEXT)).toEqual({
      ...plain,
      leftOut: [line],
    })
  })

  test('a page of PA counts, also above a headline in capitals', () => {
    const headline = HEADLINE.toUpperCase()
    expect(reading('1 HARBOR Ferry', headline, 'By Mara Velten, PA', LEDE).headline).toBe(headline)
  })

  test.each(['The Island Times', 'Staff Writer'])('%s signs below a name', (line) => {
    expect(reading(HEADLINE, 'By Mara Velten', line, LEDE, NEXT)).toEqual({
      ...plain,
      byline: 'Mara Velten',
      place: undefined,
      leftOut: [line],
    })
  })

  test('an agency below the headline that names no writer', () => {
    expect(reading(HEADLINE, 'The Canadian Press', `VELT (AP) — ${LEDE}`, NEXT)).toEqual({
      ...plain,
      leftOut: ['The Canadian Press'],
    })
  })

  test('short lines below the headline are no text', () => {
    const points = ['Fire in the engine room of the ferry', 'Shares of the line fall']
    expect(reading(HEADLINE, ...points, `VELT (Reuters) - ${LEDE}`, NEXT)).toEqual({
      ...plain,
      leftOut: points,
    })
  })

  test('below an embargo the first title is the headline', () => {
    expect(reading('EMBARGOED UNTIL 00:01, 6 May', HEADLINE, LEDE, NEXT)).toEqual({
      ...plain,
      place: undefined,
      leftOut: ['EMBARGOED UNTIL 00:01, 6 May'],
    })
  })

  test.each(['Sept 9 (Reuters) -', '(Bloomberg) --'])('%s is no dateline, and no text', (sign) => {
    expect(reading(HEADLINE, `${sign} ${LEDE}`, NEXT)).toEqual({
      ...plain,
      place: undefined,
      leftOut: [sign],
    })
  })
})

describe('bylines', () => {
  test.each([
    ['By Park Ji-won', 'Park Ji-won'],
    ['Hannah Velten | The Velt Courier', 'Hannah Velten | The Velt Courier'],
    ['HANNAH VELTEN, Staff Writer', 'HANNAH VELTEN, Staff Writer'],
  ])('%s is a byline', (line, byline) => {
    expect(reading(HEADLINE, line, LEDE, NEXT)).toEqual({
      ...plain,
      byline,
      place: undefined,
      leftOut: [],
    })
  })

  test('in brackets below the story', () => {
    expect(
      reading(HEADLINE, `Velt, Sept. 14 (CNA) ${LEDE}`, NEXT, '(By Chang Mei-ling)', 'Enditem/AW'),
    ).toEqual({...plain, byline: 'Chang Mei-ling', place: 'Velt', leftOut: ['Enditem/AW']})
  })

  test.each(['Velten | Ferry | Harbor', 'Monday | The Velt Courier', 'Hannah Velten | who left'])(
    '%s is none',
    (line) => {
      expect(reading(HEADLINE, line, LEDE, NEXT).byline).toBe(undefined)
    },
  )
})

test.each([
  ['VELT. Oct 22 (Interfax) -', 'VELT'],
  ['ST. VELT, Oct 22 (AP) -', 'ST. VELT'],
  ['VELT, 27 mars (Belga) -', 'VELT'],
  ['VELT, NV / ACCESSWIRE / March 6, 2025 /', 'VELT'],
  ['VELT, NV, March 6, 2025 /EINPresswire.com/ --', 'VELT'],
  ['Velt, Nevada--(Newsfile Corp. - March 6, 2025) -', 'Velt'],
  ['VELT, 1er août (AFP) -', 'VELT'],
  ['Velt, 19 ago 2025 (Lusa) --', 'Velt'],
  ['Velt, 3 de enero (EFE).-', 'Velt'],
  ['Velt, 3 dicembre (ANSA) -', 'Velt'],
])('dateline %s', (dateline, place) => {
  expect(reading(HEADLINE, `${dateline} ${LEDE}`, NEXT)).toEqual({...plain, place, leftOut: []})
})

describe('what signs a story off', () => {
  test.each([
    ['Enditem/AW'],
    ['efe mmr/dr'],
    ['-- BERNAMA'],
    ['MAD // JLG', 'Lusa/Fim'],
    ['velt@courier.example', '(END)'],
    ['© dpa-infocom, dpa:250113-930-345678/1'],
    ['SOURCE Velt Lines Inc.'],
    ['((mara.velten@courier.example; +44 20 7946 0000;))'],
    ['Media Contact:', 'Mara Velten', '+1 555 010 0199', 'SOURCE Velt Lines Inc.'],
    ['Pressekontakt:', 'Mara Velten', 'presse@lines.example'],
    ['(ANSA).', 'YRT-MR'],
    ['Press contacts', 'Mara Velten, Velt Lines, velt@lines.example'],
  ])('%s %s', (...lines) => {
    const below = lines.filter((line) => line !== undefined)
    expect(reading(HEADLINE, `VELT (AP) — ${LEDE}`, NEXT, ...below)).toEqual({
      ...plain,
      leftOut: below,
    })
  })

  test.each(['EFE', 'Enditem', 'PTI'])('%s behind the last sentence', (word) => {
    expect(reading(HEADLINE, `VELT (AP) — ${LEDE}`, `${NEXT} ${word}`)).toEqual({
      ...plain,
      leftOut: [word],
    })
  })

  test('an agency behind a sentence before the last is a word of the story', () => {
    const wrapped = `${NEXT} Reuters`
    expect(reading(HEADLINE, `VELT (AP) — ${LEDE}`, wrapped, NEXT).body[1]).toBe(wrapped)
  })

  test('a heading of contacts above sentences is a subhead of the story', () => {
    expect(reading(HEADLINE, `VELT (AP) — ${LEDE}`, 'Contacts', NEXT).body).toEqual([
      LEDE,
      'subhead: Contacts',
      NEXT,
    ])
  })
})

test('a subhead of AFP between dashes', () => {
  expect(reading(HEADLINE, `VELT (AFP) — ${LEDE}`, "- 'Too late' -", NEXT).body).toEqual([
    LEDE,
    "subhead: 'Too late'",
    NEXT,
  ])
})

test.each(['source of revenue.', 'MATURITY   NEW RATE'])('%s below a colon is text', (line) => {
  const lede = `${LEDE} They are:`
  expect(reading(HEADLINE, `VELT (AP) — ${lede}`, line, NEXT).body).toEqual([lede, line, NEXT])
  expect(reading(HEADLINE, `VELT (AP) — ${lede}`, line).body).toEqual([lede, line])
})

test('numbered subheads in capitals, the first below a colon', () => {
  expect(
    reading(
      HEADLINE,
      `VELT (AP) — ${LEDE} Two things:`,
      '1. THE LINE PAYS',
      NEXT,
      '2. IT SAILS',
      NEXT,
    ).body,
  ).toEqual([
    `${LEDE} Two things:`,
    'subhead: 1. THE LINE PAYS',
    NEXT,
    'subhead: 2. IT SAILS',
    NEXT,
  ])
})

test('headings and a line in bold of Markdown lose their marks', () => {
  expect(
    reading(`# ${HEADLINE}`, '**By Mara Velten**', LEDE, '## What is next', NEXT, '# 1 in Velt'),
  ).toEqual({
    headline: HEADLINE,
    byline: 'Mara Velten',
    place: undefined,
    body: [LEDE, 'subhead: What is next', NEXT, '# 1 in Velt'],
    leftOut: [],
  })
})
