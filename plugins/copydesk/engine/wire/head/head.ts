import {isByline, signed, withoutWriters} from '../forms/byline.ts'
import {bylineIn} from './bylineIn.ts'
import {type WrittenDateline} from '../forms/dateline.ts'
import {firstTitle, whyAbove, withoutFlash} from './headline.ts'
import {headlineTold, type ToldHeadline} from './headlineTold.ts'
import {plainHead} from './plainHead.ts'
import {addNotes, MOST_ABOVE, type SetAbove, setAbove} from './setAbove.ts'
import {type Head} from './headParts.ts'
import {itemsOf, MAY_CHANGE, titleInNotes, titleOfList} from './listing.ts'
import {partHeadsOf} from './partHeads.ts'
import {labelOfName} from '../forms/nameAlone.ts'
import {goneOn} from '../forms/plainDateline.ts'
import {isAgency, isRole} from '../forms/roles.ts'
import {agencyFirst, agendaOf, datelineIn, type Start} from './startOfStory.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {labelOf} from '../forms/titleLabel.ts'
import {isTitle} from '../forms/titleForm.ts'

/**
 * Reads the head of a story: what the wire set above it for itself, the headline, a second one, a byline and its
 * agency, the dateline. What its lines tell together decides which is the headline; others stay in the body, and so
 * does whatever may be text.
 */
export function readHead(all: TextParagraph[]): Head {
  const paragraphs = all
    .flatMap((line, index) => (index < 2 ? withoutSlug(line) : [line]))
    .map((line, index, lines) => (index === 0 ? withoutFlash(line, lines[1]) : line))
  const head = paragraphs.slice(0, MOST_ABOVE + 1)
  const slugs = setAbove(head)
  if (paragraphs.length > all.length)
    for (const line of head) if (SLUG_ALONE.test(line.text)) slugs.set(line, 'the story’s slug')
  const ofParts = partHeadsOf(paragraphs)
  const items = itemsOf(paragraphs, ofParts)
  const plans = agendaOf(paragraphs)
  const heads = new Set([...ofParts, ...plans.map(({text}) => text)])
  if (items.length > 0 || plans.length > 0)
    for (const line of head) if (items.includes(line) || heads.has(line.text)) slugs.delete(line)
  const told = withTitleOfList(headlineTold(paragraphs, heads), {
    all: paragraphs,
    items,
    heads,
    slugs,
  })
  const ruled = new Map(slugs)
  const kind = told.parts?.length
    ? undefined
    : titleInNotes(told.notes.filter((line) => !ruled.has(line)))
  if (kind) {
    told.parts = [kind]
    told.notes = told.notes.filter((line) => line !== kind)
  }
  addNotes(slugs, head, told)
  const lines = head.filter((line) => !slugs.has(line))
  const by = bylineIn(lines, paragraphs, told)
  const start = withRestRead(datelineIn(lines, by, paragraphs))
  const end =
    start?.at ??
    (by < 0 ? lines.findIndex(({text}) => agencyFirst(text, paragraphs) !== undefined) : by + 1)
  if (end < 0) return plainHead(paragraphs, {told, slugs, ruled, isList: items.length > 0, heads})

  const byline = by < 0 ? undefined : lines[by]
  const role = byline && roleBelow(lines, by, start)
  const last = start?.at ?? Math.max(end, by + 2)
  const isTold = told.parts?.every(
    (line) => line !== byline && line !== role && lines.indexOf(line) < last,
  )
  const headline = isTold
    ? told.parts!
    : firstTitle(lines.slice(0, by < 0 ? end : by), lines, slugs)
  if (role) slugs.set(role, 'whom the writer works for')
  for (const line of lines.slice(0, end)) {
    if (headline.includes(line) || line === byline || slugs.has(line)) continue
    if (heads.has(line.text)) continue
    const why = whyAbove(line, headline[0], lines)
    if (why) slugs.set(line, why)
  }
  const first = start ? lines[start.at] : undefined
  const below = paragraphs.indexOf(first ?? role ?? byline ?? lines[end]!)
  const above =
    (first ?? !(role ?? byline))
      ? below
      : paragraphs.findIndex((line, index) => index > below && !slugs.has(line))
  const left = [...slugs].filter(
    ([line]) => paragraphs.indexOf(line) < Math.max(above, below) || line === role,
  )
  const taken = new Set([...headline, byline, ...left.map(([line]) => line)])
  const title = headline.length > 0 ? labelOf(headline.map(({text}) => text).join(' ')) : undefined
  const signedBy = byline && signature(byline.text)
  const labels = [
    ...(title?.label ? [{text: title.label, of: headline[0]!}] : []),
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

interface ListRead {
  all: readonly TextParagraph[]
  items: readonly TextParagraph[]
  heads: ReadonlySet<string>
  slugs: SetAbove
}

/** Copy that is a list and nothing else has its title for a headline; none of its items is a note. */
function withTitleOfList(told: ToldHeadline, {all, items, heads, slugs}: ListRead): ToldHeadline {
  if (items.length === 0) return told
  const isFound = told.parts?.some((line) => !slugs.has(line) && !MAY_CHANGE.test(line.text))
  const title = isFound ? undefined : titleOfList(all, items, heads, (line) => slugs.get(line))
  const isOfList = (line: TextParagraph) =>
    items.includes(line) || line === title || heads.has(line.text)
  return {
    ...told,
    ...(title ? {parts: [title]} : {}),
    notes: told.notes.filter((line) => !isOfList(line)),
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

/** The dateline as it is written, with its dash. */
function textOf({text}: TextParagraph, {rest}: WrittenDateline): string {
  return (rest ? text.slice(0, text.length - rest.length) : text).replace(/^\ufeff/, '').trim()
}
