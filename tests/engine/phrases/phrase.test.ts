import {expect, test} from 'vitest'
import {
  ArchiveIndex,
  checkArticle,
  english,
  type Finding,
  type Phrase,
  phrasesText,
  phraseText,
} from '../../../plugins/copydesk/core.ts'
import {seedRecords, wireCopy} from '../../studio/leiban.ts'

const CASES: [string, Phrase, string][] = [
  ['a value', {key: 'finding.once', values: {name: 'Zaheer'}}, '“Zaheer” appears only once.'],
  ['one', {key: 'finding.reuse-exact', values: {count: 1}}, '1 paragraph word for word.'],
  ['several', {key: 'finding.reuse-exact', values: {count: 3}}, '3 paragraphs word for word.'],
  [
    'a list',
    {key: 'finding.same-list', values: {names: ['Kirkuk', 'Diyala', 'Debaga']}},
    'Both appear in a list with Kirkuk, Diyala and Debaga.',
  ],
  [
    'a part that opens the sentence',
    {
      key: 'finding.contained',
      values: {
        inner: {key: 'finding.place.headline'},
        outer: {key: 'finding.place.paragraph', values: {number: 4}},
        count: 1,
      },
    },
    'The headline is repeated inside paragraph 4.',
  ],
  [
    'a name in lower case that opens the sentence',
    {
      key: 'finding.same.person',
      values: {forms: [{key: 'finding.counted', values: {text: 'al-Sadr', times: 2}}]},
    },
    'al-Sadr (2): the same person?',
  ],
  [
    'what looks like a place to fill in',
    {key: 'finding.once', values: {name: '{{name}}'}},
    '“{{name}}” appears only once.',
  ],
]

test.each(CASES)('%s is said in English', (_, phrase, text) => {
  expect(phraseText(phrase, english)).toBe(text)
})

test('message and evidence are what their phrases say', () => {
  const findings = [...checkArticle(wireCopy(), {records: seedRecords}), ...archiveFindings()]
  expect(new Set(findings.map(({rule}) => rule))).toEqual(
    new Set([
      'duplicate-paragraph',
      'name-spelling',
      'name-not-introduced',
      'name-title-change',
      'unit-conversion',
      'date-style',
      'name-glued',
      'abbreviation',
      'doubled-word',
      'lowercase-start',
      'missing-stop',
      'only-punctuation',
      'punctuation',
      'splice',
      'subhead',
      'archive-reuse',
      'archive-spelling',
    ]),
  )
  for (const {message, phrases, evidence = []} of findings) {
    expect(phrasesText(phrases, english)).toBe(message)
    for (const {text, phrase} of evidence) expect(phraseText(phrase, english)).toBe(text)
  }
})

function archiveFindings(): Finding[] {
  const lede = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'
  const archive = new ArchiveIndex()
  for (let i = 0; i < 3; i++) archive.add(`ridge-${i}`, [`Troops in Karachok met on day ${i}.`])
  archive.add('ferry', [lede])
  const paragraphs = [lede, 'Fighters were seen in Qarachogh on Monday.']
  const body = paragraphs.map((text) => ({_type: 'block', children: [{_type: 'span', text}]}))
  return checkArticle({body}, {archive})
}
