import {describe, expect, test} from 'vitest'
import {brief, check} from '../rules/check.ts'

describe('slips that no list of names knows', () => {
  test.each<[string, string[], string]>([
    [
      'in an ordinary word with a capital',
      [
        'The Velda Carnival drew 4,000 people.',
        'The Canrival was first held in 1922, the Carnival board said.',
      ],
      'Carnival / Canrival',
    ],
    [
      'that makes another word of a word in a name',
      [
        'The clerk of Rowan County refused. Rowan County will appeal.',
        'A judge in Rowan Country agreed. The country waits, and every county with it.',
      ],
      'County / Country',
    ],
    [
      'in the first letter',
      [
        'The Dederation of Bakers met.',
        'The Federation of Bakers has 40 members.',
        'The Federation of Bakers left.',
      ],
      'Federation / Dederation',
    ],
    [
      'a dropped beginning',
      [
        'Beto O’Rourke, a former congressman, spoke in Velda.',
        'Rourke said he would run. O’Rourke is 46.',
      ],
      'O’Rourke / Rourke',
    ],
  ])('%s', (_, story, names) => {
    expect(
      check(story)
        .map(brief)
        .map((each) => each.replace(/^\w+ /, '')),
    ).toEqual([names])
  })
})

describe('what is no second spelling', () => {
  test.each<[string, string[]]>([
    ['a ticker', ['Telbo Plc <TLBO.L> said on Monday profit rose.', 'Telbo shares rose.']],
    [
      'a credit line',
      [
        'Coach Lena Reporton was hurt.',
        'Reporton left.',
        '(Reporting by Jon Ostin; Editing by Ann Holm)',
      ],
    ],
    [
      'a firm’s common noun',
      ['New Velda Brewing said profit rose.', 'Brewers were glad.', 'New Velda Brewing will hire.'],
    ],
    ['a people', ['Texas will vote in May.', 'Texans are tired of it, said Mara Holm.']],
    ['a creed', ['Buddhism came to Velda late.', 'A Buddhist monk said so.']],
    ['a compound', ['Mitt Romney spoke.', 'The Romney-Ryan campaign spent more.']],
    [
      'the followers of a creed',
      ['He was obsessed by Nazism, said Mara Holm.', 'The Nazis burned it.'],
    ],
    ['a people in -ois', ['The Seychelles lost. The Seychelles led.', 'The Seychellois had hope.']],
    [
      'compounds of a place and of its people',
      [
        'The Israeli-PLO deal was signed. The Israeli-PLO deal holds.',
        'He has written of the Israel-PLO deal.',
      ],
    ],
    [
      'a month and its short form',
      ['Jan-April output rose.', 'The January-April figure was revised.'],
    ],
    [
      'an acronym beside a name',
      [
        'Iran accused its neighbor. Iran has asked for time. Iran said so.',
        'Two people were killed, the agency IRNA said.',
      ],
    ],
    [
      'two countries',
      [
        'The chamber urges Korsund to resume trade with Iraq. It offers to supply Iraq with goods.',
        'Iraq denounces it. Rebels fight in northern Iraq.',
        'He liaises with Iran in its fight against rivals.',
        'It blames Iraq for riots.',
      ],
    ],
    [
      'two words of the dictionary, more than a slip apart',
      [
        'Northeast Utilities said on Monday that it will raise rates. Northeast said so.',
        'Shares of Northwest Utilities fell.',
      ],
    ],
    [
      'two given names, each with a surname of its own',
      ['Goals: Milenko Kovarsev (60th, penalty).', 'Goals: Miljenko Mumrek (63rd).'],
    ],
    [
      'two words beside two names',
      ['Orange County will pay for it.', 'Hockey Country is a shop. Rowan Country is another.'],
    ],
    ['grades and codes', ['It was rated TV-G.', 'Others are rated TV-M or TV-PG.']],
  ])('%s', (_, story) => {
    expect(check(story)).toEqual([])
  })
})

describe('two persons of one family name are not warned of', () => {
  test.each<[string, string[]]>([
    [
      'a couple',
      [
        'Daniel Velten and his wife, Danielle Velten, run the yard.',
        'Danielle Velten said so. Daniel Velten agreed.',
      ],
    ],
    [
      'two spellings of one given name, side by side',
      [
        'Frances Velten and her brother, Francis Velten, run the yard.',
        'Francis Velten said so. Frances Velten agreed.',
      ],
    ],
    [
      'the family name first',
      [
        'Wang Leisheng, a harbor engineer, said so.',
        'Wang Leishan, a farmer of 71, left for Korsund.',
      ],
    ],
  ])('%s', (_, story) => {
    expect(
      check(story)
        .map(brief)
        .filter((each) => each.startsWith('warning')),
    ).toEqual([])
  })
})

test('where both parts of a name are spelled two ways, each sentence says by which', () => {
  const messages = check(['Marina Halvorsen', 'Marinna Halvarsen']).map(({message}) => message)
  expect(messages).toEqual([
    'Marina (1) and Marinna (1): the same name? Similar names come after them: “Halvorsen” and “Halvarsen”.',
    'Halvorsen (1) and Halvarsen (1): the same person? Similar names come before them: “Marina” and “Marinna”.',
  ])
})
