import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

/** What was read of repeats in real news: 1 an editor would want to see it, 0 not, ? debatable. */
const labels = readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [corpus, article, tier, pairs, label] = line.split('\t')
    return {corpus, article, tier, pairs, label}
  })

test('of the warnings that were read nine in ten are right', () => {
  const count = (label: string) =>
    labels.filter((row) => row.tier === 'warning' && row.label === label).length
  expect([...new Set(labels.map(({label}) => label))].sort()).toEqual(['0', '1', '?'])
  expect(count('1') / (count('1') + count('0'))).toBeGreaterThan(0.9)
})

test('every warning on the news that was read is labeled', ({skip}) => {
  const folder = process.env.COPYDESK_FRESH ?? ''
  const corpora = ['c50', 'basil', 'horne', 'c50-more'].filter((corpus) =>
    existsSync(path.join(folder, `${corpus}.jsonl`)),
  )
  if (!folder || corpora.length === 0)
    skip('COPYDESK_FRESH names no folder with news that build.py made')
  const known = new Set(labels.map(({corpus, article, pairs}) => `${corpus} ${article} ${pairs}`))
  for (const corpus of corpora) {
    const lines = readFileSync(path.join(folder, `${corpus}.jsonl`), 'utf8')
      .trim()
      .split('\n')
    const unread = lines.flatMap((line) => {
      const {ref, paragraphs} = JSON.parse(line) as {ref: string; paragraphs: string[]}
      return checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
        .filter(({severity}) => severity === 'warning')
        .map(({duplicates = []}) =>
          duplicates.map(({first, second, length, kind}) => `${first}>${second}x${length}:${kind}`),
        )
        .map((pairs) => `${corpus} ${ref} ${pairs.join(' ')}`)
        .filter((row) => !known.has(row))
    })
    expect(unread).toEqual([])
  }
}, 300_000)
