import {afterEach, expect, test, vi} from 'vitest'
import {createSessions} from '../../../lake/access/index.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a login under way is good once', () => {
  const sessions = createSessions()
  const id = sessions.open('token')
  expect([sessions.take(id), sessions.take(id)]).toEqual(['token', undefined])
})

test.each([-1, 1])('a clock that is set by %i years meanwhile changes nothing for it', (years) => {
  const sessions = createSessions()
  const id = sessions.open('token')
  vi.useFakeTimers({toFake: ['Date'], now: Date.now() + years * 365 * 86_400_000})
  expect(sessions.take(id)).toBe('token')
})

test('it is good for a minute, whatever the clock says', () => {
  vi.useFakeTimers({toFake: ['Date', 'performance']})
  const sessions = createSessions()
  const id = sessions.open('token')
  vi.advanceTimersByTime(61_000)
  vi.setSystemTime(0)
  expect(sessions.take(id)).toBeUndefined()
})
