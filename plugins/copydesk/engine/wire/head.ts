import {GIVEN_NAMES} from '../data/givenNames.ts'
import {TITLES} from '../data/titles.ts'
import {APOSTROPHES, DASHES, plainTypography, QUOTES} from '../text/typography.ts'
import {isByline, signed, withoutWriters} from './byline.ts'
import {coverNote} from './coverNote.ts'
import {isOfDesk} from './deskLine.ts'
import {splitDateline, type WrittenDateline} from './dateline.ts'
import {splitPlainDateline} from './plainDateline.ts'
import {AGENCY_ALONE, isAgency, isRole} from './roles.ts'
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
  const desk = head.slice(head.findIndex((line) => !slugs.has(line)))
  for (const line of desk.slice(0, coverNote(desk.map(({text}) => text)).length))
    slugs.set(line, 'words to the desk')
  const lines = head.filter((line) => !slugs.has(line))
  const by = bylineIn(lines)
  const start = datelineIn(lines, by, paragraphs)
  const end = start?.at ?? (by < 0 ? lines.findIndex(({text}) => AGENCY_FIRST.test(text)) : by + 1)
  if (end < 0) return withoutHead(paragraphs, slugs)

  const byline = by < 0 ? undefined : lines[by]
  const role = byline && roleBelow(lines, by, start)
  const titles = titlesAbove(lines, {by, end, role}, start !== undefined)
  const headline = headlineOf(titles, start !== undefined, slugs)
  const goesOn = headline && lineBelow(headline, lines)
  if (goesOn) headline.push(goesOn)
  if (role) slugs.set(role, 'whom the writer works for')
  for (const line of lines.slice(0, end)) {
    if (headline?.includes(line) || line === byline || slugs.has(line)) continue
    const why = whyAbove(line, headline?.[0], lines)
    if (why) slugs.set(line, why)
  }
  const first = start ? lines[start.at] : undefined
  const below = paragraphs.indexOf(first ?? role ?? byline ?? lines[end]!)
  const above = first
    ? below
    : paragraphs.findIndex((line, index) => index > below && !slugs.has(line))
  const left = [...slugs].filter(
    ([line]) => paragraphs.indexOf(line) < Math.max(above, below) || line === role,
  )
  const taken = new Set([...(headline ?? []), byline, ...left.map(([line]) => line)])
  const title = headline && labelOf(headline.map(({text}) => text).join(' '))
  const signedBy = byline && signature(byline.text)
  const labels = [
    ...(title?.label ? [{text: title.label, of: headline![0]!}] : []),
    ...(signedBy?.labels ?? []).map((text) => ({text, of: byline!})),
  ]
  return {
    ...(title ? {headline: title.text} : {}),
    ...(signedBy ? {byline: signedBy.names} : {}),
    ...(start && first ? {dateline: {...start.dateline, text: textOf(first, start.dateline)}} : {}),
    leftOut: [
      ...left.map(([{text, line}, why]) => ({text, why, line})),
      ...labels.map(({text, of}) => ({text, why: 'a heading of the wire’s own', line: of.line})),
    ],
    body: paragraphs.flatMap((paragraph) => {
      if (taken.has(paragraph)) return []
      if (paragraph !== first)
        return [
          lines.indexOf(paragraph) < end && lines.includes(paragraph)
            ? {...paragraph, isAbove: true}
            : paragraph,
        ]
      const {rest} = start!.dateline
      return rest ? [{...paragraph, text: rest}] : []
    }),
  }
}

/** The line below a byline that says whom the writer works for, or as what. */
function roleBelow(lines: TextParagraph[], by: number, start: Start | undefined) {
  const below = lines[by + 1]
  if (!below || below === (start && lines[start.at])) return undefined
  if (isRole(below.text)) return below
  return start &&
    by + 2 <= start.at &&
    lines.slice(0, by).some(({text}) => isTitle(text)) &&
    isAgency(below.text)
    ? below
    : undefined
}

/** The lines that may be the headline: those above the byline, or, where there is none, those between it and the story. */
function titlesAbove(
  lines: TextParagraph[],
  {by, end, role}: {by: number; end: number; role: TextParagraph | undefined},
  hasDateline: boolean,
): TextParagraph[] {
  const areTitles = ({text}: TextParagraph) => isTitle(text) && !BULLET.test(text)
  const above = lines.slice(0, by < 0 ? end : by).filter(areTitles)
  if (
    above.some(
      ({text}, index) => !isSlugAbove(text, above[index + 1]?.text ?? '') && !isLoneSlug(text),
    ) ||
    by < 0
  )
    return above
  const below = lines.slice(by + 1).filter((line) => line !== role)
  if (hasDateline)
    return [
      ...above,
      ...lines.slice(by + 1, end).filter((line) => line !== role && areTitles(line)),
    ]
  const [title, next] = below
  return title && next && areTitles(title) && !ENDS.test(title.text) && isSentence(next.text)
    ? [...above, title]
    : above
}

