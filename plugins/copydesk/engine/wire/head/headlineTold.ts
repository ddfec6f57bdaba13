import {lineBelow} from './brokenHeadline.ts'
import {mayStandAbove} from './nameAbove.ts'
import {isByline} from '../forms/byline.ts'
import {lineKinds, type Probable, type TopLine} from './lineKinds.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {BULLET, ENDS, FEW_WORDS, isSentence, wordsIn} from '../forms/titleForm.ts'
import {labelOf, TITLE_LABEL} from '../forms/titleLabel.ts'
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

/** `Subject: ferry story for Saturday`: what a mail brings */
const BRINGS_COPY =
  /^(?:betreff|re|subject)\s*[:=].*\b(?:article|column|copy|draft|feature|piece|report|story|words)(?: (?:as (?:agreed|discussed|promised|requested)|attached|below|enclosed|for (?:the|me|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|tonight|page|p\d|you|your)\p{L}*\b.{0,40}|v\d.{0,10}))?[.!]?$/iu

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
  const kinds = lineKinds(paragraphs).map((one) =>
    BRINGS_COPY.test(one.line.text) ? {...one, headline: 0, note: one.note + one.headline} : one,
  )
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
  const likely = labeled >= 0 ? labeled : probable.indexOf(most)
  const found = likely >= 0 ? likely : kinds.findIndex(({line}) => isVersion(line.text))
  const top = found >= 0 ? found : kinds.findIndex(({note}) => note <= LIKELY)
  const isTwice =
    (found >= 0 && isSameBelow(kinds[found]!, kinds[found + 1])) ||
    (top >= 0 && isWithPage(kinds[top]!, kinds[top + 1]))
  const isSigned = top >= 0 && isNameAbove(kinds[top]!, kinds[top + 1], paragraphs)
  const told = isTwice || isSigned ? top + 1 : found
  const end = told < 0 ? kinds.findIndex(({note}) => note <= LIKELY) : told
  const above = kinds.slice(0, Math.max(end, 0))
  const notes = above.filter(({note}, at) => note > LIKELY || (isTwice && at === top))
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

/** `Corrections of the week, for page 2 on Tuesday`, above `Corrections of the week` */
const isWithPage = ({line}: TopLine, below: TopLine | undefined) =>
  below !== undefined &&
  line.text.startsWith(below.line.text) &&
  /^,? ?[([–—-]? ?(?:for|on) (?:page|p\.? ?\d|the|mon|tues|wednes|thurs|fri|satur|sun|today|tomorrow)/iu.test(
    line.text.slice(below.line.text.length),
  )

/** `1st Ld-Writethru: 14 ships leave Korsund`, `(Velt Feature) Ferry becomes a school`: what is no note for the desk. */
const isVersion = (text: string) =>
  !/^(?:betreff|objet|subject)\b/iu.test(text) &&
  (labelOf(text).label !== '' || OF_AGENCY.test(text)) &&
  wordsIn(labelOf(text).text) >= LEAST_BELOW_NAME &&
  !isSentence(text) &&
  whyLeftOut(text) === undefined

const OF_AGENCY =
  /^\((?:\p{Lu}\p{L}+ )?(?:Analysis|Exclusive|Feature|Interview|News (?:Analysis|Feature|Focus)|Profile|Yearender)\) (?=\p{Lu}\S* \S+ \S)/u

/** `Mara Velten and Jan Roe`, `The loudest fish of the harbor lives in a ditch`: names are no headline above one. */
const isNameAbove = (
  {line}: TopLine,
  below: (TopLine & Probable) | undefined,
  all: readonly TextParagraph[],
) =>
  below !== undefined &&
  wordsIn(below.line.text) >= LEAST_BELOW_NAME &&
  wordsIn(below.line.text) <= FEW_WORDS &&
  !isSentence(below.line.text) &&
  !ENDS.test(below.line.text) &&
  !isByline(below.line.text) &&
  whyLeftOut(below.line.text) === undefined &&
  !BULLET.test(below.line.text) &&
  mayStandAbove(line, all)

const LEAST_BELOW_NAME = 4

/** A line below a gap may still belong to it. */
function withRest(parts: TextParagraph[], paragraphs: readonly TextParagraph[]): TextParagraph[] {
  const goesOn = lineBelow([parts.at(-1)!], [...paragraphs])
  return goesOn ? [...parts, goesOn] : parts
}
