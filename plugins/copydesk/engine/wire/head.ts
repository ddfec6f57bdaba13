import {TITLES} from '../data/titles.ts'
import {APOSTROPHES, DASHES, plainTypography, QUOTES} from '../text/typography.ts'
import {isByline, signed} from './byline.ts'
import {splitDateline, type WrittenDateline} from './dateline.ts'
import {whyLeftOut} from './slugs.ts'
import {type TextParagraph} from './textParagraphs.ts'

/** A line that went nowhere else, and why. */
export interface LeftOut {
  text: string
  why: string
  line: number
}

/** What stands above the story proper. */
export interface Head {
  headline?: string
  byline?: string
  dateline?: WrittenDateline & {text: string}
  leftOut: LeftOut[]
  /** The paragraphs of the story, without what the head took. */
  body: TextParagraph[]
}

/** So many paragraphs may stand above the first one. */
const MOST_ABOVE = 10
const HEADLINE_WORDS = 30
/** More words are a paragraph of the story. */
const LINE_WORDS = 45

/**
 * Reads the head of a story: what the wire set above it for itself, the headline, a second one, a byline and its
 * agency, the dateline. There is a head only where a dateline or a byline shows it; the first title is the headline,
 * others stay in the body, and so does whatever may be text.
 */
export function readHead(paragraphs: TextParagraph[]): Head {
  const head = paragraphs.slice(0, MOST_ABOVE + 1)
  const slugs = new Map(
    head.flatMap((paragraph): [TextParagraph, string][] => {
      const why = whyLeftOut(paragraph.text)
      return why ? [[paragraph, why]] : []
    }),
  )
  head.forEach((line, index) => {
    if (!/^news provided by:?$/iu.test(line.text) || !head[index + 1]) return
    slugs.set(head[index + 1], 'a heading of the wire’s own')
  })
  const lines = head.filter((line) => !slugs.has(line))
  const by = bylineIn(lines)
  const start = datelineIn(lines, by, paragraphs)
  const end = start?.at ?? (by < 0 ? lines.findIndex(({text}) => DAY_ALONE.test(text)) : by + 1)
  if (end < 0) return withoutHead(paragraphs, slugs)

  const byline = by < 0 ? undefined : lines[by]
  const titles = lines.slice(0, by < 0 ? end : by)
  const [title, ...others] = titles.filter(({text}) => isTitle(text))
  const isSlugged = title && others.length > 0 && isSlugAbove(title.text, others[0].text)
  if (isSlugged) slugs.set(title, 'the story’s slug')
  const headline = isSlugged ? others[0] : title
  for (const line of others)
    if (line !== headline && AGENCY_ALONE.test(line.text))
      slugs.set(line, 'a heading of the wire’s own')
  const below = byline && lines[by + 1]
  const agency =
    below && isAgency(below.text) && (by + 1 < end || (!start && PUBLICATION.test(below.text)))
  const agencyLine = agency ? lines[by + 1] : undefined
  const first = start ? lines[start.at] : undefined
  const above = paragraphs.indexOf(first ?? byline ?? lines[end])
  const left = [...slugs].filter(([line]) => paragraphs.indexOf(line) < Math.max(above, 0))
  const taken = new Set([headline, byline, agencyLine, ...left.map(([line]) => line)])
  return {
    ...(headline ? {headline: headline.text} : {}),
    ...(byline
      ? {byline: [signed(byline.text), ...(agencyLine ? [agencyLine.text] : [])].join(', ')}
      : {}),
    ...(start && first ? {dateline: {...start.dateline, text: textOf(first, start.dateline)}} : {}),
    leftOut: left.map(([{text, line}, why]) => ({text, why, line})),
    body: paragraphs.flatMap((paragraph) => {
      if (taken.has(paragraph)) return []
      if (paragraph !== first)
        return [titles.includes(paragraph) ? {...paragraph, isAbove: true} : paragraph]
      const {rest} = start!.dateline
      return rest ? [{...paragraph, text: rest}] : []
    }),
  }
}

/** `Sept 9 (Reuters) - Shares fell …`: no place is named, so it stays in the text, but what is above it is a head. */
const DAY_ALONE =
  /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d{1,2} \([\p{L} ]{2,20}\) [-–—]{1,2} /u

/** An agency on a line of its own, where it names no writer. */
const AGENCY_ALONE =
  /^(?:The )?(?:Agence France-Presse|(?:Australian )?Associated Press|Canadian Press|Press Association)$/iu

