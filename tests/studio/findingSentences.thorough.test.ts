import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {
  ALL_RULES,
  checkArticle,
  checkParagraphs,
  ENGLISH,
  type Finding,
  phraseText,
  type Words,
} from '../../plugins/copydesk/core.ts'
import {findingsInGerman} from '../../plugins/copydesk/studio/i18n/findings.de.ts'
import {MISMATCHES, SILENT} from '../engine/rules/stories.ts'
import {seedRecords, wireCopy} from './leiban.ts'

const wordsFrom =
  (texts: Record<string, string>): Words =>
  (key, values) => {
    const text = texts[key] ?? texts[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key
    return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => `${values[name]}`)
  }

const LANGUAGES = {English: wordsFrom(ENGLISH), German: wordsFrom(findingsInGerman)}

/** What no sentence may hold: a gap where a word should stand, or what a program says. */
const BROKEN =
  /“”|„“|""|«»|\(\)|\{\{|\}\}|undefined|\bnull\b|NaN|\[object|finding\.| {2}|(?<![.… ]) [,;?!](?!”|“)/

function brokenSentences(findings: Finding[]): string[] {
  const broken: string[] = []
  for (const {phrases, evidence = [], message} of findings)
    for (const words of Object.values(LANGUAGES)) {
      const said = phrases.map((phrase) => phraseText(phrase, words))
      const sentences = [...said, ...evidence.map(({phrase}) => phraseText(phrase, words))]
      for (const sentence of sentences)
        if (BROKEN.test(sentence) || !/^(?:\p{Ll}{2}-)?[\p{Lu}\p{N}“„(]/u.test(sentence))
          broken.push(`${sentence} [${message}]`)
      const end = said.at(-1)!
      if (!/[.?!]”?$/.test(end)) broken.push(`${end} [${message}]`)
    }
  return broken
}

/** What a name finding puts in quotation marks and its story does not write. */
function unwritten(paragraphs: string[]): string[] {
  const text = paragraphs.join('\n').toLowerCase()
  return checkParagraphs(paragraphs, {rules: ['name-spelling']}).flatMap(
    ({message, evidence = []}) =>
      [message, ...evidence.map(({phrase}) => phraseText(phrase, LANGUAGES.English))].flatMap(
        (sentence) =>
          [...sentence.matchAll(/“([^”]*)”/g)]
            .filter(([, quoted]) => !text.includes(quoted!.toLowerCase()))
            .map(([quoted]) => `${quoted} [${sentence}]`),
      ),
  )
}

test('what a name finding quotes stands in the story', () => {
  const stories = [
    ...[...MISMATCHES, ...SILENT].map(({story}) => story),
    [
      'Jan van der Broekel, a harbor engineer, said so on Monday.',
      'Later Broekal said it was safe.',
    ],
    ['Ewan P. Harlock, a harbor engineer, said so on Monday.', 'Later Harlok said it was safe.'],
    ['Marina Halvorsen', 'Marinna Halvarsen'],
  ]
  expect(stories.flatMap(unwritten)).toEqual([])
})

test('the sentences of made stories are whole in both languages', () => {
  const stories = [...MISMATCHES, ...SILENT].map(({story}) => story)
  const findings = [
    ...checkArticle(wireCopy(), {records: seedRecords, rules: ALL_RULES}),
    ...checkArticle(wireCopy(), {rules: ALL_RULES}),
    ...stories.flatMap((story) => checkParagraphs(story, {rules: ALL_RULES})),
  ]
  expect(brokenSentences(findings)).toEqual([])
})

const folder = process.env.COPYDESK_EVAL ?? path.resolve('../shared/eval')

test('the sentences of the development stories are whole in both languages', ({skip}) => {
  if (!existsSync(path.join(folder, 'articles.dev.jsonl')))
    skip('COPYDESK_EVAL names no folder with the development articles')
  const stories = ['articles', 'articles_dup', 'injected'].flatMap((name) =>
    readFileSync(path.join(folder, `${name}.dev.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as {paragraphs: string[]}).paragraphs),
  )
  const findings = stories.flatMap((story) => checkParagraphs(story, {rules: ALL_RULES}))
  expect(stories.flatMap(unwritten)).toEqual([])
  expect(findings.length).toBeGreaterThan(400)
  expect(brokenSentences(findings)).toEqual([])
}, 120_000)
