import {QUOTES} from '../../text/typography.ts'
import {splitDateline} from '../forms/dateline.ts'
import {isOpen, startsAnew, startsSmall} from './lineForm.ts'
import {type Line} from './lines.ts'
import {MAX_WIDTH} from './wrap.ts'

/**
 * How the lines of wrapped copy are filled, where neither empty lines nor indents part its paragraphs. What broke the
 * lines put as many words on each as fit, so a line that the next word would have fitted on ends a paragraph.
 */
export interface Fill {
  /** The length of its longest line that goes on. */
  width: number
  /** Most paragraphs are one sentence: a full line that ends with a stop ends a paragraph, too. */
  isOneSentence: boolean
}

/** So many lines that go on tell whether each was filled; of them so many surely do. */
const LEAST_OPEN = 3
const LEAST_SURE = 2
/** A few may be edited by hand, or a line of the head that seems to go on. */
const MOST_UNFILLED = 0.1
/** So many lines that end early tell that lines end paragraphs. */
const LEAST_ENDS = 2

/** With so many stops inside lines for each that ends one early, most paragraphs are one sentence. */
const INSIDE_AN_END = 4 / 3

/** Undefined where empty lines part paragraphs, or lines are not filled. */
export function fillOf(lines: Line[]): Fill | undefined {
  const pairs = lines.flatMap((line, index): [Line, Line][] =>
    index > 0 && lines[index - 1]!.text.length <= MAX_WIDTH ? [[lines[index - 1]!, line]] : [],
  )
  const open = pairs.filter(
    ([before, line]) => !line.afterGap && isOpen(before) && !startsAnew(line.text),
  )
  const sure = open.filter(([, line]) => startsSmall(line))
  if (sure.length < LEAST_SURE) return undefined
  const width = widthOf(sure)
  if (width === undefined) return undefined
  const filled = open.filter(([before, line]) => !fitsOn(before, line, width))
  if (filled.length < LEAST_OPEN) return undefined
  const ended = pairs.filter(
    ([before, line]) => (isEnded(before.text) || SCORES.test(before.text)) && !startsSmall(line),
  )
  const early = ended.filter(([before, line]) => !line.afterGap && fitsOn(before, line, width))
  const parted = ended.filter(([, line]) => line.afterGap)
  if (early.length < LEAST_ENDS || early.length <= parted.length) return undefined
  const inside = lines.reduce((sum, {text}) => sum + (text.match(STOP_INSIDE)?.length ?? 0), 0)
  return {width, isOneSentence: inside <= INSIDE_AN_END * early.length}
}

/** What breaks lines by hand lets one run over now and then. */
const RUN_OVER = 4

/** The width that lines were filled to; undefined where they were not. */
function widthOf(sure: [Line, Line][]): number | undefined {
  const longest = Math.max(...sure.map(([{text}]) => text.length))
  for (let width = longest; width >= longest - RUN_OVER; width--) {
    const unfilled = sure.filter(([before, line]) => fitsOn(before, line, width))
    if (unfilled.length <= Math.max(1, MOST_UNFILLED * sure.length)) return width
  }
  return undefined
}

/** Whether a paragraph ends with the first of two lines; `above` is what it has said until then. */
export function endsHere(before: Line, line: Line, above: string, fill: Fill): boolean {
  if (startsSmall(line)) return false
  // `KORSUND, Norvay, Nov 29 - Sailor Mara`, `Velten won …`: what follows a dateline is a sentence
  if (above === before.text && isOpen(before) && splitDateline(above)?.date !== undefined)
    return false
  if (SCORES.test(before.text) && /^\p{Lu}/u.test(line.text)) return true
  if (fitsOn(before, line, fill.width)) return true
  return fill.isOneSentence && isEnded(before.text) && !isInQuote(above)
}

/** Longer paragraphs are not looked through for a quotation. */
const LONGEST = 2000

/** Whether the first word of a line would have fitted on the one before it. */
export function fitsOn(before: Line, line: Line, width: number): boolean {
  const [word] = line.text.split(/\s/, 1)
  return before.text.length + 1 + word.length <= width
}

const STOP_INSIDE = new RegExp(`\\p{Ll}{3}[.!?][${QUOTES})]{0,2} [${QUOTES}(]?\\p{Lu}`, 'gu')

/** The stop of a sentence, and none of a title or an initial: `… on Friday.`, and no `… told Lt.`, no `… in Korsund, Co.` above its county. */
const ENDED = new RegExp(`[.!?…][${QUOTES}’)\\]]*$`, 'u')
const ABBREVIATED =
  /(?:^|[\s.(])(?:\p{Lu}|Adm|Brig|Capt|Cllr|Col|Const|Coun|Cpl|Dr|Fr|Gen|Gov|Hon|Insp|Lt|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|St|Supt|vs)\.$|, Co\.$/u
const isEnded = (text: string) => ENDED.test(text) && !ABBREVIATED.test(text)

/** The result of a match in sets: `Velt bt Halvorsen 6-3 4-6 7-6(5)` */
const SCORES = /\d-\d\d?(?:\(\d+\))?,? \d\d?-\d\d?(?:\(\d+\))?$/u

/** A quotation has begun, and not ended. */
function isInQuote(text: string): boolean {
  if (text.length > LONGEST) return false
  const straight = text.split('"').length - 1
  return straight % 2 === 1 || text.lastIndexOf('“') > text.lastIndexOf('”')
}
