import {beforeEach, expect, onTestFinished, test, vi} from 'vitest'
import {createReadAhead} from '../../commands/beforePublish/readAhead.ts'

const draft = (id: string, headline = 'One') => ({_id: `drafts.${id}`, _type: 'article', headline})

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

function reader() {
  const read: string[] = []
  return {read, written: createReadAhead(({_id, headline}) => read.push(`${_id} ${headline}`))}
}

test('a draft is read when it has rested, as it then is', () => {
  const {read, written} = reader()
  written(draft('a'))
  vi.advanceTimersByTime(900)
  written(draft('a', 'Two'))
  vi.advanceTimersByTime(900)
  expect(read).toEqual([])
  vi.advanceTimersByTime(200)
  expect(read).toEqual(['drafts.a Two'])
  vi.advanceTimersByTime(60_000)
  expect(read).toEqual(['drafts.a Two'])
  expect(vi.getTimerCount()).toBe(0)
})

test('drafts are read one after another, with time between them for others', () => {
  const {read, written} = reader()
  for (const id of ['a', 'b', 'c']) written(draft(id))
  vi.advanceTimersByTime(1000)
  expect(read).toEqual(['drafts.a One'])
  vi.advanceTimersByTime(49)
  expect(read).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(read).toHaveLength(2)
  vi.advanceTimersByTime(50)
  expect(read).toEqual(['drafts.a One', 'drafts.b One', 'drafts.c One'])
})

test('of many that are written at a time, the latest twenty are read', () => {
  const {read, written} = reader()
  for (let number = 0; number < 500; number++) written(draft(`s${number}`))
  vi.advanceTimersByTime(60_000)
  expect(read).toEqual(Array.from({length: 20}, (_, index) => `drafts.s${480 + index} One`))
})
