import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {check} from './check.ts'

const found = (story: string[]) =>
  check(story, {rules: ['number-mismatch']}).map(({severity, message}) => `${severity}: ${message}`)

const HEAD = 'Karim says 75 families left Leiban village'

const flags: [about: string, story: string[], found: string][] = [
  [
    'a headline with another figure',
    [HEAD, 'Some 65 families have left Leiban, village mayor Karim said.'],
    'warning: “75 families” in paragraph 1, “65 families” in paragraph 2. Check which is correct.',
  ],
  [
    'a sum of money',
    [
      'Regulators propose to set aside $2.6 billion',
      'Regulators proposed on Thursday to set aside $2.3 billion a year.',
    ],
    'warning: “$2.6 billion” in paragraph 1, “$2.3 billion” in paragraph 2. Check which is correct.',
  ],
  [
    'a number that speaks of another',
    ['Once 65 families lived in the village.', 'The mill is old.', 'The 75 families are gone.'],
    'review: “65 families” in paragraph 1, “75 families” in paragraph 3. Check which is correct.',
  ],
  [
    'a number that is said again',
    [
      'The plant, which employs 6,500 workers, is shut.',
      'In a summary, the total was again given as 5,600 workers.',
    ],
    'review: “6,500 workers” in paragraph 1, “5,600 workers” in paragraph 2. Check which is correct.',
  ],
  [
    'a number that is pointed at',
    ['The mill has six large boilers.', 'Eight large boilers: that is the number on the plan.'],
    'review: “six large boilers” in paragraph 1, “Eight large boilers” in paragraph 2. Check which is correct.',
  ],
  [
    'another digit far off',
    ['The law holds in 11 states.', 'All 61 states will be named in a report.'],
    'review: “11 states” in paragraph 1, “61 states” in paragraph 2. Check which is correct.',
  ],
  [
    'two digits turned round',
    ['He took out loans from 39 banks in Leiban.', 'The mill owes six of the 93 banks that lent.'],
    'review: “39 banks” in paragraph 1, “93 banks” in paragraph 2. Check which is correct.',
  ],
  [
    'money called by the same word',
    [
      'The mayor’s $447 million ferry plan failed.',
      'None would vote for the full $547 million plan.',
    ],
    'review: “$447 million” in paragraph 1, “$547 million” in paragraph 2. Check which is correct.',
  ],
  [
    'a total of money',
    [
      'The mill got $211.5 million for Leiban’s patent.',
      'Of the total $211.0 million, Leiban has half.',
    ],
    'review: “$211.5 million” in paragraph 1, “$211.0 million” in paragraph 2. Check which is correct.',
  ],
]

const passes: [about: string, story: string[]][] = [
  ['the same figure', [HEAD, 'Some 75 families have left Leiban, village mayor Karim said.']],
  [
    'the same figure later',
    [HEAD, 'Some 65 left Leiban village, Karim said.', 'In all 75 families went.'],
  ],
  [
    'a rounded figure',
    [
      'Karim says 240 million crowns go to Leiban',
      'Karim said 239.6 million crowns went to Leiban.',
    ],
  ],
  ['another thing', [HEAD, 'Some 65 soldiers have left Leiban, village mayor Karim said.']],
  ['other families', ['Once 65 families lived here.', 'The 12 families that came back are cold.']],
  ['two who act together', ['Five firms bid.', 'The two firms are old.']],
  [
    'money called by another word',
    ['The mayor’s $447 million ferry plan failed.', 'The $547 million bridge stands.'],
  ],
  [
    'round figures that differ by a digit',
    ['Leiban will keep 60 percent of the mill.', 'It sold the 20 percent of the mill that it had.'],
  ],
  [
    'one digit of two, called by one word',
    ['It owns a 25 percent stake in the mill.', 'She keeps her 28 percent family stake.'],
  ],
  ['ends of a range', ['From 12 to 15 boats came.', 'The 14 boats are old.']],
  ['a small part', ['Some 650 families lived here.', 'The 12 families are gone.']],
]

test.each(flags)('flags %s', (_, story, finding) => {
  expect(found(story)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story) => {
  expect(found(story)).toEqual([])
})

test('holds the headline of an article against its lead', () => {
  const body = [
    {
      _type: 'block',
      _key: 'a',
      children: [
        {_type: 'span', text: 'Some 65 families have left Leiban, village mayor Karim said.'},
      ],
    },
  ]
  expect(
    checkArticle({headline: `${HEAD}.`, body}, {rules: ['number-mismatch']}).map(
      ({message}) => message,
    ),
  ).toEqual([
    '“75 families” in the headline, “65 families” in paragraph 1. Check which is correct.',
  ])
})
