import {expect, test} from 'vitest'
import {english, type Finding, type Span} from '../../plugins/copydesk/engine/index.ts'
import {marksOf, repeatedBlocks} from '../../plugins/copydesk/studio/marks/marks.ts'
import {markersOf} from '../../plugins/copydesk/studio/validation/markers.ts'

const blocks = [
  {
    _key: 'a',
    children: [
      {_key: 's', text: 'Then Al-'},
      {_key: 't', text: 'Kadhimi spoke.'},
    ],
  },
  {_key: 'b', children: [{_key: 's', text: 'Kadimi left.'}]},
]

const span = (key: string, paragraph: number, offset: number, text: string): Span => ({
  paragraph,
  offset,
  length: text.length,
  text,
  path: ['body', {_key: key}],
})

const names: Finding = {
  id: 'names',
  rule: 'name-spelling',
  severity: 'warning',
  message: 'Two spellings',
  phrases: [],
  suggestion: 'Al-Kadhimi',
  spans: [span('a', 1, 5, 'Al-Kadhimi'), span('b', 2, 0, 'Kadimi')],
  variants: [
    {text: 'Al-Kadhimi', count: 1},
    {text: 'Kadimi', count: 1},
  ],
}

const repeat: Finding = {
  id: 'repeat',
  rule: 'duplicate-paragraph',
  severity: 'warning',
  message: 'Twice',
  phrases: [],
  spans: [span('a', 1, 0, 'Then Al-Kadhimi spoke.'), span('b', 2, 0, 'Kadimi left.')],
  duplicates: [{first: 1, second: 2, length: 1, kind: 'near'}],
}

test('a mark begins and ends in the spans that hold its ends', () => {
  expect(marksOf([names], ['body'], blocks)).toEqual([
    {
      finding: 'names',
      severity: 'warning',
      anchor: {path: [{_key: 'a'}, 'children', {_key: 's'}], offset: 5},
      focus: {path: [{_key: 'a'}, 'children', {_key: 't'}], offset: 7},
    },
    {
      finding: 'names',
      severity: 'warning',
      anchor: {path: [{_key: 'b'}, 'children', {_key: 's'}], offset: 0},
      focus: {path: [{_key: 'b'}, 'children', {_key: 's'}], offset: 6},
    },
  ])
})

test('a mark that begins or ends with an inline object stands in the text beside it', () => {
  const block = {
    _key: 'c',
    children: [
      {_key: 's', _type: 'span', text: 'Then “'},
      {_key: 'o', _type: 'chip', text: 'Mara'},
      {_key: 't', _type: 'span', text: ' left.'},
    ],
  }
  const of = (offset: number, text: string) =>
    marksOf([{...names, spans: [span('c', 1, offset, text)]}], ['body'], [block])
  const at = (child: string, offset: number) => ({
    path: [{_key: 'c'}, 'children', {_key: child}],
    offset,
  })
  expect(of(5, '“⬚')).toMatchObject([{anchor: at('s', 5), focus: at('t', 0)}])
  expect(of(6, '⬚ left')).toMatchObject([{anchor: at('t', 0), focus: at('t', 5)}])
})

test('marks never overlap: the more serious finding has the place', () => {
  const other = {...names, id: 'other', spans: [span('b', 2, 3, 'imi left')]}
  expect(marksOf([names, other], ['body'], blocks).map(({finding}) => finding)).toEqual([
    'names',
    'names',
  ])
})

test('repeats and other fields have no marks in the text', () => {
  expect(marksOf([repeat], ['body'], blocks)).toEqual([])
  expect(marksOf([names], ['aside'], blocks)).toEqual([])
  expect(marksOf([names], ['body'], [])).toEqual([])
})

test('both copies of a repeat are marked in the margin', () => {
  expect([...repeatedBlocks([names, repeat], ['body']).keys()].sort()).toEqual(['a', 'b'])
})

test('a marker stands at the later copy, and at a name that is not written as suggested', () => {
  const markers = markersOf([names, repeat], [['body']], ['warning'], english)
  expect(markers.map(({path, code, details}) => [path, code, details.finding])).toEqual([
    [['body', {_key: 'b'}], 'copydesk.name-spelling', 'names'],
    [['body', {_key: 'b'}], 'copydesk.duplicate-paragraph', 'repeat'],
  ])
  expect(markersOf([names, repeat], [['body']], ['review'], english)).toEqual([])
})

const passage: Finding = {
  ...repeat,
  id: 'passage',
  message: 'Twice in one',
  spans: [span('a', 1, 0, 'Then'), span('a', 1, 8, 'Kadhimi')],
  duplicates: [{first: 1, second: 1, length: 1, kind: 'exact'}],
}

test('of a passage that its paragraph repeats, the repeat is marked, and the block has a bar', () => {
  expect(marksOf([passage], ['body'], blocks)).toEqual([
    {
      anchor: {path: [{_key: 'a'}, 'children', {_key: 't'}], offset: 0},
      focus: {path: [{_key: 'a'}, 'children', {_key: 't'}], offset: 7},
      finding: 'passage',
      severity: 'warning',
    },
  ])
  expect([...repeatedBlocks([passage], ['body']).keys()]).toEqual(['a'])
  const markers = markersOf([passage], [['body']], ['warning'], english)
  expect(markers.map(({details}) => details)).toEqual([
    {finding: 'passage', severity: 'warning', offset: 8, length: 7},
  ])
})

test('a mark on spaces alone is told apart: a line below them may not be seen', () => {
  const spaced = [{_key: 'a', children: [{_key: 's', text: 'Nachbarn  und'}]}]
  const space = {...names, spans: [span('a', 0, 8, '  ')]}
  const word = {...names, spans: [span('a', 0, 0, 'Nachbarn')]}
  const isBlank = [word, space].map((one) => marksOf([one], ['body'], spaced)[0]?.isBlank)
  expect(isBlank).toEqual([undefined, true])
})