/** The first title that is no slug; slugs above it are named. */
function headlineOf(
  titles: TextParagraph[],
  hasDateline: boolean,
  slugs: Map<TextParagraph, string>,
): TextParagraph[] | undefined {
  const labeled = titles.find(({text}) => TITLE_LABEL.test(text))
  const firstToSay = titles.findIndex(
    ({text}, index) => !titles.slice(index + 1).some((next) => isOfDesk(text, next.text)),
  )
  const at = labeled
    ? titles.indexOf(labeled)
    : titles.findIndex(({text}, index) => {
        if (index < firstToSay) return false
        const next = titles[index + 1]
        return next
          ? !isSlugAbove(text, next.text) && !isSender(text)
          : !(hasDateline && isLoneSlug(text))
      })
  for (const [index, line] of titles.entries())
    if (index < at || at < 0)
      slugs.set(line, isSender(line.text) ? 'whom it comes from' : 'the story’s slug')
  return at < 0 ? undefined : [titles[at]!]
}

/** The second line of a headline that was broken: it starts small, and the first one ends open. */
function lineBelow([first]: TextParagraph[], lines: TextParagraph[]): TextParagraph | undefined {
  const next = lines[lines.indexOf(first!) + 1]
  const isOpen =
    !ENDS.test(first!.text) && wordsIn(first!.text) + wordsIn(next?.text ?? '') <= HEADLINE_WORDS
  return next &&
    isOpen &&
    /^\p{Ll}/u.test(next.text) &&
    !SENTENCE_END.test(next.text) &&
    !isByline(next.text)
    ? next
    : undefined
}

/** Why a line that stands above a story, beside its headline, is none of its text; undefined where it may be. */
function whyAbove(
  line: TextParagraph,
  headline: TextParagraph | undefined,
  lines: TextParagraph[],
): string | undefined {
  const {text} = line
  if (AGENCY_ALONE.test(text)) return 'a heading of the wire’s own'
  if (isCaption(text)) return 'the caption of a picture'
  if (BULLET.test(text)) return 'a key point above the story'
  const isBelow = headline && lines.indexOf(line) > lines.indexOf(headline)
  if (isBelow && (DECK_LABEL.test(text) || (isTitle(text) && !isSentence(text))))
    return 'a second headline'
  if (DECK_LABEL.test(text)) return 'a second headline'
  return undefined
}

/** `HED: Crane falls` */
const TITLE_LABEL =
  /^(?:(?:proposed|suggested) )?(?:hed|head(?:line|ing)?|title|titel|überschrift|schlagzeile)\s*[:=]\s*(?=\S)/iu
const DECK_LABEL =
  /^(?:blurb|dek|deck|kicker|standfirst|strap(?:line)?|sub-?(?:head(?:line|ing)?|hed|title))\s*[:=]/iu

/** `UPDATE 2-`, `CORRECTED-UPDATE 1-`, `RPT-INTERVIEW-`, `BRIEF-`: what kind of item it is, and which version. */
const KIND_LABEL =
  /^(?:(?:ADVISORY|ANALYSIS|BRIEF|CORRECTED|CORRECTION|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|GRAPHIC|INSIGHT|INTERVIEW|NEWSMAKER|PREVIEW|REFILE|REPEAT|RPT|SNAPSHOT|TABLE|TIMELINE|UPDATE|WRAPUP)(?: \d{1,2})?-)+(?=\S.*\p{Ll})/u

/** `(LEAD)`, `(Eds: Adding details)`, `3rd lead:`, `PRESS RELEASE:`, `MEDIA RELEASE –`, `ALERT`, `ANSA/`: the same elsewhere. */
const SENT_LABEL =
  /^(?:\((?:\d(?:st|nd|rd|th) lead|LEAD|UPDATED?|URGENT|Eds?: [^()]{2,60})\) |(?:\d(?:st|nd|rd|th) lead|(?:MEDIA|NEWS|PRESS) (?:RELEASE|STATEMENT))(?:: | [–—-] )|ALERT |ANSA\/ )(?=\S.*\p{Ll})/u

function labelOf(text: string): {label: string; text: string} {
  const label =
    [TITLE_LABEL, KIND_LABEL, SENT_LABEL].map((form) => form.exec(text)?.[0]).find(Boolean) ?? ''
  return {label: label.trim(), text: text.slice(label.length)}
}

