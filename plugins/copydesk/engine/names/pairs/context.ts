import {areSpellingsOfOneName} from '../../data/givenNameSpellings.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {isDerived, isInflected} from '../letters/derived.ts'
import {alikeDistance, similarity} from '../letters/similarity.ts'
import {rarity, slipOf} from '../letters/slip.ts'
import {type Form, isGivenOnly, isKnown, isPerson, isPlace} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {flag} from './flag.ts'
import {gapBetween, isBefore} from './mentions.ts'
import {areWordsOfOneName} from './slips.ts'

/** What a story says for or against two of its forms being one name, in the order in which the judge weighs it. */
export const CONTEXT = [
  // One is introduced with a given name, the other never is and stands alone.
  'orphan',
  // The orphan speaks, or has a title: it is a person.
  'orphanActs',
  // The orphan comes after the introduction.
  'orphanLater',
  // The orphan's capitals may all come from the place where it stands.
  'orphanDoubtful',
  // A given name stands before both: `John Smith`, `John Smyth`.
  'sameGiven',
  // Both are introduced, by different given names.
  'otherGiven',
  // If so: and each of them is mentioned again.
  'twoPersons',
  // A surname stands after both: `Kristen Mauer`, `Kristin Mauer`.
  'sameSurname',
  // If so: both are usual spellings of one given name: `Stephen`, `Steven`.
  'usualSpellings',
  // Surnames stand after both, and no two are the same.
  'otherSurname',
  // One is only a given name, the other only a surname or place.
  'otherPart',
  // The story writes one of them in lower case too.
  'ordinary',
  // One makes a people, an adjective or a plural of the other.
  'derived',
  // Both look like one English word with different endings.
  'inflected',
  // Both, or exactly one, are known names of persons or places.
  'bothKnown',
  'oneKnown',
  // A slip of the hand can make one of the other: two letters exchanged, a neighbouring key hit …
  'swapped',
  'slipped',
  // If so: by how many bits the rarer's letters are less usual in names than the other's.
  'oddity',
  // Names that stand beside both in lists, up to 2.
  'neighbours',
  'bothLocated',
  // One of them is the dateline.
  'dateline',
  // Both are called the same kind of place: `the provinces of …`.
  'sameCalling',
  // One is a place, the other a person.
  'otherKind',
  // They meet in a paragraph.
  'sameParagraph',
  // Paragraphs between the closest mentions, as a binary logarithm.
  'apart',
  // The rarer stands once; three times or more.
  'once',
  'often',
  // Natural logarithm of the number of mentions of the more frequent.
  'weight',
  // Letters of the shorter, below six.
  'short',
  // Each stands once, and nothing but their letters links them: 1, and more for names below six letters.
  'unlinked',
  // Neither has a mention whose capital tells something.
  'doubtful',
] as const

/**
 * These as numbers, most of them 0 or 1. The judge does not weigh `wordsOfOneName`: both are ordinary words beside one
 * name, `Rowan County`, `Rowan Country`.
 */
export type Context = Record<(typeof CONTEXT)[number] | 'wordsOfOneName', number>

