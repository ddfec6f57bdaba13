import {
  ALL_RULES,
  checkParagraphs,
  DETERMINERS,
  type Finding,
  type RuleId,
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

/** What a place reads, and the text of its paragraph after and before it. */
type Form = (text: string, after: string, before: string) => boolean

/**
 * The rules whose one suggestion is right without anybody looking, and what a place must read for it. The others
 * suggest what a person should see first: a paragraph without its stop may be a heading, one in lower case may have
 * lost a word, and ` ?` is often a dash that was lost on the way.
 */
const CERTAIN: Partial<Record<RuleId, Form>> = {
  'double-space': () => true,
  'invisible-characters': () => true,
  encoding: () => true,
  // `The the` at the start of a sentence, but not `E*Trade trade`, nor `Duran duran`
  'doubled-word': (text, _after, before) => {
    const [first, second] = text.split(/[ \u00a0]/u)
    const isStart = /(?:^|[.!?])[ \u00a0]*$/u.test(before) && DETERMINERS.has(second!)
    return /^(.+)[ \u00a0]\1$/u.test(text) || (isStart && first!.toLowerCase() === second)
  },
  // `..` may have been an ellipsis, and a stop within a sentence is none
  punctuation: (text, after) =>
    /^[,.\s]+$/u.test(text) &&
    text !== '..' &&
    (text.trimEnd().endsWith(',') || !/^\s*\p{Ll}/u.test(after)),
  // `year.In`, not `Net.Commerce`
  'run-together': (text) => /^\p{Ll}+[.!]\p{Lu}|,/u.test(text),
}

/** Whether what a finding suggests can be written unseen in all its places. */
function isCertain(
  {rule, severity, suggestion, spans}: Finding,
  paragraphs: readonly TextParagraph[],
): boolean {
  const isForm = CERTAIN[rule]
  if (!isForm || severity !== 'warning' || suggestion === undefined) return false
  return spans.every(({text, paragraph, offset, length}) =>
    isForm(
      text,
      paragraphs[paragraph].text.slice(offset + length),
      paragraphs[paragraph].text.slice(0, offset),
    ),
  )
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
    .filter((finding) => isCertain(finding, paragraphs))
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
  return {start: part.start + within, length, replacement}
}

const endOf = ({start, length}: Edit) => start + length

const applied = (text: string, edits: readonly Edit[]) =>
  edits.reduceRight(
    (after, edit) => after.slice(0, edit.start) + edit.replacement + after.slice(endOf(edit)),
    text,
  )
