import {expect, test} from 'vitest'
import {type Finding} from '../../plugins/copydesk/engine/index.ts'
import {
  findRecord,
  recordPatch,
  type RecordToTeach,
  unlearnPatch,
  recordsQuery,
  toRecords,
} from '../../plugins/copydesk/story/index.ts'

test('no records set, no query', () => {
  expect(recordsQuery({})).toBeUndefined()
})

test('the query reads the fields that the options name', () => {
  expect(recordsQuery({sources: {type: 'person', name: 'fullName', aliases: 'alsoKnownAs'}})).toBe(
    '{"sources": *[_type == "person"] | order(_id) {"id": _id, "name": fullName, "aliases": alsoKnownAs}}',
  )
})

test('spellings come as strings or objects; what is neither, or nameless, is left out', () => {
  const answer = {
    sources: [
      {id: 'a', name: 'Helmet Zahir', aliases: ['Helmat Zahir', {text: 'H. Zahir'}, null, 3]},
      {id: 'b'},
      {id: 'd', name: {en: 'Helmet Zahir'}},
      {id: 'e', name: 'Naqib Hajar', aliases: 'Hazari'},
    ],
    locations: [
      {id: 'c', name: 'Nineveh', variants: [{text: 'Ninwa', status: 'deprecated'}, 'Ninawa']},
    ],
  }
  expect(toRecords(answer)).toEqual({
    sources: [
      {id: 'a', name: 'Helmet Zahir', aliases: ['Helmat Zahir', 'H. Zahir']},
      {id: 'e', name: 'Naqib Hajar', aliases: []},
    ],
    locations: [
      {
        id: 'c',
        name: 'Nineveh',
        variants: [
          {text: 'Ninwa', status: 'deprecated'},
          {text: 'Ninawa', status: 'accepted'},
        ],
      },
    ],
  })
})

test('quotes on record are read word for word, paraphrases left out', () => {
  expect(recordsQuery({quotes: {type: 'quote', text: 'words'}})).toBe(
    '{"quotes": *[_type == "quote"] | order(_id) {"id": _id, "text": words, "kind": type}}',
  )
  const quotes = [
    {id: 'a', text: 'We will not leave.', kind: 'direct'},
    {id: 'b', text: 'They stay.', kind: 'paraphrase'},
    {id: 'c'},
  ]
  expect(toRecords({quotes}).quotes).toEqual([{id: 'a', text: 'We will not leave.'}])
})

const finding = (...names: string[]): Finding => ({
  id: 'f',
  rule: 'name-spelling',
  severity: 'warning',
  message: '',
  phrases: [],
  spans: [],
  variants: names.map((text) => ({text, count: 1})),
})

const records = {
  sources: [
    {id: 's1', name: 'Helmet Zahir'},
    {id: 's2', name: 'Yusuf Al-Khatib'},
  ],
  locations: [
    {id: 'l1', name: 'Nineveh', variants: [{text: 'Ninawa', status: 'accepted' as const}]},
  ],
}

test.each([
  ['a surname on record', finding('Zahir', 'Zaheer'), 'Zaheer', 's1 Helmet Zaheer'],
  [
    'a surname of a name given in full',
    finding('Helmet Zahir', 'Zaheer'),
    'Zaheer',
    's1 Helmet Zaheer',
  ],
  [
    'a name given in full',
    finding('Helmet Zahir', 'Helmut Zahir'),
    'Helmut Zahir',
    's1 Helmut Zahir',
  ],
  [
    'a surname after an article',
    finding('Yusuf Al-Khatib', 'Khateeb'),
    'Khateeb',
    's2 Yusuf Al-Khateeb',
  ],
  ['an abbreviation of a name given in full', finding('Helmet Zahir', 'HZ'), 'HZ', 's1 HZ'],
  ['a place on record', finding('Nineveh', 'Ninwa'), 'Ninwa', 'l1 Ninwa'],
  ['an accepted form on record', finding('Ninawa', 'Ninwa'), 'Ninwa', 'l1 Ninwa'],
  ['a spelling that the record knows', finding('Nineveh', 'Ninawa'), 'Ninawa', undefined],
  ['a name that is on no record', finding('Johar', 'Jawahar'), 'Jawahar', undefined],
])('%s', (_, found, spelling, expected) => {
  const record = findRecord(records, found, spelling)
  expect(record && `${record.id} ${record.spelling}`).toBe(expected)
})

test('where two records fit, none is changed', () => {
  const two = {sources: [...records.sources, {id: 's3', name: 'Omar Zahir'}]}
  expect(findRecord(two, finding('Zahir', 'Zaheer'), 'Zaheer')).toBeUndefined()
})

test('what a record has learned goes again, and a list with it that holds nothing else', () => {
  const setting = {sources: {type: 'source'}, locations: {type: 'location'}}
  const source = {id: 's', kind: 'source' as const, name: 'Ana Ros', spelling: 'Ana Roz'}
  const location = {id: 'l', kind: 'location' as const, name: 'Nineveh', spelling: 'Ninwa'}
  const unset = (record: RecordToTeach, stored: object) =>
    unlearnPatch(record, setting, {_rev: 'r', ...stored}).unset
  expect(unset(source, {aliases: ['Ana Roz']})).toEqual(['aliases'])
  expect(unset(source, {aliases: ['Ana', 'Ana Roz']})).toEqual(['aliases[@ == "Ana Roz"]'])
  expect(unset(location, {variants: [{text: 'Ninwa'}]})).toEqual(['variants'])
  expect(unset(location, {variants: [{text: 'Ninive'}]})).toEqual(['variants[text == "Ninwa"]'])
})

test('a source gets an alias, a location an accepted variant', () => {
  const source = {
    id: 's1',
    kind: 'source' as const,
    name: 'Helmet Zahir',
    spelling: 'Helmet Zaheer',
  }
  expect(recordPatch(source, {sources: {type: 'source'}})).toEqual({
    setIfMissing: {aliases: []},
    insert: {after: 'aliases[-1]', items: ['Helmet Zaheer']},
  })
  const location = {id: 'l1', kind: 'location' as const, name: 'Nineveh', spelling: 'Ninwa'}
  const setting = {locations: {type: 'location', variantType: 'locationVariant'}}
  expect(recordPatch(location, setting)).toEqual({
    setIfMissing: {variants: []},
    insert: {
      after: 'variants[-1]',
      items: [
        {
          _key: expect.any(String),
          _type: 'locationVariant',
          text: 'Ninwa',
          status: 'accepted',
        },
      ],
    },
  })
})
