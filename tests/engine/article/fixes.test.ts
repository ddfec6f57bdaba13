import {expect, test} from 'vitest'
import {
  checkParagraphs,
  type Finding,
  repeatedText,
  repeatedParagraphs,
  replaceSpans,
  spellingEdits,
} from '../../../plugins/copydesk/core.ts'

test('spans are replaced whatever their order', () => {
  const spans = [
    {offset: 10, length: 6},
    {offset: 0, length: 5},
  ]
  expect(replaceSpans('Zahir and Zaheer left.', spans, 'Zahir')).toBe('Zahir and Zahir left.')
})

const span = (text: string, quoted?: boolean) => ({
  paragraph: 0,
  offset: 0,
  length: text.length,
  text,
  ...(quoted && {quoted}),
})
const finding: Finding = {
  id: 'x',
  rule: 'name-spelling',
  severity: 'warning',
  message: 'x',
  phrases: [],
  spans: [span('Leiban'), span('LHEIBAN'), span('Lheiban', true)],
}

test('one spelling everywhere leaves quotations to be asked about, and keeps capitals', () => {
  expect(spellingEdits(finding, 'Leiban')).toEqual([{span: span('LHEIBAN'), replacement: 'LEIBAN'}])
  expect(spellingEdits(finding, 'Leiban', {quoted: true})).toEqual([
    {span: span('Lheiban', true), replacement: 'Leiban'},
  ])
})

test('the blocks of one copy can be taken out; other fields stay', () => {
  const text = 'The ferry left the harbour at dawn with forty passengers on board.'
  const [repeat] = checkParagraphs([text, 'Nobody noticed.', text])
  const paragraphs = [
    {text, role: 'standfirst' as const, path: ['standfirst']},
    {text: 'Nobody noticed.', role: 'body' as const, path: ['body', {_key: 'a'}]},
    {text, role: 'body' as const, path: ['body', {_key: 'b'}]},
  ]
  expect(repeatedParagraphs(repeat, 'second')).toEqual([2])
  expect(repeatedText(repeat, paragraphs, 'second', () => '').blocks).toEqual([
    ['body', {_key: 'b'}],
  ])
  expect(repeatedText(repeat, paragraphs, 'first', () => '').blocks).toEqual([])
})