/** Reads the context of two forms of a story, all but `ordinary`; symmetric. */
export function contextOf(a: Form, b: Form, names: Names): Context {
  const givenA = names.introducers(a)
  const givenB = names.introducers(b)
  const orphan = orphanOf(a, b, names) ?? orphanOf(b, a, names)
  const introduced = orphan === a ? b : a
  const sameGiven = shareName(givenA, givenB)
  const sameSurname =
    a.after.size > 0 && b.after.size > 0 && shareName([...a.after.keys()], [...b.after.keys()])
  const beside = names.besides(b.key)
  const neighbours =
    beside.size === 0 ? 0 : [...names.besides(a.key)].filter((key) => beside.has(key)).length
  const fewer = Math.min(a.mentions.length, b.mentions.length)
  const more = Math.max(a.mentions.length, b.mentions.length)
  const gap = gapBetween(a, b)
  const slip = slipOf(a.key, b.key)
  const [usual, rarer] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a]
  const [shorter, longer] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key]
  const short = Math.max(0, 6 - shorter.length)
  const linked = orphan || sameGiven || sameSurname || neighbours > 0
  return {
    orphan: flag(orphan),
    orphanActs: flag(orphan && orphan.speaks + orphan.titled > 0),
    orphanLater: flag(orphan && isBefore(introduced, orphan)),
    orphanDoubtful: flag(orphan && orphan.firm === 0),
    sameGiven: flag(sameGiven),
    otherGiven: flag(givenA.length > 0 && givenB.length > 0 && !sameGiven),
    twoPersons: flag(givenA.length > 0 && givenB.length > 0 && !sameGiven && fewer > 1),
    sameSurname: flag(sameSurname),
    usualSpellings: flag(sameSurname && areSpellingsOfOneName(a.key, b.key)),
    otherSurname: flag(a.after.size > 0 && b.after.size > 0 && !sameSurname),
    otherPart: flag((isGivenOnly(a) && !isGivenOnly(b)) || (isGivenOnly(b) && !isGivenOnly(a))),
    ordinary: 0,
    derived: flag(isDerived(shorter, longer)),
    inflected: flag(isInflected(shorter, longer)),
    bothKnown: flag(isKnown(a.key) && isKnown(b.key)),
    oneKnown: flag(isKnown(a.key) !== isKnown(b.key)),
    swapped: flag(slip === 'swapped' || slip === 'key'),
    slipped: flag(slip === 'dropped' || slip === 'doubled'),
    oddity: slip ? Math.max(0, Math.min(5, rarity(rarer.key) - rarity(usual.key))) : 0,
    neighbours: Math.min(2, neighbours),
    bothLocated: flag(a.located > 0 && b.located > 0),
    dateline: flag(a.datelines > 0 || b.datelines > 0),
    sameCalling: flag([...a.called].some((kind) => b.called.has(kind))),
    otherKind: flag((isPlace(a) && isPerson(b)) || (isPlace(b) && isPerson(a))),
    sameParagraph: flag(gap === 0),
    apart: Math.log2(1 + gap),
    once: flag(fewer === 1),
    often: flag(fewer >= 3),
    weight: Math.log(more),
    short,
    unlinked: linked || more > 1 ? 0 : 1 + short / 2,
    doubtful: flag(a.firm === 0 || b.firm === 0),
    wordsOfOneName: flag(areWordsOfOneName(a, b, names)),
  }
}

/** The context with `ordinary` looked up: that takes a search of the story, so it is done last. */
export function withOrdinary(context: Context, a: Form, b: Form, names: Names): Context {
  const ordinary = names.isOrdinary(a.key) || names.isOrdinary(b.key)
  return ordinary ? {...context, ordinary: 1} : context
}

/** `a` if it is an orphan beside the introduced `b`. */
function orphanOf(a: Form, b: Form, names: Names): Form | null {
  if (a.bare === 0 || a.given > 0) return null
  if (names.isIntroduced(a) || !names.isIntroduced(b)) return null
  if (a.mentions.some(({run}) => run.hasApposition)) return null
  if (isPlace(a) || KNOWN_PLACES.has(a.key) || KNOWN_PLACES.has(b.key)) return null
  return a
}

/** Words of a list that are held against those of another letter by letter: it bounds time. */
const MOST_COMPARED = 8

/** Whether the lists share a word, or two words that are spellings of one name by their letters. */
function shareName(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const inB = new Set(b)
  if (a.some((word) => inB.has(word))) return true
  const few = b.slice(0, MOST_COMPARED)
  return a
    .slice(0, MOST_COMPARED)
    .some((x) => few.some((y) => alikeDistance(x, y) !== null && similarity(x, y, false) > 1))
}
