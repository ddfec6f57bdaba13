import {isByline} from '../forms/byline.ts'
import {isSignedOff} from '../forms/clerks.ts'
import {readDateline, splitDateline} from '../forms/dateline.ts'
import {isEndMark} from '../forms/endMatter.ts'
import {signOffIn} from '../forms/endOf.ts'
import {endsHere, fillOf, fitsOn} from './filledLines.ts'
import {
  isItemBelow,
  isMatch,
  isResultBelow,
  isResult,
  isOpen,
  saysNothing,
  startsAnew,
  startsSmall,
} from './lineForm.ts'
import {type Line, readLines} from './lines.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {isMoment} from '../forms/moments.ts'
import {withoutTime} from './nameAndTime.ts'
import {isNameAlone} from '../forms/nameAlone.ts'
import {isToldAgain} from './toldTwice.ts'
import {isFull, isSetOut, MAX_WIDTH, MOSTLY_FULL, type Wrap, wrapOf} from './wrap.ts'

/** A paragraph of plain copy. */
export interface TextParagraph {
  text: string
  /** The line, from 1, that it starts on. */
  line: number
  /** It stands above the story proper, and is none of its subheads. */
  isAbove?: boolean
  /** All its lines, and where in `text` each starts. */
  lines: {number: number; start: number}[]
}

/**
 * All paragraphs of plain copy, in order, head included. Each line is one, unless the copy is wrapped: then lines are
 * joined that were broken for their width. Empty lines and indents always part paragraphs. HTML entities are read as
 * the signs they stand for, tags are dropped.
 */
export function textParagraphs(text: string): TextParagraph[] {
  return joinLines(readLines(text).lines)
}

/** The line that the character at `offset` of a paragraph stands on. */
export function lineAt({lines, line}: TextParagraph, offset: number): number {
  return lines.findLast(({start}) => start <= offset)?.number ?? line
}

/** Joins the lines that were broken for their width. */
export function joinLines(all: Line[]): TextParagraph[] {
  const lines = all.flatMap((line) => (line.number <= LINES_OF_TOP ? withoutTime(line) : [line]))
  const wrap = wrapOf(lines)
  const fill = wrap && !wrap.indents ? fillOf(lines) : undefined
  const paragraphs: TextParagraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const paragraph = paragraphs.at(-1)
    const isLast =
      index === lines.length - 1 &&
      !(before && isAddressBelow(before, line)) &&
      (isSignedOff(line.text) ||
        (before !== undefined && !isOpen(before) && LAST_WORD.test(line.text)))
    // `end`, below a whole sentence: what stands below it is no part of it
    const isMark = paragraph?.text === 'end' || (before && line.text === 'end' && !isOpen(before))
    const isItem = paragraph !== undefined && isItemBelow(paragraph.text, line.text)
    const mayGoOn =
      wrap && before && paragraph && !isLast && !isMark && !isItem && goesOn(before, line, wrap)
    const isSecondName = paragraph && before && !line.afterGap && areNames(before.text, line.text)
    const isOn =
      isSecondName ||
      (mayGoOn &&
        !(
          line.number <= LINES_OF_TOP &&
          isAnewOnTop(paragraph.text, line.text, isSetOut(before, line) ? 0 : wrap.width)
        ) &&
        !(
          line.number <= LINES_OF_TOP &&
          paragraphs.length <= MOST_TO_HEADLINE &&
          isOpen(before) &&
          isBelowHeadline(paragraph.text, line.text, lines.slice(index + 1)) &&
          (fitsOn(before, line, wrap.width) || isOnlyHere(line.text, lines.slice(index + 1)))
        ))
    if (isOn && !(fill && endsHere(before, line, paragraph.text, fill))) {
      paragraph.lines.push({number: line.number, start: paragraph.text.length + 1})
      paragraph.text += ` ${line.text}`
    } else {
      const {text, number} = line
      paragraphs.push({text, line: number, lines: [{number, start: 0}]})
    }
  })
  return paragraphs
}

/** `Queries to Mara Velten or`, `press@velt.example` */
const isAddressBelow = (before: Line, line: Line) =>
  !line.afterGap &&
  /\b(?:and|at|by|e-?mail|on|or|to|via):?$/iu.test(before.text) &&
  /^\S+@\S+$/u.test(line.text)

