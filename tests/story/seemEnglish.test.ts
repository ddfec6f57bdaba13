import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {articleParagraphs} from '../../plugins/copydesk/core.ts'
import {readDocument, resolveOptions, seemEnglish} from '../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const GERMAN = `Der Stadtrat von Velda hat am Donnerstag beschlossen, dass die Fähre im Winter nicht mehr fährt. Die
  Opposition nannte das einen Fehler, weil viele Pendler auf sie angewiesen sind und die Brücke erst in zwei Jahren
  fertig wird. Der Betreiber sagte, er habe keine Wahl.`
const ENGLISH = `The council of Velda has decided that the ferry will not run in the winter. The opposition called it a
  mistake, because many people need it to get to work and the bridge will not be ready for two years. The operator said
  that they had no choice in the matter.`
const ENGLISH_QUOTE = `„The ferry is what keeps the people of the island together“, steht auf dem Schild am Hafen, und
  darunter steht „and that will not change“.`
const SCOTS = `The cooncil o Velda haes decidit that the ferry winna rin in the winter, and their freends frae the ither
  pairty caa'd this a mistak that mony fowk hae been feart o, and which their bairns will hae tae thole.`

const FIELDS = {text: ['title.de', 'title.fr'], portableText: ['body[].value']}
const page = (language: string, ...texts: string[]) => ({
  body: [{_key: 'a', language, value: textBlocks(...texts)}],
})

test.each<[string, object, string[]]>([
  ['English in the item of another language', page('de', ENGLISH), ['de']],
  ['with a region', page('de-AT', ENGLISH), ['de']],
  ['half of it', page('de', ENGLISH, GERMAN), ['de']],
  ['a story that says it is in another language', {...page('', ENGLISH), language: 'fr'}, ['fr']],
  [
    'one language of two',
    {
      body: [
        {_key: 'a', language: 'fr', value: textBlocks(GERMAN)},
        {_key: 'b', language: 'nl', value: textBlocks(ENGLISH)},
      ],
    },
    ['nl'],
  ],
  ['what it says it is', page('de', GERMAN, GERMAN), []],
  ['English that says so', page('en-GB', ENGLISH), []],
  ['Scots', page('sco', SCOTS), []],
  ['English quotations', page('de', GERMAN, ENGLISH_QUOTE), []],
  ['a few words', page('de', 'The council said that they have been there.'), []],
  ['text that says no language', {body: [{_key: 'a', value: textBlocks(ENGLISH)}]}, []],
  [
    'an English quotation of its own among German',
    {
      body: [
        {
          _key: 'a',
          language: 'de',
          value: [
            ...textBlocks(GERMAN),
            ...textBlocks(ENGLISH, ENGLISH).map((block) => ({...block, style: 'blockquote'})),
          ],
        },
      ],
    },
    [],
  ],
])('%s', (_, document, languages) => {
  const own = (document as {language?: string}).language
  expect(seemEnglish(articleParagraphs(document, FIELDS), own)).toEqual(languages)
})

test('a document as the panel reads it', () => {
  const setup = resolveOptions({types: ['page'], fields: FIELDS})
  const document = {_id: 'p', _type: 'page', ...page('de', ENGLISH)}
  expect(readDocument(document, setup, {})).toMatchObject({unread: ['de'], seemEnglish: ['de']})
})

test('no news in another language', () => {
  const folder = path.resolve('tests/engine/duplicates/languages')
  const rows = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {id: string; lang: string; paragraphs: string[]}),
  )
  const seem = rows.filter(
    ({lang, paragraphs}) =>
      seemEnglish(articleParagraphs(page(lang, ...paragraphs), FIELDS), undefined).length > 0,
  )
  expect([rows.length, seem]).toEqual([200, []])
})
