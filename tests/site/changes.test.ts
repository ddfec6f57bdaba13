import {type LiveEvent, type SanityClient} from '@sanity/client'
import {Observable, Subject} from 'rxjs'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {followChanges} from '../../site/cache/changes.ts'

let connections: Subject<LiveEvent>[]
let done: string[]

beforeEach(() => {
  vi.useFakeTimers()
  connections = []
  done = []
})
afterEach(() => vi.useRealTimers())

const cache = {
  get: () => Promise.reject(new Error('nothing is asked for')),
  forget: (tags: string[]) => void done.push(`forget ${tags.join()}`),
  clear: () => void done.push('clear'),
  trust: (isHeard: boolean) => void done.push(isHeard ? 'trust' : 'distrust'),
}

function follow() {
  const events = () =>
    new Observable<LiveEvent>((subscriber) => {
      const connection = new Subject<LiveEvent>()
      connections.push(connection)
      return connection.subscribe(subscriber)
    })
  const changes = followChanges({live: {events}} as unknown as SanityClient, cache)
  changes.subscribe(() => done.push('tell'))
  return changes
}

test('what a change touches is forgotten before open pages are told', () => {
  const changes = follow()
  connections[0].next({type: 'message', id: '1', tags: ['s1:a', 's1:b']})
  expect(done).toEqual(['forget s1:a,s1:b', 'trust', 'tell'])
  changes.stop()
})

test('after a break nothing that was kept is trusted, and open pages ask again', () => {
  const changes = follow()
  connections[0].next({type: 'welcome'})
  connections[0].error(new Error('The lake is gone.'))
  expect(connections).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  connections[1].next({type: 'reconnect'})
  connections[1].next({type: 'welcome'})
  expect(done).toEqual([
    ...['clear', 'trust', 'tell', 'distrust'],
    ...['clear', 'distrust', 'clear', 'trust', 'tell'],
  ])
  changes.stop()
})

test('a site that has stopped hears nothing and does not connect again', () => {
  const changes = follow()
  changes.stop()
  connections[0].next({type: 'message', id: '1', tags: ['s1:a']})
  vi.advanceTimersByTime(5000)
  expect([connections.length, done]).toEqual([1, []])
})