/** Even so, what can be nothing but the wire's own stands above the story, and below that its headline. */
function withoutHead(paragraphs: TextParagraph[], slugs: Map<TextParagraph, string>): Head {
  const from = paragraphs.findIndex((paragraph) => !slugs.has(paragraph))
  const left = from < 0 ? [] : paragraphs.slice(0, from)
  const [title, next] = paragraphs.slice(left.length)
  const isHeadline =
    left.length > 0 &&
    title &&
    next &&
    isTitle(title.text) &&
    !ENDS.test(title.text) &&
    isSentence(next.text)
  return {
    ...(isHeadline ? {headline: title.text} : {}),
    leftOut: left.map((line) => ({text: line.text, why: slugs.get(line)!, line: line.line})),
    body: paragraphs.slice(left.length + (isHeadline ? 1 : 0)),
  }
}

/** The dateline as it is written, with its dash. */
function textOf({text}: TextParagraph, {rest}: WrittenDateline): string {
  return (rest ? text.slice(0, text.length - rest.length) : text).replace(/^\ufeff/, '').trim()
}

/** The index of the byline among the first lines, or -1: nothing above it is a paragraph of text. */
function bylineIn(lines: TextParagraph[]): number {
  const at = lines.findIndex(({text}) => isByline(text))
  const isStory = ({text}: TextParagraph) => {
    if (wordsIn(text) > LINE_WORDS) return true
    const dateline = splitDateline(text)
    return dateline !== undefined && isTold(dateline) && isSentence(dateline.rest)
  }
  return lines.slice(0, Math.max(at, 0)).some(isStory) ? -1 : at
}

interface Start {
  at: number
  dateline: WrittenDateline
}

/**
 * The first paragraph that begins with a dateline. One that names a country, a day or an agency may stand below a few
 * short lines; a bare `KORSUND —` has to stand first, or right below titles, the byline or what belongs to them.
 */
