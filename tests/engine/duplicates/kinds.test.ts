import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

const between = [
  'Negotiators left the building shortly after midnight without speaking to reporters waiting outside.',
]

/** What is reported about two paragraphs with another one between them. */
function reported(first: string, second: string) {
  const findings = checkParagraphs([first, ...between, second], {rules: ['duplicate-paragraph']})
  return findings.map(({severity, duplicates, evidence}) => ({
    severity,
    kind: duplicates?.[0].kind,
    facts: evidence?.filter(({code}) => code.endsWith('-differs')).map(({text}) => text),
  }))
}

const fire =
  'Firefighters from three counties worked through the night to contain the blaze, which destroyed 14 homes in Paradise Hills before the wind turned on Tuesday, officials said.'

const bridge =
  'The bridge closed at noon on Friday after inspectors found cracks in two of its cables. Ferries will run every twenty minutes until repairs are done. The city has asked drivers to stay away from the harbour.'

test.each([
  ['the same text', fire, fire, 'exact'],
  [
    'other quotation marks',
    '“We will rebuild,” the mayor told us.',
    '"We will rebuild," the mayor told us.',
    'format',
  ],
  ['other case and punctuation', fire, fire.toLowerCase().replaceAll(',', ''), 'format'],
  [
    'other spaces and dashes',
    'The vote – the third this year – failed again.',
    'The  vote — the third this year — failed again.',
    'format',
  ],
  [
    'composed and decomposed letters',
    'The café in Orléans reopened on time.',
    'The café in Orléans reopened on time.'.normalize('NFD'),
    'format',
  ],
  [
    'thousands with and without a comma',
    'The town of 12,000 people voted for it.',
    'The town of 12000 people voted for it.',
    'format',
  ],
  ['a word added', fire, fire.replace('the night', 'the long night'), 'near'],
  [
    'a clause reworded',
    fire,
    fire.replace('worked through the night to contain', 'battled all night to put out'),
    'near',
  ],
  [
    'sentences in another order',
    bridge,
    'Ferries will run every twenty minutes until repairs are done. The city has asked drivers to stay away from the harbour. The bridge closed at noon on Friday after inspectors found cracks in two of its cables.',
    'near',
  ],
  [
    'cut in the middle of a sentence',
    fire,
    fire.slice(0, fire.indexOf(' in Paradise')),
    'contained',
  ],
  [
    'cut in the middle of its second sentence',
    bridge,
    bridge.slice(0, bridge.indexOf(' every twenty')),
    'contained',
  ],
  ['run together with other text', `${bridge} ${fire}`, bridge, 'contained'],
  [
    'with a sentence left out',
    bridge,
    bridge.replace(' Ferries will run every twenty minutes until repairs are done.', ''),
    'contained',
  ],
])('%s is a repeat of kind %4$s', (_, first, second, kind) => {
  expect(reported(first, second)).toEqual([{severity: 'warning', kind, facts: []}])
})

test.each([
  ['a number', '14 homes', '16 homes', 'The numbers differ: “14” and “16”.'],
  [
    'a number in words',
    'three counties',
    'four counties',
    'The numbers differ: “three” and “four”.',
  ],
  ['a day', 'on Tuesday', 'on Wednesday', 'The dates differ: “Tuesday” and “Wednesday”.'],
  ['a name', 'in Paradise Hills', 'in Paradise Valley', 'The names differ: “Hills” and “Valley”.'],
  ['a negation', 'which destroyed', 'which never destroyed', 'Only one of them has “never”.'],
])('%s that differs is a contradiction, and is named', (_, from, to, fact) => {
  expect(reported(fire, fire.replace(from, to))).toEqual([
    {severity: 'warning', kind: 'conflict', facts: [fact]},
  ])
})

test('two names respelled are a contradiction, not a form filled in anew', () => {
  const first = 'Colonel Zahir of the border guard said troops had left Kirkuk.'
  expect(reported(first, first.replace('Zahir', 'Zaheer').replace('Kirkuk', 'Karkuk'))).toEqual([
    {
      severity: 'warning',
      kind: 'conflict',
      facts: [
        'The names differ: “Zahir” and “Zaheer”.',
        'The names differ: “Kirkuk” and “Karkuk”.',
      ],
    },
  ])
})

test('a number written in words is the same number', () => {
  expect(reported(fire, fire.replace('three counties', '3 counties'))).toEqual([
    {severity: 'warning', kind: 'near', facts: []},
  ])
})

test.each([
  [
    'a sentence set again as a pull quote',
    'He had seen the river rise before. “I have never been so frightened in my life,” said Ana Duarte, who fled with her two children. The family is staying in a school gym.',
    '“I have never been so frightened in my life”',
  ],
  [
    'a pull quote with its speaker',
    'He had seen the river rise before. “I have never been so frightened in my whole life,” said Ana Duarte, who fled with her two children. The family is staying in a school gym.',
    '“I have never been so frightened in my whole life.” — Ana Duarte',
  ],
])('%s is only noted', (_, first, second) => {
  expect(reported(first, second)).toEqual([{severity: 'info', kind: 'contained', facts: []}])
})

test('a heading that the table of contents has too is only noted', () => {
  expect(
    reported('1. Bring the right people to the table', 'Bring the right people to the table'),
  ).toEqual([{severity: 'info', kind: 'near', facts: []}])
})

test('a rewrite is for a second look', () => {
  const rewritten =
    'Firefighters from three counties worked through the night to contain the blaze. It burned down houses in Paradise Hills until crews got the upper hand, helped by a change of weather on Tuesday evening.'
  expect(reported(fire, rewritten)).toEqual([{severity: 'review', kind: 'near', facts: []}])
})
