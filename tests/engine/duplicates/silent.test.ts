import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

test.each<[string, string[]]>([
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
])('%s are no repeats', (_, paragraphs) => {
  expect(checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})).toEqual([])
})
