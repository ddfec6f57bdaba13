import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {testRule} from './mechanical.ts'

const BEFORE = 'The ferry left the harbor at dawn with forty passengers.'
const AFTER = 'It came back at noon with twenty of them on board.'

testRule('subhead', {
  flags: [
    [
      `${BEFORE} ¶ night Visions ¶ ${AFTER}`,
      'warning: night Visions → Night visions | Night Visions',
    ],
    [`${BEFORE} ¶ disputed land ¶ ${AFTER}`, 'warning: disputed land → Disputed land'],
    [`${BEFORE} ¶ A new pier ¶ ${AFTER}`, 'info: A new pier'],
  ],
  passes: [
    `${BEFORE} ¶ - a new pier ¶ ${AFTER}`,
    'What is needed: ¶ a new pier ¶ a new road',
    `A new pier ¶ ${BEFORE} ¶ ${AFTER}`,
    `${BEFORE} ¶ He left. ¶ ${AFTER}`,
    `${BEFORE} ¶ By Mara Velten ¶ ${AFTER}`,
    `${BEFORE} ¶ *** ¶ ${AFTER}`,
  ],
})

const block = (style: string, text: string, _key: string) => ({
  _type: 'block',
  _key,
  style,
  children: [{_type: 'span', _key: 'a', text}],
})

test('a heading of an article may not start in lower case, and is no paragraph', () => {
  const body = [
    block('normal', BEFORE, 'a'),
    block('h2', 'disputed land', 'b'),
    block('normal', AFTER, 'c'),
    block('h2', 'A new pier', 'd'),
  ]
  const findings = checkArticle({_id: 'x', body}, {rules: ['subhead']})
  expect(findings.map(({severity, suggestion}) => ({severity, suggestion}))).toEqual([
    {severity: 'warning', suggestion: 'Disputed land'},
  ])
})
