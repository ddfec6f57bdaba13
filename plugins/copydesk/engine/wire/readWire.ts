import {isByline, signed} from './forms/byline.ts'
import {isEndMark} from './forms/endMatter.ts'
import {endOf, lastSignOffIn} from './forms/endOf.ts'
import {footOf} from './foot/footMatter.ts'
import {readHead} from './head/head.ts'
import {type LeftOut} from './head/headParts.ts'
import {kinds, roundBullets, type WireParagraph} from './listsAndSubheads.ts'
import {agencyFirst} from './head/startOfStory.ts'
import {readLines} from './paragraphs/lines.ts'
import {mailSignature} from './foot/mailSignature.ts'
import {isMoment, isOfZone} from './forms/moments.ts'
import {isNameAlone} from './forms/nameAlone.ts'
import {whySetBetween} from './paragraphs/setBetween.ts'
import {withoutTakes} from './paragraphs/takes.ts'
import {BULLET} from './forms/titleForm.ts'
import {joinLines, lineAt, type TextParagraph} from './paragraphs/textParagraphs.ts'

/** A dateline of wire copy. */
export interface WireDateline {
  /** As it is written, with its dash. */
  text: string
  place: string
  country?: string
  provider?: string
  /** As written: `Dec. 3`, `Monday`. */
  date?: string
}

/** What plain copy says, each part where it belongs. */
export interface WireStory {
  headline?: string
  byline?: string
  dateline?: WireDateline
  /** The body, without what stands above it. */
  paragraphs: WireParagraph[]
  /** Every line that went nowhere else, and why. */
  leftOut: LeftOut[]
}

/**
 * Reads plain wire copy: headline, byline and dateline are taken off its head, subheads and lists told from
 * paragraphs, what the wire wrote for itself and what says nothing named as left out. Nothing is reworded, no word is
 * lost, and what is uncertain stays in the body. Takes any string.
 */
export function readWire(text: string): WireStory {
  const {lines, tags} = readLines(text)
  const all = joinLines(lines)
  const isStray = ({text: words}: TextParagraph) =>
    (!/[\p{L}\p{N}]/u.test(words) && !isEndMark(words) && !RATING.test(words)) ||
    words === EDGE_OF_TABLE
  const strays = all.filter(isStray)
  const {
    body: told,
    leftOut,
    dateline,
    ...head
  } = readHead(all.filter((one) => !isStray(one) && !isRating(one)))
  const under = [...told, ...all.filter(isRating)].sort((a, b) => a.line - b.line)
  const {body: inPage, between} = withoutTakes(under)
  const {body: afterAgency, ofPage} = withoutPage(inPage)
  const {body, agency} = withoutAgencyFirst(afterAgency)
  const texts = body.map(textOf)
  const end = Math.min(endOf(texts, 0), mailSignature(body, strays))
  const marked = footOf(texts, end, head.byline)
  const {story: unsigned, signOff} = withoutSignOff(body.slice(0, marked))
  // what was signed may itself stand below the story
  const last =
    signOff.length > 0
      ? footOf(unsigned.map(textOf), unsigned.length, head.byline)
      : unsigned.length
  const whole = unsigned.slice(0, last)
  const stand = [...unsigned.slice(last), ...signOff, ...body.slice(marked)]
  const {story, byline, below} = withoutBylineBelow({story: whole, below: stand}, head.byline)
  return {
    ...head,
    ...(byline ? {byline} : {}),
    ...(dateline ? {dateline: withoutRest(dateline)} : {}),
    paragraphs: kinds(story),
    leftOut: [
      ...leftOut,
      ...agency,
      ...between.map(({text: words, line}) => ({
        text: words,
        why: 'a transmission line of the wire',
        line,
      })),
      ...ofPage,
      ...roundBullets(story),
      ...strays.map(({text: signs, line}) => ({text: signs, why: 'it says nothing', line})),
      ...tags.map(({text: tag, line}) => ({text: tag, why: 'markup', line})),
      ...below.map(({text: words, line}, index) => ({
        text: words,
        why: whyBelow(words, index),
        line,
      })),
    ].sort((a, b) => a.line - b.line),
  }
}

/** `★★★★☆`: what a critic says in signs. */
const RATING = /^[★⭐✭✮][★☆⭐✩✭✮½\s]{0,12}$/u
const isRating = ({text}: TextParagraph) => RATING.test(text)

