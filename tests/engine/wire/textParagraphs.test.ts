import {expect, test} from 'vitest'
import {lineAt, textParagraphs} from '../../../plugins/copydesk/core.ts'

const LONG = `${'long '.repeat(30)}line`

test.each<[string, string, string[]]>([
  ['a line is a paragraph', 'One.\nTwo.', ['One.', 'Two.']],
  ['empty lines part wrapped paragraphs', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
  [
    'a long line means that nothing is wrapped',
    `${LONG}\nTwo.\n\nThree.`,
    [LONG, 'Two.', 'Three.'],
  ],
  ['line ends of every system', 'One.\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
  ['a byte order mark is no text', '\uFEFFOne.', ['One.']],
  ['white space alone is no paragraph', ' \n\t\n\n', []],
])('%s', (_, text, expected) => {
  expect(textParagraphs(text).map((paragraph) => paragraph.text)).toEqual(expected)
})

test('a place in a wrapped paragraph is found on its line', () => {
  const [, paragraph] = textParagraphs('First.\n\nOne\ntwo\nthree.')
  const offsets = [0, 3, 4, 8, 13]
  expect(offsets.map((offset) => lineAt(paragraph, offset))).toEqual([3, 3, 4, 5, 5])
})
