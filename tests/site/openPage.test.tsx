// @vitest-environment jsdom
import {readFileSync} from 'node:fs'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'

/** The site's ways to a page that is open: what it tells, and what it answers. */
let events: EventTarget
let page: string

const SCRIPT = readFileSync('site/assets/live.js', 'utf8')

beforeEach(() => {
  events = new EventTarget()
  page = pageOf('The road opens on Friday.')
  document.documentElement.innerHTML = page
  vi.stubGlobal(
    'EventSource',
    vi.fn(function () {
      return events
    }),
  )
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(page)))
  new Function(SCRIPT)()
})

afterEach(() => vi.restoreAllMocks())

test.each([
  ['it is listened for', 'open'],
  ['the site tells of a change', 'change'],
])('an open page shows what is new once %s', async (_, event) => {
  page = pageOf('The road opens on Monday.')
  events.dispatchEvent(new Event(event))
  await expect.poll(shown).toEqual(['The road opens on Monday.', 'This page has been updated.'])
})

test('an answer that comes after a newer one is not shown', async () => {
  const answers: ((text: string) => void)[] = []
  vi.stubGlobal('fetch', () => {
    const {promise, resolve} = Promise.withResolvers<Response>()
    answers.push((text) => resolve(new Response(pageOf(text))))
    return promise
  })
  for (const _ of [1, 2, 3]) events.dispatchEvent(new Event('change'))
  const [first, second, third] = answers
  const parsed = vi.spyOn(DOMParser.prototype, 'parseFromString')
  second!('The road opens on Monday.')
  await vi.waitFor(() => expect(parsed).toHaveBeenCalledOnce())
  first!('The road opens on Sunday.')
  third!('The road opens on Tuesday.')
  await expect.poll(() => shown()[0]).toBe('The road opens on Tuesday.')
  expect(parsed).toHaveBeenCalledTimes(2)
})

test('an open page that is as it was says nothing', async () => {
  const parsed = vi.spyOn(DOMParser.prototype, 'parseFromString')
  events.dispatchEvent(new Event('open'))
  await vi.waitFor(() => expect(parsed).toHaveBeenCalledOnce())
  expect(shown()).toEqual(['The road opens on Friday.', ''])
})

const shown = () =>
  ['main', '[role=status]'].map((part) => document.querySelector(part)?.textContent)

const pageOf = (text: string) =>
  `<head><title>News</title></head><body><main><p>${text}</p></main><p role="status"></p></body>`
