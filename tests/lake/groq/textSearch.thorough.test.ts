import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  createDocumentStore,
  evaluateQuery,
  type Perspective,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

const word = fc.constantFrom(
  'Velten',
  "Velten's",
  'velten’s',
  'FLOOD',
  'flooded',
  'ΑΣ',
  'ας',
  'a.b',
)
const text = fc.array(word, {maxLength: 4}).map((words) => words.join(' '))
const story = fc.record({
  _id: fc.constantFrom('a', 'b', 'c', 'drafts.a', 'flood', 'velten.x'),
  _type: fc.constantFrom('article', 'note'),
  headline: text,
  body: fc.array(text, {maxLength: 2}),
})
const term = fc.constantFrom(
  'velten',
  "velten's",
  'flood*',
  'flood',
  'ΑΣ',
  '*',
  '-flooded',
  '"velten flood"',
  'a.b',
  '*en',
)
const queries = fc.array(term, {minLength: 1, maxLength: 3}).map((terms) => terms.join(' '))

const FORMS = [
  '*[[headline, @] match text::query($q)]._id',
  '*[_type == "article" && [@, _id] match text::query($q)]._id',
  '*[!(headline match text::query($q))]._id',
  '* | score(boost(headline match text::query($q), 3), ([headline, @] match text::query($q) || references($q))) [_score > 0]{_id, _score}',
  '* | score([headline, @] match text::query($q)) [_score > 0] | order(_score desc, _id)[0...2]{_id, _score}',
  '*[_type in ["article"]] | score(([headline, @] match text::query($q) || references($q))) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc, _id)[0...2]',
  '*[[*[_id == ^._id][0].headline, @] match text::query($q)]._id',
]

test('a search by index finds and scores what a search through all the text does', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(story, {maxLength: 6, selector: ({_id}) => _id}),
      queries,
      fc.constantFrom(...FORMS),
      fc.constantFrom<Perspective>('raw', ['drafts'], ['published']),
      (stories, q, form, perspective) => {
        const [indexed, waiting] = [createDocumentStore(0), createDocumentStore(0)]
        for (const one of stories) {
          indexed.put(asStored(one))
          waiting.put(asStored(one))
        }
        indexed.texts.finish()
        indexed.ids.finish()
        const query = prepareQuery(form, {q})
        expect(evaluateQuery(query, indexed, {perspective})).toEqual(
          evaluateQuery(query, waiting, {perspective}),
        )
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 500)},
  )
})

const versionId = fc.constantFrom('a', 'drafts.a', 'b', 'drafts.b')
const version = fc.tuple(story, versionId).map(([one, _id]) => ({...one, _id}))
/** Beside so many others, what a search finds is listed from the index. */
const OTHERS = Array.from({length: 20}, (_, i) => ({_id: `other-${i}`, _type: 'article'}))

test('what is found again after some of it was written or deleted is what a new lake finds', () => {
  fc.assert(
    fc.property(
      fc.array(version, {maxLength: 4}),
      fc.array(fc.oneof(version, versionId), {maxLength: 3}),
      queries,
      fc.constantFrom(...FORMS),
      fc.constantFrom<Perspective>('raw', ['drafts'], ['published']),
      fc.boolean(),
      (stories, changes, q, form, perspective, isIndexed) => {
        const store = createDocumentStore(0)
        for (const one of [...OTHERS, ...stories]) store.put(asStored(one))
        const query = prepareQuery(form, {q})
        store.texts.finish()
        evaluateQuery(query, store, {perspective})

        for (const change of changes) {
          if (typeof change === 'string') store.remove(change)
          else store.put(asStored(change))
        }
        if (isIndexed) store.texts.finish()
        const anew = createDocumentStore(0)
        for (const one of store.all()) anew.put({...one})

        expect(evaluateQuery(query, store, {perspective})).toEqual(
          evaluateQuery(query, anew, {perspective}),
        )
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 500)},
  )
})

test('a story that was found is not found again by words that its draft has no more', () => {
  const store = createDocumentStore(0)
  for (const one of OTHERS) store.put(asStored(one))
  const write = (_id: string, headline: string) => {
    store.put(asStored({_id, _type: 'article', ...{headline}}))
    store.texts.finish()
  }
  const query = prepareQuery(FORMS[4], {q: 'velten'})
  const found = () => evaluateQuery(query, store, {perspective: ['drafts']})

  write('a', 'Velten')
  expect(found()).toEqual([{_id: 'a', _score: expect.any(Number) as number}])
  write('drafts.a', 'flood')
  expect(found()).toEqual([])
})

test('a document with an _originalId of its own is among the first that are scored', () => {
  const store = createDocumentStore()
  for (const _id of ['a', 'b', 'c']) {
    const own = _id === 'b' ? {_originalId: 'z'} : {}
    store.put(asStored({_id, _type: 'n', ...{t: 'crane', ...own}}))
  }
  const query = prepareQuery(
    '*[t match "crane"] | score(t match "crane") | order(_score desc)[0...9]._id',
    {},
  )
  for (const perspective of ['raw', ['published'], ['drafts']] as const)
    expect(evaluateQuery(query, store, {perspective: perspective as 'raw'})).toEqual([
      'a',
      'b',
      'c',
    ])
})
