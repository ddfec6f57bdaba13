import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN_NAMES} from '../data/givenNames.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {wordSet} from '../data/wordSet.ts'
import {
  COMMON_WORD,
  GIVEN,
  hasKnownWords,
  isKnownWord,
  kindsOf,
  SURNAME,
  WORD,
} from '../names/index.ts'
import {BoundedCache} from '../text/boundedCache.ts'
import {categoryAt, isLetterAt, LOWER, NO_CATEGORY, OTHER_LETTER} from '../text/categories.ts'
import {OPENERS} from '../text/sentences.ts'
import {addressAt} from './addresses.ts'

/** A written word in which two may have run together. */
export interface GluedWord {
  offset: number
  text: string
  /** What may be meant, the likeliest first. */
  choices: string[]
  /** Whether it is no one word by its form alone. */
  isSure: boolean
  /** It is two if the story has these words elsewhere. */
  names?: string[]
  /** May be one, as a firm spells itself (`LucasVarity`), unless the story has this word of it elsewhere. */
  unknown?: string
}

/** So long is a word that may be two; longer ones are no words. */
const [SHORTEST, LONGEST] = [5, 40]
/** Signs that make what they stand before, or after, a part of something else. */
const [BEFORE, AFTER] = ["’'@#./_-", '@_-']
const CAMEL = /^(\p{Ll}{3,})(\p{Lu}\p{Ll}+)$/u
const CAPITAL_CAMEL = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}+)$/u

/** Words that stand before or after others without being part of them. */
const SMALL = wordSet(
  'the and that with from this have they their were which would about after when been said will more than into for was has his are its but not who of to in on at by as is it an be he also had',
)
/** Those of them that a compound or a derivation hardly begins or ends with. */
const TELLING = wordSet('the and that with from this they their were which would said of')
/** What follows a name: `Obamahas`. */
const AFTER_NAME = wordSet('has was is and said also will had would says told in of to did')
/** `ElectionThe`: a word that opens a sentence and no brand ends with. */
export const OPENING = wordSet(
  'the they she but however this these there when while after although because his their said',
)
/** A space may stand after them: `theIraqi`, not after a noun. */
const BEFORE_NAME = wordSet(
  'the and of to in on at by with from for as said that than when where who but or an his her its their former against between near under over after before',
)
const BRANDS = wordSet('easyjet youtube whatsapp iphone ebay linkedin')

type Read = Omit<GluedWord, 'offset' | 'text'>

/** The words of a text that may be two. */
export function gluedWords(text: string): GluedWord[] {
  const inAddress = addressAt(text)
  const glued: GluedWord[] = []
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = start
    let isLower = true
    for (let category; (category = categoryAt(text, end)) <= OTHER_LETTER; end++)
      isLower &&= category === LOWER
    if (end - start < SHORTEST || end - start > LONGEST || !isApart(text, start, end)) continue
    const word = text.slice(start, end)
    // that nothing runs together in a known word is quicker found than remembered
    if (isLower && isKnownWord(word)) continue
    const read = wordRead(word)
    if (read && !inAddress(start, end)) glued.push({offset: start, text: word, ...read})
  }
  return glued
}

/** Whether letters are a word by themselves: no part of a number, an address, a compound. */
function isApart(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
  if (BEFORE.includes(before) || AFTER.includes(after)) return false
  if (categoryAt(text, start - 1) < NO_CATEGORY || categoryAt(text, end) < NO_CATEGORY) return false
  return after !== '.' || !isLetterAt(text, end + 1)
}

const remembered = new BoundedCache<string, {read: Read | undefined}>(4096)

/** Words come again and again: what one may be is worked out once, as soon as words are known. */
const wordRead = (word: string): Read | undefined =>
  hasKnownWords() ? remembered.remember(word, () => ({read: readWord(word)})).read : undefined

const readWord = (word: string): Read | undefined =>
  /^\p{Ll}+$/u.test(word) ? lowerGlued(word) : (camelGlued(word) ?? nameGlued(word))

const isCommon = (part: string) => (kindsOf(part) & COMMON_WORD) !== 0

function camelGlued(word: string): Read | undefined {
  if (BRANDS.has(word.toLowerCase())) return undefined
  const [, left = '', right = ''] = CAMEL.exec(word) ?? []
  if (left) {
    const opens = OPENERS.has(right.toLowerCase())
    if (!opens && (right.length < 3 || !isCommon(left) || kindsOf(right.toLowerCase()) === 0))
      return undefined
    if (BEFORE_NAME.has(left)) return {choices: [`${left} ${right}`], isSure: true}
    // a brand is made of two words: `creditWatch`
    const isSure = opens || !isCommon(right.toLowerCase()) || DEMONYMS.has(right.toLowerCase())
    return {
      choices: [`${left}. ${right}`, `${left}, ${opens ? right.toLowerCase() : right}`],
      isSure,
    }
  }
  const [, name = '', opener = ''] = CAPITAL_CAMEL.exec(word) ?? []
  if (!name) return undefined
  if (opener === 'Said') return {choices: [`${name} said`], isSure: true}
  if (OPENING.has(opener.toLowerCase()))
    return {choices: [`${name}. ${opener}`, `${name}, ${opener.toLowerCase()}`], isSure: true}
  const read = twoNames(name, opener)
  const isUnknown = kindsOf(opener.toLowerCase()) === 0 || kindsOf(word.toLowerCase()) !== 0
  return read && isUnknown ? {...read, unknown: opener} : read
}

