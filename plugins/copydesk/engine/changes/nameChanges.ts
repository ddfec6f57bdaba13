import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../names/index.ts'
import {type ChangedFact, type RawChange, type StatedFact} from './change.ts'
import {type Elsewhere} from './elsewhere.ts'
import {classesOf, saySame} from './lexicon.ts'
import {isInFull, isShort} from './initials.ts'
import {paired} from './pairedFacts.ts'
import {placeAliasesAt} from './placeAliases.ts'
import {DATELINE_PREPOSITIONS} from './placeWords.ts'
import {gapAt, type Region, type Side} from './region.ts'
import {sameName} from './statedFacts.ts'

/** Names that only one side states. */
export function nameChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b} = region
  const missing = (side: Side, other: Side) => {
    const theirs = other.facts.filter(({kind}) => kind === 'name').map(({value}) => value)
    return side.facts.filter(
      ({kind, value, from}) =>
        kind === 'name' &&
        !other.keys.has(side.tokens[from]!.key) &&
        !theirs.some((name) => sameName(name, value) || arePlural(name, value)) &&
        !isShort(side.tokens[from]!, other) &&
        !isVerbAhead(side, from, other) &&
        !theirs.some((name) => areOneAndMany(name, value)) &&
        !isSaidOtherwise(side, from, other) &&
        !isOfMoney(side, from, other) &&
        !hasAlias(side, from, other) &&
        !isInFull(side, from, other) &&
        !isOneOfSeveral(side, from, other),
    )
  }
  const lost = missing(a, b)
  const added = missing(b, a)
  // `Mr. Piaggio` for `Ettore Piaggio` names nobody else
  const isForm = ({value}: StatedFact) => COURTESIES.test(value)
  const gained = lost.some(isForm) ? added : added.filter((name) => !isForm(name))
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

/** `Junction 4 and Junction 5`, `junctions 4 and 5`; `Oak and Elm streets`. */
const isOneOfSeveral = ({tokens}: Side, at: number, other: Side): boolean => {
  const {key, stem} = tokens[at]!
  return (
    (kindsOf(key) & WORD) > 0 &&
    other.tokens.some(
      (token) => token.key === `${key}s` || (token.stem === stem && !token.isCapital),
    )
  )
}

const COURTESIES = /^(?:mr|mrs|ms|miss|dr)$/u

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

/** A title that says the same: `Herr`, `Mr`; a surname does not, whatever else it means: `Ana Grey`, `Ana Gray`. */
function isSaidOtherwise({tokens}: Side, at: number, other: Side): boolean {
  const {stem} = tokens[at]!
  const before = tokens[at - 1]
  const isSurname = before?.isCapital && (kindsOf(before.key) & (GIVEN | WORD)) === GIVEN
  return (
    !isSurname &&
    classesOf(stem).length > 0 &&
    other.tokens.some((token) => token.isCapital && saySame(stem, token.stem))
  )
}

/** `Swiss francs`, `Australian dollars`, where the other side says `francs`, `A$`. */
function isOfMoney({tokens}: Side, at: number, other: Side): boolean {
  const {key} = tokens[at]!
  const unit = DEMONYMS.has(key) ? tokens[at + 1]?.stem : undefined
  return (
    unit !== undefined &&
    classesOf(unit).some(({of}) => of === 'unit') &&
    other.tokens.some(
      ({stem, text}) =>
        // `A$` of `Australian dollars`, and not `NZ$`
        saySame(stem, unit) && (!/^\p{L}+\$/u.test(text) || text[0]!.toLowerCase() === key[0]),
    )
  )
}

/** `USSR` for `Soviet Union`. */
function hasAlias({tokens}: Side, at: number, other: Side): boolean {
  const aliases = placeAliasesAt(tokens, at)
  return (
    aliases.length > 0 &&
    other.tokens.some(
      ({isCapital}, place) =>
        isCapital && placeAliasesAt(other.tokens, place).some((alias) => aliases.includes(alias)),
    )
  )
}

const isTitle = (key: string) => classesOf(key).length > 0

/** `Ilse` of `Ilse Korhonen`: the surname still names her. */
const partlyKept = ({tokens}: Side, from: number, to: number, elsewhere: Elsewhere) =>
  [tokens[from - 1], tokens[to]].some(
    (token) => token?.isCapital && (elsewhere.names(token.key) || elsewhere.names(`${token.key}s`)),
  )

/** `Olympic Games`, `Olympics`; a surname with an `s` is another. */
const arePlural = (first: string, second: string) =>
  (first === `${second}s` || second === `${first}s`) &&
  !(kindsOf(first) & SURNAME) &&
  !(kindsOf(second) & SURNAME)

/** At the head of a sentence, where the verb has a capital: `Culling boar is forbidden`. */
const isVerbAhead = ({tokens, sentences}: Side, at: number, {stems}: Side) =>
  sentences[at] !== sentences[at - 1] &&
  /(?:ed|ing)$/u.test(tokens[at]!.key) &&
  stems.has(tokens[at]!.stem)

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
