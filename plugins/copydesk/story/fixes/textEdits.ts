import {
  type ArticleParagraph,
  type Finding,
  isElsewhere,
  isObject,
  type PathSegment,
  spellingEdits,
  textOfSpan,
  UNREAD,
} from '../../engine/index.ts'

/** A replacement at one place of the text; `offset` counts from the start of the block or string. */
export interface TextEdit {
  path: PathSegment[]
  offset: number
  length: number
  text: string
  replacement: string
}

/** One string value of the document before and after. */
export interface StringChange {
  path: PathSegment[]
  before: string
  after: string
}

/**
 * The string values that edits change, each once, in this document alone. An edit whose place is not there, or reads
 * otherwise by now, changes nothing. Letters that a replacement keeps stay in their spans; where the
 * others cross formatting, they go to its first part.
 */
export function stringChanges(
  document: Record<string, unknown>,
  edits: readonly TextEdit[],
): StringChange[] {
  const own = edits.filter(({path}) => !isElsewhere(path))
  const byPlace = Map.groupBy(own, ({path}) => JSON.stringify(path))
  return [...byPlace.values()].flatMap((places) => {
    const {path} = places[0]
    const value = valueAt(document, path)
    return typeof value === 'string'
      ? spanChange(path, value, 0, standing(value, places))
      : blockChanges(path, value, places)
  })
}

function blockChanges(path: PathSegment[], block: unknown, edits: TextEdit[]): StringChange[] {
  const children = (block as {children?: Child[]} | undefined)?.children
  if (!Array.isArray(children)) return []
  const texts = children.map(textOfSpan)
  const whole = texts.join('')
  const objects = objectOffsets(children)
  const sound = standing(whole, edits).filter((edit) => !crosses(edit, objects))
  let start = 0
  return texts.flatMap((text, index) => {
    const from = start
    start += text.length
    if (objects.includes(from)) return []
    const key = children[index]._key
    const place = [...path, 'children', key ? {_key: key} : index, 'text']
    return spanChange(place, text, from, sound)
  })
}

interface Child {
  _key?: string
  _type?: string
  text?: unknown
}

/** The inline objects of the block at a path. */
export function inlineObjectsAt(document: unknown, path: readonly PathSegment[]): object[] {
  const children = (valueAt(document, path) as {children?: unknown} | undefined)?.children
  return Array.isArray(children) ? (children as Child[]).filter(isInlineObject) : []
}

const isInlineObject = (child: Child | null) => child?._type !== undefined && child._type !== 'span'

/** Where in the text of a block its inline objects stand, each as one character. */
function objectOffsets(children: readonly Child[]): number[] {
  let start = 0
  return children.flatMap((child) => {
    const from = start
    start += textOfSpan(child).length
    return isInlineObject(child) ? [from] : []
  })
}

/** Whether an edit would change an inline object, or both sides of one: no fix is that sure. */
const crosses = ({offset, length}: TextEdit, objects: number[]) =>
  objects.some((at) => offset <= at && at < offset + length)

function spanChange(
  path: PathSegment[],
  before: string,
  from: number,
  edits: TextEdit[],
): StringChange[] {
  const after = [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((text, {offset, length, replacement}) => {
      const start = offset - from
      const end = start + length
      const isInserted = length === 0 && start <= before.length && (start > 0 || from === 0)
      if (!isInserted && (end <= 0 || start >= before.length)) return text
      const put = start >= 0 ? replacement : ''
      return text.slice(0, Math.max(0, start)) + put + text.slice(Math.min(before.length, end))
    }, before)
  return after === before ? [] : [{path, before, after}]
}

/** The whole text of the block or string at a path, inline objects as one character each. */
export function textAt(document: unknown, path: readonly PathSegment[]): string {
  const value = valueAt(document, path)
  if (typeof value === 'string') return value
  const children = (value as {children?: unknown} | undefined)?.children
  return Array.isArray(children) ? children.map(textOfSpan).join('') : ''
}

/** The edits whose place still reads as it did, of each the letters that change. */
const standing = (whole: string, edits: TextEdit[]) =>
  withLineBreaks(
    whole,
    edits
      .filter(({offset, length, text}) => whole.slice(offset, offset + length) === text)
      .map(withoutKeptEnds),
  )

/** A line that goes as a whole takes the break before it along, the first line the one after it. */
function withLineBreaks(whole: string, edits: TextEdit[]): TextEdit[] {
  let taken = 0
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .map((edit) => {
      const end = edit.offset + edit.length
      const isFirst = edit.offset === 0
      const isLine =
        edit.length > 0 &&
        edit.replacement === '' &&
        (isFirst || whole[edit.offset - 1] === '\n') &&
        (end === whole.length || whole[end] === '\n')
      const before = isLine && !isFirst && taken < edit.offset ? 1 : 0
      const after = isLine && isFirst && end < whole.length ? 1 : 0
      taken = end + after
      const text = whole.slice(edit.offset - before, end + after)
      return {...edit, offset: edit.offset - before, length: text.length, text}
    })
}

/** An edit without the letters that stay at its ends; one of them is left where letters only come in, to say where. */
function withoutKeptEnds(edit: TextEdit): TextEdit {
  const {text, replacement} = edit
  const most = Math.min(text.length, replacement.length)
  let start = 0
  while (start < most && text[start] === replacement[start]) start++
  let end = 0
  while (end < most - start && text.at(-1 - end) === replacement.at(-1 - end)) end++
  if (start + end === text.length && start > 0) start--
  else if (start + end === text.length && end > 0) end--
  return {
    ...edit,
    offset: edit.offset + start,
    length: text.length - start - end,
    text: text.slice(start, text.length - end),
    replacement: replacement.slice(start, replacement.length - end),
  }
}

/** The value at a path of a document; undefined where there is none. */
export function valueAt(document: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (!isObject(value)) return undefined
    if (typeof segment === 'object') {
      return Array.isArray(value) ? value.find((item) => item?._key === segment._key) : undefined
    }
    return value[segment]
  }, document)
}

/**
 * The edits of “use this spelling everywhere”, or of its places inside quotation marks alone. What stands in another
 * document is corrected there, and what stands on both sides of an inline object by the editor.
 */
export function editsFor(
  finding: Finding,
  spelling: string,
  paragraphs: readonly ArticleParagraph[],
  quoted: boolean,
): TextEdit[] {
  return spellingEdits(finding, spelling, {quoted, paragraphs}).flatMap(({span, replacement}) => {
    const {path, blockOffset = 0, offset, length, text} = span
    if (!path || isElsewhere(path)) return []
    const edit = {path, offset: blockOffset + offset, length, text, replacement}
    return withoutKeptEnds(edit).text.includes(UNREAD) ? [] : [edit]
  })
}