/** Beginnings of one name: `MacDonald`, `FitzGerald`. */
const PREFIX = /^(?:Mac|Fitz|Van|Von|Del|Des|Dela)$/u

/** `TonyBlair`, `IraqSyria`: brands are made of ordinary words. */
function twoNames(left: string, right: string): Read | undefined {
  const [first, last] = [left.toLowerCase(), right.toLowerCase()]
  if (right.length < 3 || PREFIX.test(left)) return undefined
  const asOne = [`${left} ${right}`]
  const areWords = [first, last].some((one) => isCommon(one) && !DEMONYMS.has(one))
  // `NickMerrill`, `DonaldTrump`: nick and trump are words, too
  if (areWords && GIVEN_NAMES.has(first)) {
    const isSure = !isCommon(last) && (kindsOf(last) & (SURNAME | GIVEN)) !== 0
    return isSure ? {choices: asOne, isSure} : {choices: asOne, isSure, names: [right]}
  }
  if (areWords) return undefined
  if (GIVEN_NAMES.has(first)) return {choices: asOne, isSure: true}
  if (kindsOf(first) & GIVEN) return {choices: asOne, isSure: false, names: [right]}
  if (left.length > 4 && GIVEN_NAMES.has(last) && (kindsOf(first) & ~SURNAME) === 0)
    return {choices: [`${left}, ${right}`, `${left} ${right}`], isSure: true}
  const choices = [`${left}, ${right}`, `${left} ${right}`]
  const arePlaces = [first, last].every((one) => KNOWN_PLACES.has(one) || DEMONYMS.has(one))
  return arePlaces ? {choices, isSure: true} : {choices, isSure: false, names: [left, right]}
}

/** `Obamahas`: a name of the story and a small word. */
function nameGlued(word: string): Read | undefined {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || kindsOf(word.toLowerCase()) !== 0) return undefined
  for (let cut = word.length - 2; cut >= 3 && cut >= word.length - 5; cut--) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    if (right === 'said') return {choices: [`${left} ${right}`], isSure: true}
    if (AFTER_NAME.has(right)) return {choices: [`${left} ${right}`], isSure: false, names: [left]}
  }
  return undefined
}

/** `ofthe`, `theministry`, `primeminister`: unknown as one word, known as two. */
function lowerGlued(word: string): Read | undefined {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    const small = [left, right].filter((part) => SMALL.has(part))
    // what the two look like first: whether they are words takes longer to find out
    if (small.length === 0 && !areTwo(left, right)) continue
    if (!isWord(left) || !isWord(right)) continue
    const isTelling = small.length === 2 || small.some((part) => TELLING.has(part))
    const rest = SMALL.has(left) ? right : left
    if (small.length > 0 && !isTelling && Math.min(left.length, right.length) < 3) continue
    if (NO_WORDS.test(word) || (small.length === 2 && left === 'the')) continue
    const isSure = isTelling && (small.length === 2 || rest.length > 4)
    return {choices: [`${left} ${right}`], isSure}
  }
  return undefined
}

/** Slips of one word: `withdrawl`, `forsee`. */
const NO_WORDS = /^(?:with(?:drawl?|old|h?eld|stand)|forsee|forgo|theat|offence)/u

/** Endings of words that no compound begins with. */
const FORM = /(?:ing|ed|ly|tions?|ments?|ties|ous|ful|ive|al|ic|ies)$/u
/** Parts that make new words all the time. */
const PART =
  /^(?:under|over|counter|super|inter|multi|stake|stock|share|steel|policy|holiday|ground|street|machine|battle|water|ability|able|less|like|wide|makers?|making|holders?|holding|workers?|keepers?|owners?|markets?|person|people|ship)$/u

/** Whether two ordinary words are no compound, which news makes every day (`policymakers`). */
function areTwo(left: string, right: string): boolean {
  if (PART.test(left) || PART.test(right) || right.length < 4) return false
  if (left.length >= 5 && FORM.test(left)) return true
  return left.length >= 5 && right.length >= 5 && left.length + right.length >= 12
}

const isWord = (part: string) =>
  SMALL.has(part) ||
  (part.length >= 3 && (kindsOf(part) & (WORD | COMMON_WORD)) === (WORD | COMMON_WORD))
