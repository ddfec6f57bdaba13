import {expect, test} from 'vitest'
import {checkParagraphs, type DuplicateKind} from '../../../plugins/copydesk/core.ts'

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

const flags: [about: string, first: string, second: string, kind: DuplicateKind][] = [
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
]

test.each(flags)('flags %s, as %4$s', (_, first, second, kind) => {
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

const passes: [about: string, story: string[]][] = [
  [
    'results',
    [
      '1. Maria Ostrova (Kharkiv) 2 hours 24 minutes 11 seconds',
      '2. Joan Keter (Eldoret) 2 hours 24 minutes 58 seconds',
      '3. Amelie Roy (Lyon) 2 hours 26 minutes 3 seconds',
      '4. Tamsin Hale (Leeds) 2 hours 29 minutes 40 seconds',
    ],
  ],
  [
    'two lines of results',
    [
      '1. Maria Ostrova (Kharkiv Athletic) 2 hours 24 minutes 11 seconds',
      '2. Joan Keter (Eldoret Athletic) 2 hours 26 minutes 58 seconds',
    ],
  ],
  [
    'awards',
    [
      'Best director: Lena Fischer, for The Quiet Shore',
      'Best actor: Omar Haddad, for The Quiet Shore',
      'Best original score: Piotr Zając, for Winter Fields',
      'Best documentary: Ruth Abara, for The Last Ferry',
    ],
  ],
  [
    'a poll, state by state',
    [
      'In Ohio, Ms. Alvarez leads Mr. Brandt by 48 percent to 45 percent among likely voters, with a margin of sampling error of plus or minus three percentage points.',
      'In Nevada, Mr. Brandt leads Ms. Alvarez by 47 percent to 44 percent among likely voters, with a margin of sampling error of plus or minus four percentage points.',
    ],
  ],
  [
    'subheads that repeat',
    [
      'What we know',
      'The ship left Rotterdam at dawn with a crew of twenty-one and a cargo of timber.',
      'What we know',
      'Two tugs reached the vessel in the early afternoon and took it in tow toward the coast.',
    ],
  ],
  [
    'answers that open alike',
    [
      'We are looking at every option to keep the plant open past the spring, and we will talk to the unions first.',
      'We are looking at every option for moving the workers to other sites, but the decision lies with the ministry.',
    ],
  ],
  [
    'photo credits',
    [
      'Protesters cross the river at dusk. Image: Dana Whitfield.',
      'A medic tends to a protester’s leg. Image: Dana Whitfield.',
      'Police close the eastern bridge. Image: Dana Whitfield.',
    ],
  ],
  [
    'anaphora in a speech',
    [
      'We shall fight on the beaches, and we shall never look back at what was lost.',
      'We shall fight on the landing grounds, and our children will be told of it.',
      'We shall fight in the fields and in the streets, whatever the cost may be.',
    ],
  ],
  [
    'a score line and its match report',
    [
      'Hungary 2-1 Wales (Szabo 12, Nagy 77; James 55)',
      'Hungary beat Wales 2-1 in Budapest after a late header by Nagy sealed a nervous night for the hosts.',
    ],
  ],
  [
    'share prices',
    [
      'Shares in Alder Mining rose 2.5 per cent to close at 513 pence',
      'Shares in Corvin Bank fell 1.1 per cent to close at 88 pence',
      'Shares in Delta Foods rose 0.4 per cent to close at 240 pence',
    ],
  ],
  [
    'live-blog time stamps',
    [
      '10:15 GMT Updated',
      'The first polling stations have opened in the capital under heavy rain.',
      '11:15 GMT Updated',
      'Turnout in the north is reported to be higher than at the last election.',
    ],
  ],
  [
    'two awards to one show',
    [
      '- Best lighting design - The Long Winter designed by Clara Boateng at the Rivoli',
      '- Best set design - The Long Winter designed by Henrik Solberg at the Rivoli',
    ],
  ],
  [
    'two draws',
    [
      'Real Oviedo, Sturm Graz, Brondby, Hapoel Haifa, Genk.',
      'Real Oviedo, Sturm Graz, Brondby, Hapoel Haifa, Twente.',
    ],
  ],
  [
    'two rounds of fixtures',
    [
      'Norway v Malta; Serbia v Latvia; Finland v Andorra.',
      'Norway v Serbia; Malta v Finland; Latvia v Andorra.',
    ],
  ],
]

test.each(passes)('passes %s', (_, paragraphs) => {
  expect(checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})).toEqual([])
})
