import {wordSet} from '../data/wordSet.ts'
import {TITLES} from '../data/titles.ts'

/** A sentence of a paragraph: `[start, end)` in UTF-16 code units, closing marks with it, white space around it not. */
export interface Sentence {
  start: number
  end: number
}

/**
 * The sentences of a paragraph in order, headings and cut ones too; none of one without text. An abbreviation, an
 * initial, a decimal or an address ends none, nor does a mark inside brackets or before a word in lower case:
 * `“Go!” he said.` is one sentence.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = skipSpace(text, 0)
  for (const {0: stop, index} of text.matchAll(STOP)) {
    const end = index + stop.length
    const next = skipSpace(text, end)
    if (index < start || next >= text.length || !isEnd(text, start, index, stop, next)) continue
    sentences.push({start, end})
    start = next
  }
  const end = text.trimEnd().length
  if (start < end) sentences.push({start, end})
  return sentences
}

/** What may end a sentence, with the marks that close what it closes; white space stands after it. */
const STOP = /(?:(?<![.!?…])[.!?…]+|[。！？]+)["'”’»)\]]*(?=\s)|[。！？]+[」』”’）]*/gu
const OPENS = /^["'“‘«„([¿¡–—-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}@#$€£]/u

function isEnd(text: string, start: number, at: number, stop: string, next: number): boolean {
  if (/^[。！？]/u.test(stop)) return true
  // a camel-case brand may open a sentence: `iPhone sales fell.`
  const opening = text.slice(next, next + 12)
  if (!OPENS.test(opening) && !/^\p{Ll}{1,2}\p{Lu}/u.test(opening)) return false
  if (!stop.startsWith('.') || stop.length > 1)
    return !/^…|^\.\.+/u.test(stop) || opensSentence(text, next)
  const before = lastToken(text, start, at)
  if (isAbbreviation(before)) return endsAnyway(before) && opensSentence(text, next)
  return true
}

/** The word that ends at an index, full stops in it included. */
function lastToken(text: string, start: number, at: number): string {
  let from = at
  while (from > start && /[\p{L}\p{N}.&’'-]/u.test(text[from - 1]!)) from--
  return text.slice(from, at)
}

/** Whether a full stop after this word belongs to the word: `Mr`, `U.S`, `J`, `Inc`, `No`. */
export function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return true
  const plain = word.toLowerCase()
  if (ABBREVIATIONS.has(plain)) return true
  // `St.`, `Gen.` before a name; `president.` ends a sentence
  return word.length <= 5 && TITLES.has(plain) && !WHOLE_TITLES.has(plain)
}

/** Of abbreviations, those that stand at the end of a sentence, too. */
function endsAnyway(word: string): boolean {
  const plain = word.toLowerCase()
  return /\./u.test(word) || AT_END.has(plain)
}

function opensSentence(text: string, next: number): boolean {
  const [word = ''] =
    /^["'“‘«(]*(\p{L}[\p{L}’']*)/u.exec(text.slice(next, next + 30))?.slice(1) ?? []
  return OPENERS.has(word.toLowerCase()) && word !== word.toLowerCase()
}

/** Lower case, without the stop. */
const ABBREVIATIONS = wordSet(`
  inc ltd corp co cos bros plc llc jr sr vs v etc al approx ca cf no nos vol fig figs ed eds est p pp
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore
  pa tenn tex vt va wash wis wyo ont que sask alta ave blvd rd dept univ assn ft mt
  messrs mmes hon esq ph supt insp asst assoc gov sen rep revs gens sens reps govs dist lt col sgt cpl pfc`)
const AT_END = wordSet('inc ltd corp co cos bros plc llc jr sr etc al ave blvd rd dept')
/** Titles of up to five letters that are words, not abbreviations. */
const WHOLE_TITLES = wordSet(`
  sir dame lord lady baron earl count duke king queen pope pop vice mayor chair chief judge agent lance
  petty coach uncle aunt envoy emir sheik mufti rabbi imam consul ex don`)

/** Words that open sentences and are seldom part of a name. */
export const OPENERS = wordSet(`
  the a an it he she they we i you this that these those there his her its their our my your
  but and or so yet if when while as after before since although though because unless until once
  in on at by for from with without under over between among during despite about against across
  what who why how where which some many most all both each every no not one two three several few other
  another such then now here still also however meanwhile instead earlier later last next more
  according to of is are was were has have had do does did will would can could may might should`)

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/u.test(text[at]!)) at++
  return at
}