function datelineIn(lines: TextParagraph[], by: number, all: TextParagraph[]): Start | undefined {
  let sentences = 0
  let weak: Start | undefined
  for (let at = 0; at < lines.length; at++) {
    const {text} = lines[at]
    const dateline = at === by ? undefined : splitDateline(text)
    const isAbove = at < by
    if (dateline && !isAbove && isTold(dateline)) {
      if (weak && sentences > 0) return weak
      return {at, dateline}
    }
    if (dateline && !weak && !isAbove && sentences === 0 && isPlace(dateline, lines, at, all)) {
      weak = {at, dateline}
    }
    if (at > by && wordsIn(text) > LINE_WORDS) break
    if (at <= by || isCaption(text) || (isTitle(text) && !isSentence(text))) continue
    // below a byline the first sentence is the story's, unless it stands in brackets
    if (++sentences > 1 || (by >= 0 && !/^[([]/u.test(text))) break
  }
  return weak
}

/** A country, a day or an agency stands with the place. */
const isTold = ({country, date, provider}: WrittenDateline) =>
  country !== undefined || date !== undefined || provider !== undefined

/** Whether bare capitals before a dash or a colon are a place: no speaker, no label, no half of a headline. */
function isPlace(
  {place, rest}: WrittenDateline,
  lines: TextParagraph[],
  at: number,
  all: TextParagraph[],
): boolean {
  const {text} = lines[at]
  if (ORGANIZATIONS.has(place) || isOffice(place)) return false
  if (rest === '') return true
  // a headline in two parts; `NATO — the alliance of many — shut …`
  if (!/\p{Ll}/u.test(rest) || startsSmall(rest)) return false
  if (lines[at + 1] && isByline(lines[at + 1].text)) return false
  const isColon = text.slice(place.length).trimStart().startsWith(':')
  if (!isColon) return true
  return !SPEAKS.test(rest) && !isNamedAsPerson(place, all) && !hasOtherSpeakers(all)
}

const startsSmall = (text: string) => /^\P{L}{0,2}\p{Ll}/u.test(text)

/** They stand in capitals before a dash or a colon, and are no places. */
const ORGANIZATIONS = new Set(
  (
    'AFP ANC AP ASEAN AU BBC BJP BP CDC CDU CIA CNN DFB DHS ECB ECOWAS EPA ESA EU FAA FARC FBI FCC FDA FED FEMA FIA ' +
    'FIFA FTC GOP HAMAS HEZBOLLAH HIV IAEA IBM ICC ICE ILO IMF INTERPOL IOC IRA IRS ISIS MI5 MI6 MLB NASA NATO NBA ' +
    'NFL NHL NHS NIH NRA NSA OAS OECD OPEC OPEC+ OSCE PBS PKK PLO PMF POLICE SEC SNP SPD TASS UEFA UK UN UNESCO ' +
    'UNHCR UNICEF US USA WADA WBA WFP WHO WTO'
  ).split(' '),
)

/** `MAYOR`, `PRESIDENT VELTEN`, `POLICE CHIEF`, `MARKET REPORT`, `Q`. */
const isOffice = (place: string) =>
  place.length < 3 ||
  place
    .toLowerCase()
    .split(/[\s/-]+/u)
    .some((word) => OFFICES.has(word) || (TITLES.has(word) && word !== 'st' && word !== 'saint'))

const OFFICES = new Set(
  (
    'answer army background bank caller clerk comment company context correction council court critics documents ' +
    'economic editorial experts family focus forecast government headline highlights host key lawyer market markets ' +
    'ministry moderator news official officials opinion outlook police poll prosecutors question reader report ' +
    'reporter results review sources spokesman spokeswoman spotlight standfirst study summary survey translation ' +
    'union voice warning weather witness'
  ).split(' '),
)

/** What a speaker begins with, and no report: `I did not see …`, `Yes, …`. */
const SPEAKS = new RegExp(
  `^(?:[${QUOTES}]|(?:I|I[${APOSTROPHES}]\\p{L}+|We|We[${APOSTROPHES}]\\p{L}+|You|My|Our|Your|Me|Yes|No|Well|Oh|Yeah|Thanks?|Thank you|Please|Sorry|Let me|Let[${APOSTROPHES}]s)(?![\\p{L}])|[^.!?]*\\b(?:I|me|my|we|our|you)\\b|[^.!]*\\?$)`,
  'u',
)

/** Whether the copy writes the word as part of a person's name: below “By”, or after a given name or title. */
function isNamedAsPerson(place: string, all: TextParagraph[]): boolean {
  if (place.includes(' ')) return false
  const word = escaped(place)
  return all.some(
    ({text}) =>
      isByline(text) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(signed(text)),
  )
}

/** Lines of other speakers, or another line of this one, in the same form. */
const hasOtherSpeakers = (all: TextParagraph[]) =>
  all.filter(({text}) => /^\p{Lu}[\p{Lu} .'-]+:\s/u.test(plainTypography(text))).length > 1

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A headline may end in any way; it is short, and says something. */
const isTitle = (text: string) =>
  wordsIn(text) <= HEADLINE_WORDS && /[\p{L}\p{N}]/u.test(text) && !isCaption(text)

/** It ends with a stop that is not that of `U.S.` or `Inc.` */
const isSentence = (text: string) =>
  SENTENCE_END.test(text) && !/(?:\p{Lu}\.|\b(?:Bros|Co|Corp|Inc|Jr|Ltd|No|Sr|St)\.)$/u.test(text)
const ENDS = /[.!…:;,]$/u
const SENTENCE_END = new RegExp(`[.!…][${QUOTES}${APOSTROPHES})\\]]*$`, 'u')

/**
 * A slug set in capitals above a headline that is not: `RAIL STRIKE (CANBERRA)`, `1 WEATHER Flood`, `INUNDACIONES
 * PERÚ`. Longer lines in capitals are headlines.
 */
function isSlugAbove(text: string, next: string): boolean {
  // `Xinhua Headlines:`
  if (/:$/u.test(text) && wordsIn(text) < 4) return true
  if (wordsIn(next) < 4) return false
  // PA counts its pages: `1 WEATHER Flood`
  if (/^\d \p{Lu}{3,}(?: \p{Lu}\p{Ll}+)+$/u.test(text)) return true
  if (!/\p{Ll}/u.test(next)) return false
  return /^(?:\d )?(?:\p{Lu}{3,}(?: \p{Lu}{3,})?(?: \([^)]*\))?|\p{Lu}{3,} \p{Lu}\p{Ll}+(?: \([^)]*\))?|\p{Lu}{3,}(?: \p{Lu}{3,}){0,3} ?\([^)]*\))$/u.test(
    text,
  )
}

const isCaption = (text: string) =>
  new RegExp(`^FILE\\s*[${DASHES}:]`, 'u').test(text) ||
  /\b(?:photo|picture|image)s?\b/iu.test(/\(([^()]*)\)\.?$/u.exec(text)?.[1] ?? '')

/** “Associated Press”, “AP Writer”, “Harbour Correspondent”: few words, each with a capital. */
const isAgency = (text: string) =>
  /^(?:[Oo]f |[Ff]or )?\p{Lu}\S*(?: (?:of |the |for )?\p{Lu}\S*){0,3}$/u.test(text) &&
  !/[.!?:]$/u.test(text)

/** What signs below a name where no dateline ends the head: `The Island Times`, `Staff Writer`. */
const PUBLICATION =
  /\b(?:Chronicle|Correspondent|Courier|Editor|Gazette|Herald|Journal|News|Observer|Post|Press|Record|Reporter|Service|Star|Staff|Sun|Times|Tribune|Writer)$/iu

const wordsIn = (text: string) => text.split(/\s+/).length
