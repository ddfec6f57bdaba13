import {expect, test} from 'vitest'
import {checkArticle, checkParagraphs} from '../../../plugins/copydesk/core.ts'

const between =
  'Negotiators left the building shortly after midnight without speaking to reporters outside.'

const severities = (paragraphs: string[]) =>
  checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
    .map(({severity}) => severity)
    .filter((severity) => severity !== 'info')

const passes: [about: string, paragraphs: string[]][] = [
  [
    'a schedule',
    ['9 a.m.: Doors open at the harbor hall.', '6 p.m.: Doors open at the harbor hall.'],
  ],
  [
    'a live blog',
    ['10:05 Police close the road to the harbor.', '14:40 Police close the road to the harbor.'],
  ],
  [
    'a minute-by-minute',
    [
      '12’ Corner for the home side, cleared at the near post.',
      '57’ Corner for the home side, cleared at the near post.',
    ],
  ],
  [
    'buses of one line',
    [
      'Bus 12 leaves the square at 9 a.m. on weekdays and stops at the hall.',
      'Bus 14 leaves the square at 9 a.m. on weekdays and stops at the hall.',
    ],
  ],
  [
    'earnings',
    [
      'Oper shr profit three cts vs loss 17 cts',
      'Revs 88.4 mln vs 41.2 mln',
      '12 mths',
      'Oper shr profit 13 cts vs loss 26 cts',
      'Revs 311.9 mln vs 52.8 mln',
    ],
  ],
  [
    'earnings in sentences',
    [
      'Alder Mining said its net income rose 10 percent to $416.5 million, or 95 cents a share, from $378.7 million, or 88 cents a share, a year earlier.',
      between,
      'Corvin Bank said its net income rose 4.8 percent to $542.9 million, or 90 cents a share, from $517.8 million, or 85 cents a share, a year earlier.',
    ],
  ],
  [
    'items of a list',
    [
      '– Spilled a glass of water on the floor of the car.',
      '– Spilled a bucket of water on the floor of the car.',
    ],
  ],
  [
    'three lines of one form',
    [
      'Former deputy adviser on security to the governor of the state',
      'Former special assistant on budgets to the governor of the state',
      'Former counsel and envoy on trade to the governor of the state',
    ],
  ],
  [
    'question and answer',
    [
      'What is the harbor tax?',
      'It is paid by ships.',
      'What is the harbor fee?',
      'It is paid by people.',
    ],
  ],
  [
    'questions of a poll',
    [
      'Please tell me which you think is more important for a child to have: independence or respect?',
      'Please tell me which you think is more important for a child to have: obedience or patience?',
    ],
  ],
  [
    'one question to two candidates',
    [
      'Ana Duarte: The plan would cut the revenue of the city by 9.5 million over ten years. The cuts would be across the board, but most would be for the wealthier districts, and some services would be closed.',
      'Piotr Zając: The plan would cut the revenue of the city by 8.6 million over ten years. The cuts would be across the board, but most would be for the wealthier districts, and some services would be closed.',
    ],
  ],
  [
    'parallel sentences',
    [
      'In the north, people welcome the new park but complain of too few places to leave a car.',
      'In the south, people welcome the new school but complain of too few places to catch a bus.',
    ],
  ],
  [
    'no comment from two firms',
    [
      'At Alder and Corvin there was no comment.',
      between,
      'At Delta Foods there was no immediate comment.',
    ],
  ],
  [
    'a label',
    ['RIVERSIDE RADIO INTERVIEW, SEPT. 18.', between, 'RIVERSIDE RADIO INTERVIEW, SEPT. 18.'],
  ],
  ['a question as subhead', ['What will it cost?', between, 'What will it cost?']],
]

test.each(passes)('%s: lines of one form are no repeats', (_, paragraphs) => {
  expect(severities(paragraphs)).toEqual([])
})

const flags: [about: string, first: string, second: string][] = [
  [
    'a number in running text',
    'The council had met for nine hours before the vote on the harbor, officials said.',
    'The council had met for ten hours before the vote on the harbor, officials said.',
  ],
  [
    'a number that counts',
    'About 40 people were taken to the hospital after the ferry hit the pier at dawn.',
    'About 50 people were taken to the hospital after the ferry hit the pier at dawn.',
  ],
  [
    'a word after a label that only one has',
    'Ferry hits pier at dawn as forty passengers wait for buses to the hospital',
    'UPDATE: Ferry hits pier at dawn as forty passengers wait for buses to the hospital',
  ],
  ['a label that both have', `Mayor: ${between}`, `Mayor: ${between.replace('shortly', 'soon')}`],
]

test.each(flags)('%s: a copy is told', (_, first, second) => {
  expect(severities([first, between.toUpperCase(), second]).length).toBeGreaterThan(0)
})

const speech =
  'He had seen the river rise before. “I have never been so frightened in my life, and I will not go back there,” said Ana Duarte, who fled with two children. The family is in a school gym.'

test.each([
  [
    'in part',
    '“I have never been so frightened in my life, and I will not go back there.”',
    speech,
  ],
  [
    'in capitals',
    '“I HAVE NEVER BEEN SO FRIGHTENED IN MY LIFE, AND I WILL NOT GO BACK THERE.”',
    speech,
  ],
  [
    'without its speaker',
    '“We will build it again, and we will build it higher than it was before.”',
    '“We will build it again, and we will build it higher than it was before,” she said.',
  ],
  [
    'as a display from the middle of a sentence',
    'A city that forgets its river will be reminded by it',
    'It is an old saying in the valley that a city that forgets its river will be reminded by it, and the reminder comes at night and when nobody is looking.',
  ],
])('a quotation that is given %s and at length is only noted', (_, part, whole) => {
  for (const paragraphs of [
    [part, between, whole],
    [whole, between, part],
  ])
    expect(
      checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']}).map(({severity}) => severity),
    ).toEqual(['info'])
})

test('a headline or a standfirst that the first paragraph takes up is only noted', () => {
  const lede =
    'The ferry terminal beside the old market will close in March, the council decided on Tuesday after nine hours.'
  const headline = 'Ferry terminal beside the old market will close in March, the council decided'
  const findings = checkParagraphs([headline, lede, between], {rules: ['duplicate-paragraph']})
  expect(findings.map(({severity}) => severity)).toEqual(['info'])
  const article = {
    headline: 'Ferry terminal to close',
    standfirst: lede,
    body: [lede, between].map((text, index) => ({
      _type: 'block',
      _key: `b${index}`,
      children: [{_type: 'span', _key: 's', text}],
    })),
  }
  const found = checkArticle(article, {rules: ['duplicate-paragraph']})
  expect(found.map(({severity}) => severity)).toEqual(['info'])
})
