import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  createDocumentStore,
  type DocumentStore,
  evaluateQuery,
  type Perspective,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {document, id} from './arbitraries.ts'

const VIEWS: Perspective[] = ['raw', ['drafts'], ['published']]

/** What a store shows in each view, in the order of `*`, and finds by index. */
function shown(store: DocumentStore, ids: string[]) {
  return VIEWS.map((perspective) => {
    const index = store.view(perspective, 'member')
    const published = ids.map((one) => one.replace(/^drafts\./, ''))
    return {
      all: index.all(),
      versions: published.map((one) => new Set(index.versionsOf(one))),
      referring: published.map((one) => new Set(index.referencing(one))),
      typed: evaluateQuery(prepareQuery('*[_type == "article"]._id'), store, {perspective}),
    }
  })
}

test('documents that are filled in are found as those put one by one, and so is what is written later', () => {
  fc.assert(
    fc.property(
      fc.array(document, {maxLength: 14}),
      fc.boolean(),
      fc.array(document, {maxLength: 3}),
      fc.array(document, {maxLength: 3}),
      fc.array(id, {maxLength: 3}),
      fc.boolean(),
      (documents, byId, before, after, gone, isAsked) => {
        const given = byId ? documents.toSorted((a, b) => (a._id < b._id ? -1 : 1)) : documents
        const [filled, put] = [createDocumentStore(), createDocumentStore()]
        const ids = [...before, ...given, ...after].map(({_id}) => _id)
        for (const store of [filled, put]) {
          for (const one of before) store.put(one)
          if (isAsked) shown(store, ids)
        }

        filled.fill(given)
        for (const one of given) put.put(one)
        expect(shown(filled, ids)).toEqual(shown(put, ids))

        for (const store of [filled, put]) {
          for (const one of after) store.put(one)
          for (const one of gone) store.remove(one)
        }
        expect(shown(filled, ids)).toEqual(shown(put, ids))
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 300)},
  )
})
