import {type LocaleSource, type ValidationContext} from 'sanity'
import {expect, test} from 'vitest'
import {
  ArchiveIndex,
  checkArticle,
  type Finding,
  phrasesText,
  phraseText,
  type Words,
} from '../../plugins/copydesk/engine/index.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import {wordsOf} from '../../plugins/copydesk/studio/validation/wordsOf.ts'
import {findingTitle} from '../../plugins/copydesk/studio/i18n/findingTitle.ts'
import {filledIn} from './filledIn.ts'
import {seedRecords, wireCopy} from './leiban.ts'

const german: Words = filledIn(de)

test('a repeat of the wire copy in German', () => {
  const [repeat] = wireFindings().filter(({duplicates}) => duplicates)
  expect(phrasesText(repeat.phrases, german)).toBe(
    'Die Absätze 2–38 werden Wort für Wort wiederholt: die Absätze 39–75. Eine Fassung genügt.',
  )
  expect(repeat.evidence?.map(({phrase}) => phraseText(phrase, german))).toEqual([
    '37 von 37 Absätzen werden Wort für Wort wiederholt.',
  ])
})

test('no English is left in what German says of the wire copy', () => {
  const said = wireFindings().flatMap((finding) =>
    [
      findingTitle(finding, german as never),
      phrasesText(finding.phrases, german),
      ...(finding.evidence ?? []).map(({phrase}) => phraseText(phrase, german)),
    ].map((text) => finding.spans.reduce((left, span) => left.replaceAll(span.text, ''), text)),
  )
  expect(said.length).toBeGreaterThan(20)
  const english = /\b(the|is|are|and|or|of|with|both|stands?|one|paragraphs?|not|never)\b/i
  expect(said.filter((text) => english.test(text))).toEqual([])
})

test('markers speak the language of the Studio, and English where there is none', async () => {
  const i18n = {
    loadNamespaces: async () => {},
    t: german,
  } as unknown as LocaleSource
  const words = await wordsOf({i18n} as unknown as ValidationContext)
  expect(words('finding.find-out', {})).toBe('Bitte prüfen, was stimmt.')
  const none = await wordsOf({} as ValidationContext)
  expect(none('finding.find-out', {})).toBe('Check which is correct.')
})

function wireFindings(): Finding[] {
  const archive = new ArchiveIndex()
  for (let i = 0; i < 3; i++) archive.add(`ridge-${i}`, [`Fighters met in Qarachogh on day ${i}.`])
  archive.add('reused', [(wireCopy().body[2].children[0] as {text: string}).text])
  const findings = checkArticle(wireCopy(), {records: seedRecords, archive})
  expect(findings.map(({rule}) => rule)).toContain('archive-reuse')
  return findings
}
