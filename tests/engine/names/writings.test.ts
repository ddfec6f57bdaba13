import {describe, expect, test} from 'vitest'
import {brief, check} from '../rules/check.ts'

const SAID = 'a harbor engineer, said on Monday that the crane had been checked twice.'

describe('one name with the same letters, written in two ways, is for review', () => {
  test.each<[string, string[], string]>([
    [
      'inner capitals',
      [`Ewan McTarvish, ${SAID}`, 'Mctarvish will report in May.'],
      'McTarvish / Mctarvish',
    ],
    [
      'the capital of a firm',
      ['The bank HavenPort is shut.', 'Havenport shares fell. Havenport has 40 staff.'],
      'Havenport / HavenPort',
    ],
    [
      'a capital after a hyphen',
      [`Park Jin-seok, ${SAID}`, 'Park Jin-Seok left.'],
      'Jin-seok / Jin-Seok',
    ],
    ['a hyphen', [`Park Jin-seok, ${SAID}`, 'Park Jinseok left.'], 'Jin-seok / Jinseok'],
    [
      'a hyphen or a space',
      [`Mara Velten-Aspel, ${SAID}`, 'Velten Aspel left.'],
      'Velten-Aspel / Velten Aspel',
    ],
    [
      'a hyphen in a given name',
      [`Jean-Marc Dupront, ${SAID}`, 'Jean Marc Dupront left.'],
      'Jean-Marc / Jean Marc',
    ],
    ['a space', [`Ewan McTarvish, ${SAID}`, 'Mc Tarvish left.'], 'McTarvish / Mc Tarvish'],
    [
      'a place in one word',
      ['The ferry reached Port Velda on Monday.', 'Portvelda has 40 people.'],
      'Portvelda / Port Velda',
    ],
    [
      'Saint and St.',
      ['He lives in Saint-Clarin.', 'The mayor of St. Clarin left.'],
      'Saint-Clarin / St. Clarin',
    ],
    [
      'Saint, apart and shortened',
      ['The priest of Saint Clarin left.', 'The road to St Clarin is shut.'],
      'Saint Clarin / St Clarin',
    ],
    [
      'Saint and St. of a town',
      ['The mayor of St. Paul left. He lives in St. Paul.', 'The office in Saint Paul is shut.'],
      'St. Paul / Saint Paul',
    ],
    [
      'Fort and Ft.',
      ['Police in Fort Worden left.', 'The road to Ft. Worden is shut.'],
      'Fort Worden / Ft. Worden',
    ],
    [
      'Mount and Mt.',
      ['The climbers of Mount Veldo left.', 'They reached Mt. Veldo on Monday. Mt Veldo is high.'],
      'Mt. Veldo / Mount Veldo',
    ],
    [
      'Abdel and Abd al-',
      [`Abdel Fattah Karouni, ${SAID}`, 'Abd al-Fattah Karouni left.'],
      'Abdel Fattah / Abd al-Fattah',
    ],
    [
      'Abd al- and one word',
      [`Omar Abdelfattah, ${SAID}`, 'Abd al-Fattah left.'],
      'Abdelfattah / Abd al-Fattah',
    ],
    [
      'an Arabic article',
      [`Walid al-Karouni, ${SAID}`, 'El-Karouni left.'],
      'al-Karouni / El-Karouni',
    ],
    [
      'a particle',
      [`Piet van der Holmen, ${SAID}`, 'Van den Holmen left.'],
      'van der Holmen / Van den Holmen',
    ],
    [
      'points after initials',
      [`J.P. Velten, ${SAID}`, 'JP Velten left.'],
      'J.P. Velten / JP Velten',
    ],
    [
      'a middle initial',
      [`Ewan P. Harlock, ${SAID}`, 'Ewan B. Harlock left.'],
      'P. Harlock / B. Harlock',
    ],
    [
      'the order',
      [`Balint Horvany, ${SAID}`, 'Horvany Balint left.'],
      'Balint Horvany / Horvany Balint',
    ],
    [
      'the order, with a family name that is a word',
      [`Park Jin-seok, ${SAID}`, 'Jin-seok Park left.'],
      'Jin-seok Park / Park Jin-seok',
    ],
    [
      'a last s taken for a possessive',
      [`Mara Holmes, ${SAID}`, 'Holme’s report will come in May.'],
      'Holmes / Holme’s',
    ],
  ])('%s', (_, story, names) => {
    expect(check(story).map(brief)).toEqual([`review ${names}`])
  })
})

