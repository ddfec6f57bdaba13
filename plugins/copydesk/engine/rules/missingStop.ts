import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, foundAt} from '../mechanics/defects.ts'
import {DETERMINERS, LEADING} from '../mechanics/determiners.ts'
import {type ParagraphKinds, paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * A paragraph of prose that ends without a period, in a story whose other paragraphs have theirs. Headings, captions,
 * credits, lists and lines that go on in the next paragraph need none. What reads like a headline or a pull quote, and
 * a period missing in a story with several such lines, is a note; a period is never offered after a line in capitals at the
 * end of the paragraph.
 *
 * Bad: `The harbor of the town is old and small. ¶ The road to a better harbor often begins with a common friend: the mayor ¶ She has held the office for nine years.`
 * Good: `A common friend ¶ The road to a better harbor often begins with one. ¶ Three things are needed: ¶ - a pier`
 */
export const missingStop = defineRule({
  id: 'missing-stop',
  tier: 'warning',
  core: false,
  about: 'A paragraph that ends without a period.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['text-cut-off', 'subhead', 'quotation-marks', 'encoding', 'html'],
  check(reading) {
    if (!reading.isEnglish) return []
    const {paragraphs} = reading
    const kinds = paragraphKinds(reading)
    const isSet = kinds.isSet && openLines(kinds) <= MOST_OPEN
    return foundAt(
      paragraphs.flatMap((text, paragraph) =>
        isOpen(reading, kinds, paragraph)
          ? [{paragraph, defect: defectOf(text, isSet && !isSetApart(paragraphs, paragraph))}]
          : [],
      ),
      paragraphs,
    )
  },
})

const LONG = 9
/** With more lines that have no stop, a story has links, captions or pull quotes among its paragraphs. */
const MOST_OPEN = 3

const openLines = ({shapes, isBody}: ParagraphKinds): number =>
  shapes.filter(({hasStop, words}, at) => !hasStop && words >= 4 && isBody(at)).length

/** A pull quote, which stands in another paragraph, too, or ends with who said it; a post with its author below. */
function isSetApart(paragraphs: readonly string[], at: number): boolean {
  const text = paragraphs[at]!.trim()
  return (
    NAMED_END.test(text) ||
    /^[—–-]+ ?\p{Lu}|@\w/u.test(paragraphs[at + 1] ?? '') ||
    paragraphs.some((other) => other.includes(text) && other.trim() !== text)
  )
}

/** `… of the program. Mara Velten, Harbor Master`, `“… of the program.” - Mara Velten` */
const NAMED_END =
  /[.!?][”"’']?\s+(?:[-–—]\s*)?\p{Lu}[\p{L}’'-]*\p{Ll}(?:,? \p{Lu}[\p{L}’'.-]*){1,4}$/u

/** Ends with a letter, a digit or a quotation mark after one. */
const END = /[\p{L}\p{N}%][”"’']?\s*$/u

function isOpen(reading: Reading, {shapes, isProse, isBody}: ParagraphKinds, at: number): boolean {
  const shape = shapes[at]!
  const text = reading.paragraphs[at]!
  if (shape.hasStop || shape.words < LONG || !isProse(at) || !isBody(at) || !END.test(text))
    return false
  // without roles the first line may be a headline
  if (!reading.roles && at === 0) return false
  if (isTitle(text) || UNSTOPPED.test(text)) return false
  // a sign-off in the line of the last sentence
  if (at === shapes.length - 1 && UNSTOPPED_END.test(text.trimEnd().slice(-300))) return false
  if (addressAt(text)(text.trimEnd().length - 1, text.length)) return false
  const next = shapes[at + 1]
  if (next?.isLower) return false
  // a heading has one sentence, and short lines around it
  const isHeading = shape.words < 15 && !/[.!?]\s/u.test(text) && !isAmong(shapes, at)
  return !isHeading && (shape.words >= 12 || !isQuotedLine(text))
}

/** One long word, as of a file; a time of a video, a ticker, a tag, an address. */
const UNSTOPPED =
  /^\S+$|\d:\d\d\s*$|(?:^|\s)[A-Z0-9]{1,6}\.[A-Z]{1,2}\s*$|[#@]\w+\s*$|\b(?:IMAGES|Images|Reuters|AFP)\s*$/u

/** Most of its longer words have capitals. */
function isTitle(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []).slice(1)
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6
}

/** Whether it stands between paragraphs of prose that have their stops, or below a subhead. */
const isAmong = (shapes: ParagraphKinds['shapes'], at: number) => {
  const [before, after] = [shapes[at - 1], shapes[at + 1]]
  const isFit = (one: typeof before) => !one?.words || (one.hasStop && one.words >= 7)
  return (before?.isShort || isFit(before)) && isFit(after)
}

/** A line that is one quotation, as pull quotes are. */
const isQuotedLine = (text: string) => /^\s*[“"‘'].*[”"’']\s*$/u.test(text)

function defectOf(text: string, isSet: boolean): Defect {
  const plain = text.trimEnd()
  const last = /(?<!\S)\S+$/u.exec(plain)![0]
  const quote = /[”"’']$/u.exec(last)?.[0] ?? ''
  const word = quote ? last.slice(0, -quote.length) : last
  const isEnd = isLastWord(word) && !UNSTOPPED_END.test(plain.slice(-300))
  const isSure = isSet && !isHeadline(plain)
  const stopped = `${word}.${quote}`
  return {
    offset: plain.length - last.length,
    length: last.length,
    severity: isSure ? 'warning' : 'info',
    phrases: [phrase('finding.missing-stop', {text: last})],
    ...(isEnd && (isSure ? {suggestion: stopped} : {choices: [stopped]})),
  }
}

/**
 * A subhead, a sign-off or a number that stands after the last sentence: `jobs have gone. A LOOK ABROAD`, `… Early
 * life`.
 */
const UNSTOPPED_END = /[.!?][”"’')]*\s+(?:[^\p{Ll}]+|\p{Lu}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*)?)$/u

/** Whether a sentence can end with it: a word or a number, not the rest of one. */
const isLastWord = (word: string) =>
  !LEADING.has(word.toLowerCase()) &&
  !/^\p{Ll}$|\p{Ll}\.\p{Lu}$/u.test(word) &&
  /^[“"‘'(]?[\p{L}\p{N}\p{M}$€£’'.,%:&/–-]+$/u.test(word)

/** A short sentence without an article or what stands for one, as headlines are written. */
function isHeadline(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []
  return (
    words.length < 15 &&
    !/[.!?][”"’']?\s+\p{Lu}/u.test(text.replace(/\p{Lu}\./gu, '')) &&
    words.every((word) => !DETERMINERS.has(word))
  )
}
