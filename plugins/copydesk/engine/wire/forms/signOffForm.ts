import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {AGENCY_WORDS} from './agencies.ts'
import {AGENCY} from './endMatter.ts'

/** What a word of a sign-off may be, and what it weighs. */
const WORDS: [form: RegExp, weight: number][] = [
  [/^(?:críoch|eind?e|endit(?:em)?|ends?|ende|fim|fine?|koniec|mehr|mfl?|more|slutt?)$/iu, 2],
  [/^(?:Agenc(?:y|ies)|Bureau|Media|News|Newsdesk|Newsroom|Press|Services?|Wires?)$/u, 1],
  [
    /^(?:by|copy|corr|desk|ed|edit(?:ed|ing|or)|eds|from|graphic|lines|pars?|paras|photos?|pi(?:c|cs|x)|staff|str|subs?|subbed|trans|transl|translat(?:ed|ion|or)|video|wds|with|words)$/iu,
    1,
  ],
  [/^(?:GMT|UTC|CET|EST|EDT)$/u, 0],
]
/** `22.11.2026`, `15:42`, `1405hrs`, `12`: one of each at most, or it is a table. */
const DAY = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/u
const TIME = /^(?:[01]?\d|2[0-3])[:h]?[0-5]\d(?:hrs?|gmt|utc)?$/iu
const COUNT = /^\d{1,3}$/u
/** `ALF`, `mrb`, `Sk` */
const INITIALS = /^(?:\p{Lu}{2,4}|\p{Ll}{2,4}|\p{Lu}\p{Ll})$/u
/** `Sk mt`, `mv jr hal`, `MV.`, `M.V./J.R.`: initials in a row and nothing else. */
export const areInitials = (line: string): boolean =>
  /^(?:\p{L}\p{Ll}{1,2}(?: \p{Ll}{2,3}){1,3}|\p{Lu}{2,3}\.|(?:\p{Lu}\.){2,3}(?:\/(?:\p{Lu}\.){2,3})?)$/u.test(
    line,
  ) && !line.split(' ').some((word) => SAYS.test(word) || ORDINARY_WORDS.has(word.toLowerCase()))

/** Words as short as initials, with which something is said. */
const SAYS =
  /^(?:air|all|am|an|and|any|are|as|ask|at|be|but|can|day|did|do|for|get|go|got|had|has|he|her|him|his|how|if|in|is|it|its|let|may|me|my|new|no|nor|not|now|of|off|old|on|one|or|our|out|own|page|pay|per|put|ran|said|sat|saw|say|says|sea|see|set|she|so|sun|than|that|the|them|then|they|this|to|too|top|two|up|us|use|via|vs|was|way|we|went|what|when|who|why|will|won|yes|yet|you)$/iu
const NAME = /^\p{Lu}\.?$|^\p{Lu}\p{L}*\p{Ll}$/u

const LONGEST = 80
const MOST_WORDS = 9
const LEAST_WEIGHT = 3

const NAMED = new RegExp(`^(?:${AGENCY})$`, 'u')
const isAgencyWord = (word: string) =>
  NAMED.test(word) || (AGENCY_WORDS.has(word.toLowerCase()) && !/^\p{Lu}?\p{Ll}{1,3}$/u.test(word))

/**
 * Whether a last line signs a story off by its form: it is made of agencies, initials of clerks, words of the desk and
 * times, between slashes or in brackets, and says nothing: `RSF/ADB // ADB.`, `(Keystone-SDA / 22.11.2026 15:42)`,
 * `ends PH/12 pars`. One other word, and it is text; names stand only beside an agency.
 */
export function isSignedByForm(line: string): boolean {
  if (line.length > LONGEST) return false
  const words = line.split(/[\s/|+,;()[\]<>–—-]+/u).filter(Boolean)
  const bare = words.map((word) => word.replace(/[.:]$/u, ''))
  if (words.length === 0 || words.length > MOST_WORDS) return false
  // agencies and nothing else
  if (bare.every(isAgencyWord)) return true
  const isSet = /\S\/|\/[^\s\d]|\||^[([].*[)\]]\.?$/u.test(line)
  let weight = isSet ? 1 : 0
  let hasAgency = false
  let names = 0
  const numbers = bare.filter((word) => /^\d/u.test(word))
  if ([DAY, TIME, COUNT].some((form) => numbers.filter((one) => form.test(one)).length > 1))
    return false
  for (const word of bare) {
    const known = WORDS.find(([form]) => form.test(word))
    if (isAgencyWord(word)) {
      hasAgency = true
      weight += 2
    } else if (DAY.test(word) || TIME.test(word)) weight += 1
    else if (COUNT.test(word)) continue
    else if (known) weight += known[1]
    else if (SAYS.test(word)) return false
    else if (INITIALS.test(word) && !ORDINARY_WORDS.has(word.toLowerCase())) weight += 1
    else if (NAME.test(word)) names++
    else return false
  }
  return weight >= LEAST_WEIGHT && (names === 0 || (hasAgency && isSet))
}
