import {
  ALL_RULES,
  checkParagraphs,
  type Finding,
  ruleOf,
  type SpellingEdit,
  spellingEdits,
  type TextParagraph,
  textParagraphs,
} from '../engine/index.ts'
import {type SourceLine, sourceLines, sourcePart} from './sourceText.ts'

/** A text with all that is certain corrected, and how many places that were. */
export interface FixedText {
  text: string
  count: number
}

/** One correction may show another: a space before a double comma. */
const MAX_ROUNDS = 10

/**
 * Corrects what a rule is certain of. Names, repeats and what stands in quotation marks are never touched, nor lines
 * that the file writes in another way than they are read. All else stays as it is, byte for byte.
 * Needs all rules to be loaded.
 */
export function certainFixes(text: string): FixedText {
  const fixed: FixedText = {text, count: 0}
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = certainEdits(fixed.text)
    if (edits.length === 0) break
    fixed.count += edits.length
    fixed.text = applied(fixed.text, edits)
  }
  return fixed
}

/**
 * Whether the one form that a finding suggests is right without anybody looking. It is a warning about the story
 * itself; spellings of a name are a suggestion only; and words that would go as a whole may say something.
 */
export function isCertain({
  rule,
  severity,
  suggestion,
  variants,
  duplicates,
  spans,
}: Finding): boolean {
  if (severity !== 'warning' || suggestion === undefined || variants || duplicates) return false
  if (ruleOf(rule).against === 'archive') return false
  // `é“”` are the bytes of 铔, and it is the quotation marks that are meant
  if (/\p{Lo}/u.test(suggestion)) return false
  return suggestion !== '' || spans.every(({text}) => !/[\p{L}\p{N}]/u.test(text))
}

/** `length` code units from `start` of the file are to read otherwise. */
interface Edit {
  start: number
  length: number
  replacement: string
}

function certainEdits(text: string): Edit[] {
  const paragraphs = textParagraphs(text)
  const source = sourceLines(text)
  const findings = checkParagraphs(
    paragraphs.map((paragraph) => paragraph.text),
    {rules: ALL_RULES},
  )
  return findings
    .filter(isCertain)
    .flatMap((finding) => spellingEdits(finding, finding.suggestion!, {paragraphs}))
    .flatMap((edit) => inSource(edit, paragraphs, source) ?? [])
    .sort((a, b) => a.start - b.start)
    .filter(({start}, index, all) => index === 0 || endOf(all[index - 1]) <= start)
}

/** The edit where it stands in the file; undefined where the file writes the line otherwise, or it is of two lines. */
function inSource(
  {span: {paragraph, offset, length, text}, replacement}: SpellingEdit,
  paragraphs: readonly TextParagraph[],
  source: readonly SourceLine[],
): Edit | undefined {
  const part = sourcePart(paragraphs[paragraph], source, offset)
  if (!part) return undefined
  const within = offset - part.offset
  if (part.text.slice(within, within + length) !== text) return undefined
  // a line that goes as a whole takes its break along
  if (replacement === '' && part.text === text)
    return {start: part.line.start, length: part.line.end - part.line.start, replacement}
  return {start: part.start + within, length, replacement}
}

const endOf = ({start, length}: Edit) => start + length

const applied = (text: string, edits: readonly Edit[]) =>
  edits.reduceRight(
    (after, edit) => after.slice(0, edit.start) + edit.replacement + after.slice(endOf(edit)),
    text,
  )
