import {expect, test} from 'vitest'
import {inSlices} from '../../lake/slices/inSlices.ts'

test('work that waits is given up, and lets go of what it holds, when nobody waits for it any more', async () => {
  const happened: string[] = []
  const client = new AbortController()
  const neverThere = new Promise<void>(() => {})
  function* search() {
    try {
      setImmediate(() => client.abort(new Error('The client left.')))
      yield neverThere
      return 'found'
    } finally {
      happened.push('released')
    }
  }
  const answer = inSlices(search(), {signal: client.signal}).catch((error: Error) => error.message)
  happened.push(await answer)
  expect(happened).toEqual(['released', 'The client left.'])
})

test('work goes on once what it waits for is there', async () => {
  function* search() {
    yield Promise.resolve()
    return 'found'
  }
  expect(await inSlices(search(), {signal: new AbortController().signal})).toBe('found')
})
