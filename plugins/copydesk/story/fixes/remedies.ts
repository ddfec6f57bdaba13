import {type ArticleParagraph, type Finding, runningSpelling} from '../../engine/index.ts'
import {type Removal, removeRepeat} from './removeRepeat.ts'
import {type TextEdit, editsFor} from './textEdits.ts'

/** A way to change the text so that a finding is settled. */
export type Remedy =
  | {kind: 'spelling'; spelling: string; isName: boolean; edits: TextEdit[]; quoted: TextEdit[]}
  | RepeatRemedy

type RepeatRemedy = {kind: 'repeat'; keep: 'first' | 'second'; count: number} & Removal

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
  const {suggestion, variants = [], spans} = finding
  // a possessive (Holme’s) is told among the spellings, and is none
  const written = variants.filter(
    ({text}, index) => index === 0 || spans.some((span) => span.text === text),
  )
  const texts = [suggestion, ...written.map(({text}) => text)]
  const spellings = texts.filter((text) => text !== undefined)
  const inText = spellings.map((text) => runningSpelling(text, spellings, finding, paragraphs))
  const distinct = [...new Set(inText)]
  return distinct.flatMap((spelling): Remedy[] => {
    const edits = editsFor(finding, spelling, paragraphs, false)
    const quoted = editsFor(finding, spelling, paragraphs, true)
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
  const remedies = ([suggested, other] as const).flatMap((keep): RepeatRemedy[] => {
    const removal = removeRepeat(
      document,
      finding,
      paragraphs,
      keep === 'first' ? 'second' : 'first',
    )
    const count = removal.paragraphs.length
    return count > 0 ? [{kind: 'repeat', keep, count, ...removal}] : []
  })
  const [first, second] = remedies
  // one copy inside a longer paragraph: only the shorter can go
  return second && isSameRemoval(first, second) ? [first] : remedies
}

function isSameRemoval(a: RepeatRemedy, b: RepeatRemedy): boolean {
  return (
    JSON.stringify([a.steps.map(({items}) => items), a.cuts]) ===
    JSON.stringify([b.steps.map(({items}) => items), b.cuts])
  )
}

/** Whether a remedy can be applied as it is: it asks about no quotation. */
export const isPlain = (remedy: Remedy): boolean =>
  remedy.kind === 'repeat' || remedy.quoted.length === 0
