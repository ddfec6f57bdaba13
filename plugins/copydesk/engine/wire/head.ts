import {APOSTROPHES, QUOTES} from '../text/typography.ts'
import {lineBelow} from './brokenHeadline.ts'
import {isByline, signed, withoutWriters} from './byline.ts'
import {coverNote} from './coverNote.ts'
import {type WrittenDateline} from './dateline.ts'
import {formFields} from './formLines.ts'
import {headlineOf, labelOf, titlesAbove, whyAbove, withoutFlash} from './headline.ts'
import {labelOfName} from './nameAlone.ts'
import {goneOn} from './plainDateline.ts'
import {isAgency, isRole} from './roles.ts'
import {whyLeftOut} from './slugs.ts'
import {agencyFirst, bylineIn, datelineIn, type Start} from './startOfStory.ts'
import {type TextParagraph} from './textParagraphs.ts'
import {BULLET, ENDS, FEW_WORDS, isSentence, isTitle, wordsIn} from './titleForm.ts'

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

/**
 * Reads the head of a story: what the wire set above it for itself, the headline, a second one, a byline and its
 * agency, the dateline. There is a head only where a dateline or a byline shows it; the first title is the headline,
 * others stay in the body, and so does whatever may be text.
 */
export function readHead(all: TextParagraph[]): Head {
  const paragraphs = all
    .flatMap((line, index) => (index < 2 ? withoutSlug(line) : [line]))
    .map((line, index, lines) => (index === 0 ? withoutFlash(line, lines[1]) : line))
  const head = paragraphs.slice(0, MOST_ABOVE + 1)
  const slugs = new Map(
    head.flatMap((paragraph): [TextParagraph, string][] => {
      const isSlug = paragraphs.length > all.length && SLUG_ALONE.test(paragraph.text)
      const why = isSlug ? 'the story’s slug' : whyLeftOut(paragraph.text)
      return why ? [[paragraph, why]] : []
    }),
  )
  const texts = head.map(({text}) => text)
  for (const index of formFields(texts))
    if (!slugs.has(head[index]!)) slugs.set(head[index]!, 'a heading of the wire’s own')
  head.forEach((line, index) => {
    if (!/^news provided by:?$/iu.test(line.text) || !head[index + 1]) return
    slugs.set(head[index + 1], 'a heading of the wire’s own')
  })
  const desk = head.slice(head.findIndex((line) => !slugs.has(line)))
  for (const line of desk.slice(0, coverNote(desk.map(({text}) => text)).length))
    slugs.set(line, 'words to the desk')
  const lines = head.filter((line) => !slugs.has(line))
  const by = bylineIn(lines, paragraphs)
  const start = withRestRead(datelineIn(lines, by, paragraphs))
  const end =
    start?.at ??
    (by < 0 ? lines.findIndex(({text}) => agencyFirst(text, paragraphs) !== undefined) : by + 1)
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

/** What a dateline goes on with behind its dash: a day, an agency. */
const withRestRead = (start: Start | undefined): Start | undefined =>
  start && {...start, dateline: goneOn(start.dateline)}

const SLUG_AHEAD = /^\P{Ll}{2,40} [–—-] (?=by )/u
const SLUG_ALONE = /^\P{Ll}{2,40} [–—-]$/u

/** `CRANE KORSUND – by Mara Velten`: the slug, and the byline. */
function withoutSlug(line: TextParagraph): TextParagraph[] {
  const slug = SLUG_AHEAD.exec(line.text)?.[0] ?? ''
  const text = line.text.slice(slug.length)
  return slug && isByline(text)
    ? [
        {...line, text: slug.trim()},
        {...line, text},
      ]
    : [line]
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

/** The names of a byline, and the words around them that are no names. */
function signature(line: string): {names: string; labels: string[]} {
  const whole = signed(line.slice(labelOfName(line).length))
  const mail = / ?\| ?\S+@\S+$/u.exec(whole)?.[0] ?? ''
  const {names, writers} = withoutWriters(whole.slice(0, whole.length - mail.length))
  const before = line.slice(0, line.indexOf(whole)).replace(/[:(]/gu, ' ').trim()
  const label = /^(?:by|von|di|por|par)?$/iu.test(before) ? '' : before
  return {names, labels: [label, writers, mail.replace(/^ ?\| ?/u, '')].filter(Boolean)}
}

/**
 * Even so, what can be nothing but the wire's own stands above the story; and a title is one above sentences, be it
 * that the wire set something above it or that a whole story follows.
 */
function withoutHead(paragraphs: TextParagraph[], slugs: Map<TextParagraph, string>): Head {
  const told = paragraphs.findIndex(
    (line) => !slugs.has(line) && isSentence(line.text) && wordsIn(line.text) >= LEAST_WORDS,
  )
  // scores and the like may stand between the headline and the first sentence
  const listed = paragraphs.slice(0, Math.max(told, 0)).findIndex(({text}) => /:$/u.test(text))
  const start = listed > 0 ? listed : told
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
  const goesOn = title && lineBelow([title], paragraphs.slice(0, start + 1))
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
