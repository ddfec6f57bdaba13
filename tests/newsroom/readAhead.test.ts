import {beforeEach, expect, onTestFinished, test, vi} from 'vitest'
import {createReadAhead} from '../../commands/beforePublish/readAhead.ts'
import {type StoredStory} from '../../plugins/copydesk/story/index.ts'

const draft = (id: string, headline = 'One') => ({_id: `drafts.${id}`, _type: 'article', headline})

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

function reader() {
  const read: string[] = []
  const readAhead = createReadAhead(({_id, headline}, dataset) =>
    read.push(`${dataset} ${_id} ${headline}`),
  )
  const written = (draft: StoredStory, dataset = 'news') => readAhead(draft, dataset)
  return {read, written}
}

test('a draft is read when it has rested, as it then is', () => {
  const {read, written} = reader()
  written(draft('a'))
  vi.advanceTimersByTime(900)
  written(draft('a', 'Two'))
  vi.advanceTimersByTime(900)
  expect(read).toEqual([])
  vi.advanceTimersByTime(200)
  expect(read).toEqual(['news drafts.a Two'])
  vi.advanceTimersByTime(60_000)
  expect(read).toEqual(['news drafts.a Two'])
  expect(vi.getTimerCount()).toBe(0)
})

test('drafts are read one after another, with time between them for others', () => {
  const {read, written} = reader()
  for (const id of ['a', 'b', 'c']) written(draft(id))
  vi.advanceTimersByTime(1000)
  expect(read).toEqual(['news drafts.a One'])
  vi.advanceTimersByTime(49)
  expect(read).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(read).toHaveLength(2)
  vi.advanceTimersByTime(50)
  expect(read).toEqual(['news drafts.a One', 'news drafts.b One', 'news drafts.c One'])
})

test('of many that are written at a time, the latest twenty are read', () => {
  const {read, written} = reader()
  for (let number = 0; number < 500; number++) written(draft(`s${number}`))
  vi.advanceTimersByTime(60_000)
  expect(read).toEqual(Array.from({length: 20}, (_, index) => `news drafts.s${480 + index} One`))
})

test('drafts of one id in two datasets are two drafts', () => {
  const {read, written} = reader()
  written(draft('a'))
  written(draft('a', 'Two'), 'archive')
  vi.advanceTimersByTime(60_000)
  expect(read).toEqual(['news drafts.a One', 'archive drafts.a Two'])
})
