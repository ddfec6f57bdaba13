import {DEMONYMS} from '../../data/demonyms.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {editDistance} from '../../text/editDistance.ts'
import {kindsOf, PLACE, WORD} from '../knowledge/kinds.ts'
import {fold} from '../../text/fold.ts'
import {HYPHENS} from '../../text/typography.ts'
import {isNear} from '../letters/similarity.ts'
import {type Form, isGivenOnly, type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {around, isInHandle} from './around.ts'
import {gapBetween} from './context.ts'

/** Why two forms are two names, whatever their story says. */
export type Apart =
  'side-by-side' | 'possessive' | 'code' | 'compound' | 'derived' | 'two-known' | 'two-things'

/** Why two forms are two names before their story is weighed; null where it is to be weighed. */
export function ruledOut(a: Form, b: Form, names: Names): Apart | null {
  if (standTogether(a, b, names)) return 'side-by-side'
  if (isMisplacedPossessive(a, b)) return 'possessive'
  if (isCode(a, names) || isCode(b, names) || isAcronymOfNone(a, b, names)) return 'code'
  if (isCompound(a, b)) return 'compound'
  if (isPeopleOf(a.key, b.key) || areCompoundsOfOne(a, b)) return 'derived'
  if (areBothKnown(a, b)) return 'two-known'
  return haveSurnamesOfTheirOwn(a, b) || nameTwoThings(a, b, names) ? 'two-things' : null
}

/** Whether two forms stand side by side in a name or a list: they are two names then. */
export function standTogether(a: Form, b: Form, names: Names): boolean {
  return names.besides(a.key).has(b.key) || a.before.has(b.key) || a.after.has(b.key)
}

/** Whether one is the other with its possessive ending misplaced: `Mr Ebber’s` for Ebbers. */
function isMisplacedPossessive(a: Form, b: Form): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  return long.key === `${short.key}s` && short.mentions.every(({word}) => word.possessive)
}

/** Whether one is a part of the other, joined by a hyphen: `Romney-Ryan`, `Thomson-CSF`. */
function isCompound(a: Form, b: Form): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  const parts = long.text.split(HYPHEN)
  return parts.length > 1 && parts.some((part) => fold(part) === short.key)
}

const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u')
const COUNTRY_ENDING = /(?:ia|as|es|a|e|y|s)?$/
const CREED_ENDING = /(?:is[mt]s?|is?|s)$/
const PEOPLE_ENDING = /(?:ians?|ans?|ns?|ese|ish|is?|ic|aise?|oise?|iens?|ienne|s)?$/

/** Whether one is the other’s people, adjective or creed: `Texas`, `Texans`; `Koreas`, `Koreans`; `Buddhism`, `Buddhist`. */
function isPeopleOf(a: string, b: string): boolean {
  return isNamedAfter(a, b) || isNamedAfter(b, a)
}

function isNamedAfter(country: string, people: string): boolean {
  if (/is[mt]s?$/.test(country) && CREED_ENDING.test(people))
    return country.replace(/is[mt]s?$/, '') === people.replace(CREED_ENDING, '')
  const stem = country.replace(COUNTRY_ENDING, '')
  if (stem.length < 3 || stem !== people.replace(PEOPLE_ENDING, '')) return false
  return (kindsOf(country) & PLACE) > 0 || DEMONYMS.has(people) || /ia$/.test(country)
}

/** Whether they are joined to one word, and what they join is a people or a short form of one word: `Iraq-Iran`, `Iraqi-Iran`. */
function areCompoundsOfOne(a: Form, b: Form): boolean {
  const [[headA = '', ...tailA], [headB = '', ...tailB]] = [a, b].map(({text}) =>
    text.split(HYPHEN).map(fold),
  ) as [string[], string[]]
  if (tailA.length === 0 || tailA.join() !== tailB.join()) return false
  const [short, long] = headA.length < headB.length ? [headA, headB] : [headB, headA]
  const isShortForm = short.length >= 3 && long.length > short.length + 2 && long.startsWith(short)
  return isShortForm || isPeopleOf(headA, headB)
}

/** Whether they are countries or cities that everybody knows, or words of the dictionary that no single slip confuses. */
function areBothKnown({key: a}: Form, {key: b}: Form): boolean {
  if (KNOWN_PLACES.has(a) && KNOWN_PLACES.has(b)) return true
  return (kindsOf(a) & kindsOf(b) & WORD) > 0 && editDistance(a, b) > 1
}

/** Whether both are given names, each before other surnames: two persons. */
function haveSurnamesOfTheirOwn(a: Form, b: Form): boolean {
  if (!isGivenOnly(a) || !isGivenOnly(b)) return false
  return ![...a.after.keys()].some((x) => [...b.after.keys()].some((y) => x === y || isNear(x, y)))
}

/** Whether one is an acronym and the other a name: `IRNA` and Iran. A headline in capitals has none. */
function isAcronymOfNone(a: Form, b: Form, names: Names): boolean {
  return isAcronym(a, names) !== isAcronym(b, names)
}

const LONGEST_ACRONYM = 5

export function isAcronym({key, mentions}: Form, names: Names): boolean {
  return (
    key.length <= LONGEST_ACRONYM &&
    mentions.every(
      (mention) => mention.word.caps && isAmidLowerCase(names.textOf(mention), mention),
    )
  )
}

/** Whether the words around are no capitals: a dateline or a headline stands among them. */
function isAmidLowerCase(text: string, {word: {offset, text: word}, run}: Mention): boolean {
  if (run.dateline || run.words.length > 1) return false
  const [before] = /\p{L}+(?=\P{L}*$)/u.exec(text.slice(Math.max(0, offset - 30), offset)) ?? ['']
  const [after] = /\p{L}+/u.exec(text.slice(offset + word.length, offset + word.length + 30)) ?? [
    '',
  ]
  return [before, after].every((beside) => !/^\p{Lu}{2}/u.test(beside)) && /\p{Ll}/u.test(text)
}

/** Whether each is the first word of a named thing of its own, in one paragraph: `on Harley Street, near Hanley Road`. */
function nameTwoThings(a: Form, b: Form, names: Names): boolean {
  if (gapBetween(a, b) > 0) return false
  const [x, y] = [around(a, names), around(b, names)]
  if (x.capitalAfter < 1 || y.capitalAfter < 1) return false
  return ![...x.next].some((word) => y.next.has(word))
}

/** Whether it is a code, a grade, a handle or scraped junk rather than a name: `TV-G`, `R-La`, `Kong-U`, `PhD’d`, `<TLBO.L>`. */
function isCode({text, mentions}: Form, names: Names): boolean {
  return (
    /\d/.test(text) ||
    /(?:^|[-‐‑])\p{L}(?:$|[-‐‑])/u.test(text) ||
    /['’]\p{Ll}$/u.test(text) ||
    /^\p{Lu}{1,3}[-‐‑]/u.test(text) ||
    mentions.every((mention) => {
      const {offset, text: word} = mention.word
      return isInHandle(names.textOf(mention), offset, offset + word.length)
    })
  )
}
