import {lineBelow} from './brokenHeadline.ts'
import {lineKinds, type Probable, type TopLine} from './lineKinds.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {BULLET, isSentence} from '../forms/titleForm.ts'
import {TITLE_LABEL} from '../forms/titleLabel.ts'
import {isToldAgain} from '../paragraphs/toldTwice.ts'

/** The headline as the lines of a head tell it, and what stands above it for the desk alone. */
export interface ToldHeadline {
  /** Its lines; none where there is none, undefined where that is not sure. */
  parts?: TextParagraph[]
  notes: TextParagraph[]
  /** The line that most likely signs the story, whatever its form. */
  byline?: TextParagraph
}

/** `Issued by the Harbor Office at 0500`, `These were asked:` */
const NO_HEADLINE = /^issued\b(?::| at\b| by\b| on\b)|:$/iu

/** More probable than not. */
const LIKELY = 0.5
/** So probable has it to be that there is none. */
const SURE = 0.8

/**
 * Which of the first lines is the headline, if any is, by what they show together; and which of those above it, or
 * above the first that is a byline or text, are notes.
 */
export function headlineTold(
  paragraphs: readonly TextParagraph[],
  heads: ReadonlySet<string>,
): ToldHeadline {
  const kinds = lineKinds(paragraphs)
  const none = 1 - kinds.reduce((sum, {headline}) => sum + headline, 0)
  // an item of a list is a key point, and what heads a part of it is no headline
  const probable = kinds.map(({line, headline}) =>
    BULLET.test(line.text) ||
    (heads.has(line.text) && !/\?$/u.test(line.text)) ||
    NO_HEADLINE.test(line.text)
      ? 0
      : headline,
  )
  const labeled = kinds.findIndex(({line}) => isLabeled(line.text))
  const most = Math.max(none, ...probable)
  const found = labeled >= 0 ? labeled : probable.indexOf(most)
  const isTwice = found >= 0 && isSameBelow(kinds[found]!, kinds[found + 1])
  const told = isTwice ? found + 1 : found
  const end = told < 0 ? kinds.findIndex(({note}) => note <= LIKELY) : told
  const above = kinds.slice(0, Math.max(end, 0))
  const notes = above.filter(({note}, at) => note > LIKELY || (isTwice && at === found))
  return {
    parts: told < 0 ? (none > SURE ? [] : undefined) : withRest(kinds[told]!.parts, paragraphs),
    notes: notes.flatMap(({parts}) => parts),
    byline: kinds.find(({byline}) => byline > LIKELY)?.line,
  }
}

/** `HED: Crane falls in Korsund` */
const isLabeled = (text: string) => TITLE_LABEL.test(text) && !isSentence(text)

/** `UPDATE 1-Crane falls in Korsund`, and below it the same without its label: that is the headline. */
const isSameBelow = ({line}: TopLine, below: (TopLine & Probable) | undefined) =>
  below !== undefined &&
  below.text <= LIKELY &&
  !BULLET.test(below.line.text) &&
  isToldAgain(line.text, below.line.text)

/** A line below a gap may still belong to it. */
function withRest(parts: TextParagraph[], paragraphs: readonly TextParagraph[]): TextParagraph[] {
  const goesOn = lineBelow([parts.at(-1)!], [...paragraphs])
  return goesOn ? [...parts, goesOn] : parts
}
