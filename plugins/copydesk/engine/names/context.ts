import {GIVEN_NAMES} from '../data/givenNames.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {type Form} from './combine.ts'

/** What the story itself says for or against two forms being one name. */
export interface Context {
  /** The same word stands before both: `John Smith`, `John Smyth`. */
  sameGiven: boolean
  /** Both are introduced, by different words before them. */
  otherGiven: boolean
  /** The same word stands after both: `Kristen Mauer`, `Kristin Mauer`. */
  sameSurname: boolean
  /** Words stand after both, and none of them is the same. */
  otherSurname: boolean
  /** One is introduced with a full name, the other never is. */
  orphan: boolean
  /** The story writes one of them as an ordinary word too. */
  ordinary: boolean
  /** One is the other with an ending that makes a people, an adjective or a plural. */
  derived: boolean
  /** Both are known names of different persons or places. */
  bothKnown: boolean
  /** They stand side by side, in one name or list. */
  together: boolean
  /** Mentions of the rarer form. */
  fewer: number
  /** Mentions of the more frequent form. */
  more: number
  /** Names that stand beside both in lists. */
  neighbours: number
  /** Both are places by the words before them. */
  bothLocated: boolean
}

/** Reads the context of two forms. `ordinaryWords` tells whether the story has a word in lower case. */
export function contextOf(
  a: Form,
  b: Form,
  isOrdinary: (word: string) => boolean,
  neighboursOf: (form: Form) => Set<string>,
  standsAlone: (word: string) => boolean,
): Context {
  const givenA = introducers(a, standsAlone)
  const givenB = introducers(b, standsAlone)
  const sameGiven = meets(givenA, givenB)
  const sameSurname = meets(a.after, b.after)
  const beside = neighboursOf(b)
  const neighbours = [...neighboursOf(a)].filter((key) => beside.has(key)).length
  return {
    sameGiven,
    otherGiven: givenA.size > 0 && givenB.size > 0 && !sameGiven,
    sameSurname,
    otherSurname: a.after.size > 0 && b.after.size > 0 && !sameSurname,
    orphan:
      (givenA.size > 0 && givenB.size === 0 && isOrphan(b)) ||
      (givenB.size > 0 && givenA.size === 0 && isOrphan(a)),
    ordinary: isOrdinary(a.key) || isOrdinary(b.key),
    derived: isDerived(a.key, b.key) || isDerived(b.key, a.key),
    bothKnown: isKnown(a.key) && isKnown(b.key),
    together: neighboursOf(a).has(b.key) || a.before.has(b.key) || a.after.has(b.key),
    fewer: Math.min(a.mentions.length, b.mentions.length),
    more: Math.max(a.mentions.length, b.mentions.length),
    neighbours,
    bothLocated: a.located > 0 && b.located > 0,
  }
}

/** The words that introduce a surname: given names before it, not words that also stand alone. */
function introducers(form: Form, standsAlone: (word: string) => boolean): Set<string> {
  const given = new Set<string>()
  for (const word of form.before) if (GIVEN_NAMES.has(word) || !standsAlone(word)) given.add(word)
  return given
}

/** Never introduced, and no given name itself. */
function isOrphan(form: Form): boolean {
  return form.bare > 0 && form.given === 0
}

function isKnown(key: string): boolean {
  return GIVEN_NAMES.has(key) || KNOWN_PLACES.has(key)
}

function meets(a: Set<string>, b: Set<string>): boolean {
  for (const word of a) if (b.has(word)) return true
  return false
}

const ENDINGS =
  /^(?:s|es|n|an|ns|ans|ian|ians|ean|i|is|ite|ites|ese|ish|ic|er|ers|ist|ists|ism|man|men|son|sons|al|y|ies|born|ville|town|land|shire|ness|ities|ic|ly)$/

/** `longer` is `shorter`, or its stem, with an ending that makes another word of it. */
function isDerived(shorter: string, longer: string): boolean {
  if (longer.length <= shorter.length) return false
  if (longer.startsWith(shorter)) return ENDINGS.test(longer.slice(shorter.length))
  const stem = shorter.replace(/[aeiouy]$/, '')
  return (
    stem.length >= 3 &&
    longer.startsWith(stem) &&
    /^(?:ian|ians|an|ans|ean|ese|ish|ic|i|is|ies)$/.test(longer.slice(stem.length))
  )
}