/** Below the very last stop: initials, tags, an address. */
const LAST_WORD = /^(?:\p{Ll}{2,5}|#\p{L}.*|\(?(?:https?:|www\.)\S+)$/u

/** `By Mara Velten`, `and Jan Roe` */
const areNames = (above: string, text: string) =>
  /^(?:and|&) \p{Lu}/u.test(text) && isByline(above) && isByline(`${above} ${text}`)

const LINES_OF_TOP = 8
const MOST_TO_HEADLINE = 3

/** On top, a note in brackets and a headline that is told again are lines of their own. */
const isAnewOnTop = (above: string, text: string, width: number) =>
  ((NOTE.test(text) || isNoteInBrackets(text)) && !/[([][^)\]]*$/u.test(above)) ||
  isNoteInBrackets(above) ||
  /^(?:Eds|EDS|Editors): |^\(\p{Lu}\p{L}+\) ?[–—-]{1,2}/u.test(text) ||
  isDeck(above, text, width) ||
  (readDateline(text)?.date !== undefined && /^[^,]+, .*\d/u.test(text) && !/\.$/u.test(text)) ||
  TIME_SENT.test(text) ||
  isToldAgain(above, text, 1)

/** So is a time or a name right below a headline, with nothing below it that it could go on in. */
const isBelowHeadline = (above: string, text: string, [next]: Line[]) =>
  isEnd(next) &&
  !/[.!?]$/u.test(text) &&
  !GOES_ON.test(above) &&
  (isNameAlone(text, []) || (DATED.test(text) && isMoment(text)))

/** A day with its year; or a name that the story does not tell of, as it does of whom its headline names. */
const isOnlyHere = (text: string, below: Line[]) =>
  isMoment(text) || !below.some((one) => one.text.includes(text.split(' ').at(-1)!))

const DATED = /\p{L}{3}.*\d{4}/u

const NOTE =
  /^(?:[([](?:adds|att(?:entio)?n|corrects|eds|editors|recasts|refiles|repeats|updates)\b|eds?: )/iu

/** A line with a capital, whose first word the headline above it had room for. */
const isDeck = (above: string, text: string, width: number) =>
  /^\P{L}{0,2}\p{Lu}/u.test(text) &&
  (above.match(/ \p{Ll}/gu)?.length ?? 0) > 3 &&
  !GOES_ON.test(above) &&
  above.length + 1 + text.split(' ', 1)[0]!.length <= width &&
  !/[.!?][”"’']?$/u.test(above) &&
  splitDateline(above) === undefined

const isNoteInBrackets = (text: string) =>
  /^\(.*\)$/u.test(text) && whyLeftOut(text) === 'a note to editors'

/** `Oct 14 (Reuters)` */
const TIME_SENT = /^\p{Lu}\p{Ll}{2,8}\.? \d{1,2} \(\p{Lu}\p{L}+\)$/u

const isEnd = (next: Line | undefined) =>
  next === undefined || next.afterGap || isMoment(next.text) || startsAnew(next.text)

/** A headline that is not yet over: `… wins award for` */
const GOES_ON = /(?:^| )(?:a|after|and|as|at|by|for|from|in|of|on|or|over|says|that|the|to|with)$/iu

function goesOn(before: Line, line: Line, wrap: Wrap): boolean {
  if (line.afterGap || before.text.length > MAX_WIDTH) return false
  // `… a play`, `by Mara Velten, who …`: far from the top no line signs the story in the middle of a sentence
  const isInside = line.number > LINES_OF_TOP && isOpen(before) && /^by /u.test(line.text)
  if (isAddressBelow(before, line)) return true
  if (startsAnew(line.text) && !isInside) return false
  if (isEndMark(before.text) || saysNothing(before.text)) return false
  if (isResultBelow(before.text, line.text)) return false
  if (isResult(before.text) || (isMatch(before.text) && /^\p{Lu}/u.test(line.text))) return false
  if (signOffIn(before.text) >= 0 || (!isOpen(before) && whyLeftOut(before.text))) return false
  if (!startsSmall(line) && isTechnical(before)) return false
  if (isVersion(before) && !/^\p{Ll}/u.test(line.text)) return false
  if (isSignedOff(line.text) && !isOpen(before)) return false
  // below the first line of a paragraph that is set in
  if (isSetOut(before, line) && isFull(before, line, wrap.width, MOSTLY_FULL)) return true
  if (isTooLong(before, line, wrap)) return false
  const isFullLine = isFull(before, line, wrap.width)
  if (isOpen(before) && startsSmall(line)) return isFullLine || wrap.indents
  if (isHanging(before, line) && isFull(before, line, wrap.width)) return true
  if (line.indent > before.indent + 1) return false
  if (wrap.indents && line.indent > 0 && line.indent === before.indent) return false
  return isFullLine
}

/** On top a line that is longer than all that were broken for their width was not broken. */
const isTooLong = (before: Line, line: Line, {width, indents}: Wrap) =>
  !indents &&
  before.number <= LINES_OF_HEAD &&
  before.text.length > width + RUN_OVER &&
  !startsSmall(line)

const RUN_OVER = 4

/** The second line of an item whose lines hang: `2. The main prize is …`, set in by the width of its number. */
const isHanging = (before: Line, line: Line) =>
  isOpen(before) &&
  line.indent - before.indent ===
    (/^(?:\d{1,2}[.)]|\*\*?|[•-]) +/u.exec(before.text)?.[0].length ?? -1)

/** What the wire wrote for itself on top of its copy, and no note that goes on. */
function isTechnical({text, number}: Line): boolean {
  const why = number <= LINES_OF_HEAD ? whyLeftOut(text) : undefined
  if (why === 'a note to editors') return /^embargoed\b/iu.test(text)
  return why === 'a heading of the wire’s own' || (why !== undefined && text.length <= SHORT_LINE)
}

/** `BULLETIN MATTER`, above `2 dead as train burns` */
const isVersion = ({text, number}: Line) =>
  number <= LINES_OF_HEAD && whyLeftOut(text) === 'a priority or version of the wire'

const LINES_OF_HEAD = 5
const SHORT_LINE = 45
