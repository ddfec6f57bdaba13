import {expect, test} from 'vitest'
import {resolveOptions} from '../../../plugins/copydesk/story/index.ts'
import {publishTimes} from '../../../plugins/copydesk/story/publish/publishTimes.ts'
import {webAddress, webAddresses} from '../../../plugins/copydesk/story/publish/webAddress.ts'
import {fieldsOfText} from '../../../plugins/copydesk/story/publish/withoutText.ts'

const setup = resolveOptions({checklist: true, listing: {section: 'genre'}})
const NOW = '2026-05-01T12:00:00.000Z'
const EARLIER = '2026-04-01T12:00:00.000Z'
const story = (fields: object = {}) => ({_id: 'a', _type: 'article', headline: 'One', ...fields})

test.each([
  ['the first time, both are now', null, story(), {firstPublished: NOW, versionCreated: NOW}],
  [
    'a time that an editor set stays',
    null,
    story({firstPublished: EARLIER}),
    {versionCreated: NOW},
  ],
  [
    'the time of the first publication is not lost',
    story({firstPublished: EARLIER}),
    story({headline: 'Two'}),
    {firstPublished: EARLIER, versionCreated: NOW},
  ],
  [
    'what readers see moves the version',
    story({firstPublished: EARLIER, versionCreated: EARLIER}),
    story({firstPublished: EARLIER, versionCreated: EARLIER, headline: 'Two'}),
    {versionCreated: NOW},
  ],
  [
    'what they do not see does not',
    story({firstPublished: EARLIER, versionCreated: EARLIER, _rev: 'a'}),
    story({firstPublished: EARLIER, versionCreated: EARLIER, _rev: 'b', decisions: [{}]}),
    {},
  ],
])('times: %s', (_, before, after, times) => {
  expect(publishTimes(before, after, setup, NOW)).toEqual(times)
})

const free = (...taken: string[]) =>
  [(slug: string) => taken.includes(slug), () => 'c0ffee00-1'] as const

test.each([
  ['of the headline', 'Harbor reopens, says mayor', [], 'harbor-reopens-says-mayor'],
  ['with letters made Latin', 'Übergabe in Köln', [], 'uebergabe-in-koeln'],
  ['numbered where it is taken', 'Harbor', ['harbor', 'harbor-2'], 'harbor-3'],
  ['with a random end where all are', 'Harbor', webAddresses('Harbor'), 'harbor-c0ffee00'],
  ['none where nothing can be made', '…', [], ''],
])('a web address: %s', (_, headline, taken, slug) => {
  expect(webAddress(headline, ...free(...taken))).toBe(slug)
})

test('a web address has at most 80 characters, its number included', () => {
  const long = 'word '.repeat(40)
  const taken = webAddresses(long).slice(0, 11)
  const slug = webAddress(long, ...free(...taken))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^word(-word)+-12$/)
})

test('a canceled story keeps its headline, its address and its times, and nothing else', () => {
  const fields = fieldsOfText(
    story({
      slug: {current: 'one'},
      pubStatus: 'canceled',
      genre: 'news',
      language: 'en',
      embargoedUntil: EARLIER,
      firstPublished: EARLIER,
      versionCreated: EARLIER,
      standfirst: 'Said',
      byline: 'Dana',
      body: [],
      quotes: [],
      unknown: 1,
    }),
    setup,
  )
  expect(fields).toEqual(['standfirst', 'byline', 'body', 'quotes', 'unknown'])
})
