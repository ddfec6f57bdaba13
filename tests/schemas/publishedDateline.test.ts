import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {publishedDateline} from '../../schemas/publishedDateline.ts'
import {memoryClient} from './memoryClient.ts'

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date']})
})
afterEach(() => {
  vi.useRealTimers()
})

test('is read once while somebody types, and again later', async () => {
  const documents = [{_id: 'a', _type: 'article', dateline: {text: 'FIRST —'}}]
  const client = memoryClient(documents)
  expect(await publishedDateline(client, 'a')).toEqual({text: 'FIRST —'})
  documents[0].dateline = {text: 'SECOND —'}
  expect(await publishedDateline(client, 'a')).toEqual({text: 'FIRST —'})
  vi.advanceTimersByTime(10_000)
  expect(await publishedDateline(client, 'a')).toEqual({text: 'SECOND —'})
})

test('is null for a story that was never published', async () => {
  expect(await publishedDateline(memoryClient([]), 'a')).toBeNull()
})
