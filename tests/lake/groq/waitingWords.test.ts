import {expect, test, vi} from 'vitest'
import {
  answerQuery,
  createDocumentStore,
  type DocumentStore,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {createTokenIndex} from '../../../lake/groq/text/tokenIndex.ts'
import {asStored} from './arbitraries.ts'

/** With the start of the word that is looked for: only its tokens tell that it is another. */
const PARAGRAPH = 'The river at Veltenberg rose again, and the road to the harbor is closed. '

/** So many that to read them all takes longer than a query may. */
function manyStories(): DocumentStore {
  const store = createDocumentStore()
  for (let i = 0; i < 6000; i++) {
    const story = {
      _id: `story-${i}`,
      _type: 'article',
      body: PARAGRAPH.repeat(20) + (i % 2000 === 7 ? 'Velten' : 'Nobody'),
    }
    store.put(asStored(story))
  }
  return store
}

const LIMIT = {timeLimit: 60}

test.each([
  '*[@ match text::query("velten")]._id',
  '*[_type == "article"] | score(@ match text::query("velten")) [_score > 0] | order(_id) ._id',
])('%s waits until the words of many new stories are indexed', async (groq) => {
  const found = await answerQuery(prepareQuery(groq, {}), manyStories(), LIMIT)
  expect(found).toEqual(['story-2007', 'story-4007', 'story-7'])
})

test('what is removed meanwhile is found as it was', async () => {
  const store = manyStories()
  const query = prepareQuery('*[@ match text::query("velten")]._id', {})
  const found = answerQuery(query, store, {timeLimit: 30_000})
  await new Promise((resolve) => setImmediate(resolve))
  for (let i = 0; i < 5995; i++) if (i !== 7) store.remove(`story-${i}`)
  expect(await found).toEqual(['story-2007', 'story-4007', 'story-7'])
})

test.each([
  {put: 2, within: 15, isBegun: false},
  {put: 2, within: 60, isBegun: true},
  {put: 101, within: 15, isBegun: true},
])('that $put documents are being indexed after $within ms is $isBegun', async (row) => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
  try {
    const read: string[] = []
    const index = createTokenIndex(({_id}) => {
      read.push(_id)
      return []
    })
    for (let i = 0; i < row.put; i++) index.put(asStored({_id: `n${i}`, _type: 'note'}))
    await vi.advanceTimersByTimeAsync(row.within)
    expect(read.length > 0).toBe(row.isBegun)
  } finally {
    vi.useRealTimers()
  }
})