/** The names of a byline, and the words around them that are no names. */
function signature(line: string): {names: string; labels: string[]} {
  const whole = signed(line)
  const mail = / ?\| ?\S+@\S+$/u.exec(whole)?.[0] ?? ''
  const {names, writers} = withoutWriters(whole.slice(0, whole.length - mail.length))
  const before = line.slice(0, line.indexOf(whole)).replace(/[:(]/gu, ' ').trim()
  const label = /^(?:by|von|di|por|par)?$/iu.test(before) ? '' : before
  return {names, labels: [label, writers, mail.replace(/^ ?\| ?/u, '')].filter(Boolean)}
}

const BULLET = /^[*•·‣▪■●◦○►▸]\s*(?=\p{L}|\p{N})/u

/** `Sept 9 (Reuters) - Shares fell …`, `(Bloomberg) -- …`: no place is named, but what is above it is a head. */
export const AGENCY_FIRST =
  /^(?:(?:Jan|Feb|Mar|March|Apr|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2} )?\((?:AP|AFP|Bloomberg|DPA|dpa|Reuters|UPI)\) ?[-–—]{1,2}(?: |$)/u

/**
 * Even so, what can be nothing but the wire's own stands above the story; and a title is one above sentences, be it
 * that the wire set something above it or that a whole story follows.
 */
function withoutHead(paragraphs: TextParagraph[], slugs: Map<TextParagraph, string>): Head {
  const start = paragraphs.findIndex(
    (line) => !slugs.has(line) && isSentence(line.text) && wordsIn(line.text) >= LEAST_WORDS,
  )
  const lines = paragraphs.slice(0, Math.max(start, 0))
  const titles = lines.filter((line) => !slugs.has(line))
  const isHead =
    start > 0 &&
    titles.length > 0 &&
    titles.length <= MOST_TITLES &&
    titles.every(({text}) => isShortTitle(text)) &&
    (lines.length > titles.length || isStory(paragraphs.slice(start)))
  const from = isHead ? start : paragraphs.findIndex((line) => !slugs.has(line))
  const [title] = (isHead && headlineOf(titles, false, slugs)) || []
  const goesOn = title && lineBelow([title], lines)
  const headline = [...(title ? [title] : []), ...(goesOn ? [goesOn] : [])]
  for (const line of lines) {
    const why =
      title && !headline.includes(line) && !slugs.has(line) && whyAbove(line, title, lines)
    if (why) slugs.set(line, why)
  }
  const left = from < 0 ? [] : paragraphs.slice(0, from).filter((line) => slugs.has(line))
  const label = labelOf(headline.map(({text}) => text).join(' '))
  return {
    ...(title ? {headline: label.text} : {}),
    leftOut: [
      ...left.map((line) => ({text: line.text, why: slugs.get(line)!, line: line.line})),
      ...(title && label.label
        ? [{text: label.label, why: 'a heading of the wire’s own', line: title.line}]
        : []),
    ],
    body: paragraphs.filter((line) => !left.includes(line) && !headline.includes(line)),
  }
}

const MOST_TITLES = 3
/** Where nothing else tells a headline from a paragraph without its stop. */
const FEW_WORDS = 18
const isShortTitle = (text: string) =>
  isTitle(text) &&
  wordsIn(text) <= FEW_WORDS &&
  !ENDS.test(text) &&
  !BULLET.test(text) &&
  !QUOTED.test(text)
const QUOTED = new RegExp(`^[${QUOTES}${APOSTROPHES}].*[${QUOTES}${APOSTROPHES}]$`, 'u')
const LEAST_WORDS = 8
const LEAST_SENTENCES = 3
const LEAST_WORDS_BELOW = 5
/** Several paragraphs of sentences: a whole story, and no passage. */
const isStory = (paragraphs: TextParagraph[]) =>
  paragraphs.filter(({text}) => isSentence(text) && wordsIn(text) >= LEAST_WORDS_BELOW).length >=
  LEAST_SENTENCES

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
  if (at < 0) return nameIn(lines)
  return lines.slice(0, at).some(isStory) ? -1 : at
}

/** A name by itself, below a headline and right above the story, its dateline or an agency. */
const nameIn = (lines: TextParagraph[]): number =>
  lines.findIndex(({text}, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (!above || !below || index > 2 || !isNameAlone(text)) return false
    const isStart = splitDateline(below.text) !== undefined || wordsIn(below.text) > FEW_WORDS
    return isTitle(above.text) && !isSentence(above.text) && (isStart || isRole(below.text))
  })

