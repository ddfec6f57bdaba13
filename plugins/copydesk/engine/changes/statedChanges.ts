import {DATELINE_PREPOSITIONS} from './placeWords.ts'
import {kindsOf, PLACE, SURNAME, GIVEN} from '../names/index.ts'
import {type ChangedFact, type RawChange, type StatedFact} from './change.ts'
import {placeAliasAt} from './placeAliases.ts'
import {daysOf, withWeekdays} from './days.ts'
import {classesOf, saySame} from './lexicon.ts'
import {endsClause, gapAt, type Region, type Side} from './region.ts'
import {OTHER_NEGATIONS, sameName} from './statedFacts.ts'
import {type SentenceRead, type Token} from './tokens.ts'

/** What the rest of a story says: a name that stands elsewhere in it has only moved. */
export interface Elsewhere {
  /** Whether a word, by its key, stands anywhere in the story as it reads now. */
  names(key: string): boolean
  /** All sentences of both versions. */
  sentences(): readonly SentenceRead[]
}

/** Numbers, dates, names and negations that only one side states. */
export function statedChanges(given: Region, elsewhere: Elsewhere): RawChange[] {
  const region = onSameDays(given, elsewhere)
  return [
    ...valueChanges(region, 'number'),
    ...valueChanges(region, 'ordinal'),
    ...limitChanges(region),
    ...valueChanges(region, 'date'),
    ...nameChanges(region, elsewhere),
    ...negationChanges(region),
  ]
}

/** Where a weekday and a date stand for each other, they are one fact. */
function onSameDays(region: Region, elsewhere: Elsewhere): Region {
  const {a, b} = region
  if (only(a, b, 'date').length + only(b, a, 'date').length === 0) return region
  const days = daysOf(elsewhere.sentences())
  if (days.size === 0) return region
  return {
    ...region,
    a: {...a, facts: withWeekdays(a, days)},
    b: {...b, facts: withWeekdays(b, days)},
  }
}

function valueChanges(region: Region, kind: 'number' | 'ordinal' | 'date'): RawChange[] {
  const {a, b} = region
  let lost = only(a, b, kind)
  let gained = only(b, a, kind)
  if (gained.length === 0) lost = lost.filter((fact) => !isCourtesy(a, fact))
  if (lost.length === 0)
    gained = gained.filter((fact) => !isCourtesy(b, fact) && !isAdded(region, fact))
  if (kind === 'ordinal' && lost.length === 0) gained = gained.filter((fact) => isRank(b, fact, a))
  if (kind === 'ordinal' && gained.length === 0) lost = lost.filter((fact) => isRank(a, fact, b))
  return paired(region, lost, gained, kind === 'date' ? 'date' : 'number').filter(
    (change) => !isSameDuration(region, change),
  )
}

/** `second-largest`, where the other side says `largest`. */
function isRank({tokens}: Side, {to}: StatedFact, {stems}: Side): boolean {
  const next = tokens[to]
  return (
    next !== undefined &&
    /^(?:\p{L}{3,}est|most|best|worst|least)$/u.test(next.key) &&
    stems.has(next.stem)
  )
}

/** `one of its last two games`. */
const isPartOfNumber = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.key === 'of' &&
  tokens
    .slice(to + 1, to + 4)
    .some(({key}) => /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)$/u.test(key))

/** What a clause tells that was put in whole, after a sign: it is new, and changes nothing. */
function isAdded({a, b, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'b', from)
  return (
    gap !== undefined &&
    gap.aFrom === gap.aTo &&
    gap.bFrom > 0 &&
    /^(?:who|which|where|when)$/u.test(b.tokens[gap.bFrom]!.key) &&
    endsClause(b, gap.bFrom - 1) &&
    endsClause(b, gap.bTo - 1) &&
    (gap.aFrom === a.tokens.length || endsClause(a, gap.aFrom - 1))
  )
}

