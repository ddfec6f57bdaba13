import fc from 'fast-check'
import {expect, test} from 'vitest'
import {sentencesOf} from '../../../plugins/copydesk/engine/text/sentences.ts'

const cases: [paragraph: string, sentences: string[]][] = [
  ['', []],
  ['  ', []],
  ['It rained. It poured!  Did it stop?', ['It rained.', 'It poured!', 'Did it stop?']],
  ['A heading without a stop', ['A heading without a stop']],
  [
    'Mr. Velten met Dr. Ruiz of Acme Inc. on Monday.',
    ['Mr. Velten met Dr. Ruiz of Acme Inc. on Monday.'],
  ],
  ['He left the U.S. The rest stayed.', ['He left the U.S.', 'The rest stayed.']],
  ['The U.S. Senate met J. K. Velten.', ['The U.S. Senate met J. K. Velten.']],
  [
    'It rose 3.5 percent. See example.com/a.b for more.',
    ['It rose 3.5 percent.', 'See example.com/a.b for more.'],
  ],
  ['“Go!” he said. “Now.” She went.', ['“Go!” he said.', '“Now.”', 'She went.']],
  [
    'He paused ... then left. It was over…  The end.',
    ['He paused ... then left.', 'It was over…', 'The end.'],
  ],
  ['(It was late.) Nobody came.', ['(It was late.)', 'Nobody came.']],
  ['He bought Acme Co. It cost little.', ['He bought Acme Co.', 'It cost little.']],
  ['iPads sold well. iPhone sales fell.', ['iPads sold well.', 'iPhone sales fell.']],
  ['It cost a lot. $5 million, in all.', ['It cost a lot.', '$5 million, in all.']],
  ['今日は雨だ。明日は晴れる。', ['今日は雨だ。', '明日は晴れる。']],
  ['They spoke to the mayor. Talks go on.', ['They spoke to the mayor.', 'Talks go on.']],
]

test.each(cases)('reads the sentences of “%s”', (text, sentences) => {
  expect(sentencesOf(text).map(({start, end}) => text.slice(start, end))).toEqual(sentences)
})

test('sentences stand in order and leave out nothing but white space', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom(...'aB .!?…”"(\u00a0\n。1'.split(''))}),
      (text) => {
        const sentences = sentencesOf(text)
        const between = [0, ...sentences.flatMap(({start, end}) => [start, end]), text.length]
        expect(between).toEqual([...between].sort((a, b) => a - b))
        const outside = sentences.reduceRight(
          (rest, {start, end}) => rest.slice(0, start) + rest.slice(end),
          text,
        )
        expect(outside.trim()).toBe('')
      },
    ),
  )
})
