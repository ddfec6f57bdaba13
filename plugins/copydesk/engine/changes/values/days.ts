import {MONTHS} from '../../data/months.ts'
import {type Gap} from '../../duplicates/index.ts'
import {type StatedFact} from '../facts/change.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {statedFacts} from '../facts/statedFacts.ts'
import {classesOf} from '../words/lexicon.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** The dates of weekdays, `dec 3` for `thu`, as a story gives them. */
export type Days = ReadonlyMap<string, string>

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)$/u

/** What weekday a story says its dates are: `Thursday, Dec. 3`. One that has two is left out. */
export function daysOf(sentences: Iterable<SentenceRead>): Days {
  const days = new Map<string, string>()
  const twice = new Set<string>()
  for (const sentence of sentences) {
    const facts = statedFacts(sentence)
    for (const {day, facts: places} of datesIn(facts, sentence.tokens)) {
      const weekday = beside(facts, places, sentence.tokens)
      if (!weekday) continue
      if ((days.get(weekday.value) ?? day) !== day) twice.add(weekday.value)
      days.set(weekday.value, day)
    }
  }
  for (const weekday of twice) days.delete(weekday)
  return days
}

/** The facts of a side, with the weekday in the place of each date that the story gives one. */
export function withWeekdays({facts, tokens}: Side, days: Days): StatedFact[] {
  const weekdays = new Map([...days].map(([weekday, day]) => [day, weekday]))
  const replaced = new Map<StatedFact, StatedFact | undefined>()
  for (const {day, facts: places} of datesIn(facts, tokens)) {
    const value = weekdays.get(day)
    if (!value) continue
    const [from, to] = [
      Math.min(...places.map((one) => one.from)),
      Math.max(...places.map((one) => one.to)),
    ]
    replaced.set(places[0]!, {kind: 'date', value, from, to})
    for (const other of places.slice(1)) replaced.set(other, undefined)
  }
  return facts.flatMap((fact) => (replaced.has(fact) ? (replaced.get(fact) ?? []) : fact))
}

/** `Dec. 3`, `3 December`, each with its facts. */
function datesIn(facts: readonly StatedFact[], tokens: readonly Token[]) {
  return facts.flatMap((month, index) => {
    if (month.kind !== 'date' || WEEKDAY.test(month.value)) return []
    const number = [facts[index + 1], facts[index - 1]].find(
      (fact) =>
        fact &&
        isDay(fact, tokens) &&
        (fact.from === month.to ||
          fact.to === month.from ||
          (fact.to === month.from - 1 && tokens[fact.to]!.key === 'of')),
    )
    return number ? [{day: `${month.value} ${number.value}`, facts: [month, number]}] : []
  })
}

const isDay = ({kind, value, from}: StatedFact, tokens: readonly Token[]) =>
  kind === 'number' && /^\d{1,2}$/u.test(value) && /^\d/u.test(tokens[from]!.key)

/** The weekday right before a date, or right after it. */
function beside(
  facts: readonly StatedFact[],
  places: readonly StatedFact[],
  tokens: readonly Token[],
): StatedFact | undefined {
  const [from, to] = [
    Math.min(...places.map((one) => one.from)),
    Math.max(...places.map((one) => one.to)),
  ]
  const isBeside = (fact: StatedFact) =>
    fact.to === from || fact.from === to || (fact.from === to + 1 && tokens[to]?.key === 'a')
  return facts.find((fact) => fact.kind === 'date' && WEEKDAY.test(fact.value) && isBeside(fact))
}

/** Whether a day is the one that the other side tells as `the end of September`, or another; nothing where it tells none. */
export function isEdgeOfMonth(
  fact: StatedFact,
  {facts, tokens}: Side,
  other: Side,
): boolean | undefined {
  const month = datesIn(facts, tokens).find(({facts: places}) => places.includes(fact))?.facts[0]
  if (!month) return undefined
  const edge = other.facts.flatMap(({kind, value, from}) => {
    const isOf = kind === 'date' && value === month.value && other.tokens[from - 1]?.key === 'of'
    return isOf ? [other.tokens[from - 2]?.key ?? ''] : []
  })[0]
  if (edge === 'start' || edge === 'beginning') return fact.value === '1'
  if (edge !== 'end' && edge !== 'close') return undefined
  const number = MONTHS.indexOf(month.value)
  const last = new Date(2001, number + 1, 0).getDate()
  // February of a leap year
  return Number(fact.value) === last || (number === 1 && fact.value === '29')
}

/** `in March`, and now `last year`. */
export function isOtherTime({b, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  return (
    gap !== undefined &&
    b.tokens
      .slice(gap.bFrom, gap.bTo)
      .some(({stem}) => classesOf(stem).some(({of}) => of === 'unit' || of === 'when'))
  )
}

/** `the month before`, `the following day`: told from another date. */
export function isRelative({tokens}: Side, gap: Gap | undefined, side: 'a' | 'b'): boolean {
  if (!gap) return false
  const words = side === 'a' ? tokens.slice(gap.aFrom, gap.aTo) : tokens.slice(gap.bFrom, gap.bTo)
  return (
    words.some(({key}) =>
      /^(?:before|previous|earlier|preceding|following|after|later|next|start|beginning|turn)$/u.test(
        key,
      ),
    ) && words.some(({key}) => /^(?:day|morning|week|month|year)$/u.test(key))
  )
}