/**
 * “one” is a pronoun, and “the two”, “both” a courtesy, unless another number stands instead; `two of the three`
 * counts.
 */
function isCourtesy({tokens}: Side, {kind, value, from, to}: StatedFact): boolean {
  if (kind !== 'number') return false
  if (value === '1') return tokens[from - 1]?.key !== 'only' && !isPartOfNumber(tokens, to)
  return value === '2' && tokens[to]?.key !== 'of'
}

/** That a number is a limit, on one side only: `more than $5 million`. */
function limitChanges({a, b}: Region): RawChange[] {
  return LIMITS.flatMap(([words, others]): RawChange[] => {
    const limited = ({tokens, facts}: Side) =>
      facts.find(
        ({kind, from}) =>
          kind === 'number' &&
          tokens.slice(Math.max(0, from - 3), from).some(({key}) => words.has(key)),
      )
    const has = ({tokens}: Side) => tokens.some(({key}) => words.has(key) || others.has(key))
    const same = (fact: StatedFact, {facts}: Side) =>
      facts.find(({kind, value}) => kind === fact.kind && value === fact.value)
    const [was, now] = [limited(a), limited(b)]
    if (was && !has(b)) {
      const other = same(was, b)
      if (other) return [{fact: 'number', a: [was.from - 1, was.to], b: [other.from, other.to]}]
    }
    if (now && !has(a)) {
      const other = same(now, a)
      if (other) return [{fact: 'number', a: [other.from, other.to], b: [now.from - 1, now.to]}]
    }
    return []
  })
}
const LIMITS = [
  // words that say so of a number, and words that say so, too, but not only of numbers
  [
    'more over least exceeding exceeds exceeded above',
    'excess upward upwards topped topping passed passing surpassed surpassing minimum',
  ],
  ['fewer less under nearly almost below', 'close approaching nearing shy short just'],
].map((pair) => pair.map((words) => new Set(words.split(' '))) as [Set<string>, Set<string>])

/** In minutes; of a month and a year about so many. */
const MINUTES: Record<string, number> = {
  second: 1 / 60,
  minut: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  fortnight: 20_160,
  month: 43_830,
  year: 525_960,
}
/** After `a` only: with a number they multiply it. */
const SPANS: Record<string, number> = {...MINUTES, decad: 5_259_600, century: 52_596_000}

/** `half an hour` and `30 minutes`. */
export function isSameDuration({a, b}: Region, {fact, a: was, b: now}: RawChange): boolean {
  if (fact !== 'number' && fact !== 'unit') return false
  const [mine, theirs] = [durationAt(a, was), durationAt(b, now)]
  const isSame = (one: number, other: number) => Math.abs(one / other - 1) < 0.02
  // `fourteen days`, `a fortnight`
  const isSpan = (minutes: number | undefined, side: Side, other: Side) =>
    minutes !== undefined &&
    side.tokens.some(
      ({key}, at) =>
        /^(?:an?|the|one|past|last)$/u.test(key) &&
        isSame(SPANS[side.tokens[at + 1]?.stem ?? ''] ?? NaN, minutes) &&
        !other.stems.has(side.tokens[at + 1]!.stem),
    )
  if (mine !== undefined && theirs !== undefined) return isSame(mine, theirs)
  return isSpan(mine, b, a) || isSpan(theirs, a, b)
}

/** The minutes of the number or the unit that stands in a place. */
function durationAt({tokens, facts}: Side, [from, to]: [number, number]): number | undefined {
  const number = facts.findLast(
    ({kind, from: start}) => kind === 'number' && start < to && start >= from - 5,
  )
  if (!number) return undefined
  const value = Number(number.value.replace('share ', ''))
  const unit = tokens
    .slice(number.to, number.to + 2)
    .map(({stem}) => MINUTES[stem])
    .find((minutes) => minutes !== undefined)
  return unit === undefined || !(value > 0) ? undefined : value * unit
}

