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
