import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../names/index.ts'
import {type ChangedFact, type RawChange, type StatedFact} from './change.ts'
import {type Elsewhere} from './elsewhere.ts'
import {classesOf, saySame} from './lexicon.ts'
import {paired} from './pairedFacts.ts'
import {placeAliasAt} from './placeAliases.ts'
import {DATELINE_PREPOSITIONS} from './placeWords.ts'
import {gapAt, type Region, type Side} from './region.ts'
import {sameName} from './statedFacts.ts'
import {type Token} from './tokens.ts'

/** Names that only one side states. */
export function nameChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
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
        !theirs.some((name) => areOneAndMany(name, value)) &&
        !isSaidOtherwise(side.tokens[from]!, other) &&
        !isOfMoney(side, from, other) &&
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
  const gone = lost.filter(
    (name) => !elsewhere.names(name.value) && !isTitle(name.value) && !isLeftOut(region, name),
  )
  return runsOf(paired(region, gone, [], 'name')).filter(
    ({a: [from, to]}) => !partlyKept(a, from, to, elsewhere),
  )
}

/** `CD`, `CDs`. */
const areOneAndMany = (one: string, other: string): boolean =>
  Math.max(one.length, other.length) <= MOST_LETTERS && (one === `${other}s` || other === `${one}s`)
const MOST_LETTERS = 4

/** A name of nobody, dropped with nothing told instead: `in Glacier Bay`. */
function isLeftOut({a, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  const kinds = kindsOf(a.tokens[from]!.key)
  return (
    gap !== undefined &&
    gap.bFrom === gap.bTo &&
    (kinds & (PLACE | WORD)) > 0 &&
    !(kinds & (GIVEN | SURNAME))
  )
}

/** A title that says the same: `Herr`, `Mr`. */
const isSaidOtherwise = ({stem}: Token, {tokens}: Side) =>
  classesOf(stem).length > 0 && tokens.some((token) => token.isCapital && saySame(stem, token.stem))

/** `Swiss francs`, where the other side says `francs`. */
function isOfMoney({tokens}: Side, at: number, {stems}: Side): boolean {
  const unit = DEMONYMS.has(tokens[at]!.key) ? tokens[at + 1]?.stem : undefined
  return unit !== undefined && stems.has(unit) && classesOf(unit).some(({of}) => of === 'unit')
}

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