describe('what is no other way to write a name', () => {
  test.each<[string, string[]]>([
    [
      'capitals throughout',
      ['MCTARVISH QUITS AS MAYOR', 'Ewan McTarvish, the mayor, quit on Monday.'],
    ],
    [
      'a particle at the head of a sentence',
      ['Piet van der Holmen said so.', 'Van der Holmen left.'],
    ],
    ['a name without its article', ['Walid al-Karouni said so.', 'Karouni left.']],
    ['half of a double name', ['Mara Velten-Aspel said so.', 'Velten left.']],
    ['a middle initial once', ['Ewan P. Harlock said so.', 'Ewan Harlock left.']],
    ['father and son by their initials', ['George H.W. Velten said so.', 'George W. Velten left.']],
    [
      'the possessive of a name in s',
      ['Mara Holmes said so.', 'Holmes’ report came. Holmes’s yard is shut.'],
    ],
    ['a family', ['Mara Velten said so.', 'The Veltens have run the yard since May.']],
    ['a handle', ['Mara Velten said so.', 'It was on @MaraVelten and #MaraVelten on Monday.']],
    ['an order that brackets explain', ['Mara Velhara (樋口 一葉 Velhara Mara) wrote it.']],
    ['two words that are no name', ['11-2 Draw Barcelona', '14-1 Barcelona Draw']],
    [
      'a firm that spells its place in a way of its own',
      [
        'Hong Kong is rich. Rates in Hong Kong fell.',
        'A bank in town, Hongkong Electric, said so.',
      ],
    ],
    [
      'a firm that joins an ordinary word in a way of its own',
      ['The 1996 Telecommunications Act passed.', 'Sprint and Tele-Communications Inc said so.'],
    ],
    [
      'a saint and the church',
      ['The see of Saint Peter said so.', 'They left St. Peter’s Church.'],
    ],
    ['a saint and a street', ['Saint Clarin is shut.', 'He lives on Harley St. Clarin left.']],
    ['a fort and feet', ['The fort is Fort Worden.', 'It is 40 Ft. Worden left.']],
    [
      'two people who spell Abd al- their own way',
      [`Abdel Fattah Younis, ${SAID}`, 'Abd al-Fattah Karouni left.'],
    ],
    ['French words', ['The Office du Cafe said so.', 'The Commission des Prix de Cafe left.']],
    ['a ligature', ['Greta Pfitzner said so.', 'Pﬁtzner left.']],
    ['full-width letters', ['Mara Velten said so.', 'Ｖｅｌｔｅｎ left.']],
  ])('%s', (_, story) => {
    expect(check(story)).toEqual([])
  })
})

test('an apostrophe that is missing once is told once', () => {
  const story = ['An analyst, Leandre G’Belin, said so on Monday.', 'Leandre Gbelin left.']
  expect(check(story).map(brief)).toEqual(['review G’Belin / Gbelin'])
})

test('a name that is written otherwise than on record', () => {
  const records = {sources: [{id: 's', name: 'Ewan McTarvish'}]}
  expect(check(['Ewan Mctarvish, the mayor, quit.'], {records}).map(brief)).toEqual([
    'review McTarvish / Mctarvish',
  ])
})

test('the letters of full-width names are read', () => {
  const story = ['Mara Ｖｅｌｔｅｎ said so on Monday.', 'Veltan will report. Veltan left.']
  expect(check(story).map(brief)).toEqual(['warning Ｖｅｌｔｅｎ / Veltan'])
})
