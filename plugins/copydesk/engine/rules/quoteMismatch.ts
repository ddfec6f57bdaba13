import {
  factsOf,
  type Quotation,
  quotationOf,
  spanAt,
  type Variance,
  varianceOf,
} from '../facts/index.ts'
import {placeName} from '../article/places.ts'
import {type Found, type Span} from '../model/finding.ts'
import {type QuoteRecord} from '../model/records.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * A quotation that appears twice with different wording, or differs from its record. Parts of a quotation, an ellipsis
 * and words in brackets are no difference. A quotation is never changed without a decision.
 *
 * Bad: `“We will not leave this village to them again, not this winter,” he said. ¶ “We will never leave this village to them again, not this winter,” Zahir said.`
 * Good: `“We will not leave this village to them again,” he said. ¶ They would “not leave this village to them again,” Zahir said.`
 */
export const quoteMismatch = defineRule({
  id: 'quote-mismatch',
  tier: 'review',
  core: false,
  about: 'One quotation in different words, or one that differs from its record.',
  marks: 'words',
  against: 'story',
  check(reading) {
    const quotations = factsOf(reading).flatMap(({quotations}, paragraph) =>
      quotations.map((quotation) => ({quotation, paragraph})),
    )
    return distinct([...withinStory(quotations, reading), ...againstRecords(quotations, reading)])
  },
})

/** A copy of a paragraph says the same again. */
const distinct = (found: Found[]): Found[] =>
  [
    ...new Map(found.map((each) => [each.identity.join(' | '), each] as const).reverse()).values(),
  ].reverse()

interface QuotationPlace {
  quotation: Quotation
  paragraph: number
}

/** More are compared in no story: a transcript repeats itself. */
const MOST_QUOTATIONS = 200

function withinStory(places: QuotationPlace[], reading: Reading): Found[] {
  const found: Found[] = []
  const byWords = new Map<number, QuotationPlace[]>()
  for (const place of places.slice(0, MOST_QUOTATIONS)) {
    const before = new Set<QuotationPlace>()
    for (const key of shinglesOf(place.quotation)) {
      const known = byWords.get(key)
      if (known) for (const other of known) before.add(other)
      if (known) known.push(place)
      else byWords.set(key, [place])
    }
    for (const other of before) {
      const parts =
        other.paragraph !== place.paragraph && varianceOf(other.quotation, place.quotation)
      if (parts) found.push(foundFor(other, place, parts, reading))
    }
  }
  return found
}

function foundFor(
  one: QuotationPlace,
  other: QuotationPlace,
  parts: Variance[],
  {paragraphs, numbers}: Reading,
): Found {
  const [first] = parts
  const [a, b] = [
    differing(one, first!.first, paragraphs),
    differing(other, first!.second, paragraphs),
  ]
  return {
    identity: [
      a.text,
      b.text,
      paragraphs[one.paragraph]!.slice(one.quotation.from, one.quotation.to),
    ],
    // Of those read in real news, two in three were one quotation: that is to look at, no warning.
    severity: 'review',
    phrases: [
      phrase('finding.two-values', {
        first: a.text,
        where: placeName(one.paragraph, 1, numbers),
        second: b.text,
        there: placeName(other.paragraph, 1, numbers),
      }),
      phrase('finding.quote-twice'),
    ],
    spans: [a, b],
  }
}

/** The words that differ, with those beside them where one side has none. */
function differing(
  {quotation, paragraph}: QuotationPlace,
  [from, to]: [number, number],
  paragraphs: string[],
): Span {
  const words = quotation.words()
  const [first, last] = [words[Math.max(0, from - 1)]!, words[Math.min(words.length - 1, to)]!]
  return spanAt(paragraphs[paragraph]!, paragraph, {from: first.from, to: last.to})
}

interface RecordedQuote {
  text: string
  quotation: Quotation
}

const indexes = new WeakMap<readonly QuoteRecord[], Map<number, RecordedQuote[]>>()

/** The quotes on record by each three words in a row; made once for each array of records. */
function quoteIndex(records: readonly QuoteRecord[]): Map<number, RecordedQuote[]> {
  const known = indexes.get(records)
  if (known) return known
  const index = new Map<number, RecordedQuote[]>()
  for (const {text} of records) {
    const recorded = {text, quotation: quotationOf(text)}
    for (const key of shinglesOf(recorded.quotation)) {
      const list = index.get(key)
      if (list) list.push(recorded)
      else index.set(key, [recorded])
    }
  }
  indexes.set(records, index)
  return index
}

function shinglesOf({hashes}: Quotation): Set<number> {
  const keys = new Set<number>()
  for (let i = 0; i + 2 < hashes.length; i++)
    keys.add((Math.imul(Math.imul(hashes[i]!, 31) ^ hashes[i + 1]!, 31) ^ hashes[i + 2]!) >>> 0)
  return keys
}

function againstRecords(places: QuotationPlace[], {options, paragraphs}: Reading): Found[] {
  const records = options.records?.quotes ?? []
  if (records.length === 0) return []
  const index = quoteIndex(records)
  return places.flatMap((place) => {
    const alike = new Set([...shinglesOf(place.quotation)].flatMap((key) => index.get(key) ?? []))
    return [...alike].flatMap(({text, quotation}): Found[] => {
      const [first] = varianceOf(place.quotation, quotation) ?? []
      if (!first) return []
      const here = differing(place, first.first, paragraphs)
      const there = differing({quotation, paragraph: 0}, first.second, [text])
      return [
        {
          identity: [here.text, there.text],
          severity: 'review',
          phrases: [phrase('finding.quote-record', {text: here.text, recorded: there.text})],
          spans: [here],
        },
      ]
    })
  })
}
