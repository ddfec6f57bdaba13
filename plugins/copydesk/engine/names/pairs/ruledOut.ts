import {KNOWN_PLACES} from '../../data/places.ts'
import {editDistance} from '../../text/editDistance.ts'
import {kindsOf, WORD} from '../knowledge/kinds.ts'
import {fold} from '../../text/fold.ts'
import {HYPHENS} from '../../text/typography.ts'
import {isPeopleOf} from '../letters/peoples.ts'
import {isNear} from '../letters/similarity.ts'
import {isSyllable} from '../letters/syllables.ts'
import {type Form, isGivenOnly} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {around} from './around.ts'
import {isAcronymOfNone, isCode} from './codes.ts'
import {gapBetween} from './mentions.ts'

/** Why two forms are two names, whatever their story says. */
export type Apart =
  'side-by-side' | 'possessive' | 'code' | 'compound' | 'derived' | 'two-known' | 'two-things'

/** Why two forms are two names before their story is weighed; null where it is to be weighed. */
export function ruledOut(a: Form, b: Form, names: Names): Apart | null {
  if (standTogether(a, b, names)) return 'side-by-side'
  if (isMisplacedPossessive(a, b)) return 'possessive'
  if (isFamily(a, b, names)) return 'derived'
  if (isCode(a, names) || isCode(b, names) || isAcronymOfNone(a, b, names)) return 'code'
  if (isCompound(a, b)) return 'compound'
  if (isPeopleOf(a.key, b.key) || areCompoundsOfOne(a, b)) return 'derived'
  if (areBothKnown(a, b)) return 'two-known'
  const areTwo = haveSurnamesOfTheirOwn(a, b) || haveOtherSyllables(a, b)
  return areTwo || nameTwoThings(a, b, names) ? 'two-things' : null
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

/** Whether one is the other’s family: `Velten`, `the Veltens`, `Veltens’ yard`. */
function isFamily(a: Form, b: Form, names: Names): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  if (long.key !== `${short.key}s`) return false
  return long.mentions.every((mention) => {
    const {offset, text, possessive} = mention.word
    const paragraph = names.textOf(mention)
    const end = offset + text.length
    if (possessive) return !/^['’]s/.test(paragraph.slice(end, end + 2))
    return (
      mention.run.words.length === 1 &&
      /\b(?:the|both) $/i.test(paragraph.slice(Math.max(0, offset - 6), offset))
    )
  })
}

/** Whether one is a part of the other, joined by a hyphen: `Romney-Ryan`, `Thomson-CSF`. */
function isCompound(a: Form, b: Form): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  const parts = long.text.split(HYPHEN)
  return parts.length > 1 && parts.some((part) => fold(part) === short.key)
}

const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u')
/**
 * Whether they are joined to one word, and what they join is a people or a short form of one word: `Iraq-Iran`,
 * `Iraqi-Iran`.
 */
function areCompoundsOfOne(a: Form, b: Form): boolean {
  const [[headA = '', ...tailA], [headB = '', ...tailB]] = [a, b].map(({text}) =>
    text.split(HYPHEN).map(fold),
  ) as [string[], string[]]
  if (tailA.length === 0 || tailA.join() !== tailB.join()) return false
  const [short, long] = headA.length < headB.length ? [headA, headB] : [headB, headA]
  const isShortForm = short.length >= 3 && long.length > short.length + 2 && long.startsWith(short)
  return isShortForm || isPeopleOf(headA, headB)
}

/**
 * Whether they are countries or cities that everybody knows, or words of the dictionary that no single slip confuses.
 */
function areBothKnown({key: a}: Form, {key: b}: Form): boolean {
  if (KNOWN_PLACES.has(a) && KNOWN_PLACES.has(b)) return true
  return (kindsOf(a) & kindsOf(b) & WORD) > 0 && editDistance(a, b) > 1
}

/** Whether both are given names, each before other surnames: two persons. */
function haveSurnamesOfTheirOwn(a: Form, b: Form): boolean {
  if (!isGivenOnly(a) || !isGivenOnly(b)) return false
  return ![...a.after.keys()].some((x) => [...b.after.keys()].some((y) => x === y || isNear(x, y)))
}

/** Whether they are given names of two syllables, of which one is the same: `Jong-un`, `Jong-il`. */
function haveOtherSyllables(a: Form, b: Form): boolean {
  const [x, y] = [a, b].map(({text}) => text.split(HYPHEN).map(fold)) as [string[], string[]]
  if (x.length !== 2 || y.length !== 2 || ![...x, ...y].every(isSyllable)) return false
  return (x[0] === y[0]) !== (x[1] === y[1])
}

/**
 * Whether each is the first word of a named thing of its own, in one paragraph: `on Harley Street, near Hanley Road`.
 */
function nameTwoThings(a: Form, b: Form, names: Names): boolean {
  if (gapBetween(a, b) > 0) return false
  const [x, y] = [around(a, names), around(b, names)]
  if (x.capitalAfter < 1 || y.capitalAfter < 1) return false
  return ![...x.next].some((word) => y.next.has(word))
}
