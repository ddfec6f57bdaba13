import {describe, expect, test} from 'vitest'
import {
  createDocumentStore,
  evaluateQuery,
  type EvaluateOptions,
  prepareQuery,
  type QueryParams,
} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

const documents = [
  {
    _id: 'harbour',
    _type: 'article',
    _updatedAt: '2026-01-02T00:00:00Z',
    title: 'Lunar tide floods harbour',
    slug: {current: 'harbour'},
    author: {_ref: 'dana'},
  },
  {
    _id: 'drafts.harbour',
    _type: 'article',
    _updatedAt: '2026-01-05T00:00:00Z',
    title: 'Lunar tide spares harbour',
    slug: {current: 'harbour'},
    author: {_ref: 'dana'},
  },
  {_id: 'drafts.mill', _type: 'article', _updatedAt: '2026-01-04T00:00:00Z', title: 'Mill closes'},
  {
    _id: 'versions.r1.harbour',
    _type: 'article',
    _updatedAt: '2026-01-06T00:00:00Z',
    title: 'Harbour reopens',
  },
  {_id: 'dana', _type: 'author', name: 'Dana Lund', aliases: ['D. Lund']},
  {_id: 'possessive', _type: 'note', body: 'What Velten’s says'},
  {_id: 'fix', _type: 'correction', article: {_ref: 'harbour'}},
]

function ask(groq: string, params: QueryParams = {}, options: EvaluateOptions = {}) {
  const store = createDocumentStore()
  for (const document of documents) store.put(asStored(document))
  return evaluateQuery(prepareQuery(groq, params), store, options)
}

const drafts: EvaluateOptions = {perspective: ['drafts']}
const list = `*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (_type == $type)] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$__limit]`
const search = `*[_type in $__types] | score(boost(_type in ["author"] && name match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`
const lists = {__types: ['article'], __limit: 101, __query: '*', __rawQuery: '', type: 'article'}
const row = (_id: string, _originalId: string, ordering: unknown, _type = 'article') => ({
  _type,
  _id,
  _originalId,
  orderings: [ordering],
})

