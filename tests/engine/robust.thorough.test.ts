import {expect, test} from 'vitest'
import {ALL_RULES, checkArticle, checkParagraphs} from '../../plugins/copydesk/core.ts'

const sentence = 'Alan Smith said that Jane Smyth had left the harbour before dawn on Tuesday. '
const many = (count: number, text: (i: number) => string) =>
  Array.from({length: count}, (_, i) => text(i))

test.each<[string, string[]]>([
  ['nothing', []],
  ['empty paragraphs', ['', '', '']],
  ['white space of all kinds', [' \u00a0\t\r\n', '\u200b\ufeff', '\u2028']],
  ['one paragraph of a megabyte', [sentence.repeat(13_000)]],
  [
    'two paragraphs of a megabyte, a word apart',
    [sentence.repeat(13_000), `Then ${sentence.repeat(13_000)}`],
  ],
  ['a word of a megabyte', ['a'.repeat(1_000_000), 'a'.repeat(999_999)]],
  ['ten thousand equal paragraphs', many(10_000, () => sentence)],
  [
    'ten thousand paragraphs of one form',
    many(10_000, (i) => `Shares in Alder ${i} rose ${i % 97} per cent to close at ${i} pence`),
  ],
  ['ten thousand short lines', many(10_000, (i) => `Line ${i % 50}`)],
  ['a story pasted a hundred times', many(2_000, (i) => `${sentence}${'harbour '.repeat(i % 20)}`)],
  ['lone surrogates', ['\ud800 Smith said.', 'Smith \udc00 said again.', '\udfff\ud800']],
  [
    'right to left',
    [
      'قال محمد علي في بغداد إن الوضع هادئ اليوم',
      'קאל מוחמד',
      'قال محمد علي في بغداد إن الوضع هادئ اليوم',
    ],
  ],
  ['emoji', ['👩‍👩‍👧‍👦 🇬🇧 José met Jose\u0301.', '👩‍👩‍👧‍👦 🇬🇧 José met Jose\u0301.']],
  [
    'all capitals',
    [
      'POLICE SAID SMITH AND SMYTH WERE SEEN IN LEEDS',
      'POLICE SAID SMYTH AND SMITH WERE SEEN IN LEEDS',
    ],
  ],
  [
    'two paragraphs of a megabyte that differ in every tenth word',
    [0, 1].map((step) => many(130_000, (i) => (i % 10 ? 'harbour' : `${i + step}`)).join(' ')),
  ],
  ['all one name', [many(3_000, () => 'Kadhimi').join(' ')]],
  [
    'object keys',
    ['constructor toString __proto__ hasOwnProperty valueOf', '__proto__ constructor toString'],
  ],
  [
    'quotation marks without end',
    ['“'.repeat(10_000), '"'.repeat(10_001), "'".repeat(10_000), " 'a".repeat(100_000)],
  ],
])('%s is checked like any text', (_, paragraphs) => {
  const before = [...paragraphs]
  const findings = checkParagraphs(paragraphs, {rules: ALL_RULES})
  expect(paragraphs).toEqual(before)
  for (const {spans} of findings) {
    for (const {paragraph, offset, length, text} of spans) {
      expect(paragraphs[paragraph].slice(offset, offset + length)).toBe(text)
    }
  }
})

test('ten thousand equal paragraphs are one finding', () => {
  const findings = checkParagraphs(
    many(10_000, () => sentence),
    {rules: ['duplicate-paragraph']},
  )
  expect(findings.map(({duplicates}) => duplicates!.length)).toEqual([9_999])
})

test.each([
  [null],
  [undefined],
  [4],
  ['text'],
  [[]],
  [{body: {}}],
  [{body: [{children: {}}]}],
  [{headline: {}}],
])('an article of another shape (%j) has no findings', (article) => {
  expect(checkArticle(article)).toEqual([])
})