/** The facts of a kind that one side has more often than the other. */
function only(side: Side, other: Side, kind: StatedFact['kind']): StatedFact[] {
  const left = new Map<string, number>()
  for (const fact of other.facts)
    if (fact.kind === kind) left.set(fact.value, (left.get(fact.value) ?? 0) + 1)
  return side.facts.filter((fact) => {
    if (fact.kind !== kind) return false
    const count = left.get(fact.value) ?? 0
    left.set(fact.value, count - 1)
    return count <= 0
  })
}

/** Each fact lost with the one gained in its place. A fact that stands more than once on one side counts once. */
function paired(
  {gaps, a, b}: Region,
  lost: StatedFact[],
  gained: StatedFact[],
  fact: ChangedFact,
): RawChange[] {
  const rest = [...gained]
  const stated = (facts: StatedFact[], {kind, value}: StatedFact) =>
    facts.some((other) => other.kind === kind && other.value === value)
  const changes = lost.flatMap((was): RawChange[] => {
    const gap = gapAt(gaps, 'a', was.from)
    const same = rest.findIndex(({from}) => gap && gap.bFrom <= from && from < gap.bTo)
    const index = same >= 0 ? same : rest.length > 0 ? 0 : -1
    const [now] = index >= 0 ? rest.splice(index, 1) : []
    if (!now && stated(b.facts, was)) return []
    return [{fact, a: [was.from, was.to], b: now ? [now.from, now.to] : placeInB(gap)}]
  })
  return [
    ...changes,
    ...rest
      .filter((now) => !stated(a.facts, now))
      .map((now): RawChange => {
        const gap = gapAt(gaps, 'b', now.from)
        return {fact, a: gap ? [gap.aFrom, gap.aFrom] : [0, 0], b: [now.from, now.to]}
      }),
  ]
}

const placeInB = (gap: {bFrom: number} | undefined): [number, number] =>
  gap ? [gap.bFrom, gap.bFrom] : [0, 0]

function nameChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b} = region
  const missing = (side: Side, other: Side) => {
    const theirs = other.facts.filter(({kind}) => kind === 'name').map(({value}) => value)
    const initials = initialsOf(other)
    return side.facts.filter(
      ({kind, value, from}) =>
        kind === 'name' &&
        !other.keys.has(side.tokens[from]!.key) &&
        !theirs.some((name) => sameName(name, value)) &&
        !initials.includes(value) &&
        !isSaidOtherwise(side.tokens[from]!, other) &&
        !hasAlias(side, from, other) &&
        !initialsOf(side, theirs).some((run) => run.from <= from && from < run.to),
    )
  }
  const lost = missing(a, b)
  const gained = missing(b, a)
  if (lost.length > 0 && gained.length > 0)
    return runsOf(paired(region, lost, gained, 'name')).map((change) => ({
      ...change,
      fact: nameKind(region, change),
    }))
  // a name that is named elsewhere was only left out here; one more tells nothing else
  const gone = lost.filter(({value}) => !elsewhere.names(value) && !isTitle(value))
  return runsOf(paired(region, gone, [], 'name')).filter(
    ({a: [from, to]}) => !partlyKept(a, from, to, elsewhere),
  )
}

/** A title that says the same: `Herr`, `Mr`. */
const isSaidOtherwise = ({stem}: Token, {tokens}: Side) =>
  classesOf(stem).length > 0 && tokens.some((token) => token.isCapital && saySame(stem, token.stem))

/** `USSR` for `Soviet Union`. */
function hasAlias({tokens}: Side, at: number, other: Side): boolean {
  const alias = placeAliasAt(tokens, at)
  return (
    alias !== undefined &&
    other.tokens.some(
      ({isCapital}, place) => isCapital && placeAliasAt(other.tokens, place) === alias,
    )
  )
}

const isTitle = (key: string) => classesOf(key).length > 0

/** `Ilse` of `Ilse Korhonen`: the surname still names her. */
const partlyKept = ({tokens}: Side, from: number, to: number, elsewhere: Elsewhere) =>
  [tokens[from - 1], tokens[to]].some((token) => token?.isCapital && elsewhere.names(token.key))

