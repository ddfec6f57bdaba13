import {htmlToPortableText} from '@portabletext/html'
import {compileSchema, defineSchema} from '@portabletext/schema'
import {cleanHtml, isTableMark, MARK} from './cleanHtml.ts'
import {inPieces} from './inPieces.ts'
import {
  type IntakeBlock,
  type IntakeFields,
  type IntakeLeftOut,
  type IntakePicture,
  type IntakeSpan,
  type IntakeTable,
  type Surroundings,
  textOfBlock,
} from './intake.ts'
import {reason} from './intakeEnglish.ts'

/** The bytes of pictures that HTML names by addresses inside its file (`cid:1`, `docx:0`). */
export type FilePictures = ReadonlyMap<string, {bytes: Uint8Array; mediaType: string}>

/** What HTML was read as. */
export interface HtmlStory {
  fields: IntakeFields
  /** The title of the page, which may be its headline. */
  title?: string
  blocks: IntakeBlock[]
  pictures: IntakePicture[]
  tables: IntakeTable[]
  leftOut: IntakeLeftOut[]
  ownText: string
}

const SCHEMA = compileSchema(
  defineSchema({
    styles: ['normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'].map((name) => ({name})),
    lists: [{name: 'bullet'}, {name: 'number'}],
    decorators: [{name: 'strong'}, {name: 'em'}],
    annotations: [{name: 'link', fields: [{name: 'href', type: 'string'}]}],
  }),
)

/**
 * HTML of pages, mails, Word and Google Docs as blocks: subheads, lists, quotations, links, strong and emphasis come
 * along, all else is named. Pictures come as data (`data:` addresses, `files`), and tables where they are wanted; others
 * are named as left out.
 */
export function readHtml(
  html: string,
  {parseHtml, newKey, tables: takesTables}: Surroundings,
  files: FilePictures = new Map(),
): HtmlStory {
  checkDepth(html)
  const document = parseHtml(html)
  const {leftOut, ...found} = cleanHtml(document, takesTables)
  const {headline, title, language, ownText} = found
  const raw = inPieces(document, parseHtml).flatMap((piece) =>
    htmlToPortableText(html, {
      schema: SCHEMA,
      keyGenerator: newKey,
      parseHtml: () => piece,
      whitespaceMode: 'normalize',
    }),
  )
  const blocks: IntakeBlock[] = []
  const pictures: IntakePicture[] = []
  const tables: IntakeTable[] = []
  for (const item of raw) {
    if (item._type !== 'block') continue
    for (const line of linesOf(asBlock(item as unknown as RawBlock, leftOut), newKey)) {
      const {block, marked} = withoutMarks(line)
      for (const {index, isTable} of marked) {
        const picture = found.pictures[index]
        const grid = found.tables[index]
        if (isTable && grid) {
          const {links, ...table} = grid
          tables.push({...table, at: blocks.length})
          for (const link of new Set(links)) {
            if (LINK.test(link)) leftOut.push({text: link, why: reason('tableLink')})
          }
        } else if (!isTable && picture) {
          const {src, ...words} = picture
          const data = files.get(src) ?? dataOf(src)
          if (data) pictures.push({...data, ...words, at: blocks.length})
          else leftOut.push(missingPicture(src, words))
        }
      }
      if (textOfBlock(block).trim() !== '') blocks.push(block)
    }
  }
  return {
    fields: {...(headline ? {headline} : {}), ...(language ? {language} : {})},
    ...(title ? {title} : {}),
    blocks,
    pictures,
    tables,
    leftOut,
    ownText,
  }
}

const MAX_DEPTH = 400
const NESTING_TAG =
  /<(\/?)(?:a|article|b|big|blockquote|center|div|em|font|i|main|ol|section|small|span|strong|table|u|ul)\b/gi

/** Before a parser builds it: elements a thousand deep take it minutes, and stand in no story. */
function checkDepth(html: string): void {
  let depth = 0
  for (const [, isEnd] of html.matchAll(NESTING_TAG)) {
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH) throw new RangeError(`more than ${MAX_DEPTH} elements inside each other`)
  }
}

const missingPicture = (src: string, {alt, caption}: {alt?: string; caption?: string}) => ({
  text:
    [caption, alt, src.startsWith('data:') ? '' : src].filter(Boolean).join(' — ') || 'a picture',
  why: reason('picture'),
})

interface RawBlock {
  _key: string
  style?: string
  listItem?: string
  level?: number
  markDefs?: {_key: string; _type: string; href?: string}[]
  children: {_type: string; _key: string; text?: string; marks?: string[]}[]
}

const LINK = /^(?:https?:|mailto:|\/(?!\/))/i

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
function withoutMarks(block: IntakeBlock) {
  const marked: {index: number; isTable: boolean}[] = []
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

const DATA = /^data:(image\/[\w.+-]+)(?:;[\w=-]+)*;base64,([\s\S]*)$/i

/** The picture that a `data:` address holds. */
function dataOf(src: string): {bytes: Uint8Array; mediaType: string} | undefined {
  const match = DATA.exec(src)
  if (!match) return undefined
  try {
    const binary = atob(match[2].replace(/\s+/g, ''))
    return {bytes: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)), mediaType: match[1]}
  } catch {
    return undefined
  }
}
