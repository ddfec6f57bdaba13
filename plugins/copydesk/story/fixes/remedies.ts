import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Removal, removeRepeat} from './removeRepeat.ts'
import {type TextEdit, editsFor} from './textEdits.ts'

/** A way to change the text so that a finding is settled. */
export type Remedy =
  | {kind: 'spelling'; spelling: string; isName: boolean; edits: TextEdit[]; quoted: TextEdit[]}
  | ({kind: 'repeat'; keep: 'first' | 'second'; count: number} & Removal)

/**
 * The remedies of a finding, the suggested one first. Places inside quotation marks are kept apart:
 * a quotation is changed only where somebody says so.
 */
export function remediesOf(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
): Remedy[] {
  if (finding.duplicates) return repeatRemedies(document, finding, paragraphs)
  const isName = finding.variants !== undefined
  const spellings = [finding.suggestion, ...(finding.variants ?? []).map(({text}) => text)]
  const distinct = [...new Set(spellings.filter((text) => text !== undefined))]
  return distinct.flatMap((spelling): Remedy[] => {
    const edits = editsFor(finding, spelling, false)
    const quoted = editsFor(finding, spelling, true)
    return edits.length + quoted.length > 0
      ? [{kind: 'spelling', spelling, isName, edits, quoted}]
      : []
  })
}

function repeatRemedies(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
): Remedy[] {
  const suggested = finding.keep ?? 'first'
  const other = suggested === 'first' ? 'second' : 'first'
  return ([suggested, other] as const).flatMap((keep): Remedy[] => {
    const removal = removeRepeat(
      document,
      finding,
      paragraphs,
      keep === 'first' ? 'second' : 'first',
    )
    const count = removal.paragraphs.length
    return count > 0 ? [{kind: 'repeat', keep, count, ...removal}] : []
  })
}

/** Whether a remedy can be applied as it is: it asks about no quotation. */
export const isPlain = (remedy: Remedy): boolean =>
  remedy.kind === 'repeat' || remedy.quoted.length === 0
