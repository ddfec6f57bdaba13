import {areSpellingsOfOneName} from '../data/givenNameSpellings.ts'
import {mayBeOneGivenName} from '../data/nicknames.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {WOMENS_NAMES} from '../data/womensNames.ts'
import {FAMILY_NAMES_FIRST} from '../data/familyNamesFirst.ts'
import {OCCUPATIONS, TITLES} from '../data/titles.ts'
import {listedWords} from '../data/wordLists.ts'
import {wordSet} from '../data/wordSet.ts'
import {spanAt} from '../facts/index.ts'
import {evidence} from '../model/evidence.ts'
import {type Evidence, type Found, type Span} from '../model/finding.ts'
import {type Form, GIVEN, kindsOf, type Mention, type Names} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Two given names before one surname where the story means one person: the same title, office or occupation stands
 * with both. Relatives have kin words near them, and their own roles.
 *
 * Bad: `Coach Mike Harlow praised the team. ¶ The season was long, coach Mark Harlow said.`
 * Good: `Coach Mike Harlow praised the team. ¶ His brother Mark Harlow, also a coach, agreed.`
 */
export const givenNameChange = defineRule({
  id: 'given-name-change',
  tier: 'warning',
  core: false,
  about: 'One person with two given names.',
  marks: 'words',
  against: 'story',
  check: ({names, decided}) =>
    [...names.forms.values()].flatMap((form) => {
      if (form.before.size < 2 || decided.isRight(form.key)) return []
      return pairsOf(personsOf(form, names)).flatMap(([one, other]) => {
        if (decided.areTwo(one.given, other.given)) return []
        const why = reasonFor(one, other, names)
        return why ? [foundFor(one, other, form, names, why)] : []
      })
    }),
})

/** The mentions of a surname after one given name. */
interface Person {
  given: string
  /** As the story writes the whole name. */
  name: string
  mentions: Mention[]
  /** What they are called: titles before the name, occupations right before and after it. */
  roles: Set<string>
  /** The names around their roles: `Liberal Party` leader. */
  houses: Set<string>
}

const KIN = listedWords('kin')
/** They are said of many, or of no one office. */
const TOO_WIDE = wordSet(
  'mr mrs ms miss mx dr sir dame lord lady st saint former acting deputy interim assistant ex',
)

function personsOf(form: Form, {textOf}: Names): Person[] {
  const persons = new Map<string, Person>()
  for (const mention of form.mentions) {
    const {run, at} = mention
    // `Mary Ann Fisk` may be Ann Fisk
    if (at !== 1 || run.words.length !== 2) continue
    const [first] = run.words
    if (first!.caps !== mention.word.caps || !isGivenName(first!.key)) continue
    const text = textOf(mention)
    const end = mention.word.offset + mention.word.text.length
    let person = persons.get(first!.key)
    if (!person)
      persons.set(
        first!.key,
        (person = {
          given: first!.key,
          name: text.slice(first!.offset, end),
          mentions: [],
          roles: new Set(),
          houses: new Set(),
        }),
      )
    person.mentions.push(mention)
  }
  if (persons.size < 2) return []
  for (const person of persons.values())
    for (const mention of person.mentions) describe(person, mention, textOf(mention))
  return [...persons.values()]
}

function describe({roles, houses}: Person, {run, word}: Mention, text: string): void {
  const [from, end] = [run.words[0]!.offset, word.offset + word.text.length]
  const before = text.slice(Math.max(0, from - BEFORE), from)
  const after = text.slice(end, end + AFTER)
  for (const role of rolesAround(before, after, run.title)) roles.add(role)
  for (const house of housesAround(before, after)) houses.add(house)
}

const isGivenName = (key: string): boolean =>
  (kindsOf(key) & GIVEN) !== 0 && !KNOWN_PLACES.has(key) && !FAMILY_NAMES_FIRST.has(key)

const BEFORE = 50
const AFTER = 60

const isRole = (word: string): boolean => OCCUPATIONS.has(word) || TITLES.has(word)

