import {
  isObject,
  type PathSegment,
  readWire,
  type Records,
  type WireDateline,
  type WireStory,
} from '../../engine/index.ts'
import {placeOnRecord} from '../records/placeOnRecord.ts'
import {type TextEdit, valueAt} from '../fixes/textEdits.ts'
import {type Intake} from '../options/resolveOptions.ts'
import {blockText, isTextBlock, type TextBlock} from './blocks.ts'

/** Where a part of the head of a story belongs. */
export interface HeadPart {
  kind: 'headline' | 'byline' | 'dateline'
  /** Its field. */
  path: PathSegment[]
  /** As the copy has it. */
  text: string
  /** What the field would hold. */
  value: unknown
  /** Whether the field holds something already. */
  isTaken: boolean
  /** The blocks it is taken from; of the first paragraph a dateline takes only the start. */
  blocks: string[]
  cut?: TextEdit
}

/** What stands in the text of a story and belongs elsewhere, or nowhere. */
export interface Lift {
  head: HeadPart[]
  /** Lines between paragraphs that are subheads, and those of lists. */
  subheads: {key: string; text: string; style: string}[]
  listItems: {key: string; text: string; list: string; bullet?: TextEdit}[]
  leftOut: {key: string; text: string; why: string}[]
}

interface LiftInput {
  document: Record<string, unknown>
  /** The field that holds the text. */
  text: PathSegment[]
  /** The style of a subhead in that field, and its kind of list; undefined where it has none. */
  subhead: string | undefined
  list: string | undefined
  /** The fields for the head; undefined where the document type has none. */
  fields: Partial<Record<HeadPart['kind'], PathSegment[]>>
  dateline: Intake['dateline']
  records: Records | undefined
}

/** Reads the text of a document as copy that has come in: what of it belongs in other fields, and what is left out. */
export function readLift(input: LiftInput): Lift {
  const {document, text, fields, dateline, records, subhead, list} = input
  const value = valueAt(document, text)
  const blocks = (Array.isArray(value) ? value : []).filter(
    (block): block is TextBlock => isTextBlock(block) && blockText(block).trim() !== '',
  )
  const [first, ...others] = blocks
  // a page has its headline as a heading at the top
  const title = isHeading(first) && others.length > 0 ? first : undefined
  const read = title ? others : blocks
  const story = readWire(read.map((block) => lineOf(block)).join('\n\n'))
  const blockOf = ({line}: {line: number}) => read[(line - 1) / 2]
  const isWhole = (line: {line: number; text: string}) => lineOf(blockOf(line)) === line.text
  const told = new Set([...story.paragraphs, ...story.leftOut.filter(isWhole)].map(blockOf))
  const untold = read.filter((block) => !told.has(block))
  const heading = title ? lineOf(title) : story.headline
  const headline = title ? [title] : untold.filter((block) => isOf(lineOf(block), story.headline))
  const place = untold.filter((block) => lineOf(block) === story.dateline?.text)
  const byline = untold.filter((block) => !headline.includes(block) && !place.includes(block))
  const part = (
    kind: HeadPart['kind'],
    words: string | undefined,
    content: unknown,
    from: TextBlock[],
  ): HeadPart[] => {
    const path = fields[kind]
    if (!words || content === undefined || !path) return []
    const isTaken = isWritten(valueAt(document, path))
    return [{kind, path, text: words, value: content, isTaken, blocks: from.map(keyOf)}]
  }
  const paragraphs = story.paragraphs.map((paragraph) => ({
    ...paragraph,
    block: blockOf(paragraph),
  }))
  return {
    head: [
      ...part('headline', heading, heading, headline),
      ...part('byline', story.byline, story.byline, byline),
      ...part(
        'dateline',
        story.dateline?.text,
        story.dateline && dateline?.(story.dateline, placeOnRecord(records)),
        place,
      ).map((one) => ({...one, ...datelineCut(story, paragraphs[0]?.block, place, text)})),
    ],
    subheads: paragraphs
      .filter(({kind, block}) => kind === 'subhead' && subhead && isPlain(block))
      .map(({block, text: words}) => ({key: keyOf(block), text: words, style: subhead!})),
    listItems: paragraphs
      .filter(({kind, block}) => kind === 'listItem' && list && isPlain(block))
      .map(({block, text: words}) => {
        const bullet = startCut(block, words, text)
        return {key: keyOf(block), text: words, list: list!, ...(bullet && {bullet})}
      }),
    leftOut: story.leftOut
      .filter((line) => isWhole(line) && !FOR_READERS.has(line.why))
      .map((line) => ({key: keyOf(blockOf(line)), text: line.text, why: line.why})),
  }
}

/** What stands above a story and has no field here stays in the text. */
const FOR_READERS = new Set([
  'a second headline',
  'a key point above the story',
  'the caption of a picture',
])

/** A headline may stand on two lines, and have a label before it. */
const isOf = (line: string, headline: string | undefined) =>
  headline !== undefined && (headline.includes(line) || line.endsWith(headline))

/** Whether there is anything to do. */
export const isEmptyLift = ({head, subheads, listItems, leftOut}: Lift): boolean =>
  head.length + subheads.length + listItems.length + leftOut.length === 0

const keyOf = ({_key}: TextBlock) => _key
const lineOf = (block: TextBlock) => blockText(block).replace(/\s+/gu, ' ').trim()
const isHeading = (block: TextBlock | undefined) => /^h[1-6]$/u.test(block?.style ?? '')
const isPlain = ({style = 'normal', listItem}: TextBlock) => style === 'normal' && !listItem

const isWritten = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : isObject(value)
      ? Object.entries(value).some(([key, one]) => key !== '_type' && one !== undefined)
      : value !== undefined && value !== null

/** What a dateline takes off the first paragraph; nothing where it stands in a line of its own. */
function datelineCut(
  {dateline, paragraphs}: WireStory,
  block: TextBlock | undefined,
  place: TextBlock[],
  field: PathSegment[],
): {cut?: TextEdit} {
  if (!dateline || !block || place.length > 0) return {}
  const cut = startCut(block, paragraphs[0].text, field)
  return cut ? {cut} : {}
}

/** The edit that takes off what stands in a block before some words that end it. */
function startCut(block: TextBlock, words: string, field: PathSegment[]): TextEdit | undefined {
  const whole = blockText(block)
  const length = whole.trimEnd().length - words.length
  if (length <= 0 || !whole.trimEnd().endsWith(words)) return undefined
  const path = [...field, {_key: block._key}]
  return {path, offset: 0, length, text: whole.slice(0, length), replacement: ''}
}

/** The part of a dateline that its field leaves out: a day without its year names none. */
export const lostDay = ({date}: WireDateline, value: unknown): string | undefined =>
  date && !JSON.stringify(value ?? '').includes(date) && !(isObject(value) && value.date)
    ? date
    : undefined
