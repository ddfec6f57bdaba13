import {APOSTROPHES, QUOTES} from '../text/typography.ts'
import {isByline} from './byline.ts'
import {splitDateline} from './dateline.ts'
import {isSignedOff} from './clerks.ts'
import {isEndMark} from './endMatter.ts'
import {signOffIn} from './endOf.ts'
import {type Line, readLines} from './lines.ts'
import {whyLeftOut} from './slugs.ts'

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
export function joinLines(lines: Line[]): TextParagraph[] {
  const wrap = wrapOf(lines)
  const paragraphs: TextParagraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const paragraph = paragraphs.at(-1)
    const isLast = index === lines.length - 1 && isSignedOff(line.text)
    const isItem = paragraph !== undefined && isItemBelow(paragraph.text, line.text)
    if (wrap && before && paragraph && !isLast && !isItem && goesOn(before, line, wrap)) {
      paragraph.lines.push({number: line.number, start: paragraph.text.length + 1})
      paragraph.text += ` ${line.text}`
    } else {
      const {text, number} = line
      paragraphs.push({text, line: number, lines: [{number, start: 0}]})
    }
  })
  return paragraphs
}

/** `– makers state …`, below a colon or another item with that dash. */
function isItemBelow(above: string, text: string): boolean {
  const [dash] = /^[-–—] (?=\S)/u.exec(text) ?? []
  return dash !== undefined && (/:$/u.test(above) || above.startsWith(dash))
}

/** How a text was wrapped. */
interface Wrap {
  /** The length of its long lines. */
  width: number
  /** Paragraphs start with an indent. */
  indents: boolean
}

/** Longer lines were not broken for their width. */
const MAX_WIDTH = 100
/** Nobody wraps copy as narrow as this. */
const MIN_WIDTH = 40
/** So many lines that go on tell how wide copy was set. */
const MIN_LINES = 2
/** How full a line is that was broken for its width, and not because something ended. */
const FULL = 0.85
/** The same where other things speak for it. */
const MOSTLY_FULL = 0.65
/** Of the lines that follow another, the share that go on in small letters where a text is wrapped. */
const MIN_SHARE = 0.2

/** Undefined where each line is a paragraph. */
function wrapOf(lines: Line[]): Wrap | undefined {
  const width = widthOf(lines)
  const hasGaps = lines.some(({afterGap}, index) => afterGap && index > 0)
  if (width < MIN_WIDTH && !hasGaps) return undefined
  const base = lines.reduce((least, {indent}) => Math.min(least, indent), Infinity)
  const pairs = lines.flatMap((line, index): [Line, Line][] => {
    const before = lines[index - 1]
    return before && !line.afterGap && before.text.length <= MAX_WIDTH && !startsAnew(line.text)
      ? [[before, line]]
      : []
  })
  const goingOn = pairs.filter(
    ([before, line]) =>
      isOpen(before) &&
      (startsSmall(line)
        ? isFull(before, line, width)
        : isSetOut(before, line) && isFull(before, line, width, MOSTLY_FULL)),
  )
  // in German nouns have capitals: where empty lines part paragraphs, what is below an open line goes on, too
  const withCapital = pairs.filter(
    ([before, line]) =>
      hasGaps &&
      isOpen(before) &&
      !startsSmall(line) &&
      line.indent === before.indent &&
      !LIST_SIGN.test(line.text) &&
      isFull(before, line, width),
  )
  const mayGoOn = pairs.filter(
    ([before, line]) => line.indent < before.indent || line.indent === base,
  )
  const shown = goingOn.length + withCapital.length
  if (goingOn.length === 0 || shown < MIN_SHARE * mayGoOn.length) return undefined
  return {width, indents: goingOn.some(([before, line]) => isSetOut(before, line))}
}

/** Contacts and notes are set in lists, of any width. */
const LIST_SIGN = /^[-#*•]/u

/** How wide copy was set: by the lines that surely go on in the next, where there are some. */
function widthOf(lines: Line[]): number {
  const surely = lines
    .filter((line, index) => {
      const next = lines[index + 1]
      return next && !next.afterGap && isOpen(line) && startsSmall(next)
    })
    .filter(({text}) => text.length <= MAX_WIDTH)
  if (surely.length >= MIN_LINES) return Math.max(...surely.map(({text}) => text.length))
  return lines.reduce(
    (most, {text}) =>
      text.length <= MAX_WIDTH && !LIST_SIGN.test(text) ? Math.max(most, text.length) : most,
    0,
  )
}

function goesOn(before: Line, line: Line, wrap: Wrap): boolean {
  if (line.afterGap || before.text.length > MAX_WIDTH) return false
  if (startsAnew(line.text) || isEndMark(before.text) || saysNothing(before.text)) return false
  if (signOffIn(before.text) >= 0 || (!isOpen(before) && whyLeftOut(before.text))) return false
  if (!startsSmall(line) && isTechnical(before)) return false
  if (isSignedOff(line.text) && !isOpen(before)) return false
  // below the first line of a paragraph that is set in
  if (isSetOut(before, line) && isFull(before, line, wrap.width, MOSTLY_FULL)) return true
  const isFullLine = isFull(before, line, wrap.width)
  if (isOpen(before) && startsSmall(line)) return isFullLine || wrap.indents
  if (line.indent > before.indent + 1) return false
  if (wrap.indents && line.indent > 0 && line.indent === before.indent) return false
  return isFullLine
}

/** What the wire wrote for itself on top of its copy, and no note that goes on. */
function isTechnical({text, number}: Line): boolean {
  const why = number <= LINES_OF_HEAD ? whyLeftOut(text) : undefined
  if (why === 'a note to editors') return /^embargoed\b/iu.test(text)
  return why === 'a heading of the wire’s own' || (why !== undefined && text.length <= SHORT_LINE)
}

const LINES_OF_HEAD = 5
const SHORT_LINE = 45

/** The line stands further left than the one before it. */
const isSetOut = (before: Line, line: Line) => before.indent > line.indent + 1

/** The next word would not have fitted on the line. */
function isFull(before: Line, line: Line, width: number, share = FULL): boolean {
  const [word] = line.text.split(/\s/, 1)
  return before.text.length + word.length >= share * width
}

const STOP = new RegExp(`[.!?…:;][${QUOTES}${APOSTROPHES})\\]]*$`, 'u')
const isOpen = ({text}: Line) => !STOP.test(text)
const startsSmall = ({text}: Line) => /^\P{L}{0,2}[\p{Ll}\p{Lo}]/u.test(text)

const saysNothing = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** `2026-03-05 10:16:00.000 GMT` */
const TIME = /^[\d/.:-]{6,}[ ,]+\d\d?:\d\d\S*(?: ?[A-Z]{2,4})?$/

/** What begins a paragraph wherever it stands. */
const startsAnew = (text: string) =>
  TIME.test(text) ||
  /^[*•] \S/u.test(text) ||
  /^\S{1,60}@\S{1,60}\.\S{2,20}$/u.test(text) ||
  /^\(\(/.test(text) ||
  saysNothing(text) ||
  isByline(text) ||
  isEndMark(text) ||
  splitDateline(text) !== undefined
