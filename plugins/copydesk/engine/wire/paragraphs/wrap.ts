import {isSignedOff} from '../forms/clerks.ts'
import {isItemBelow, isOpen, startsAnew, startsSmall} from './lineForm.ts'
import {type Line} from './lines.ts'

/** How a text was wrapped. */
export interface Wrap {
  /** The length of its long lines. */
  width: number
  /** Paragraphs start with an indent. */
  indents: boolean
}

/** Longer lines were not broken for their width. */
export const MAX_WIDTH = 104
/** Nobody wraps copy as narrow as this. */
const MIN_WIDTH = 40
/** So many lines that go on tell how wide copy was set. */
const MIN_LINES = 2
/** How full a line is that was broken for its width, and not because something ended. */
const FULL = 0.85
/** The same where other things speak for it. */
export const MOSTLY_FULL = 0.65
/** Of the lines that follow another, the share that go on in small letters where a text is wrapped. */
const MIN_SHARE = 0.2

/** Undefined where each line is a paragraph. */
export function wrapOf(lines: Line[]): Wrap | undefined {
  const width = widthOf(lines)
  const hasGaps = lines.some(({afterGap}, index) => afterGap && index > 0)
  if (width < MIN_WIDTH && !hasGaps) return undefined
  const base = lines.reduce((least, {indent}) => Math.min(least, indent), Infinity)
  const pairs = lines.flatMap((line, index): [Line, Line][] => {
    const before = lines[index - 1]
    return before &&
      !line.afterGap &&
      before.text.length <= MAX_WIDTH &&
      !startsAnew(line.text) &&
      !isSignedOff(line.text) &&
      !isItemBelow(before.text, line.text)
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
      return (
        next &&
        !next.afterGap &&
        isOpen(line) &&
        startsSmall(next) &&
        !isSignedOff(next.text) &&
        !isItemBelow(line.text, next.text)
      )
    })
    .filter(({text}) => text.length <= MAX_WIDTH)
  if (surely.length >= MIN_LINES) return Math.max(...surely.map(({text}) => text.length))
  return lines.reduce(
    (most, {text}) =>
      text.length <= MAX_WIDTH && !LIST_SIGN.test(text) ? Math.max(most, text.length) : most,
    0,
  )
}

/** The line stands further left than the one before it. */
export const isSetOut = (before: Line, line: Line) => before.indent > line.indent + 1

/** The next word would not have fitted on the line. */
export function isFull(before: Line, line: Line, width: number, share = FULL): boolean {
  const [word] = line.text.split(/\s/, 1)
  return before.text.length + word.length >= share * width
}
