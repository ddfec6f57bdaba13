import {DEMONYMS} from '../../data/demonyms.ts'
import {GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {isInFull, isShort} from './initials.ts'
import {classesOf, saySame} from '../words/lexicon.ts'
import {placeAliasesAt} from './placeAliases.ts'
import {type Side} from '../sentences/region.ts'
import {sameName} from '../facts/nameWords.ts'

/** Whether the other side, whose names are given, has the name at a place in another form: `Cumbria`, `Cumbrian`; `WHO`. */
export const isNamed = (
  side: Side,
  at: number,
  value: string,
  other: Side,
  theirs: readonly string[],
): boolean =>
  theirs.some((name) => areOneName(name, value)) ||
  isShort(side.tokens[at]!, other) ||
  isVerbAhead(side, at, other) ||
  isSaidOtherwise(side, at, other) ||
  isOfMoney(side, at, other) ||
  hasAlias(side, at, other) ||
  isInFull(side, at, other) ||
  isZone(side, at, other) ||
  isOneOfSeveral(side, at, other)

/** Whether two names are one: `Berlin`, `Berliner`. */
export const areOneName = (name: string, other: string): boolean =>
  sameName(name, other) ||
  arePlural(name, other) ||
  areOfPlace(name, other) ||
  areOneAndMany(name, other)

/** `Cumbria`, `Cumbrian`; `Berlin`, `Berliner`. */
function areOfPlace(one: string, other: string): boolean {
  const [place, people] = one.length < other.length ? [one, other] : [other, one]
  const root = place.replace(/(?<=\p{L}{3})[aeiouys]+$/u, '')
  const isKnown = (kindsOf(place) & PLACE) > 0
  if (!isKnown) return /\p{L}{3}ia$/u.test(place) && people === `${place}n` && kindsOf(place) === 0
  return (
    people.startsWith(root) &&
    /^(?:i?ans?|ese|ers?|ites?|ish|is?)$/u.test(people.slice(root.length))
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
      ({stem, text}, place) =>
        // `A$` of `Australian dollars`, and neither `NZ$` nor `U.S. dollars`
        saySame(stem, unit) &&
        (/^\p{L}+\$/u.test(text)
          ? text[0]!.toLowerCase() === key[0]
          : !other.tokens[place - 1]?.isCapital),
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

/** `Newfoundland time`, where the other side has `NT`. */
const isZone = ({tokens}: Side, at: number, other: Side): boolean =>
  tokens[at + 1]?.key === 'time' &&
  other.tokens.some(
    ({key, isCapital}) => isCapital && /^..?t$/u.test(key) && key[0] === tokens[at]!.key[0],
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
