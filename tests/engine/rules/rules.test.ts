import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {ruleDocs, rulesPage} from '../../../commands/rulesPage.ts'
import {
  ALL_RULES,
  ArchiveIndex,
  checkArticle,
  type CheckOptions,
  checkParagraphs,
  CORE_RULES,
  type RuleId,
  rules,
  type Severity,
} from '../../../plugins/copydesk/core.ts'

const docs = ruleDocs()

const STYLE = {abbreviations: 'US', dates: '3 September'} as const

/** `Caption: Ann Fisk` in an example is a caption, and `Dateline: OSTBY, Norway` a dateline. */
const FIELD = /^(?<field>Caption|Dateline): (?<text>.*)$/s

function checkFields(story: string[], options: CheckOptions) {
  const dateline = story
    .map((text) => FIELD.exec(text)?.groups)
    .find((part) => part?.field === 'Dateline')
  const body = story.flatMap((text, i): Record<string, unknown>[] => {
    const {field, text: caption} = FIELD.exec(text)?.groups ?? {}
    if (field === 'Dateline') return []
    if (field) return [{_type: 'figure', _key: `${i}`, caption}]
    return [{_type: 'block', _key: `${i}`, children: [{_type: 'span', text}]}]
  })
  return checkArticle({dateline: dateline?.text, body}, options)
}

/** What one rule finds in an example of its doc comment. */
function found(rule: RuleId, story: string[], earlier: string[][]): Severity[] {
  const plain = (text: string) =>
    text.replace(/\\u([\da-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  const archive = new ArchiveIndex()
  earlier.forEach((paragraphs, i) => archive.add(`earlier-${i}`, paragraphs))
  const check = story.some((text) => FIELD.test(text)) ? checkFields : checkParagraphs
  return check(story.map(plain), {
    rules: [rule],
    archive,
    ...(rule === 'house-style' && {style: STYLE}),
  }).map(({severity}) => severity)
}

test.each(docs)('$rule.id flags what its doc comment calls bad', ({rule, bad, earlier}) => {
  expect(bad.map((story) => found(rule.id, story, earlier))).toEqual(bad.map(() => [rule.tier]))
})

test.each(docs)('$rule.id passes what its doc comment calls good', ({rule, good, earlier}) => {
  expect(good.map((story) => found(rule.id, story, earlier))).toEqual(good.map(() => []))
})

test('no two rules have one id', () => {
  const ids = rules().map(({id}) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toEqual(ALL_RULES)
})

test('the two checks the product exists for are the core', () => {
  expect(CORE_RULES).toEqual(['duplicate-paragraph', 'name-spelling'])
})

test('docs/rules.md says what the rules say; npm run docs:rules writes it', () => {
  for (const file of ['docs/rules.md', 'plugins/copydesk/rules.md'])
    expect(readFileSync(file, 'utf8')).toBe(rulesPage(docs))
})
