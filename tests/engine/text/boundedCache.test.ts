import {expect, test} from 'vitest'
import {BoundedCache} from '../../../plugins/copydesk/engine/text/boundedCache.ts'

const KEYS = Array.from({length: 100}, (_, key) => key)

test('the entries used last are kept, at most twice as many as the limit', () => {
  const cache = new BoundedCache<number, string>(10)
  for (const key of KEYS) cache.set(key, `value ${key}`)
  const kept = KEYS.filter((key) => cache.get(key) !== undefined)
  expect(kept).toEqual(expect.arrayContaining(KEYS.slice(-10)))
  expect(kept.length).toBeLessThanOrEqual(20)
})

test('an entry that is asked for again and again stays', () => {
  const cache = new BoundedCache<number, string>(10)
  cache.set(-1, 'asked for')
  for (const key of KEYS) {
    cache.set(key, `value ${key}`)
    expect(cache.get(-1)).toBe('asked for')
  }
})

test('a value is worked out once', () => {
  const cache = new BoundedCache<string, number>(2)
  const made: string[] = []
  const length = (text: string) => cache.remember(text, () => made.push(text) && text.length)
  expect(['one', 'three', 'one', 'three'].map(length)).toEqual([3, 5, 3, 5])
  expect(made).toEqual(['one', 'three'])
})

test('a value that is replaced is the new one', () => {
  const cache = new BoundedCache<string, number>(1)
  cache.set('a', 1)
  cache.set('a', 2)
  expect(cache.get('a')).toBe(2)
})
