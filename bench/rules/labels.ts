import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Finding} from '../../plugins/copydesk/core.ts'

const FILE = path.join(import.meta.dirname, '../../tests/engine/rules/labels.tsv')

export type Label = 'right' | 'wrong'

/** Where a finding stands, as `tests/engine/rules/labels.tsv` names it: facts, none of the text. */
export const placeOf = (corpus: string, story: string, {rule, spans}: Finding): string =>
  [corpus, story, spans[0]!.paragraph, spans[0]!.offset, rule].join('\t')

/** What people who read the findings in their stories said of them. */
export function readLabels(): Map<string, Label> {
  if (!existsSync(FILE)) return new Map()
  return new Map(
    readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const cells = line.split('\t')
        return [cells.slice(0, 5).join('\t'), cells[5] === '1' ? 'right' : 'wrong']
      }),
  )
}
