import {expect, expectTypeOf, test} from 'vitest'
import {type CopydeskOptions, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {type OptionsInput} from '../../plugins/copydesk/story/options/optionsSchema.ts'

test('what the schema accepts is what the types say', () => {
  expectTypeOf<OptionsInput>().toEqualTypeOf<CopydeskOptions>()
})

test('without options it reads articles, asks about warnings and reviews, blocks nothing', () => {
  const {fieldsOf, fieldsOptionOf, checklistOf, ...setup} = resolveOptions()
  expect(setup).toEqual({
    types: ['article'],
    rules: undefined,
    records: {},
    keep: undefined,
    style: undefined,
    ask: ['warning', 'review'],
    block: [],
    silent: [],
    overrideRoles: undefined,
    reasons: undefined,
    releases: 'ask',
    decisionsField: 'decisions',
    decisionsDocument: undefined,
    listing: {},
    archiveLimit: 0,
    intake: {picture: 'image', table: 'table', headline: 'headline', byline: 'byline'},
    marks: true,
    tool: true,
  })
  expect(checklistOf('article')).toBe(undefined)
  expect(fieldsOptionOf('article')).toBe('fields')
  expect(fieldsOf('article')).toEqual({
    text: ['headline', 'standfirst'],
    titles: {},
    names: {},
    dateline: 'dateline',
    language: 'language',
    portableText: ['body'],
    captions: ['caption', 'alt'],
    firstPublished: 'firstPublished',
    versionOf: ['translationOf', 'correctionOf'],
    leftOut: [],
  })
})

test('a checklist for some types asks nothing of the others', () => {
  const {checklistOf} = resolveOptions({types: ['post', 'page'], checklist: {types: ['post']}})
  expect([checklistOf('post')?.headline, checklistOf('page')]).toEqual(['headline', undefined])
})

test('a type with fields of its own has those, the others the general ones', () => {
  const {fieldsOf} = resolveOptions({
    types: ['post', 'page'],
    fields: {text: ['title'], portableText: ['content']},
    fieldsByType: {page: {portableText: ['sections']}},
  })
  expect(fieldsOf('post')).toMatchObject({text: ['title'], portableText: ['content']})
  expect(fieldsOf('page')).toMatchObject({
    text: ['headline', 'standfirst'],
    portableText: ['sections'],
  })
})

test.each<[CopydeskOptions['archive'], number]>([
  [undefined, 0],
  [false, 0],
  [true, 5000],
  [{}, 5000],
  [{limit: 20}, 20],
])('the archive option %j compares with %i stories', (archive, limit) => {
  expect(resolveOptions({archive}).archiveLimit).toBe(limit)
})

test('a silent severity is not asked about', () => {
  expect(resolveOptions({severities: {silent: ['review']}}).ask).toEqual(['warning'])
})

test.each<[string, unknown, string]>([
  ['unknown option', {type: ['post']}, 'there is no option “type”'],
  ['no types', {types: []}, 'the option “types” names no document type'],
  ['types not a list', {types: 'post'}, 'the option “types” must be a list of names, not "post"'],
  ['an empty name', {types: ['']}, 'the option “types” must be a list of names; it contains ""'],
  ['unknown rule', {rules: ['spelling']}, 'the option “rules” does not accept "spelling"'],
  ['odd releases', {releases: 'block'}, 'the option “releases” does not accept "block"'],
  ['unknown copy', {keep: 'last'}, 'the option “keep” does not accept "last"'],
  [
    'unknown severity',
    {severities: {block: ['error']}},
    'the option “severities.block” does not accept "error"; it accepts warning, review, info.',
  ],
  ['roles', {publishAnyway: {roles: 'editor'}}, 'the option “publishAnyway.roles” must be a list'],
  ['fields', {fields: 'body'}, 'the option “fields” must be an object'],
  ['a field list', {fieldsByType: {post: {text: 'title'}}}, 'the option “fieldsByType.post.text”'],
  [
    'a record without type',
    {records: {sources: {}}},
    'the option “records.sources.type” is missing: write the name of a document type.',
  ],
  [
    'a record name that is a query',
    {records: {sources: {type: 'a"] | {'}}},
    'the option “records.sources.type” must be the name of a document type, not "a',
  ],
  [
    'decisions',
    {decisions: true},
    "the option “decisions” must be a field name, {document: 'private.decisions.'} or false, not true",
  ],
  [
    'decisions in a document that everybody could read',
    {decisions: {document: 'decisions'}},
    'the option “decisions.document” must be what the IDs begin with, a name that ends with a dot',
  ],
  [
    'decisions in drafts of drafts',
    {decisions: {document: 'drafts.decisions.'}},
    'the option “decisions.document” must be what the IDs begin with',
  ],
  [
    'the type of a document with decisions',
    {decisions: {document: 'private.', type: 3}},
    'the option “decisions.type” must be the name of a document type, not 3',
  ],
  ['archive', {archive: 5000}, 'the option “archive” must be true, false or {limit: 5000}'],
  [
    'archive limit',
    {archive: {limit: 0}},
    'the option “archive.limit” must be a whole number above 0, not 0',
  ],
  [
    'a misspelled key of the withdrawal',
    {checklist: {withdrawal: {type: 'correction', stroy: 'article'}}},
    'there is no option “checklist.withdrawal.stroy”: did you mean “story”?',
  ],
  [
    'a field of the checklist',
    {checklist: {slug: true}},
    'the option “checklist.slug” must be a field name or false, not true.',
  ],
  [
    'a dateline that is no function',
    {intake: {dateline: 'dateline'}},
    'the option “intake.dateline” must be a function, not "dateline".',
  ],
  [
    'a function for a name',
    {corrections: {type: () => 'correction'}},
    'the option “corrections.type” must be the name of a document type, not a function.',
  ],
  [
    'a document without what its IDs begin with',
    {decisions: {}},
    'the option “decisions.document” is missing: write what the IDs begin with',
  ],
  [
    'what JSON cannot say',
    {archive: {limit: 5n}},
    'the option “archive.limit” must be a whole number above 0, not 5.',
  ],
  [
    'schema types for their names',
    {
      types: [
        {name: 'post', title: 'Post', type: 'document', fields: ['title', 'content', 'author']},
      ],
    },
    '"type":"document","fields":["title","content","aut….',
  ],
  ['marks', {marks: 'yes'}, 'the option “marks” must be true or false, not "yes"'],
])('%s is refused in one sentence that names the option', (_, options, sentence) => {
  expect(() => resolveOptions(options as CopydeskOptions)).toThrow(sentence)
})

test.each<[text: string[] | undefined, titles: Record<string, string>]>([
  [undefined, {}],
  [['headline', 'standfirst', 'image.caption'], {}],
  [['name', 'lede', 'seo.shareText'], {name: 'Name', lede: 'Lede', 'seo.shareText': 'Share Text'}],
])(
  'without a schema, the fields %j go by their names, and others by their roles',
  (text, titles) => {
    expect(resolveOptions({fields: {text}}).fieldsOf('article').titles).toEqual(titles)
  },
)
