import {expect, test} from 'vitest'
import {checkArticle, articleParagraphs} from '../../plugins/copydesk/core.ts'
import {remediesOf} from '../../plugins/copydesk/story/index.ts'
import {remedyText} from '../../plugins/copydesk/studio/i18n/remedyText.ts'
import {englishText as t} from './englishText.ts'
import {textBlocks} from './textBlocks.ts'

const FIELDS = {text: [], portableText: ['body']}

/** The buttons of the one finding on names in a story, with Yusuf Al-Khatib on record. */
function buttons(...texts: string[]): string[] {
  const document = {_id: 'a', _type: 'article', body: textBlocks(...texts)}
  const sources = [{id: 'k', name: 'Yusuf Al-Khatib', aliases: []}]
  const [finding] = checkArticle(document, {
    fields: FIELDS,
    rules: ['name-spelling'],
    records: {sources},
  })
  const paragraphs = articleParagraphs(document, FIELDS)
  return remediesOf(document, finding!, paragraphs).map((remedy) => remedyText(remedy, t))
}

test.each([
  [
    'a surname, with and without its article',
    [
      'Yusuf Al-Khateeb, a teacher, said on Monday that the road was open.',
      'Al-Khateeb said that it had been closed for a week.',
      'Khateeb left the town on Tuesday.',
    ],
    ['Use Al-Khatib / Khatib everywhere (3)', 'Use Al-Khateeb everywhere (1)'],
  ],
  [
    'a given name',
    ['Yousef Al-Khatib, a teacher, said on Monday that the road was open.'],
    ['Use Yusuf everywhere (1)'],
  ],
  [
    'a name in capitals',
    [
      'Helmet Zahir, a teacher, said on Monday that the road was open.',
      'Zahir said that it had been closed, and ZAHEER said so twice.',
    ],
    ['Use Zahir everywhere (1)', 'Use ZAHEER everywhere (2)'],
  ],
])('the button names what it writes: %s', (_, texts, expected) => {
  expect(buttons(...texts)).toEqual(expected)
})

test('the button says where the spelling stays, since names are not checked there', () => {
  const said = (text: string) => textBlocks(...text.split('\n'))
  const document = {
    _id: 'a',
    _type: 'article',
    title: 'Zaheer opens a school',
    body: [
      {_key: 'en', value: said('Helmet Zahir, a teacher, opened the door.\nZahir said so.')},
      {
        _key: 'de',
        value: said('Helmet Zaheer, ein Lehrer, öffnete die Tür, sagt Zaheer.\nZaheers.'),
      },
    ],
  }
  const fields = {text: ['title'], portableText: ['body[].value']}
  const [finding] = checkArticle(document, {fields, rules: ['name-spelling']})
  const remedies = remediesOf(document, finding!, articleParagraphs(document, fields))
  expect(remedies.map((remedy) => remedyText(remedy, t))).toEqual([
    'Use Zahir everywhere (1), but not in German (2)',
    'Use Zaheer everywhere (2)',
  ])
})
