import {ARABIC_ARTICLES} from '../data/particles.ts'
import {type Finding, type Span} from '../model/finding.ts'
import {keyOf} from '../names/index.ts'
import {editDistance} from '../text/editDistance.ts'
import {HYPHENS, QUOTES} from '../text/typography.ts'

/** A replacement at one place of the text. */
export interface SpellingEdit {
  span: Span
  replacement: string
}

interface SpellingOptions {
  /** The places inside quotation marks alone, instead of all others. */
  quoted?: boolean
  /** What the spans index: what stands around a place tells how to write there. */
  paragraphs?: readonly {text: string}[]
}

/**
 * The edits of “use this spelling everywhere”: one for each place that is written otherwise. Quotations are
 * verbatim, so places inside them are left out; `quoted` gives those alone, to be asked for one by one.
 *
 * What changes is the spelling, not how the place writes a name: a place in capitals stays in capitals, words of the
 * spelling that stand beside the place are not written again, and a sentence keeps its first capital.
 */
export function spellingEdits(
  finding: Finding,
  spelling: string,
  {quoted = false, paragraphs = []}: SpellingOptions = {},
): SpellingEdit[] {
  return finding.spans
    .filter((span) => (span.quoted === true) === quoted && span.text !== spelling)
    .map((span) => {
      const text = paragraphs[span.paragraph]?.text ?? span.text
      const from = text.startsWith(span.text, span.offset) ? span.offset : 0
      const around: Around = {before: text.slice(0, from), after: text.slice(from + span.length)}
      return {span, replacement: writtenAt(span.text, around, wordsFor(finding, span, spelling))}
    })
    .filter(({span, replacement}) => span.text !== replacement)
}

/** The text of a paragraph on both sides of a place. */
interface Around {
  before: string
  after: string
}

/**
 * What of a spelling belongs in a place: where a name is near one on record, the one of its words that stands there.
 * `Ewan McTarvisch` becomes `Ewan McTarvish`, not `Ewan Ewan McTarvish`; `Mr Karooni`, `Mr Karouni`.
 */
function wordsFor({evidence = [], suggestion}: Finding, {text}: Span, spelling: string): string {
  if (spelling !== suggestion || !evidence.some(({code}) => code === 'record-near')) return spelling
  const key = keyOf(text)
  const distance = (word: string) => editDistance(key, keyOf(word))
  const word = spelling
    .split(/\s+/u)
    .reduce((best, next) => (distance(next) < distance(best) ? next : best))
  return articleOf(text) ? word : word.slice(articleOf(word).length)
}

function writtenAt(text: string, around: Around, spelling: string): string {
  const [article, own] = [articleOf(text), articleOf(spelling)]
  const isSameArticle = own !== '' && article.toLowerCase() === own.toLowerCase()
  const words = withoutNeighbors(
    isSameArticle ? article + spelling.slice(own.length) : spelling,
    around,
  )
  const cased = inCaseOf(text, words)
  return opensSentence(around.before) && /^\p{Lu}/u.test(text)
    ? cased.slice(0, 1).toUpperCase() + cased.slice(1)
    : cased
}

/** `Ninwa Province` becomes `Nineveh Province`, be `Nineveh Province` the name on record. */
function withoutNeighbors(spelling: string, {before, after}: Around): string {
  const words = spelling.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const last = words.slice(-count).join(' ')
    if (after.startsWith(` ${last}`) && isWordEnd(after[last.length + 1]))
      return words.slice(0, -count).join(' ')
    const first = words.slice(0, count).join(' ')
    if (before.endsWith(`${first} `) && isWordEnd(before.at(-first.length - 2)))
      return words.slice(count).join(' ')
  }
  return spelling
}

const isWordEnd = (character = ' ') => !/[\p{L}\p{N}]/u.test(character)

/** A name set in capitals stays so: `LHEIBAN` becomes `LEIBAN`; `McTARVSH`, `McTARVISH`. */
function inCaseOf(text: string, spelling: string): string {
  const [start] = SMALL_START.exec(text) ?? ['']
  const rest = text.slice(start.length)
  if (rest.length < 2 || rest !== rest.toUpperCase() || rest === rest.toLowerCase()) return spelling
  const isSmall = spelling.slice(0, start.length).toLowerCase() === start.toLowerCase()
  return isSmall ? start + spelling.slice(start.length).toUpperCase() : spelling.toUpperCase()
}

/** What stays small where a name is set in capitals. */
const SMALL_START = new RegExp(`^(?:Mc|Mac|\\p{Ll}{2}[${HYPHENS}]|\\p{Ll}+ )(?=\\p{Lu}{2})`, 'u')

/** An Arabic article with its hyphen, as written. */
function articleOf(text: string): string {
  const [article = ''] = ARTICLE.exec(text) ?? []
  return ARABIC_ARTICLES.has(article.slice(0, -1).toLowerCase()) ? article : ''
}

const ARTICLE = new RegExp(`^\\p{L}{2}[${HYPHENS}](?=\\p{L})`, 'u')

const opensSentence = (before: string) => SENTENCE_START.test(before)

const SENTENCE_START = new RegExp(`(?:^|[.!?:…]["’”»)]*\\s+)[${QUOTES}'‘(\\s]*$`, 'u')

/**
 * A spelling as it is written in running text: of a name that the story has in capitals alone (in a dateline, a
 * caption), so that other places do not get them. An abbreviation stays as it is.
 * @param others the other spellings of the name
 */
export function runningSpelling(
  spelling: string,
  others: readonly string[],
  {spans}: Finding,
  paragraphs: readonly {text: string}[],
): string {
  const isCapitals =
    spelling.length > 1 &&
    spelling === spelling.toUpperCase() &&
    spelling !== spelling.toLowerCase()
  if (
    !isCapitals ||
    others.some((other) => other !== spelling && other.toLowerCase() === spelling.toLowerCase())
  )
    return spelling
  const places = spans.filter(({text}) => text === spelling)
  if (!spans.some(({text}) => text !== text.toUpperCase())) return spelling
  const isSetInCapitals =
    places.length > 0 &&
    places.every(({paragraph, offset, length}) => {
      const text = paragraphs[paragraph]?.text ?? ''
      return (
        offset === 0 ||
        /\p{Lu}{3,}[^\p{L}]*$/u.test(text.slice(0, offset)) ||
        /^[^\p{L}]*\p{Lu}{3,}/u.test(text.slice(offset + length))
      )
    })
  if (!isSetInCapitals) return spelling
  const small = spelling
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}|(?<=[’'\-‐‑])\p{L}/gu, (letter) => letter.toUpperCase())
  const [start] = others
    .map((other) => /^(?:Mc|Mac)(?=\p{Lu})/u.exec(other)?.[0])
    .filter((one) => one !== undefined)
  return start && small.toLowerCase().startsWith(start.toLowerCase())
    ? start +
        small.slice(start.length, start.length + 1).toUpperCase() +
        small.slice(start.length + 1)
    : small
}
