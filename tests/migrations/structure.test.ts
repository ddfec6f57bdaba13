import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {structure} from '../../migrations/wire-to-article/structure.ts'

const wire = readFileSync('content/stories/leiban-wire.txt', 'utf8')

test('the Leiban wire copy: dateline off, subheads found, the stray comma out, no word lost', () => {
  const {dateline, blocks, stray} = structure(wire)
  const texts = blocks.map(({children}) => children[0].text)
  expect(dateline?.place).toBe('LHEIBAN')
  expect(stray).toEqual([{number: 76, text: ','}])
  expect(blocks.filter(({style}) => style === 'h2').map(({_key}) => _key)).toEqual(
    ['8', '20', '31', '45', '57', '68'].map((line) => `line${line}`),
  )
  expect([`LHEIBAN: ${texts[0]}`, ...texts.slice(1), ',']).toEqual(wire.split('\n'))
})

test.each<[string, string, [string, string][]]>([
  [
    'empty lines are no paragraphs',
    'One.\n\n \nTwo.',
    [
      ['normal', 'One.'],
      ['normal', 'Two.'],
    ],
  ],
  [
    'a short line without a stop is a subhead',
    'One.\nNight vision\nTwo.',
    [
      ['normal', 'One.'],
      ['h2', 'Night vision'],
      ['normal', 'Two.'],
    ],
  ],
  [
    'but not at the start or the end',
    'Night vision\nOne.\nNight vision',
    [
      ['normal', 'Night vision'],
      ['normal', 'One.'],
      ['normal', 'Night vision'],
    ],
  ],
  [
    'nor where it is long, or said',
    'One.\nThe road to better coordination often involves a friend\n“We coordinate”\nTwo.',
    [
      ['normal', 'One.'],
      ['normal', 'The road to better coordination often involves a friend'],
      ['normal', '“We coordinate”'],
      ['normal', 'Two.'],
    ],
  ],
  ['a dateline on a line of its own goes', 'BAGHDAD (AP) —\r\nOne.', [['normal', 'One.']]],
  ['nothing but strays', '--\n***\n', []],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  const {blocks} = structure(text)
  expect(blocks.map(({style, children}) => [style, children[0].text])).toEqual(expected)
})
