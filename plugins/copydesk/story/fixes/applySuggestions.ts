import {
  type ArticleFields,
  type ArticleParagraph,
  articleParagraphs,
  type Finding,
  type PathSegment,
  type Records,
} from '../../engine/index.ts'
import {type Item, type Step} from './steps.ts'
import {allSuggestions} from './suggestions.ts'

/**
 * The document as “Apply all” in the Studio would store it: repeats go, names are written as suggested; what asks
 * about a quotation, and what carries no suggestion, stays. Leaves its input as it is.
 * @param findings of `checkArticle` over this document
 * @param options what `checkArticle` was told of fields and records
 */
export function applySuggestions<Document extends object>(
  document: Document,
  findings: readonly Finding[],
  {fields, records}: {fields?: ArticleFields; records?: Records} = {},
): Document {
  const paragraphs = articleParagraphs(document, fields, records)
  const placed = findings.flatMap((finding) => inParagraphs(finding, paragraphs))
  const {steps} = allSuggestions(document as Record<string, unknown>, placed, paragraphs)
  return withSteps(document, steps)
}

/** The document after steps. Leaves its input as it is. */
export const withSteps = <Document extends object>(
  document: Document,
  steps: readonly Step[],
): Document => steps.reduce<unknown>(taken, document) as Document

/** The finding by the numbers of these paragraphs, which differ where records gave the dateline its place. */
function inParagraphs(finding: Finding, paragraphs: readonly ArticleParagraph[]): Finding[] {
  const [first] = finding.spans
  const at = paragraphs.findIndex(
    ({path, blockOffset}) =>
      JSON.stringify(path) === JSON.stringify(first.path) && blockOffset === first.blockOffset,
  )
  if (at < 0) return []
  const by = at - first.paragraph
  if (by === 0) return [finding]
  const {spans, duplicates} = finding
  return [
    {
      ...finding,
      spans: spans.map((span) => ({...span, paragraph: span.paragraph + by})),
      ...(duplicates && {
        duplicates: duplicates.map((range) => ({
          ...range,
          first: range.first + by,
          second: range.second + by,
        })),
      }),
    },
  ]
}

/** A value after one step; what the step does not touch is the same object. */
function taken(document: unknown, step: Step): unknown {
  if (step.kind === 'string' || step.kind === 'value')
    return withValue(document, step.path, () => step.after)
  return withValue(document, step.array, (value) => {
    const items = Array.isArray(value) ? (value as Item[]) : []
    if (step.kind === 'append') return [...items, ...step.items]
    const gone = new Set(step.items.map(({_key}) => _key))
    return items.filter(({_key}) => !gone.has(_key))
  })
}

function withValue(
  value: unknown,
  [segment, ...rest]: readonly PathSegment[],
  change: (value: unknown) => unknown,
): unknown {
  if (segment === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      (typeof segment === 'object' ? item?._key === segment._key : index === segment)
        ? withValue(item, rest, change)
        : item,
    )
  }
  if (value === null || typeof value !== 'object' || typeof segment === 'object') return value
  return {...value, [segment]: withValue((value as Record<string, unknown>)[segment], rest, change)}
}
