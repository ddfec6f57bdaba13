import {expect, test} from 'vitest'
import {type ArticleParagraph} from '../../plugins/copydesk/engine/index.ts'
import {nameEdits, wordsThatChange} from '../../plugins/copydesk/story/index.ts'

test.each<[string, string, [string, string][]]>([
  ['Helmet Zahir', 'Helmet Zaheer', [['Zahir', 'Zaheer']]],
  ['Ninwa', 'Nineveh', [['Ninwa', 'Nineveh']]],
  ['Bombay', 'Mumbai City', [['Bombay', 'Mumbai City']]],
  ['Cape Province', 'Western Shore', [['Cape Province', 'Western Shore']]],
  ['Leiban', 'Leiban', []],
])('from %s to %s', (was, now, expected) => {
  expect(wordsThatChange(was, now)).toEqual(expected)
})

test('places are whole words; those in quotations are kept apart', () => {
  const paragraphs: ArticleParagraph[] = [
    {text: 'Zahir and the Zahirs', role: 'headline', path: ['headline']},
    {text: 'He said “Zahir left,” and Zahir’s house stood empty.', role: 'body', path: ['body']},
    {text: 'Zahir left', role: 'quote', path: ['body', {_key: 'q'}]},
  ]
  const places = nameEdits(paragraphs, 'Helmet Zahir', 'Helmet Zaheer')
  const brief = ({path, offset}: {path: unknown[]; offset: number}) => [path.at(-1), offset]
  expect(places.edits.map(brief)).toEqual([
    ['headline', 0],
    ['body', 26],
  ])
  expect(places.quoted.map(brief)).toEqual([
    ['body', 9],
    [{_key: 'q'}, 0],
  ])
})
