import fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {expect, test} from 'vitest'
import {
  answerQuery,
  createDocumentStore,
  evaluateQuery,
  type Perspective,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {type LakeDocument} from '../../../lake/document/document.ts'
import {document, id, perspective, query, scalar, storedId} from './arbitraries.ts'

/** What a fresh lake shows of the documents, under plain `groq-js`. */
function fullScan(groq: string, params: object, documents: LakeDocument[], shown: Perspective) {
  const fresh = createDocumentStore()
  documents.forEach((one) => fresh.put(one))
  const dataset = fresh.view(shown, 'member').all()
  const tree = parse(groq, {params: {...params}})
  return toJS(evaluateSync(tree, {dataset, params: {...params}, identity: '<anonymous>'}))
}

test('the narrowed answer is that of a full scan', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(document, {maxLength: 14, selector: ({_id}) => _id}),
      query,
      fc.record({p: scalar, list: fc.array(fc.oneof(id, scalar), {maxLength: 3})}),
      perspective,
      fc.array(document, {maxLength: 5}),
      fc.array(storedId, {maxLength: 5}),
      (documents, groq, params, shown, written, deleted) => {
        const store = createDocumentStore(0)
        documents.forEach((one) => store.put(one))
        if (documents.length % 2 === 0) store.texts.finish()
        const answer = () => evaluateQuery(prepareQuery(groq, params), store, {perspective: shown})
        expect(answer()).toEqual(fullScan(groq, params, documents, shown))

        // The indexes that the first answer built follow what is written after it.
        const now = new Map(documents.map((one) => [one._id, one]))
        for (const gone of deleted) {
          store.remove(gone)
          now.delete(gone)
        }
        for (const one of written) {
          store.put(one)
          now.set(one._id, one)
        }
        expect(answer()).toEqual(fullScan(groq, params, [...now.values()], shown))
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 500)},
  )
})

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('the answer given in slices is that of a full scan of the documents when it began', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(document, {maxLength: 14, selector: ({_id}) => _id}),
      query,
      fc.record({p: scalar, list: fc.array(fc.oneof(id, scalar), {maxLength: 3})}),
      perspective,
      fc.array(document, {maxLength: 5}),
      fc.array(storedId, {maxLength: 5}),
      fc.constantFrom(0, 5, 100),
      async (documents, groq, params, shown, written, deleted, pauseAfter) => {
        const store = createDocumentStore(0)
        documents.forEach((one) => store.put(one))
        if (documents.length % 2 === 0) store.texts.finish()
        const answer = answerQuery(prepareQuery(groq, params), store, {
          perspective: shown,
          firstTry: 0,
          slice: 0,
          pauseAfter,
        })
        await turn()
        for (const gone of deleted) store.remove(gone)
        await turn()
        for (const one of written) store.put(one)
        if (written.length % 2 === 0) store.texts.finish()
        const expected = fullScan(groq, params, documents, shown)
        expect(JSON.parse(JSON.stringify(await answer))).toEqual(expected)
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 100)},
  )
})
