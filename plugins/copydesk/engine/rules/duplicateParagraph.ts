import {
  type Block,
  evidenceOf,
  innerEvidence,
  type InnerRepeat,
  innerSentences,
  type Passage,
  type RepeatedRun,
  sentencesOf,
  severityOf,
} from '../duplicates/index.ts'
import {
  type Duplicate,
  type DuplicateKind,
  type Finding,
  type Found,
  type Span,
} from '../model/finding.ts'
import {type Reading} from '../reading/index.ts'
import {wordDifference} from '../text/difference.ts'
import {type Paragraph} from '../text/paragraph.ts'
import {defineRule} from './rule.ts'

/**
 * A paragraph, or a run of paragraphs, appears twice in the story: word for word, with different punctuation, slightly
 * reworded, inside another paragraph, or, most serious, with a different number, date or name.
 *
 * Bad: `The ferry left at dawn with forty passengers. ¶ It was cold. ¶ The ferry left at dawn with fifty passengers.`
 * Good: `The ferry left at dawn with forty passengers. ¶ It was cold. ¶ Fifty passengers waited for the next one.`
 */
export const duplicateParagraph = defineRule({
  id: 'duplicate-paragraph',
  tier: 'warning',
  core: true,
  about: 'The same paragraph, or nearly the same, twice in one story.',
  marks: 'paragraphs',
  anyLanguage: true,
  against: 'story',
  check: (reading) => {
    const {blocks, inside} = reading.repeats
    const found = blocks.map((block) => foundIn(block, reading))
    for (const [paragraph, repeats] of inside)
      found.push(...repeats.map((repeat) => foundInside(repeat, paragraph, reading)))
    return inside.size === 0 ? found : found.sort(inReadingOrder)
  },
})

function inReadingOrder({spans: [a]}: Found, {spans: [b]}: Found): number {
  return a.paragraph - b.paragraph || a.offset - b.offset
}

/** From least to most serious. */
const KINDS: DuplicateKind[] = ['exact', 'format', 'contained', 'near', 'conflict']

function foundIn(block: Block, {repeats: {paragraphs}, numbers, roles, options}: Reading): Found {
  const {runs} = block
  const kind = worstKind(runs.flatMap((run) => run.matches.map((match) => match.kind)))
  const changes = runs.flatMap((run) => run.matches.flatMap((match) => match.changes))
  const severity = severityOf(block, paragraphs, roles)
  const differences = differencesOf(runs, paragraphs)
  return {
    identity: textsOf(runs, paragraphs),
    severity,
    phrases: sentencesOf(runs, kind, changes, numbers),
    spans: spansOf(runs, paragraphs),
    duplicates: runs.map(rangeOf),
    evidence: evidenceOf(runs, kind, changes),
    ...(differences.length > 0 && {differences}),
    ...(severity !== 'info' && {keep: options.keep === 'later' ? 'second' : 'first'}),
  }
}

/** What one paragraph repeats of its own: the passage, and each place where it comes again. */
function foundInside(
  repeat: InnerRepeat,
  paragraph: number,
  {paragraphs, numbers, options}: Reading,
): Found {
  const {kind, severity, passages} = repeat
  const spans = passages.map((passage) => passageSpan(paragraph, paragraphs[paragraph], passage))
  const [first, ...others] = spans
  const different = others.filter(({text}) => text !== first.text)
  return {
    identity: [...new Set(spans.map(({text}) => text))],
    severity,
    phrases: innerSentences(repeat, paragraph, numbers),
    spans: spans.sort((a, b) => a.offset - b.offset),
    duplicates: [{first: paragraph, second: paragraph, length: 1, kind}],
    evidence: innerEvidence(repeat),
    ...(different.length > 0 && {
      differences: different.map(({text}) => ({
        first: paragraph,
        second: paragraph,
        parts: wordDifference(first.text, text),
      })),
    }),
    keep: options.keep === 'later' ? 'second' : 'first',
  }
}

function passageSpan(paragraph: number, text: string, {start, end}: Passage): Span {
  return {paragraph, offset: start, length: end - start, text: text.slice(start, end)}
}

function worstKind(kinds: DuplicateKind[]): DuplicateKind {
  const worst = kinds.reduce((rank, kind) => Math.max(rank, KINDS.indexOf(kind)), 0)
  return KINDS[worst]
}

function rangeOf({first, second, matches}: RepeatedRun): Duplicate {
  return {first, second, length: matches.length, kind: worstKind(matches.map(({kind}) => kind))}
}

/** The texts of both copies; of an exact copy the text once, so that more copies do not make it new. */
function textsOf(runs: RepeatedRun[], paragraphs: Paragraph[]): string[] {
  const texts = new Set<string>()
  for (const {first, second, matches} of runs) {
    for (let k = 0; k < matches.length; k++) {
      texts.add(paragraphs[first + k].words.text)
      texts.add(paragraphs[second + k].words.text)
    }
  }
  return [...texts]
}

function spansOf(runs: RepeatedRun[], paragraphs: Paragraph[]): Span[] {
  const spans = new Map<string, Span>()
  const add = (span: Span) => spans.set(`${span.paragraph}:${span.offset}:${span.length}`, span)
  for (const {first, second, matches} of runs) {
    matches.forEach(({inside}, k) => {
      const [inner, outer] = inside?.shorter === 'second' ? [second, first] : [first, second]
      add(wholeSpan(inner + k, paragraphs))
      if (inside) add(partSpan(outer + k, paragraphs, inside.from, inside.to))
      else add(wholeSpan(outer + k, paragraphs))
    })
  }
  return [...spans.values()].sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
}

function wholeSpan(paragraph: number, paragraphs: Paragraph[]): Span {
  const {text} = paragraphs[paragraph].words
  return {paragraph, offset: 0, length: text.length, text}
}

function partSpan(paragraph: number, paragraphs: Paragraph[], from: number, to: number): Span {
  const {text, starts, ends} = paragraphs[paragraph].words
  const offset = starts[from]
  const end = ends[to - 1]
  return {paragraph, offset, length: end - offset, text: text.slice(offset, end)}
}

function differencesOf(
  runs: RepeatedRun[],
  paragraphs: Paragraph[],
): NonNullable<Finding['differences']> {
  return runs.flatMap(({first, second, matches}) =>
    matches.flatMap((match, k) => {
      if (match.kind === 'exact') return []
      const [a, b] = [paragraphs[first + k].words.text, paragraphs[second + k].words.text]
      return [{first: first + k, second: second + k, parts: wordDifference(a, b)}]
    }),
  )
}
