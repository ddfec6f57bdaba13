import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

/** A story with one repeated paragraph or none, written by somebody who had not read the checks. */
interface Row {
  kind: 'exact' | 'reworded' | 'control'
  paragraphs: string[]
  /** The repeated paragraph and its copy. */
  gold: [number, number][]
}

/** The pairs of paragraphs that warnings and reviews name. */
function found({paragraphs}: Row): string[] {
  return checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
    .filter(({severity}) => severity !== 'info')
    .flatMap(({duplicates = []}) =>
      duplicates.flatMap(({first, second, length}) =>
        Array.from({length}, (_, k) => `${first + k}→${second + k}`),
      ),
    )
}

test.each(['zh', 'ja', 'th', 'vi', 'de'])(
  '%s: of ten exact and ten reworded repeats at most one is missed, and at most one of twenty controls is told',
  (language) => {
    const file = new URL(`languages/${language}.jsonl`, import.meta.url)
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
    const repeats = rows.filter(({kind}) => kind !== 'control')
    const controls = rows.filter(({kind}) => kind === 'control')
    expect([repeats.length, controls.length]).toEqual([20, 20])
    const hits = repeats.filter((row) => found(row).includes(row.gold[0].join('→')))
    const beside = repeats.filter((row) =>
      found(row).some((pair) => pair !== row.gold[0].join('→')),
    )
    expect(hits.length).toBeGreaterThanOrEqual(19)
    expect(beside.length).toBeLessThanOrEqual(1)
    expect(controls.filter((row) => found(row).length > 0).length).toBeLessThanOrEqual(1)
  },
)
