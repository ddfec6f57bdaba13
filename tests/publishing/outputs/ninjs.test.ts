import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {ninjs} from '../../../publishing/outputs/index.ts'
import {fullStory, HOSTILE, publication, withText, withWords} from './storyFixture.ts'

const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/ninjs/${name}.json`, 'utf8'))

const ajv = new Ajv2020({allErrors: true, strict: false})
formats.default(ajv)
// No story fills it; the schema refers to it where it stands on the web.
ajv.addSchema({$id: 'https://geojson.org/schema/GeoJSON.json'})
const validate = ajv.compile(read('ninjs-schema_3.1'))

/** What IPTC’s schema finds wrong. */
function flaws(item: unknown): unknown[] {
  validate(JSON.parse(JSON.stringify(item)))
  return validate.errors ?? []
}

test('the schema refuses what its makers say it must', () => {
  expect(flaws(read('should-fail')).length).toBeGreaterThan(0)
})

test('a story has all that ninjs has a place for', () => {
  const item = ninjs(fullStory, publication)
  expect(flaws(item)).toEqual([])
  expect(item).toEqual({
    uri: 'https://ledger.example/story/a-visit-to-leiban',
    type: 'text',
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: '2026-01-02T08:00:00.000Z',
    versionCreated: '2026-01-03T08:00:00.000Z',
    urgency: 4,
    language: 'en',
    copyrightHolder: 'The Ledger',
    usageTerms: 'Ask first.',
    edNote:
      'CORRECTION 2026-01-03T08:00:00.000Z: An earlier version misspelled the village.\nCLARIFICATION: Both forces were there.',
    headlines: [{role: 'main', contentType: 'text/plain', value: 'A visit to Leiban'}],
    descriptions: [
      {role: 'summary', contentType: 'text/plain', value: 'Two forces & one village.'},
    ],
    bodies: [
      {role: 'main', contentType: 'text/html', value: expect.stringContaining('<p>They said: “We')},
      {
        role: 'plain',
        contentType: 'text/plain',
        value: 'They said: “We are here together.” More here\nThe way back\nFirst',
        charCount: 63,
        wordCount: 12,
      },
    ],
    by: 'Samya Kullab and Jane Doe, AP',
    located: 'LEIBAN, Iraq (AP)',
    genres: [{name: 'feature'}],
    people: [{name: 'Helmet Zahir', uri: 'https://www.wikidata.org/wiki/Q1'}],
    organisations: [{name: 'Peshmerga'}],
    places: [{name: 'Leiban', uri: 'https://www.geonames.org/1'}],
    infoSources: [{name: 'AP', role: 'provider'}],
    associations: [
      {
        name: 'picture-1',
        uri: expect.stringContaining('https://cdn.example/images/p/d/abc-1600x900.jpg?rect='),
        type: 'picture',
        standard: item.standard,
        representationType: 'full',
        pubStatus: 'usable',
        by: 'Jane Doe/AP',
        descriptions: [
          {contentType: 'text/plain', value: 'A checkpoint near Leiban.'},
          {contentType: 'text/plain', value: 'Two soldiers at a road'},
        ],
        renditions: [
          {name: 'thumbnail', href: expect.stringContaining('w=320'), width: 320, height: 90},
          {name: 'web', href: expect.stringContaining('w=1200'), width: 1200, height: 338},
        ],
      },
    ],
  })
})

test.each(HOSTILE)('%s in every text, and in every field, fits the schema', (_, text) => {
  expect(flaws(ninjs(withWords(fullStory, text), publication))).toEqual([])
  expect(flaws(ninjs(withText(fullStory, text), publication))).toEqual([])
})
