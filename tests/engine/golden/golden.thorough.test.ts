import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {
  ALL_RULES,
  ArchiveIndex,
  checkArticle,
  checkParagraphs,
  type Decision,
  type Finding,
  type Records,
} from '../../../plugins/copydesk/core.ts'
import {seedRecords, wireCopy} from '../../studio/leiban.ts'

// What the checks find, frozen: where a change is not meant to move a finding, nothing here moves. Where it is,
// `npx vitest run --project thorough tests/engine/golden -u` takes the new state, and the commit says why.

/** A finding without its words: they may be put better at any time. */
const bare = ({id, rule, severity, spans, variants, duplicates}: Finding) => ({
  rule,
  id,
  severity,
  spans: spans.map(({paragraph, offset, length, text}) => [
    paragraph,
    offset,
    length,
    text.slice(0, 40),
  ]),
  variants,
  duplicates,
})

const edited = readFileSync('content/stories/leiban-edited.txt', 'utf8').trim().split('\n')

test('the seed’s stories give the findings that they gave', async () => {
  const archive = new ArchiveIndex()
  archive.add('leiban', edited)
  const article = {
    _id: 'edited',
    headline: edited[0],
    body: edited.slice(1).map((text, i) => ({
      _type: 'block',
      _key: `line${i}`,
      children: [{_type: 'span', _key: 'a', text}],
    })),
  }
  const findings = {
    'wire copy': checkArticle(wireCopy(), {records: seedRecords, archive}),
    'wire copy without records': checkArticle(wireCopy()),
    edited: checkArticle(article, {records: seedRecords}),
  }
  const lines = Object.entries(findings).flatMap(([name, found]) => [
    name,
    ...found.map((finding) => `  ${JSON.stringify(bare(finding))}`),
  ])
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./seed.txt')
})

interface Row {
  id: string
  base?: string
  paragraphs: string[]
  gold?: {canonical: string; variant: string}[]
}

const folder = process.env.COPYDESK_EVAL ?? path.resolve('../shared/eval')
const rows = (name: string): Row[] =>
  readFileSync(path.join(folder, `${name}.dev.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('the development articles give the findings that they gave', async ({skip}) => {
  if (!existsSync(path.join(folder, 'articles.dev.jsonl')))
    skip('COPYDESK_EVAL names no folder with the development articles')
  const articles = rows('articles')
  const archive = new ArchiveIndex()
  for (const {id, paragraphs} of articles) archive.add(id, paragraphs)
  const lines = [...articles, ...rows('articles_dup'), ...rows('injected')].map((row, i) => {
    const compared = i % 5 === 0 ? {archive, story: row.base ?? row.id} : {}
    const findings = [
      ...checkParagraphs(row.paragraphs, {rules: ALL_RULES, ...compared}),
      ...(row.gold ? checkParagraphs(row.paragraphs, onRecord(row, i)) : []),
    ]
    const digest = createHash('sha256')
      .update(JSON.stringify(findings.map(bare)))
      .digest('hex')
    return `${row.id} ${findings.length} ${digest.slice(0, 10)}`
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./development.txt')
}, 120_000)

/** The name that was altered as a house may have it: on record, with the other spelling ruled out, or decided on. */
function onRecord(
  {gold: [name] = []}: Row,
  i: number,
): {records?: Records; decisions?: Decision[]} {
  if (!name) return {}
  const {canonical, variant} = name
  const kinds: {records?: Records; decisions?: Decision[]}[] = [
    {records: {sources: [{id: 'a', name: canonical}]}},
    {records: {sources: [{id: 'a', name: canonical, aliases: [variant]}]}},
    {
      records: {
        locations: [{id: 'a', name: canonical, variants: [{text: variant, status: 'deprecated'}]}],
      },
    },
    {records: {locations: [{id: 'a', name: `${canonical}h`}]}},
    {decisions: [{kind: 'distinct', names: [canonical, variant]}]},
  ]
  return kinds[i % kinds.length]!
}
