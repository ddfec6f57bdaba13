import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkParagraphs, quoteRanges} from '../../../plugins/copydesk/core.ts'

test.each([
  ['“Go,” he said.', ['“Go,”']],
  ['He said "go" and "stay".', ['"go"', '"stay"']],
  ['Il dit « oui » hier.', ['« oui »']],
  ['Er sagte „ja“ gestern.', ['„ja“']],
  ['Er sagte »ja« gestern.', ['»ja«']],
  ['“We will go', ['“We will go']],
  ["The mayor's aides' phones don't ring.", []],
  ['The mayor’s aides’ phones don’t ring.', []],
  ["He called it 'the end' and left.", ["'the end'"]],
  ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”']],
  ['He said ＂go＂ ‟now” 「here」.', ['＂go＂', '‟now”', '「here」']],
  ['Il dit ‹oui› hier, er ‚ja‘.', ['‹oui›', '‚ja‘']],
  ['Kaʻahumanu and ʻOumuamua are ʻno words.', []],
  ['A 6" pipe.', []],
  ['', []],
])('%s', (text, quoted) => {
  expect(quoteRanges(text).map(([from, to]) => text.slice(from, to))).toEqual(quoted)
})

test('ranges lie in the text, in order, apart', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'“”"‘’\'«»„ ab.')}), (text) => {
      let last = 0
      for (const [from, to] of quoteRanges(text)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        last = to
      }
    }),
  )
})

test('a finding tells which of its places are quoted', () => {
  const line = 'We have lost everything that we ever owned in this valley, and no one came.'
  const [{spans}] = checkParagraphs([`“${line}”`, 'She turned away.', line])
  expect(spans.map(({paragraph, quoted}) => ({paragraph, quoted}))).toEqual([
    {paragraph: 0, quoted: true},
    {paragraph: 2, quoted: undefined},
  ])
})
