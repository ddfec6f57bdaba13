import {factsOf, type Figure, spanAt} from '../facts/index.ts'
import {wordSet} from '../data/wordSet.ts'
import {type WrittenNumber} from '../facts/numbers.ts'
import {placeName} from '../article/places.ts'
import {type Found} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * Two figures for one thing: the headline has another than the sentence of the lead that says the same, `the 75
 * families` speaks of families of which the story has named 65, or `the full $547 billion plan` is a slip of the keys
 * away from `his $447 billion plan`. Rounded figures agree.
 *
 * Bad: `Karim says 75 families left Leiban village ¶ Some 65 families have left Leiban, village mayor Karim said.`
 * Good: `Karim says 65 families left Leiban village ¶ Of the 65 families, 12 are back in Leiban, village mayor Karim said.`
 */
export const numberMismatch = defineRule({
  id: 'number-mismatch',
  tier: 'warning',
  core: false,
  about: 'Two figures for one thing.',
  marks: 'words',
  against: 'story',
  check(reading) {
    const places = factsOf(reading).flatMap(({figures}, paragraph) =>
      figures.map((figure): Place => ({figure, paragraph})),
    )
    return [...Map.groupBy(places, ({figure}) => figure.of).values()].flatMap((same) => {
      if (same.length < 2 || same.length > MOST) return []
      const [head] = same as [Place]
      const inHead = isHeadline(head, reading) ? headPair(head, same, reading.paragraphs) : null
      if (inHead) return [foundFor(inHead, 'warning', reading)]
      const named = anaphorPair(same)
      return named ? [foundFor(named, 'review', reading)] : []
    })
  },
})

interface Place {
  figure: Figure
  paragraph: number
}

/** More figures of one kind make a table. */
const MOST = 40

type Pair = [Place, Place]

/** What speaks again of a figure that the story has given, with another: `the 75 families` after `65 families`. */
function anaphorPair(same: Place[]): Pair | null {
  for (const [i, later] of same.entries()) {
    const before = same
      .slice(0, i)
      .filter(({figure}) => figure.said().sentence !== later.figure.said().sentence)
    if (before.length === 0) continue
    if (same.some((place) => place !== later && agree(place.figure, later.figure))) continue
    const meant = isAnaphor(later.figure)
      ? before.every(({figure}) => mayBeMeant(figure, later.figure)) && before
      : before.filter(({figure}) => isCalled(figure, later.figure))
    if (meant && new Set(meant.map(({figure}) => figure.number.value)).size === 1)
      return [meant[0]!, later]
  }
  return null
}

const mayBeMeant = (a: Figure, b: Figure): boolean =>
  isNear(a, b) || slipBetween(a.number, b.number) !== null

/** `The full $547 billion plan` after `his $447 billion plan`: a slip of the keys, and called by words of the first. */
function isCalled(first: Figure, {number, of, said}: Figure): boolean {
  const slip = slipBetween(first.number, number)
  if (!slip) return false
  const {called} = said()
  if (called.size === 0) return false
  const shared = [...called].filter((stem) => first.said().stems.has(stem)).length
  if (slip === 'turned') return shared + (/^\p{Ll}{3,}$/u.test(of) ? 1 : 0) > 0
  const telling = number.digits.replace(/0+$/, '').length
  return telling > 2 ? shared > 0 : telling > 1 && shared > 1
}

/** Whether one is the other with another digit, or with two digits turned round. */
function slipBetween(a: WrittenNumber, b: WrittenNumber): 'digit' | 'turned' | null {
  const [x, y] = [a.digits, b.digits]
  if (x.length < 2 || x.length !== y.length) return null
  if (Math.abs(a.value / Number(x) / (b.value / Number(y)) - 1) > 0.01) return null
  const [first = 0, second, ...more] = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]))
  if (second === undefined) return 'digit'
  const isTurned = second === first + 1 && x[first] === y[second] && x[second] === y[first]
  return isTurned && more.length === 0 ? 'turned' : null
}

/** Small numbers are said of any who act together: `the two companies`. */
const FEWEST = 3
/** A slip of the pen is near: 65 and 75, not 65 and 750. */
const NEAR = 3

/** `The 75 families`: of so many the story must have spoken. */
const isAnaphor = ({number: {value}, of, said}: Figure): boolean =>
  value >= FEWEST &&
  !MONEY.has(of) &&
  /^\p{Ll}{3,}$/u.test(of) &&
  (said().isRestated || said().isDefinite)

const isNear = (a: Figure, b: Figure): boolean =>
  Math.max(a.number.value, b.number.value) <= NEAR * Math.min(a.number.value, b.number.value)

const MONEY = wordSet(
  'dollar pound euro yen yuan franc mark crown pence cent rupee peso ruble rouble won lire guilder baht',
)

function isHeadline({paragraph}: Place, {paragraphs, roles}: Reading): boolean {
  if (roles?.[paragraph] === 'headline') return true
  const text = paragraphs[paragraph]!
  if (text.length >= 120 || /[.!?:,”"’]\s*$/u.test(text)) return false
  return !paragraphs.slice(0, paragraph).some(Boolean)
}

/** The figure of the lead whose sentence has most words of the headline. */
function headPair(head: Place, same: Place[], paragraphs: string[]): Pair | null {
  if (same.some((place) => place !== head && agree(place.figure, head.figure))) return null
  const {stems} = head.figure.said()
  const lead = same.find(({figure, paragraph}) => {
    // paragraphs in other languages are read as empty
    const before = paragraphs.slice(0, paragraph).filter(Boolean).length
    if (paragraph === head.paragraph || before > 2) return false
    const shared = [...stems].filter((stem) => figure.said().stems.has(stem)).length
    return shared >= 2 && shared >= 0.6 * stems.size
  })
  return lead ? [head, lead] : null
}

/** The same number, or one rounded to the other, or near it where it is said to be near only. */
function agree(a: Figure, b: Figure): boolean {
  const apart = Math.abs(a.number.value - b.number.value)
  const loose = Math.max(a.number.looseHalf, b.number.looseHalf)
  if (apart <= Math.max(a.number.half, b.number.half) || apart === 0) return true
  return (
    apart <= Math.max(loose, 0.1 * Math.max(a.number.value, b.number.value)) &&
    (a.said().isHedged || b.said().isHedged)
  )
}

function foundFor(
  [one, other]: Pair,
  severity: Found['severity'],
  {paragraphs, numbers}: Reading,
): Found {
  const spans = [one, other].map(({figure, paragraph}) =>
    spanAt(paragraphs[paragraph]!, paragraph, figure),
  )
  const [first, second] = spans as [Found['spans'][0], Found['spans'][0]]
  return {
    identity: [first.text, second.text],
    severity,
    phrases: [
      phrase('finding.two-values', {
        first: first.text,
        where: placeName(one.paragraph, 1, numbers),
        second: second.text,
        there: placeName(other.paragraph, 1, numbers),
      }),
      phrase('finding.find-out'),
    ],
    spans,
  }
}
