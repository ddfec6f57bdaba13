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

test.each(['(ANSAmed).', 'dpa-Notebook'])('%j behind the last sentence signs it off', (mark) => {
  const {paragraphs, leftOut} = readWire(
    `${[HEADLINE, BYLINE, ...BODY].join('\n\n')} ${mark}\n\nNote to editors\n\nThe crane is number 12.`,
  )
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  expect(leftOut[0]!.text).toBe(mark)
})

test('a name with a particle below a Canadian story is its byline', () => {
  const {byline, paragraphs} = readWire(
    [HEADLINE, ...BODY, 'Mara de Velten, The Canadian Press'].join('\n\n'),
  )
  expect(byline).toBe('Mara de Velten, The Canadian Press')
  expect(paragraphs).toHaveLength(BODY.length)
})