/** `WHO` of `World Health Organization`: the initials of each run of capitals. */
function initialsOf(side: Side): string[]
function initialsOf(side: Side, wanted: string[]): {from: number; to: number}[]
function initialsOf({tokens}: Side, wanted?: string[]): string[] | {from: number; to: number}[] {
  const runs: {initials: string; from: number; to: number}[] = []
  for (let at = 0; at < tokens.length;) {
    let to = at
    let initials = ''
    while (
      to < tokens.length &&
      (tokens[to]!.isCapital || /^(?:of|the|and|for)$/u.test(tokens[to]!.key))
    ) {
      if (tokens[to]!.isCapital) initials += tokens[to]!.key[0]
      to++
    }
    if (initials.length > 1)
      for (let skip = 0; skip < Math.min(3, initials.length - 1); skip++)
        runs.push({initials: initials.slice(skip), from: at, to})
    at = Math.max(to, at + 1)
  }
  return wanted
    ? runs.filter(({initials}) => wanted.includes(initials))
    : runs.map(({initials}) => initials)
}

/** Names whose parts change are one change: `Olu Adeleke` for `Grace Mensah`. */
function runsOf(changes: RawChange[]): RawChange[] {
  const runs: RawChange[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    const joins = last && last.a[1] >= change.a[0] && last.b[1] >= change.b[0] - 0
    if (joins && change.a[0] >= last.a[0])
      runs[runs.length - 1] = {
        fact: last.fact,
        a: [last.a[0], Math.max(last.a[1], change.a[1])],
        b: [Math.min(last.b[0], change.b[0]), Math.max(last.b[1], change.b[1])],
      }
    else runs.push(change)
  }
  return runs
}

function nameKind({a, b}: Region, {a: [from], b: [now]}: RawChange): ChangedFact {
  // one side has no word there where the text ends before it
  const was = a.tokens[from] ?? b.tokens[now]!
  const is = b.tokens[now] ?? was
  const kinds = kindsOf(was.key) | kindsOf(is.key)
  if (kinds & PLACE && !(kinds & (GIVEN | SURNAME))) return 'place'
  const lead = a.tokens[from - 1]
  return lead && !lead.isCapital && DATELINE_PREPOSITIONS.has(lead.key) ? 'place' : 'name'
}

/** Whether one side has one “not” more. */
export function isNegated({a, b}: Region): boolean {
  const count = ({facts}: Side) => facts.filter(({kind}) => kind === 'negation').length
  return Math.abs(count(a) - count(b)) === 1
}

/** A “not” on one side only, unless a word of the other side says it: `not allowed`, `barred`. */
function negationChanges(region: Region): RawChange[] {
  const {a, b, gaps} = region
  const [mine, theirs] = [a, b].map(({facts}) => facts.filter(({kind}) => kind === 'negation'))
  const more = mine!.length - theirs!.length
  if (more === 0) return []
  const [full, bare] = more > 0 ? [a, b] : [b, a]
  const count = (side: Side, other: Side) =>
    side.tokens.filter(
      ({stem, key}) =>
        OTHER_NEGATIONS.test(stem) && !stem.startsWith('fail') && !other.keys.has(key),
    ).length
  const turned = count(bare, full)
  if (turned > 0 && Math.abs(more) <= turned) return []
  const [word] = full.facts.filter(
    ({kind, from}) => kind === 'negation' && gapAt(gaps, more > 0 ? 'a' : 'b', from),
  )
  if (!word) return []
  const gap = gapAt(gaps, more > 0 ? 'a' : 'b', word.from)!
  return more > 0
    ? [{fact: 'negation', a: [word.from, word.to], b: [gap.bFrom, gap.bTo]}]
    : [{fact: 'negation', a: [gap.aFrom, gap.aTo], b: [word.from, word.to]}]
}
