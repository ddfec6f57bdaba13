// @vitest-environment jsdom
import {readFileSync} from 'node:fs'
import {beforeEach, expect, test, vi} from 'vitest'

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

test.each([
  ['it is listened for', 'open'],
  ['the site tells of a change', 'change'],
])('an open page shows what is new once %s', async (_, event) => {
  page = pageOf('The road opens on Monday.')
  events.dispatchEvent(new Event(event))
  await expect.poll(shown).toEqual(['The road opens on Monday.', 'This page has been updated.'])
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
