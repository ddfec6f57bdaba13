import {isTableMark, MARK} from './cleanHtml.ts'
import {type IntakeBlock, type IntakeLeftOut, type IntakeSpan} from './intake.ts'
import {reason} from './intakeEnglish.ts'

/** A block as the reader of HTML gives it. */
export interface RawBlock {
  _key: string
  style?: string
  listItem?: string
  level?: number
  markDefs?: {_key: string; _type: string; href?: string}[]
  children: {_type: string; _key: string; text?: string; marks?: string[]}[]
}

/** Where a link of an article may lead. */
export const LINK = /^(?:https?:|mailto:|\/(?!\/))/i

/** A line of a block, and what its marks of pictures and tables stand for. */
export interface MarkedLine {
  block: IntakeBlock
  marked: {index: number; isTable: boolean}[]
}

/** One block for each line of a block, with nothing that the body of an article cannot store: that is left out. */
export const blockLines = (
  raw: RawBlock,
  newKey: () => string,
  leftOut: IntakeLeftOut[],
): MarkedLine[] => linesOf(asBlock(raw, leftOut), newKey).map(withoutMarks)

/** A block with nothing that the body of an article cannot store. */
function asBlock(raw: RawBlock, leftOut: IntakeLeftOut[]): IntakeBlock {
  const links = (raw.markDefs ?? []).flatMap(({_key, href = ''}) => {
    if (LINK.test(href)) return [{_type: 'link' as const, _key, href}]
    if (href && !href.startsWith('#')) leftOut.push({text: href, why: reason('link')})
    return []
  })
  const known = new Set(['strong', 'em', ...links.map(({_key}) => _key)])
  const style = raw.style ?? 'normal'
  const isList = raw.listItem === 'bullet' || raw.listItem === 'number'
  return {
    _type: 'block',
    _key: raw._key,
    style: /^h\d$/.test(style) && !isList ? 'h2' : style === 'blockquote' ? style : 'normal',
    ...(isList ? {listItem: raw.listItem as 'bullet' | 'number', level: raw.level ?? 1} : {}),
    markDefs: links,
    children: raw.children.map(({_key, text = '', marks = []}) => ({
      _type: 'span',
      _key,
      text: text.replace(/[\t\u00a0]/gu, ' ').replace(/\r\n?/gu, '\n'),
      marks: marks.filter((mark) => known.has(mark)),
    })),
  }
}

/** One block for each line of it. */
function linesOf(block: IntakeBlock, newKey: () => string): IntakeBlock[] {
  const lines: IntakeSpan[][] = [[]]
  for (const span of block.children) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)!.push({...span, text, ...(index > 0 ? {_key: newKey()} : {})})
    })
  }
  return lines
    .filter((children) => children.some(({text}) => text.trim() !== ''))
    .map((children, index) => ({
      ...block,
      _key: index > 0 ? newKey() : block._key,
      markDefs: block.markDefs.filter(({_key}) => children.some(({marks}) => marks.includes(_key))),
      children: trimmed(children),
    }))
}

function trimmed(spans: IntakeSpan[]): IntakeSpan[] {
  const first = spans.findIndex(({text}) => text.trim() !== '')
  const last = spans.findLastIndex(({text}) => text.trim() !== '')
  return spans.slice(first, last + 1).map((span, index, all) => {
    const start = index === 0 ? span.text.trimStart() : span.text
    return {...span, text: index === all.length - 1 ? start.trimEnd() : start}
  })
}

/** The block without the marks of pictures and tables, and what these stand for. */
function withoutMarks(block: IntakeBlock): MarkedLine {
  const marked: MarkedLine['marked'] = []
  const children = block.children.map((span) => ({
    ...span,
    text: span.text.replace(new RegExp(MARK, 'gu'), (mark, index: string) => {
      marked.push({index: Number(index), isTable: isTableMark(mark)})
      return ''
    }),
  }))
  return marked.length === 0
    ? {block, marked}
    : {block: {...block, children: trimmed(children)}, marked}
}
