import {expect, test} from 'vitest'
import {
  ALL_RULES,
  applySuggestions,
  ArchiveIndex,
  articleParagraphs,
  checkArticle,
  checkParagraphs,
  createChecker,
  type Finding,
  unreadLanguage,
  unreadLanguages,
  withReferences,
} from '../../plugins/copydesk/core.ts'

const story = [
  'Helmet Zahir said on Monday that the road to Leiban was open.',
  'Zaheer said that it had been closed for a week.',
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.',
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.',
]
const archive = new ArchiveIndex()
archive.add('may', story)

const rulesOf = (findings: Finding[]) => findings.map(({rule}) => rule)

test('without options the two core rules run', () => {
  expect(rulesOf(checkParagraphs(story))).toEqual(['duplicate-paragraph', 'name-spelling'])
})

test('what is set to undefined is as if left out', () => {
  const options = {
    rules: undefined,
    keep: undefined,
    records: undefined,
    decisions: undefined,
    archive: undefined,
    story: undefined,
    fields: undefined,
  }
  expect(checkParagraphs(story, options)).toEqual(checkParagraphs(story))
  const article = {headline: story[0], standfirst: story[1]}
  expect(checkArticle(article, options)).toEqual(checkArticle(article))
})

test('rules names what runs', () => {
  expect(rulesOf(checkParagraphs(story, {rules: ['name-spelling']}))).toEqual(['name-spelling'])
  expect(checkParagraphs(story, {rules: []})).toEqual([])
})

test('keep says which copy stays', () => {
  const kept = (keep: 'earlier' | 'later') => checkParagraphs(story, {keep})[0].keep
  expect([kept('earlier'), kept('later')]).toEqual(['first', 'second'])
})

test('records say which spelling is suggested', () => {
  const sources = [{id: 'zaheer', name: 'Helmet Zaheer'}]
  const [finding] = checkParagraphs(story, {rules: ['name-spelling'], records: {sources}})
  expect(finding.suggestion).toBe('Zaheer')
})

test('decisions take out what they name', () => {
  const [repeat, spelling] = checkParagraphs(story)
  const left = (decisions: Parameters<typeof checkParagraphs>[1]) =>
    checkParagraphs(story, decisions).map(({id}) => id)
  expect(left({decisions: [{kind: 'dismissed', id: repeat.id}]})).toEqual([spelling.id])
  expect(left({decisions: [{kind: 'distinct', names: ['Zahir', 'Zaheer']}]})).toEqual([repeat.id])
  expect(left({decisions: [{kind: 'accepted-spelling', name: 'Zaheer'}]})).toEqual([repeat.id])
})

test('archive is asked by its rules, without the story itself', () => {
  const options = {rules: ['archive-reuse' as const], archive}
  expect(rulesOf(checkParagraphs(story, options))).toEqual(['archive-reuse'])
  expect(checkParagraphs(story, {...options, story: 'may'})).toEqual([])
})

test('fields say where an article keeps its text', () => {
  const article = {title: story[0], seo: {description: story[1]}}
  const fields = {text: ['title', 'seo.description']}
  expect(rulesOf(checkArticle(article, {fields}))).toEqual(['name-spelling'])
  expect(checkArticle(article)).toEqual([])
})

const RULES = ALL_RULES.join(', ')

