import {type Conversion, factsOf, spanAt} from '../facts/index.ts'
import {type Found, type Span} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A converted measure that does not agree: lengths, areas, weights, volumes, speeds and temperatures. Both numbers may
 * be rounded as their digits say; ounces, tons and gallons may be any of those in use. An error of less than 2 percent
 * is worth a look only.
 *
 * Bad: `In some places the area was up to 40 kilometers (24 mi) wide.`
 * Good: `In some places the area was up to 40 kilometers (25 mi) wide, the 6-foot (1.8 m) guard said.`
 */
export const unitConversion = defineRule({
  id: 'unit-conversion',
  tier: 'warning',
  core: false,
  about: 'A converted measure that does not agree.',
  marks: 'words',
  against: 'story',
  check: (reading) => {
    const wrong = factsOf(reading).flatMap(({text, conversions}, paragraph) =>
      conversions
        .filter(({agrees}) => !agrees)
        .map((conversion) => ({
          conversion,
          first: spanAt(text, paragraph, conversion.first),
          second: spanAt(text, paragraph, conversion.second),
        })),
    )
    return [
      ...Map.groupBy(wrong, ({first, second}) => `${first.text} | ${second.text}`).values(),
    ].map(foundAt)
  },
})

/** Less is a matter of rounding to some. */
const SURE = 0.02

interface Place {
  conversion: Conversion
  first: Span
  second: Span
}

/** One finding for all the places that have the same two measures. */
function foundAt(places: Place[]): Found {
  const [{conversion, first, second}] = places as [Place]
  const right = conversion.converted
    .map((value) => value.toLocaleString('en-US', {maximumFractionDigits: 6}))
    .join('–')
  const {symbol} = conversion.second.unit
  return {
    identity: [first.text, second.text],
    severity: conversion.error < SURE ? 'review' : 'warning',
    phrases: [
      phrase('finding.conversion', {first: first.text, second: second.text, right, unit: symbol}),
    ],
    spans: places.flatMap((place) => [place.first, place.second]),
  }
}
