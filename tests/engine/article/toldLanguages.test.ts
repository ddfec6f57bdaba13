import {expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  unreadLanguage,
} from '../../../plugins/copydesk/core.ts'
import {unreadLanguages} from '../../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const ENGLISH = [
  'President Volodymyr Zelensky said on Monday that the talks in Kyiv would go on.',
  'Zelensky met ministers in the evening and told them that nothing had been decided.',
]
const GERMAN = [
  'Präsident Wolodymyr Selensky sagte am Montag, dass die Gespräche in Kiew weitergehen.',
  'Selensky traf am Abend Minister und sagte ihnen, dass nichts entschieden sei.',
]
const fields = {text: [], portableText: ['body', 'other']}
const page = (body: string[], other: string[], language?: string) => ({
  _type: 'page',
  language,
  body: textBlocks(...body),
  other: textBlocks(...other),
})
const languagesOf = (document: object) =>
  articleParagraphs(document, fields).map(({language}) => language)

test.each<[string, object, (string | undefined)[]]>([
  ['beside English is set apart', page(ENGLISH, GERMAN), [undefined, undefined, 'de', 'de']],
  ['in front of English too', page(GERMAN, ENGLISH), [undefined, undefined, 'de', 'de']],
  [
    'of a story that says it is English',
    page(ENGLISH, GERMAN, 'en-GB'),
    [undefined, undefined, 'de', 'de'],
  ],
  [
    'of a story that says it is German stays',
    page(ENGLISH, GERMAN, 'de'),
    Array(4).fill(undefined),
  ],
  ['alone stays', page(GERMAN, GERMAN), Array(4).fill(undefined)],
  ['too short to tell stays', page(ENGLISH, ['Das ist neu.']), Array(3).fill(undefined)],
  ['and English in one text stay', page([...ENGLISH, ...GERMAN], []), Array(4).fill(undefined)],
])('German copy %s', (_, document, languages) => {
  expect(languagesOf(document)).toEqual(languages)
})

test('a name that another language spells otherwise is no second spelling, and names there are told unread', () => {
  const document = page(ENGLISH, GERMAN)
  expect(checkArticle(document, {fields})).toEqual([])
  expect(unreadLanguages(articleParagraphs(document, fields), undefined)).toEqual(['de'])
})

test('in one text of two languages no suggestion is applied unseen that changes words in both', () => {
  const document = page([...ENGLISH, GERMAN.join(' ')], [])
  const findings = checkArticle(document, {fields, rules: ['name-spelling']})
  expect(findings.map(({suggestion}) => suggestion)).toEqual(['Wolodymyr'])
  expect(applySuggestions(document, findings, {fields})).toEqual(document)
  expect(unreadLanguage(ENGLISH)).toBe(null)
})