describe('a query gives', () => {
  test.each<[string, string, QueryParams, EvaluateOptions, unknown]>([
    [
      'each article with what refers to it',
      '*[_type == "article"]{_id, "by": author->name, "c": *[references(^._id)]._id}',
      {},
      {perspective: ['published']},
      [{_id: 'harbour', by: 'Dana Lund', c: ['fix']}],
    ],
    [
      "the Studio's list, drafts over published",
      list,
      lists,
      drafts,
      [
        row('harbour', 'drafts.harbour', '2026-01-05T00:00:00Z'),
        row('mill', 'drafts.mill', '2026-01-04T00:00:00Z'),
      ],
    ],
    [
      "the Studio's list under a search",
      list,
      {...lists, __query: 'lun* -floods', __rawQuery: 'lun'},
      drafts,
      [row('harbour', 'drafts.harbour', '2026-01-05T00:00:00Z')],
    ],
    [
      "the Studio's list in a release",
      list,
      lists,
      {perspective: ['r1', 'drafts']},
      [
        row('harbour', 'versions.r1.harbour', '2026-01-06T00:00:00Z'),
        row('mill', 'drafts.mill', '2026-01-04T00:00:00Z'),
      ],
    ],
    [
      'the reference search',
      search,
      {__types: ['author'], __query: 'dan*', __rawQuery: 'dan', __limit: 5},
      drafts,
      [row('dana', 'dana', 13, 'author')],
    ],
    [
      'the versions of a document',
      '[*[sanity::versionOf("harbour")]._id, *[sanity::versionOf("mill")]._id]',
      {},
      {},
      [['drafts.harbour', 'harbour', 'versions.r1.harbour'], ['drafts.mill']],
    ],
    [
      'the parts of a release',
      '*[sanity::partOfRelease("r1")]._id',
      {},
      {},
      ['versions.r1.harbour'],
    ],
    [
      'a free slug',
      '!defined(*[_type == $t && !sanity::versionOf($p) && slug.current == $s][0]._id)',
      {t: 'article', p: 'harbour', s: 'harbour'},
      {},
      true,
    ],
    [
      'words next to each other',
      '*[title match text::query($q)]._id',
      {q: '"lunar tide"'},
      {},
      ['drafts.harbour', 'harbour'],
    ],
    [
      'no words that are apart',
      '*[title match text::query($q)]._id',
      {q: '"lunar harbour"'},
      {},
      [],
    ],
    [
      'words in any order',
      '*[title match text::query($q)]._id',
      {q: 'harbour lunar'},
      {},
      ['drafts.harbour', 'harbour'],
    ],
    [
      'a name in its possessive',
      '*[@ match text::query("velten") || body match text::query("\\"velten says\\"")]._id',
      {},
      {},
      ['possessive'],
    ],
    ['a name as it stands to plain match', '*[body match "velten"]._id', {}, {}, []],
    ['nothing for an empty text', '*[title match text::query($q)]._id', {q: ' '}, {}, []],
    [
      'a match on the document',
      '*[@ match "lun*"]._id',
      {},
      {},
      ['dana', 'drafts.harbour', 'harbour'],
    ],
    ['a match on an item', '*[_id == "dana"].aliases[@ match "lund"]', {}, {}, ['D. Lund']],
    [
      'no dotted id to the public',
      '*[_type == "article"]._id',
      {},
      {audience: 'everyone'},
      ['harbour'],
    ],
    [
      'no draft to the public',
      '*[_type == "article"]{_originalId}',
      {},
      {...drafts, audience: 'everyone'},
      [{_originalId: 'harbour'}],
    ],
    ['who asks', 'identity()', {}, {identity: 'p1'}, 'p1'],
    [
      'where',
      '[sanity::projectId(), sanity::dataset()]',
      {},
      {projectId: 'local', dataset: 'x'},
      ['local', 'x'],
    ],
    [
      'when',
      '[now(), dateTime(now()) == dateTime::now()]',
      {},
      {now: new Date(0)},
      ['1970-01-01T00:00:00.000Z', true],
    ],
  ])('%s', (_, groq, params, options, expected) => {
    expect(ask(groq, params, options)).toEqual(expected)
  })
})

describe('a query is refused with a sentence', () => {
  test.each([
    [
      'geo::distance(a, b)',
      'The local lake does not evaluate geo::distance(): run this query on a hosted Content Lake.',
    ],
    [
      '*[text::semanticSimilarity("x")]',
      'The local lake does not evaluate text::semanticSimilarity(): run this query on a hosted Content Lake.',
    ],
    [
      'documents::get("a")',
      'The local lake does not evaluate documents::get(): run this query on a hosted Content Lake.',
    ],
    ['*[_id == $id]', 'The query uses the parameter $id, which was not given.'],
    ['*[text::query("a")]', 'text::query() can be used only to the right of match.'],
    [
      '*[title match text::query(title)]',
      'text::query() takes a string or a parameter that is a string.',
    ],
    ['*{name} | score(name == "x")', 'score() takes only whole documents'],
    ['*[0] | score(name == "x")', 'score() takes only whole documents'],
    ['*[diff::changedAny({}, @, name)]', 'diff::changedAny() can be used only in a query.'],
    ['*[_id ==', 'Syntax error in GROQ query at position 7: Unexpected end of query'],
  ])('%s', (groq, message) => {
    expect(() => ask(groq)).toThrow(message)
  })
})

const LETTERS = 'string::split($a, "")[@ in string::split($b + @, "")]'

test('a query that does not end is stopped', () => {
  const store = createDocumentStore()
  const query = prepareQuery(LETTERS, {a: 'ab'.repeat(20_000), b: 'cd'.repeat(20_000)})
  expect(() => evaluateQuery(query, store, {timeLimit: 50})).toThrow('stopped after 50 ms')
  expect(evaluateQuery(prepareQuery('count(*)'), store)).toBe(0)
})
