import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {kindsOf, WORD} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {lastBefore, type Range} from '../text/ranges.ts'
import {isAbbreviation} from '../text/sentences.ts'
import {defineRule} from './rule.ts'

/**
 * Punctuation that is doubled or out of place (`. .`, `,,`, `?.`), or has a space before it. Ellipses,
 * `?!`, `!!` and the comma after an abbreviation are right; so is the space of French before `;`, `:`, `!` and `?`.
 *
 * Bad: `The board will publish its policy. .`
 * Good: `The board of Acme Inc., he said ... well, will it ever meet?!`
 */
export const punctuation = defineRule({
  id: 'punctuation',
  tier: 'warning',
  core: false,
  about: 'Stray or doubled punctuation.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  yieldsTo: ['only-punctuation', 'html', 'text-cut-off'],
  check(reading) {
    const {shapes} = paragraphKinds(reading)
    return defectsIn(reading, reading.isEnglish ? lookInEnglish : look, (at) => !shapes[at]!.isCode)
  },
})

/** Two or more marks, spaces between them allowed, and a mark after a space. */
const RUN =
  /(?<![ \u00a0])(?:[ \u00a0]*[,;:.?!](?:[ \u00a0]*[,;:.?!])+|[ \u00a0]+,(?![,;)(\p{L}\p{N}])|[ \u00a0]+\.(?=$|\s+[\p{L}“"]))/gu
const SPACED_IN_ENGLISH = /(?<=\p{Ll}{2})[ \u00a0]+[;?!](?=$|[\s”"’'])/gu

/** A sign of both, which is looked for first: it is quick, and most paragraphs have none. */
const SIGN = /[,;:.?!][ \u00a0]*[,;:.?!]|[ \u00a0][,;.?!]/u

function look(text: string): Defect[] {
  if (!SIGN.test(text)) return []
  if (isTable(text)) return []
  const inAddress = addressAt(text)
  return [...text.matchAll(RUN)].flatMap(({0: run, index}) => {
    const marks = run.replace(/\s/gu, '')
    const offset = /^\s/u.test(run) && isFine(marks, index) ? -1 : index
    if (offset < 0 || isRight(run, marks, text, index)) return []
    if (inAddress(index, index + run.length)) return []
    return [defectOf(text, index, run, right(marks, wordBefore(text, index)))]
  })
}

function lookInEnglish(text: string): Defect[] {
  if (!SIGN.test(text)) return []
  const found = look(text)
  if (FRENCH.test(text)) return found
  const inAddress = addressAt(text)
  const spaced = [...text.matchAll(SPACED_IN_ENGLISH)].flatMap(({0: run, index}) =>
    inAddress(index, index + run.length)
      ? []
      : [defectOf(text, index, run, isLost(run, text.slice(index + run.length)))],
  )
  const taken = found.map(({offset, length}): Range => [offset, offset + length])
  const isFree = ({offset, length}: Defect) =>
    offset >= (lastBefore(taken, offset + length)?.[1] ?? 0)
  return [...found, ...spaced.filter(isFree)].sort((a, b) => a.offset - b.offset)
}

/** In the middle of a sentence, a question mark may stand for a dash that was lost: `former mayors ? and others`. */
const isLost = (run: string, after: string): string[] =>
  run.endsWith('?') && /^\s+\p{Ll}/u.test(after) ? [' —', '?'] : [run.trim()]

/** Dots that lead to a number, or a tab. */
function isTable(text: string): boolean {
  const dots = text.indexOf('....')
  return (dots >= 0 && /\d/u.test(text.slice(dots))) || text.includes('\t')
}
/** Marks of languages with rules of their own. */
const FRENCH = /[«»¿¡]/u

function defectOf(text: string, index: number, run: string, [first, ...others]: string[]): Defect {
  const word = /\S*$/u.exec(text.slice(Math.max(0, index - 30), index))![0]
  return {
    offset: index,
    length: run.length,
    severity: 'warning',
    phrases: [phrase('finding.punctuation', {text: `${word}${run}`})],
    ...(others.length > 0 ? {choices: [first!, ...others]} : {suggestion: first}),
  }
}

/** Whether a mark after a space, alone, is what it should be: `.22`, `.NET`, ` ...`. */
const isFine = (marks: string, index: number) =>
  /^[.?!]/u.test(marks) && (marks.length > 1 ? /^\.{2,}$|^[?!]+$/u.test(marks) : index === 0)

/** Ellipses, `?!`, `!!!`, `etc.,`, `Yahoo!,`. */
function isRight(run: string, marks: string, text: string, index: number): boolean {
  const before = wordBefore(text, index)
  const after = text.slice(index + run.length)
  if (/^[?!]+$/u.test(marks)) return true
  if (
    /^:\/\//u.test(run) ||
    (run === '::' && !/^\s|^$/u.test(after)) ||
    (/[:;]$/u.test(marks) && /^[-)(DPp/|]/u.test(after))
  )
    return true
  if (/^[.…]{3,}|^[?!,]\.{2,}$|^\.{2,}[?!,]?$/u.test(marks) && marks !== '..') return true
  if (/\.{3}/u.test(marks)) return true
  if (marks === '..') {
    // a spaced ellipsis that the marks around it complete, a path, an abbreviation before a stop of its own
    if (
      /^\s*[./?…]/u.test(after) ||
      /[.?!…/]\s*$/u.test(text.slice(Math.max(0, index - 30), index))
    )
      return true
    return before === '' && index === 0
  }
  if (/^\.[,;:?!]$/u.test(marks)) return /\s/u.test(run) ? false : isShortened(before)
  // a title or a name with a mark of its own: `Yahoo!,` `“Who's Afraid of Virginia Woolf?,”`
  if (/^[?!][,;:.]$/u.test(marks))
    return isCapital(before) || /^["”’']/u.test(after) || /[”"]$/u.test(before)
  return false
}

const wordBefore = (text: string, index: number) =>
  /[\p{L}\p{M}\p{N}.&’'-]*$/u.exec(text.slice(Math.max(0, index - 30), index))![0]

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Whether the stop may belong to the word before it: a longer word that is known needs none. */
const isShortened = (word: string) =>
  isAbbreviation(word) ||
  !(
    /^\p{Ll}{5,}$/u.test(word) ||
    (/^\p{L}{5,}$/u.test(word) && (kindsOf(word.toLowerCase()) & WORD) !== 0)
  )

/** What may have been meant, the likeliest first; one where it is certain. */
function right(marks: string, before: string): string[] {
  // `Inc. ,` keeps the stop of its abbreviation
  if (/^\.[,;:]$/u.test(marks) && isShortened(before)) return [marks]
  const kinds = [...new Set(marks)]
  if (kinds.length === 1) return kinds
  // `.?.?.`: an ellipsis whose spaces were lost
  if (/^(?:\.\?)+\.$/u.test(marks)) return ['...', '?']
  if (/[?!]/u.test(marks) && !/[;:]/u.test(marks)) return [/[?!]/u.exec(marks)![0]]
  return kinds.reverse()
}
