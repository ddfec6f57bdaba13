import {APOSTROPHES, DASHES, QUOTES} from '../text/typography.ts'
import {isByline} from './forms/byline.ts'
import {type LeftOut} from './head/headParts.ts'
import {type TextParagraph} from './paragraphs/textParagraphs.ts'

/** A paragraph of the story proper. */
export interface WireParagraph {
  kind: 'paragraph' | 'subhead' | 'listItem'
  text: string
  /** The line of the copy, from 1, that it starts on. */
  line: number
}

const BULLET = /^(?:\*\*(?=\s)|[*•·‣▪■●◦○►▸✓✔➢➤❖])\s*(?=[\p{L}\p{N}\p{P}])/u
/** The round bullet of word processors, which plain text has as a small letter: `o  Two bridges` */
const ROUND_BULLET = /^o\s+(?=[^\s\p{Ll}])/u
const DASH_BULLET = new RegExp(`^[${DASHES}_+]{1,2}\\s+(?=\\S)|${ROUND_BULLET.source}`, 'u')
const NUMBER_BULLET = /^(?:\d{1,2}|[a-z])[.)]\s+\S/u
const SUBHEAD_WORDS = 6
const SUBHEAD_LENGTH = 200
/** AFP sets its subheads between dashes: `- 'Too late for many' -` */
const DASHED_SUBHEAD = new RegExp(`^[${DASHES}] (\\P{Ll}.{2,60}) [${DASHES}]$`, 'u')

/** Which paragraphs of a story are its subheads, and which the items of a list; those without their bullets. */
export function kinds(body: TextParagraph[]): WireParagraph[] {
  const isDash = body.map(
    ({text}, index) =>
      DASH_BULLET.test(text) && (!ROUND_BULLET.test(text) || isRoundItem(body, index)),
  )
  const isNumber = body.map(({text}) => NUMBER_BULLET.test(text))
  const hasNeighbor = (flags: boolean[], index: number) => flags[index - 1] || flags[index + 1]
  const isShort = body.map(({text}) => isHeading(text))
  return body.map(({text, line, isAbove}, index): WireParagraph => {
    const [, between] = DASHED_SUBHEAD.exec(text) ?? []
    if (between) return {kind: 'subhead', text: between, line}
    if (BULLET.test(text)) return {kind: 'listItem', text: text.replace(BULLET, ''), line}
    if (isDash[index] && hasNeighbor(isDash, index))
      return {kind: 'listItem', text: text.replace(DASH_BULLET, ''), line}
    if (isNumber[index] && hasNeighbor(isNumber, index)) return {kind: 'listItem', text, line}
    const inside = index > 0 && index < body.length - 1
    const isHead = inside && isShort[index] && !isListed(body, isShort, index)
    const isSubhead = !isAbove && inside && (isHead || isQuotedHead(text))
    return {kind: isSubhead ? 'subhead' : 'paragraph', text, line}
  })
}

/** Short lines in a row, or below a colon, are a list: the dead, results, times. */
function isListed(body: TextParagraph[], isShort: boolean[], index: number): boolean {
  const isCounted = NUMBER_BULLET.test(body[index].text) && !/\p{Ll}/u.test(body[index].text)
  const isOfItems = BULLET.test(body[index + 1].text) && !/\p{Ll}/u.test(body[index].text)
  const isBelowColon = /:$/u.test(body[index - 1].text) && !isCounted && !isOfItems
  return isShort[index - 1] || isShort[index + 1] || isBelowColon
}

const STOP = new RegExp(`[.!?…:;,${QUOTES}${APOSTROPHES})]$`, 'u')
const STOP_IN_CAPITALS = new RegExp(`[.…:;,${QUOTES}${APOSTROPHES})]$`, 'u')
/** A line of a list by its form: `Mara Velten, 34`, `10:30 Doors open`, `Korsund 2, Velt 1`. */
const LIST_LINE = /,\s*\d+$|^\d{1,2}[:.]\d\d\b|\d\P{L}*\p{L}.*\s\d+$|^\P{L}*$/u

/** `'Not a costume'`, `"NOT A COSTUME"`: a few words of somebody as headlines set them, with no stop in them. */
const QUOTED_HEAD = new RegExp(
  `^(?:[${APOSTROPHES}]\\p{Lu}[^${QUOTES}.!?…,;:]{2,60}[${APOSTROPHES}]|[${QUOTES}][^${QUOTES}.!?…,;:\\p{Ll}]{3,60}[${QUOTES}])$`,
  'u',
)
const isQuotedHead = (text: string) =>
  QUOTED_HEAD.test(text) && text.split(/\s+/).length <= SUBHEAD_WORDS

function isHeading(text: string): boolean {
  const isFew = text.length <= SUBHEAD_LENGTH && text.split(/\s+/).length <= SUBHEAD_WORDS
  const isShouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
  if (!isFew || (isShouted ? STOP_IN_CAPITALS : STOP).test(text)) return false
  return !LIST_LINE.test(text) && !isByline(text) && !BULLET.test(text) && !DASH_BULLET.test(text)
}

/** A bullet that is a letter is named as left out: it might have been a word. */
export const roundBullets = (story: TextParagraph[]): LeftOut[] =>
  story
    .filter((_, index) => isRoundItem(story, index))
    .map(({text, line}) => ({text: text[0]!, why: 'it says nothing', line}))

const isRoundItem = (story: TextParagraph[], index: number) =>
  [index - 1, index, index + 1].filter((at) => ROUND_BULLET.test(story[at]?.text ?? '')).length >
    1 && ROUND_BULLET.test(story[index]!.text)
