import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (story: string[], options = {}) =>
  check(story, {rules: ['quote-mismatch'], ...options}).map(
    ({severity, message}) => `${severity}: ${message}`,
  )

const SAID =
  '“We will not leave this village to them again, whatever the winter may bring,” Zahir said.'

const flags: [about: string, story: string[], found: string][] = [
  [
    'a word that differs',
    [
      SAID,
      'He meant it: “We will never leave this village to them again, whatever the winter may bring.”',
    ],
    'review: “will not leave” in paragraph 1, “will never leave” in paragraph 2. One quotation in different words: check what was said.',
  ],
  [
    'a part of it that differs',
    [SAID, 'They would “not leave the village to them again”, he said.'],
    'review: “leave this village” in paragraph 1, “leave the village” in paragraph 2. One quotation in different words: check what was said.',
  ],
  [
    'a word too many',
    [
      SAID,
      '“We will not ever leave this village to them again, whatever the winter may bring,” he said.',
    ],
    'review: “not leave” in paragraph 1, “not ever leave” in paragraph 2. One quotation in different words: check what was said.',
  ],
  [
    'the last word',
    [
      SAID,
      'He said: “We will not leave this village to them again, whatever the winter may take.”',
    ],
    'review: “may bring” in paragraph 1, “may take” in paragraph 2. One quotation in different words: check what was said.',
  ],
]

const passes: [about: string, story: string[]][] = [
  ['the same words', [SAID, 'He said “We will not leave this village to them again” twice.']],
  ['an ellipsis', [SAID, '“We will not … to them again, whatever the winter may bring,” he said.']],
  [
    'brackets',
    [SAID, '“We will not leave [Leiban] to them again, whatever the winter may bring,” he said.'],
  ],
  ['another quotation', [SAID, '“We will come back in spring with our children,” Zahir said.']],
  ['a short phrase', ['“We will not leave,” he said.', '“We will never leave,” she said.']],
  [
    'words outside quotation marks',
    [SAID, 'They will never leave this village to them again, he said.'],
  ],
]

test.each(flags)('flags %s', (_, story, finding) => {
  expect(found(story)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story) => {
  expect(found(story)).toEqual([])
})

test('compares a quotation with its record', () => {
  const quotes = [{id: 'q', text: 'We will never leave this village to them again'}]
  expect(found([SAID], {records: {quotes}})).toEqual([
    'review: “will not leave”: the quote on file has “will never leave”. Check what was said.',
  ])
  const same = [{id: 'q', text: 'We will not leave this village to them again'}]
  expect(found([SAID], {records: {quotes: same}})).toEqual([])
})

test('points at the words that differ, as quoted', () => {
  const [finding] = check([SAID, SAID.replace('not', 'never')], {rules: ['quote-mismatch']})
  expect(finding.spans).toEqual([
    {paragraph: 0, offset: 4, length: 14, text: 'will not leave', quoted: true},
    {paragraph: 1, offset: 4, length: 16, text: 'will never leave', quoted: true},
  ])
})
