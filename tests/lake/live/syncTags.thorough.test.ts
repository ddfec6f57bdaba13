import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createDocumentStore, evaluateQuery, prepareQuery} from '../../../lake/groq/index.ts'
import {changedTags, syncTagsOf} from '../../../lake/live/syncTags.ts'
import {document, id, perspective, query, scalar, storedId} from '../groq/arbitraries.ts'

test.each([
  ['*[_type == "article"]{headline}', ['s1:type:article']],
  ['*[_type in ["article", "author"] && _id == "a"][0]', ['s1:type:article', 's1:type:author']],
  [
    '*[_type == "author"]{"n": count(*[_type == "article" && references(^._id)])}',
    ['s1:type:author', 's1:type:article'],
  ],
  [
    '*[_type == "article" || _type == "quote"] | order(_id)[0...3]',
    ['s1:type:article', 's1:type:quote'],
  ],
  ['*[_type == "article"]{"by": author->name}', ['s1:all']],
  ['*[_type == "article" || _id == "a"]', ['s1:all']],
  ['*[0...10][_type == "article"]', ['s1:all']],
  ['{"a": *[_type == "article"], "all": count(*)}', ['s1:all']],
  ['*[_id == "a"]', ['s1:all']],
  ['1 + 1', []],
])('%s depends on %j', (groq, tags) => {
  expect(syncTagsOf(prepareQuery(groq))).toEqual(tags)
})

test('whatever changes an answer carries one of its tags', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(document, {maxLength: 10, selector: ({_id}) => _id}),
      query,
      fc.record({p: scalar, list: fc.array(fc.oneof(id, scalar), {maxLength: 3})}),
      perspective,
      fc.oneof(document, storedId),
      (documents, groq, params, shown, write) => {
        const store = createDocumentStore(0)
        documents.forEach((one) => store.put(one))
        const prepared = prepareQuery(groq, params)
        const answer = () => JSON.stringify(evaluateQuery(prepared, store, {perspective: shown}))
        const before = answer()
        const written = [store.get(typeof write === 'string' ? write : write._id)]
        if (typeof write === 'string') store.remove(write)
        else {
          store.put(write)
          written.push(write)
        }
        if (answer() === before) return
        const tags = changedTags(
          written.filter((one) => one !== undefined),
          store,
        )
        expect(syncTagsOf(prepared).filter((tag) => tags.includes(tag))).not.toEqual([])
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 1000)},
  )
})
