import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (story: string[]) =>
  check(story, {rules: ['abbreviation']}).map(({severity, message}) => `${severity}: ${message}`)

const flags: [about: string, story: string[], found: string][] = [
  [
    'one that is used again',
    ['The PMF is strong here.', 'So far the PMF has been silent.'],
    'review: PMF is never spelled out: give the full name at first mention.',
  ],
  [
    'one that stands once',
    ['Officials of the HVRB came on Monday.'],
    'info: HVRB is never spelled out: give the full name at first mention.',
  ],
  [
    'one with officials',
    ['On Monday HVRB inspectors came.'],
    'info: HVRB is never spelled out: give the full name at first mention.',
  ],
]

const passes: [about: string, story: string[]][] = [
  ['one that its words explain', ['The Popular Mobilization Forces won.', 'The PMF left.']],
  ['one with small words', ['The Department of the Environment for Trade won.', 'The DET left.']],
  ['one in brackets', ['The popular forces (PMF) won.', 'The PMF left.']],
  ['one before brackets', ['The PMF (popular forces) won.', 'The PMF left.']],
  ['one after or', ['The popular mobilization, or PMF, won.', 'The PMF left.']],
  ['one that everybody knows', ['The UN and the BBC asked NATO, the CIA and the IMF.']],
  ['a firm', ['Shares of BZW fell.', 'BZW analyst Ann Fisk said so.']],
  ['a word in capitals', ['He said NEVER in the MEMO.']],
  ['a line in capitals', ['THE PMF LEAVES THE VILLAGE']],
  ['a ticker', ['Ostby Mills (NYSE: OSTM) rose.']],
]

test.each(flags)('flags %s', (_, story, finding) => {
  expect(found(story)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story) => {
  expect(found(story)).toEqual([])
})