/** `Mara Velten`, `Mara VELTEN`: a known given name, and one or two others. */
const isNameAlone = (text: string) =>
  /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?: and \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]+){1,2})?$/u.test(
    text,
  ) && GIVEN_NAMES.has(text.split(' ')[0]!.toLowerCase())

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
    const isFirst = at > 0 && !isAbove && at !== by && !dateline && sentences === 0
    const plain = isFirst && isUnder(lines, at, by) ? splitPlainDateline(text) : undefined
    if (plain) return {at, dateline: plain}
    if (at > by && wordsIn(text) > LINE_WORDS) break
    if (at <= by || isCaption(text) || (isTitle(text) && !isSentence(text))) continue
    if (isStoppedTitle(lines, at)) continue
    // below a byline the first sentence is the story's, unless it stands in brackets
    if (++sentences > 1 || (by >= 0 && !/^[([]/u.test(text))) break
  }
  return weak
}

/** All that stands above a line is titles and a byline. */
const isUnder = (lines: TextParagraph[], at: number, by: number) =>
  lines
    .slice(0, at)
    .every(
      ({text}, index) =>
        index === by || (isTitle(text) && (!isSentence(text) || isStoppedTitle(lines, index))),
    )

/** A headline that ends with a stop: the first line, one short sentence above a longer paragraph. */
const isStoppedTitle = (lines: TextParagraph[], at: number) => {
  const [{text}, next] = lines
  return at === 0 && next !== undefined && isOneSentence(text) && wordsIn(next.text) > FEW_WORDS
}

const MOST_IN_ONE = 14
const isOneSentence = (text: string) => wordsIn(text) <= MOST_IN_ONE && !/[.!?…] /u.test(text)

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
  if (AGENCY_ALONE.test(text)) return true
  // `Xinhua Headlines:`
  if (/:$/u.test(text) && wordsIn(text) < 4) return true
  if (wordsIn(next) < 4) return false
  // AHL-Duluth-Grand Rapids, COMMODITIES / RICE
  if (
    /^\p{Lu}{2,}(?:-\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?){2,}$|^\p{Lu}{3,}(?: ?\/ ?\p{Lu}{3,}){1,3}$/u.test(
      text,
    )
  )
    return true
  // PA counts its pages: `1 WEATHER Flood`
  if (/^\d \p{Lu}{3,}(?: \p{Lu}\p{Ll}+)+$/u.test(text)) return true
  if (!/\p{Ll}/u.test(next)) return false
  if (
    TOPIC.test(text) &&
    text.split(' ').every((word) => !/(?:ED|ING|S)$/u.test(word) || /SS$/u.test(word))
  )
    return true
  return /^(?:\d )?(?:\p{Lu}{3,}(?: \p{Lu}{3,})?(?: \([^)]*\))?|\p{Lu}{3,} \p{Lu}\p{Ll}+(?: \([^)]*\))?|\p{Lu}{3,}(?: \p{Lu}{3,}){0,3} ?\([^)]*\))$/u.test(
    text,
  )
}

/** `SPAIN PORTUGAL WILDLIFE`, `PTI KERALA RAIN 3RDLD`: things in a row, and nothing that happens. */
const TOPIC =
  /^\p{Lu}{3,}(?: (?!(?:AND|AS|AT|BY|FOR|FROM|IN|IS|OF|ON|TO|WITH)\b)[\p{Lu}\d]{3,}){1,4}$/u

/** One or two words in capitals right above a dateline: `WORLD OIL` */
const isLoneSlug = (text: string) =>
  /^\p{Lu}{3,}(?: \p{Lu}{3,})?$/u.test(text) && !/(?:ED|S)$/u.test(text)

/** Who sends a release, above its headline: `Velten Police`, `Ministry of Ports`, `HARTLEY COUNTY SHERIFF'S OFFICE` */
const isSender = (text: string) =>
  wordsIn(text) <= 7 &&
  /^(?:\p{Lu}\S*|of|and|the|for|&|[-–])(?: (?:\p{Lu}\S*|of|and|the|for|&|[-–]))*$/u.test(text) &&
  (SENDER_END.test(text) || SENDER_START.test(text))
const SENDER_END =
  /\b(?:agency|association|authority|bank|commission|communications|newsroom|press office|public affairs|committee|constabulary|council|court|department|division|embassy|foundation|institute|ministry|office|parliament|police|secretariat|sheriff|trust|university)$/iu
const SENDER_START =
  /^(?:the )?(?:city|department|embassy|government|institute|ministry|office|police|town|university) (?:of\b|\p{Lu}\S*$)/iu

const isCaption = (text: string) =>
  new RegExp(`^FILE\\s*[${DASHES}:]`, 'u').test(text) ||
  /\b(?:photo|picture|image)s?\b/iu.test(/\(([^()]*)\)\.?$/u.exec(text)?.[1] ?? '')

const wordsIn = (text: string) => text.split(/\s+/).length
