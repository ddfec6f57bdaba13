import {expect, test} from 'vitest'
import {sitePort} from '../../commands/localLake.ts'
import {siteSettings} from '../../commands/siteSettings.ts'

const log = () => {}

test('on this machine: its own address, and pictures handed on', () => {
  const {publication, relayPictures, lake, studioUrl} = siteSettings(
    {port: 4001, lakeUrl: 'http://127.0.0.1:4000', log},
    {PORT: '4000'},
  )
  expect({publication, relayPictures, apiHost: lake.apiHost, studioUrl}).toEqual({
    publication: {
      name: 'Copydesk',
      url: 'http://localhost:4001',
      language: 'en',
      imageOrigin: 'http://localhost:4001',
    },
    relayPictures: true,
    apiHost: 'http://127.0.0.1:4000',
    studioUrl: 'http://localhost:4000',
  })
})

test('on the hosted lake: the public address, and its own pictures', () => {
  const env = {SITE_URL: 'https://ledger.example/', SITE_NAME: 'The Ledger', SITE_LANGUAGE: 'de'}
  const {publication, relayPictures, lake} = siteSettings({port: 4001, log}, env)
  expect(publication).toEqual({name: 'The Ledger', url: 'https://ledger.example', language: 'de'})
  expect([relayPictures, lake.apiHost]).toEqual([false, undefined])
})

test.each([
  [{SITE_URL: 'ledger'}, 'SITE_URL is “ledger”: give the site’s address without a path'],
  [{SITE_URL: 'https://a.example/news'}, 'SITE_URL is “https://a.example/news”'],
  [{SITE_TIME_ZONE: 'Mars'}, 'SITE_TIME_ZONE is “Mars”: give a zone’s name'],
  [{SITE_LANGUAGE: '???'}, 'SITE_LANGUAGE is “???”: give a language’s code'],
])('%j is refused in a sentence', (env, sentence) => {
  expect(() => siteSettings({port: 4001, log}, env)).toThrow(sentence)
})

test.each([
  [{}, {port: 3334, isFixed: false}],
  [{PORT: '4000'}, {port: 4001, isFixed: false}],
  [
    {PORT: '4000', SITE_PORT: '4100'},
    {port: 4100, isFixed: true},
  ],
])('with %j the site takes %j', (env, expected) => {
  expect(sitePort(env)).toEqual(expected)
})

test('a site port that is none is told by its name', () => {
  expect(() => sitePort({SITE_PORT: 'eighty'})).toThrow(
    'SITE_PORT is “eighty”: give it a whole number from 1 to 65535.',
  )
})