test.each<[unknown, string]>([
  [{ruels: []}, 'there is no option “ruels”: did you mean “rules”?'],
  [
    {perspective: 'raw'},
    'there is no option “perspective”: write one of rules, records, decisions, keep, style, archive, language, date, story, firstPublished, versionOf, fields.',
  ],
  [
    {fields: {portabletext: ['body']}},
    'there is no option “fields.portabletext”: did you mean “portableText”?',
  ],
  [{records: {source: []}}, 'there is no option “records.source”: did you mean “sources”?'],
  [{rules: 'name-spelling'}, 'the option “rules” must be an array of rules, not “name-spelling”.'],
  [{rules: ['name-speling']}, `the option “rules[0]” must be one of ${RULES}, not “name-speling”.`],
  [{keep: 'last'}, 'the option “keep” must be one of earlier, later, not “last”.'],
  [{style: 'US'}, "the option “style” must be an object such as {abbreviations: 'US'}, not “US”."],
  [
    {style: {abbreviations: 'USA'}},
    'the option “style.abbreviations” must be one of US, U.S., not “USA”.',
  ],
  [{archive: []}, 'the option “archive” must be an ArchiveIndex, not an array.'],
  [{story: 7}, 'the option “story” must be the identifier of a story, not 7.'],
  [{fields: null}, 'the option “fields” must be an object, not null.'],
  [
    {fields: {text: 'title'}},
    'the option “fields.text” must be an array of field names, not “title”.',
  ],
  [
    {fields: {captions: [1]}},
    'the option “fields.captions” must be an array of field names, not an array.',
  ],
  [{fields: {dateline: {}}}, 'the option “fields.dateline” must be a field name, not an object.'],
  [{records: 0}, 'the option “records” must be an object with sources and locations, not 0.'],
  [
    {records: {sources: {}}},
    'the option “records.sources” must be an array of records, not an object.',
  ],
  [
    {records: {sources: [{id: 'a', name: null}]}},
    'the option “records.sources[0].name” must be a string, not null.',
  ],
  [
    {records: {sources: [{id: 'a', name: 'A', aliases: null}]}},
    'the option “records.sources[0].aliases” must be an array of spellings, not null.',
  ],
  [
    {records: {locations: [{id: 'a', name: 'A', variants: ['B']}]}},
    'the option “records.locations[0].variants[0]” must be an object with text and status, not “B”.',
  ],
  [
    {records: {locations: [{id: 'a', name: 'A', variants: [{text: 'B', status: 'old'}]}]}},
    'the option “records.locations[0].variants[0].status” must be one of preferred, accepted, deprecated, not “old”.',
  ],
  [{decisions: {}}, 'the option “decisions” must be an array of decisions, not an object.'],
  [{decisions: [null]}, 'the option “decisions[0]” must be an object with a kind, not null.'],
  [
    {decisions: [{kind: 'ignored'}]},
    'the option “decisions[0].kind” must be one of distinct, accepted-spelling, dismissed, not “ignored”.',
  ],
  [
    {decisions: [{kind: 'distinct', names: ['A']}]},
    'the option “decisions[0].names” must be an array of two names, not an array.',
  ],
  [
    {decisions: [{kind: 'accepted-spelling'}]},
    'the option “decisions[0].name” must be a name, not undefined.',
  ],
])('%j is refused in one sentence', (options, sentence) => {
  const refused = new TypeError(`copydesk: ${sentence}`)
  // what JavaScript may pass, and TypeScript would not
  const given = options as Parameters<typeof checkArticle>[1]
  expect(() => checkParagraphs(story, given)).toThrow(refused)
  expect(() => checkArticle({}, given)).toThrow(refused)
  expect(() => createChecker(given)).toThrow(refused)
  expect(() => createChecker().withOptions(given!)).toThrow(refused)
})

const ROAD = 'The road to the harbor was shut on Monday, and the bus did not run.'
const STRASSE = 'Die Straße zum Hafen war am Montag gesperrt, und der Bus fuhr nicht.'

test.each<[document: Record<string, unknown>, languages: string[]]>([
  [{text: {en: ROAD, de: STRASSE}}, ['de']],
  [{text: {de: STRASSE, fr: 'La route du port est fermée.'}}, ['de', 'fr']],
  [{text: {en: ROAD}}, []],
  [{language: 'de', text: {de: STRASSE}}, ['de']],
  [{}, []],
])('the languages of %j in which names are not checked', (document, languages) => {
  const fields = {text: ['text.en', 'text.de', 'text.fr']}
  expect(unreadLanguages(document, fields)).toEqual(languages)
})

test.each<[what: string, call: () => unknown, sentence: string]>([
  [
    'what articleParagraphs gives is no list of texts for unreadLanguage',
    () => unreadLanguage(articleParagraphs({headline: 'Zahir'}) as unknown as string[]),
    'paragraphs[0] must be a string, not an object.',
  ],
  [
    'a language is its code',
    () => unreadLanguage(['Zahir'], {code: 'de'} as unknown as string),
    'the language must be its code, such as “de”, or be left out, not an object.',
  ],
  [
    'an unknown language is left out',
    () => unreadLanguage(['Zahir'], null as unknown as string),
    'the language must be its code, such as “de”, or be left out, not null.',
  ],
  [
    'fields are lists',
    () => articleParagraphs({}, {text: 'title'} as unknown as {text: string[]}),
    'the option “fields.text” must be an array of field names, not “title”.',
  ],
  [
    'fixes take the fields of the checks',
    () => applySuggestions({}, [], {fields: {body: ['content']} as object}),
    'there is no option “fields.body”: write one of text, portableText, dateline, language, captions, firstPublished, versionOf, leftOut, titles, names.',
  ],
  [
    'references too',
    () => withReferences({}, [], {fields: {portableText: 'body'} as unknown as object}),
    'the option “fields.portableText” must be an array of field names, not “body”.',
  ],
  [
    'titles are texts',
    () => checkArticle({}, {fields: {titles: {sections: 1} as unknown as {sections: string}}}),
    "the option “fields.titles” must be an object such as {'sections[]': 'Chapter'}, not an object.",
  ],
  [
    'a checker takes texts',
    () => createChecker().update('Zahir' as unknown as string[]),
    'paragraphs must be an array of strings, not “Zahir”.',
  ],
])('%s', (_, call, sentence) => {
  expect(call).toThrow(new TypeError(`copydesk: ${sentence}`))
})

test.each<[unknown, string]>([
  ['One paragraph.', 'paragraphs must be an array of strings, not “One paragraph.”.'],
  [['One.', null], 'paragraphs[1] must be a string, not null.'],
])('%j are no paragraphs', (paragraphs, sentence) => {
  expect(() => checkParagraphs(paragraphs as string[])).toThrow(
    new TypeError(`copydesk: ${sentence}`),
  )
})