function rolesAround(before: string, after: string, title: string): string[] {
  const label = found(/(?:[\p{L}’'-]+ ){1,4}$/u, before)
  const apposition = found(/^, (?:an? |the |its |their |his |her )?[^.;:“”"]{3,}/u, after)
  return [...title.split(' '), ...label.split(/\s+/), ...apposition.split(/[\s,]+/)]
    .map((word) => word.toLowerCase())
    .filter((word) => isRole(word) && !TOO_WIDE.has(word) && !KIN.has(word))
}

function housesAround(before: string, after: string): string[] {
  const label = found(/(?:[\p{L}’'&-]+ ){1,5}$/u, before)
  const apposition = found(/^, [^.;:“”"]{3,}/u, after)
  return `${label} ${apposition}`
    .split(/[\s,]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !isRole(word.toLowerCase()))
}

const found = (words: RegExp, text: string): string => words.exec(text)?.[0] ?? ''

/** No two analysts of two banks. */
const areOfOneHouse = (one: Person, other: Person): boolean =>
  one.houses.size === 0 ||
  other.houses.size === 0 ||
  [...one.houses].some((house) => other.houses.has(house) && house !== 'Party')

function pairsOf(persons: Person[]): [Person, Person][] {
  return persons.flatMap((one, i) =>
    persons.slice(i + 1).map((other): [Person, Person] => [one, other]),
  )
}

/** What says that the two are one: a role they share, or that one is named so once, without a role of their own. */
function reasonFor(one: Person, other: Person, names: Names): Evidence | null {
  if (isOneName(one.given, other.given) || areTogether(one, other)) return null
  if (WOMENS_NAMES.has(one.given) !== WOMENS_NAMES.has(other.given)) return null
  const rare = other.mentions.length <= one.mentions.length ? other : one
  if ([...one.mentions, ...other.mentions].some((mention) => isOther(mention, names))) return null
  if (rare.mentions.some((mention) => isKin(mention, names))) return null
  const role = [...one.roles].find((word) => other.roles.has(word))
  if (role && areOfOneHouse(one, other))
    return evidence('for', 'same-role', 'finding.same-role', {role})
  if (role && OCCUPATIONS.has(role)) return null
  if (rare.mentions.length > 1 || rare.mentions.some((mention) => isDescribed(mention, names)))
    return null
  if (rare.roles.size > 0 && !role) return null
  return evidence('for', 'named-once', 'finding.named-once', {name: rare.name})
}

/** Text around a mention of a whole name: so many characters before it and after it. */
function around(mention: Mention, names: Names, width: number): [before: string, after: string] {
  const text = names.textOf(mention)
  const {offset, length} = wholeName(mention, names)
  const end = offset + length
  return [text.slice(Math.max(0, offset - width), offset), text.slice(end, end + width)]
}

const FIRM =
  /^(?:,? (?:Inc|Corp|Ltd|Co|plc|Plc|PLC|LLC|Group|Holdings|Bank|Securities|III|Jr|Sr|II)\b| &| investment | spokes)/u
const IN_FIRM = /(?:bank|firm|company|group|broker|maker|retailer) $/u

/** A firm, a son, or a line of a list; `Clinton at Epstein’s`. */
function isOther(mention: Mention, names: Names): boolean {
  const [before, after] = around(mention, names, 24)
  const {text} = wholeName(mention, names)
  return (
    FIRM.test(after) ||
    IN_FIRM.test(before) ||
    / (?:at|of|in|and|to) /u.test(text) ||
    names.textOf(mention).length < text.length + 12
  )
}

/** The story says who that is: `Dusan Sykora of ING Barings`, `William Barbour, president of …`. */
const isDescribed = (mention: Mention, names: Names): boolean =>
  /^(?: of \p{Lu}|, (?!who\b|\p{Lu}|said|told)\p{L}|, \p{Lu}\p{Ll}+ of)/u.test(
    around(mention, names, 24)[1],
  )

const isOneName = (a: string, b: string): boolean =>
  mayBeOneGivenName(a, b) || areSpellingsOfOneName(a, b)

/** They stand in one paragraph: two people. */
const areTogether = (one: Person, other: Person): boolean =>
  one.mentions.some(({paragraph}) =>
    other.mentions.some((mention) => mention.paragraph === paragraph),
  )

function isKin(mention: Mention, names: Names): boolean {
  const [before, after] = around(mention, names, 120)
  return `${before} ${after}`.split(/[^\p{L}]+/u).some((word) => KIN.has(word.toLowerCase()))
}

function foundFor(one: Person, other: Person, form: Form, names: Names, why: Evidence): Found {
  const counted = [one, other].map(({name, mentions}) =>
    phrase('finding.counted', {text: name, times: mentions.length}),
  )
  return {
    identity: [form.key, ...[one.given, other.given].sort()],
    severity: why.code === 'same-role' ? 'warning' : 'review',
    phrases: [phrase('finding.same.person', {forms: counted}), why.phrase],
    spans: [...one.mentions, ...other.mentions]
      .map((mention) => wholeName(mention, names))
      .sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset),
    variants: [one, other].map(({name, mentions}) => ({text: name, count: mentions.length})),
    evidence: [why],
  }
}

function wholeName(mention: Mention, names: Names): Span {
  const {words} = mention.run
  const last = words.at(-1)!
  const to = last.offset + last.text.length
  return spanAt(names.textOf(mention), mention.paragraph, {from: words[0]!.offset, to})
}