/** What market wires set above and below a table. */
const EDGE_OF_TABLE = '*T'

/** `(Bloomberg) -- Crude futures …`, `Nov 25 (Reuters) - Shares …`: an agency, and no place. */
function withoutAgencyFirst(body: TextParagraph[]): {body: TextParagraph[]; agency: LeftOut[]} {
  // below a second headline that is a sentence, too, and below key points
  const at = body.findIndex(({isAbove, text}) => !isAbove && !BULLET.test(text))
  const first = body[at]
  const agency = first && agencyFirst(first.text, body)
  if (!first || agency === undefined) return {body, agency: []}
  const text = first.text.slice(agency.length).trim()
  return {
    body: [...body.slice(0, at), ...(text ? [{...first, text}] : []), ...body.slice(at + 1)],
    agency: [{text: agency.trim(), why: 'a dateline without a place', line: first.line}],
  }
}

/** What a page set between the paragraphs: what stands last is told with what ends the story. */
function withoutPage(body: TextParagraph[]): {body: TextParagraph[]; ofPage: LeftOut[]} {
  const ofPage = body.slice(0, -1).flatMap(({text, line}) => {
    const why = EDITORS.test(text)
      ? 'a note to editors'
      : isOfZone(text) || isIssued(text)
        ? 'a time of transmission'
        : whySetBetween(text)
    return why ? [{text, why, line}] : []
  })
  const lines = new Set(ofPage.map(({line}) => line))
  return {body: body.filter(({line}, at) => at === body.length - 1 || !lines.has(line)), ofPage}
}

/** `ISSUED AT 8:34 PM WEDNESDAY`, `CHECK AGAINST DELIVERY` */
const isIssued = (text: string) =>
  (/^(?:issued|updated)\b/iu.test(text) && isMoment(text)) ||
  /^(?:please )?(?:check|embargoed) against delivery$/iu.test(text)

/** `(EDS: ADDING INFO)` */
const EDITORS = /^\((?:eds|editors)(?: note)?: [^()]{2,120}\)$/iu

/** Some name their writers at the end: `(By Mara Velten)`, `By Mara Velten, dpa`, or her name alone. */
function withoutBylineBelow(
  {story, below}: {story: TextParagraph[]; below: TextParagraph[]},
  byline: string | undefined,
) {
  const last = story.at(-1)?.text ?? ''
  const isBelow = !byline && story.length > 1 && /^\(?by /iu.test(last) && isByline(last)
  if (isBelow) return {story: story.slice(0, -1), byline: signed(last), below}
  const found = byline ? [] : below.filter(({text: words}) => isSignedBelow(words))
  const [one] = found
  return found.length === 1 && one
    ? {story, byline: one.text, below: below.filter((line) => line !== one)}
    : {story, byline, below}
}

/** `Mara Velten, The Canadian Press`, which has its bylines below its stories. */
const isSignedBelow = (line: string) =>
  /, (?:The )?(?:Associated|Canadian) Press$/u.test(line) &&
  isByline(`By ${line}`) &&
  isNameAlone(line.slice(0, line.lastIndexOf(',')), [])

/** `… on Friday. (mara@velt.example)`: where each item has one, none signs the story off. */
const MAIL = /[.!?] \(\S+@\S+\)$/u

/** Takes off what signs the story off behind its last sentence. */
function withoutSignOff(story: TextParagraph[]): {
  story: TextParagraph[]
  signOff: TextParagraph[]
} {
  const last = story.at(-1)
  const at = last ? lastSignOffIn(last.text) : -1
  const isOfEach =
    last && at >= 0 && MAIL.test(last.text) && story.slice(0, -1).some((one) => MAIL.test(one.text))
  if (!last || at < 0 || isOfEach) return {story, signOff: []}
  const paragraph = {...last, text: last.text.slice(0, at)}
  const signOff = {...last, text: last.text.slice(at).trim(), line: lineAt(last, at)}
  return {story: [...story.slice(0, -1), paragraph], signOff: [signOff]}
}

const textOf = ({text}: TextParagraph) => text

const whyBelow = (text: string, index: number) =>
  index === 0 || isEndMark(text) ? 'it ends the story' : 'it stands below the end of the story'

function withoutRest({rest: _, ...dateline}: WireDateline & {rest: string}): WireDateline {
  return dateline
}
