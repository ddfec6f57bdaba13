import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readWords, wordAt} from '../../../plugins/copydesk/engine/text/words.ts'

const wordsOf = (text: string) => {
  const words = readWords(text)
  return Array.from({length: words.count}, (_, i) => wordAt(words, i))
}

test.each([
  ['The mayor’s 12,000 votes – 3.5 % – won.', ['The', 'mayor’s', '12,000', 'votes', '3.5', 'won']],
  ['well-being', ['well', 'being']],
  ['the aides’ phones', ['the', 'aides', 'phones']],
  ['北京市', ['北', '京', '市']],
  ['قال محمد', ['قال', 'محمد']],
  ['👩‍👩‍👧 hello 🇬🇧', ['hello']],
  ['a\ud800b', ['a', 'b']],
  ['\u200b \ufeff', []],
  ['4.', ['4']],
])('%s', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected)
})

test.each([
  ['case', 'Straße', 'STRAßE'],
  ['quotation marks', 'mayor’s', "mayor's"],
  ['an apostrophe left out', 'don’t', 'dont'],
  ['decomposed letters', 'Orléans', 'Orléans'.normalize('NFD')],
  ['ligatures', 'ﬁnd', 'find'],
  ['soft hyphens', 'co\u00adoperation', 'cooperation'],
  ['zero-width spaces', 'Bagh\u200bdad', 'Baghdad'],
  ['thousands', '12,000', '12000'],
])('a word is the same with other %s', (_, a, b) => {
  expect([...readWords(a).hashes]).toEqual([...readWords(b).hashes])
})

test('words slice to text and stand in order', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const {count, starts, ends} = readWords(text)
      for (let i = 0; i < count; i++) {
        expect(starts[i]).toBeLessThan(ends[i])
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1])
      }
    }),
  )
})
