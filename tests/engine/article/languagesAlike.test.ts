import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const GERMAN = [
  'Die Regierung hat am Montag in Berlin neue Regeln für den Verkehr auf den Straßen vorgestellt.',
  'Der Minister sagte, die Kosten seien noch nicht bekannt und würden später genannt.',
  'Die Opposition hat die Regeln noch nicht gelesen und will sich am Dienstag dazu äußern.',
  'Am Abend gab es in der Stadt eine Versammlung, zu der viele Menschen gekommen sind.',
  'Die Polizei zählte dort mehr Menschen als im vorigen Jahr und sprach von einem ruhigen Abend.',
]
const FERRY = 'It came back at noon with twenty of them on board, the harbor master said.'

const fields = {text: ['title[].value'], portableText: ['content[].value']}
const keyed = (...items: [language: string, value: unknown][]) =>
  items.map(([_key, value]) => ({_key, value}))
const brief = (document: object) =>
  checkArticle({_id: 'a', _type: 'page', ...document}, {fields}).map(
    ({rule, severity, spans}) => `${rule} ${severity}: ${spans.map(({text}) => text).join(' / ')}`,
  )

test.each<[string, string | undefined, string[], string[]]>([
  [
    'a first paragraph without its period',
    undefined,
    ['The ferry left the harbor at dawn with forty passengers and a dog', FERRY],
    ['missing-stop warning: dog'],
  ],
  [
    'a headline with another number than the lead',
    'Karim says 75 families left Leiban village',
    ['Some 65 families have left Leiban, village mayor Karim said.', FERRY],
    ['number-mismatch warning: 75 families / 65 families'],
  ],
  [
    'a first line with another number than the lead',
    undefined,
    [
      'Karim says 75 families left Leiban village',
      'Some 65 families have left Leiban, village mayor Karim said.',
      FERRY,
    ],
    ['number-mismatch warning: 75 families / 65 families'],
  ],
])('of English text, %s is found behind German text as without it', (_, title, body, found) => {
  const en = textBlocks(...body)
  const english: [string, unknown][] = title ? [['en', title]] : []
  const alone = {title: keyed(...english), content: keyed(['en', en])}
  expect(brief({language: 'en', ...alone})).toEqual(found)
  const both = {
    title: keyed(['de', 'Neue Regeln für Straßen'], ...english),
    content: keyed(['de', textBlocks(...GERMAN)], ['en', en]),
  }
  expect(brief({language: 'de', ...both})).toEqual(found)
})

test('a heading that the first paragraph takes up is no repeat, whatever text stands before it', () => {
  const body = [
    'Village council of Leiban votes to close the old harbor road for the winter',
    'The village council of Leiban voted on Monday to close the old harbor road for the whole winter.',
    FERRY,
  ]
  const en = textBlocks(...body)
  const alone = brief({language: 'en', content: keyed(['en', en])})
  const content = keyed(['de', textBlocks(...GERMAN)], ['en', en])
  expect(brief({language: 'de', content})).toEqual(alone)
})
