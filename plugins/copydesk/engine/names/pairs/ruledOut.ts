import {DEMONYMS} from '../../data/demonyms.ts'
import {kindsOf, PLACE} from '../knowledge/kinds.ts'
import {fold} from '../../text/fold.ts'
import {HYPHENS} from '../../text/typography.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {around, isInHandle} from './around.ts'
import {gapBetween} from './context.ts'

/** Why two forms are two names, whatever their story says. */
export type Apart = 'side-by-side' | 'possessive' | 'code' | 'compound' | 'derived' | 'two-things'

/** Why two forms are two names before their story is weighed; null where it is to be weighed. */
export function ruledOut(a: Form, b: Form, names: Names): Apart | null {
  if (standTogether(a, b, names)) return 'side-by-side'
  if (isMisplacedPossessive(a, b)) return 'possessive'
  if (isCode(a, names) || isCode(b, names)) return 'code'
  if (isCompound(a, b)) return 'compound'
  if (isPeopleOf(a, b)) return 'derived'
  return nameTwoThings(a, b, names) ? 'two-things' : null
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
const COUNTRY_ENDING = /(?:ia|as|a|e|y|s)?$/
const PEOPLE_ENDING = /(?:ians?|ans?|ns?|ese|ish|is?|ic|aise?|iens?|ienne|s)?$/

/** Whether one is the other’s people, adjective or creed: `Texas`, `Texans`; `Koreas`, `Koreans`; `Buddhism`, `Buddhist`. */
function isPeopleOf(a: Form, b: Form): boolean {
  return isNamedAfter(a.key, b.key) || isNamedAfter(b.key, a.key)
}

function isNamedAfter(country: string, people: string): boolean {
  if (/is[mt]s?$/.test(country) && /is[mt]s?$/.test(people))
    return country.replace(/is[mt]s?$/, '') === people.replace(/is[mt]s?$/, '')
  const stem = country.replace(COUNTRY_ENDING, '')
  if (stem.length < 3 || stem !== people.replace(PEOPLE_ENDING, '')) return false
  return (kindsOf(country) & PLACE) > 0 || DEMONYMS.has(people) || /ia$/.test(country)
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
