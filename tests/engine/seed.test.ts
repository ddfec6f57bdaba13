import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {ALL_RULES, checkArticle, checkParagraphs, type RuleId} from '../../plugins/copydesk/core.ts'
import {LEIBAN_NAMES, LEIBAN_REPEAT, namesFound} from '../leiban.ts'

const story = (name: string) =>
  readFileSync(new URL(`../../content/stories/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

const wire = story('leiban-wire')

test('the wire copy has one repeated block, all of its 37 paragraphs', () => {
  const findings = checkParagraphs(wire, {rules: ['duplicate-paragraph']})
  expect(
    findings.map(({severity, duplicates, message}) => ({severity, duplicates, message})),
  ).toEqual([
    {
      severity: 'warning',
      duplicates: [LEIBAN_REPEAT],
      message: 'Paragraphs 2–38 are repeated word for word in paragraphs 39–75. Keep one copy.',
    },
  ])
})

test('the wire copy has five names in two spellings, and one for a second look', () => {
  expect(namesFound(checkParagraphs(wire, {rules: ['name-spelling']}))).toEqual(LEIBAN_NAMES)
})

test('the edited story is clean', () => {
  expect(checkParagraphs(story('leiban-edited'))).toEqual([])
})

test('as an article, each place carries the path of its block', () => {
  const body = wire.map((text, i) => ({
    _type: 'block',
    _key: `line${i + 1}`,
    style: 'normal',
    children: [{_type: 'span', _key: 'a', text}],
  }))
  const [repeat] = checkArticle({
    _id: 'drafts.leiban',
    headline: 'Old rivals dig in together',
    body,
  })
  expect(repeat.rule).toBe('duplicate-paragraph')
  expect(repeat.spans.map(({path}) => path)).toEqual(
    body.slice(1, 75).map(({_key}) => ['body', {_key}]),
  )
})

/** Line numbers, from 1, as the annotation of the wire copy gives them; the second copy of a line is 37 further on. */
const MECHANICAL: [line: number, rule: RuleId, text: string][] = [
  [4, 'splice', 'its The'],
  [8, 'subhead', 'night Visions'],
  [20, 'subhead', 'disputed land'],
  [22, 'lowercase-start', 'under'],
  [22, 'name-glued', 'Al-KadhimiNegotiations'],
  [25, 'punctuation', '. .'],
  [28, 'lowercase-start', 'popular'],
  [28, 'name-glued', 'forceShia'],
  [28, 'splice', 'PMF It'],
  [31, 'subhead', 'common friends'],
  [32, 'missing-stop', 'US'],
  [37, 'doubled-word', 'approximately'],
]

test('every mechanical defect of the wire copy is one finding, with the places of both copies', () => {
  const rules = [...new Set(MECHANICAL.map(([, rule]) => rule)), 'only-punctuation' as const]
  const findings = checkParagraphs(wire, {rules}).map(({rule, spans}) => [
    rule,
    ...spans.map(({paragraph, text}) => `${paragraph + 1} ${text}`),
  ])
  expect(findings.toSorted()).toEqual(
    [
      ...MECHANICAL.map(([line, rule, text]) => [rule, `${line} ${text}`, `${line + 37} ${text}`]),
      ['only-punctuation', '76 ,'],
    ].toSorted(),
  )
})

test('the edited story has no mechanical defect', () => {
  const rules = ALL_RULES.filter((id) => !id.startsWith('name-'))
  expect(checkParagraphs(story('leiban-edited'), {rules})).toEqual([])
})
