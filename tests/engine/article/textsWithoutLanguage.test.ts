import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const ENGLISH = textBlocks(
  'The teacher Hanna Mikkelsen opened the door of the new school on Monday.',
  'Mikkelsen said the building had cost less than the road that leads to it.',
)
const GERMAN = textBlocks(
  'Die Lehrerin Hanna Mikkelsen öffnete am Montag die Tür der neuen Schule.',
  'Mikkelsen sagte, das Gebäude habe weniger gekostet als die Straße, die zu ihm führt.',
)
const TITLE = 'Hanna Mikelsen opens a school'
const keyed = (...items: [language: string, value: object[]][]) =>
  items.map(([_key, value]) => ({_key, value}))

const fields = {text: ['title', 'deck'], portableText: ['sections[].body', 'content[].value']}
const check = (document: object) => checkArticle({_id: 'a', _type: 'page', ...document}, {fields})
/** The rule and its language, and the fields in which it has places. */
const told = (document: object) =>
  check(document).map(({rule, id, spans}) =>
    [rule, id.split('@')[1] ?? '-', ...new Set(spans.map(({path}) => String(path![0])))].join(' '),
  )
const NAME = 'name-spelling en title content'

test.each<[string, object, string[]]>([
  ['by key', {content: keyed(['en', ENGLISH], ['de', GERMAN])}, [NAME]],
  ['with German first', {content: keyed(['de', GERMAN], ['en', ENGLISH])}, [NAME]],
  ['in English alone', {content: keyed(['en', ENGLISH])}, [NAME]],
  ['by a field of the item', {content: [{_key: 'x', language: 'en', value: ENGLISH}]}, [NAME]],
  ['of no language', {content: [{value: ENGLISH}]}, ['name-spelling - title content']],
  [
    'of a region, where the document says English',
    {language: 'en', content: keyed(['en-GB', ENGLISH], ['de', GERMAN])},
    ['name-spelling - title content'],
  ],
  [
    'in two kinds of English',
    {content: keyed(['en-US', ENGLISH], ['en-GB', ENGLISH])},
    ['name-spelling en-US title content', 'name-spelling en-GB title content'],
  ],
  ['in German alone', {content: keyed(['de', GERMAN])}, []],
  [
    'in English, where the document says that it is German',
    {language: 'de', content: keyed(['en', ENGLISH], ['de', GERMAN])},
    [],
  ],
])('a title of no language is compared with a text %s', (_, document, findings) => {
  expect(told({title: TITLE, ...document})).toEqual(findings)
})

test('versions in two kinds of a language are no repeats of each other, whatever the document says it is in', () => {
  const content = keyed(['en', ENGLISH], ['en-GB', ENGLISH])
  for (const language of [undefined, 'en', 'en-GB', 'en-US', 'de'])
    expect(told({language, content})).toEqual([])
})

test('a section of no language is compared with the text of its language', () => {
  const both = keyed(['de', GERMAN], ['en', ENGLISH])
  const repeats = (...body: object[]) => told({sections: [{_key: 's', body}], content: both})
  expect(repeats(ENGLISH[0]!)).toEqual(['duplicate-paragraph en sections content'])
  expect(repeats(GERMAN[0]!)).toEqual(['duplicate-paragraph de sections content'])
})

test('a headline that is told to be in another language is compared with the text of that', () => {
  const title =
    'Lehrerin Hanna Mikelsen öffnet die Tür der neuen Schule und sagt, dass sie nicht mehr in das alte Haus geht'
  expect(told({title, content: keyed(['de-AT', GERMAN], ['en', ENGLISH])})).toEqual([])
})

test('what texts of no language hold among themselves is told once, with the places in the text of a language', () => {
  const deck = 'Hanna Mikkelson has worked for it for years.'
  const found = check({title: TITLE, deck, content: keyed(['en', ENGLISH], ['de', GERMAN])})
  expect(found.map(({variants}) => variants!.map(({text}) => text))).toEqual([
    ['Mikkelsen', 'Mikelsen', 'Mikkelson'],
  ])
  expect(told({title: TITLE, deck, content: keyed(['de', GERMAN])})).toEqual([
    'name-spelling - title deck',
  ])
})

test('a name in a text of no language is introduced by a text in English, and by no other', () => {
  const story = {title: 'A school opens', deck: 'It cost less than the road, Ms Mikkelsen said.'}
  const rules = ['name-not-introduced' as const]
  const of = (...content: [string, object[]][]) =>
    checkArticle({...story, content: keyed(...content)}, {fields, rules}).map(({id}) => id)
  expect(of(['de', GERMAN], ['en', ENGLISH])).toEqual([])
  expect(of(['en', ENGLISH])).toEqual([])
  expect(of(['de', GERMAN])).toHaveLength(1)
})

test('one that is dismissed stays so, in whole', () => {
  const document = {
    title: TITLE,
    deck: 'Hanna Mikkelson has worked for it for years.',
    content: keyed(['en', ENGLISH], ['de', GERMAN]),
  }
  const {id} = check(document)[0]!
  expect(checkArticle(document, {fields, decisions: [{kind: 'dismissed', id}]})).toEqual([])
})

test('places are where the words are', () => {
  const document = {title: TITLE, content: keyed(['de', GERMAN], ['en', ENGLISH])}
  const {spans, message} = check(document)[0]!
  expect(spans.map(({path, text}) => [path, text])).toEqual([
    [['title'], 'Mikelsen'],
    [['content', {_key: 'en'}, 'value', {_key: expect.any(String)}], 'Mikkelsen'],
    [['content', {_key: 'en'}, 'value', {_key: expect.any(String)}], 'Mikkelsen'],
  ])
  expect(message).toMatch(/^Mikkelsen \(2\) and Mikelsen \(1\)/)
})

test('no run of repeated paragraphs leads from one text into another', () => {
  const [one, two] = [
    'The teacher opened the door of the school on Monday.',
    'It cost less than the road there.',
  ]
  const body = textBlocks('A first line of the section stands here alone.', one)
  const content = keyed(
    ['de', GERMAN],
    ['en', textBlocks(two, 'The council met in the hall.', one, two)],
  )
  const found = check({sections: [{_key: 's', body}], content})
  expect(found.flatMap(({duplicates = []}) => duplicates)).toEqual([
    {first: 1, second: 6, length: 1, kind: 'exact'},
    {first: 4, second: 7, length: 1, kind: 'exact'},
  ])
})
