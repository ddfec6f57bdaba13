import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  answerQuery,
  createDocumentStore,
  type DocumentStore,
  type Perspective,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {type LakeDocument} from '../../../lake/document/document.ts'
import {asStored, document, perspective} from './arbitraries.ts'

const term = fc.constantFrom(
  'flood',
  'flo*',
  'har*',
  '-tide flood',
  '\\"flood tide\\"',
  'harbour tide',
)
const search = fc.oneof(
  term.map((one) => `*[@ match text::query("${one}")]._id`),
  term.map((one) => `*[!(@ match text::query("${one}"))]._id`),
  term.map(
    (one) => `*[_type == "article" && @ match text::query("${one}")] | order(n) [0...3]._id`,
  ),
  fc
    .tuple(term, term)
    .map(
      ([one, two]) =>
        `* | score(@ match text::query("${one}"), boost([title] match text::query("${two}"), 3)) [_score > 0] | order(_score desc) [0...4] {_id, _score}`,
    ),
)

/** Few, so that one is often written over, hidden by a draft, or shown again. */
const id = fc.constantFrom('a', 'drafts.a', 'b', 'drafts.b', 'versions.r1.b')

/** So many that what a search finds is a small part, which is listed and not picked out of all. */
const OTHERS = Array.from({length: 12}, (_, n) => asStored({_id: `other${n}`, _type: 'author'}))

type Step =
  | {kind: 'put'; document: LakeDocument}
  | {kind: 'remove'; id: string}
  | {kind: 'index'}
  | {kind: 'ask'; groq: string; shown: Perspective}
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(document, id, fc.constantFrom('flood', 'harbour tide'))
    .map(([one, _id, title]) => ({kind: 'put' as const, document: {...one, _id, title}})),
  id.map((one) => ({kind: 'remove' as const, id: one})),
  fc.constant({kind: 'index' as const}),
  fc.tuple(search, perspective).map(([groq, shown]) => ({kind: 'ask' as const, groq, shown})),
)

const ask = async (store: DocumentStore, groq: string, shown: Perspective) =>
  JSON.stringify(await answerQuery(prepareQuery(groq, {}), store, {perspective: shown}))

/** The answer of a store in which no word is indexed yet: each document is read. */
function unindexed(documents: Iterable<LakeDocument>, groq: string, shown: Perspective) {
  const fresh = createDocumentStore()
  for (const one of documents) fresh.put(asStored({...one}))
  return ask(fresh, groq, shown)
}

test('whatever was written, indexed and searched before, a search finds what reading each document finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 50, maxLength: 60}), async (steps) => {
      const store = createDocumentStore(0)
      const now = new Map(OTHERS.map((one) => [one._id, one]))
      for (const one of OTHERS) store.put(one)
      for (const one of steps) {
        if (one.kind === 'put') {
          store.put(one.document)
          now.set(one.document._id, one.document)
        } else if (one.kind === 'remove') {
          store.remove(one.id)
          now.delete(one.id)
        } else if (one.kind === 'index') {
          store.texts.finish()
        } else {
          const {groq, shown} = one
          expect(await ask(store, groq, shown)).toBe(await unindexed(now.values(), groq, shown))
        }
      }
    }),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 500)},
  )
})
