import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bylineAuthors} from '../../../publishing/outputs/index.ts'

const person = (name: string) => ({name, kind: 'person'})
const organization = (name: string) => ({name, kind: 'organization'})

test.each([
  ['Samya Kullab', [person('Samya Kullab')]],
  ['By SAMYA KULLAB', [person('SAMYA KULLAB')]],
  ['Samya Kullab and Jane Doe', [person('Samya Kullab'), person('Jane Doe')]],
  ['Ann Lee, Bo Ray & Cy Fox', [person('Ann Lee'), person('Bo Ray'), person('Cy Fox')]],
  ['Ann Lee, Bo Ray, and Cy Fox', [person('Ann Lee'), person('Bo Ray'), person('Cy Fox')]],
  ['Jane Doe, AP', [person('Jane Doe'), organization('AP')]],
  ['Jane Doe/AP', [person('Jane Doe'), organization('AP')]],
  ['Jane Doe, Associated Press', [person('Jane Doe'), organization('Associated Press')]],
  ['By Jane Doe in Baghdad and John Roe in Erbil', [person('Jane Doe'), person('John Roe')]],
  ['Jane Doe for The Guardian', [person('Jane Doe')]],
  ['Jane Doe, political correspondent', [person('Jane Doe')]],
  ['Jane Doe (text) and John Roe (pictures)', [person('Jane Doe'), person('John Roe')]],
  ['Jane Doe, jane@example.org', [person('Jane Doe')]],
  ['Martin Luther King, Jr.', [person('Martin Luther King, Jr.')]],
  ['Sammy Davis Jr. and Ann Lee', [person('Sammy Davis Jr.'), person('Ann Lee')]],
  ['J. R. R. Tolkien', [person('J. R. R. Tolkien')]],
  ['Ludwig van Beethoven', [person('Ludwig van Beethoven')]],
  ['van der Berg', [person('van der Berg')]],
  ['al-Kadhimi and d’Artagnan', [person('al-Kadhimi'), person('d’Artagnan')]],
  ['Anderson Sandy', [person('Anderson Sandy')]],
  ['Von Anna Müller und Jörg Weiß', [person('Anna Müller'), person('Jörg Weiß')]],
  ['سامية كلاب', [person('سامية كلاب')]],
  ['Staff', [organization('Staff')]],
  ['The editorial board', [organization('The editorial board')]],
  ['Reuters', [organization('Reuters')]],
  ['dpa', [organization('dpa')]],
  ['Agence France-Presse', [organization('Agence France-Presse')]],
  ['Jane Doe and Jane Doe', [person('Jane Doe')]],
  ['', []],
  ['   ', []],
  [null, []],
])('%s', (byline, authors) => {
  expect(bylineAuthors(byline)).toEqual(authors)
})

test('every name it gives stands in the byline, without spaces around it', () => {
  const words = fc.constantFrom(
    'By',
    'Jane',
    'Doe',
    'and',
    ',',
    '/',
    'AP',
    'in',
    'Jr.',
    '(text)',
    '&',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
      const byline = parts.join(' ')
      for (const {name} of bylineAuthors(byline)) {
        expect(name).toBe(name.trim())
        for (const word of name.split(/[\s,]+/)) expect(byline).toContain(word)
      }
    }),
  )
})
