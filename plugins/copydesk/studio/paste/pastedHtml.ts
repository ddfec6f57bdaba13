import {defaultSchema, htmlToPortableText} from '@portabletext/html'
import {createTableRule} from '@portabletext/html/rules'
import {
  blockParagraphs,
  blockText,
  isData,
  isTextBlock,
  liftCaption,
  movePicturesOut,
  readTable,
  settleTables,
  type TextBlock,
  textBlock,
  unwrapTable,
} from '../../story/index.ts'

/** A block of the story, or an object set between blocks. */
export interface PastedBlock extends Record<string, unknown> {
  _type: string
  _key: string
}

/** What did not come along with a paste. */
export interface Lost {
  kind: 'table' | 'picture' | 'embed' | 'link'
  /** What is known of it: its description, its address, its first words. */
  text: string
}

/** What a paste gives. */
export interface Pasted {
  blocks: PastedBlock[]
  lost: Lost[]
  /** The pictures that came with their data, as a data URL, by the key of their block. */
  pictures: {key: string; data: string}[]
}

/** What the field takes, by name. */
export interface PasteTarget {
  styles: readonly string[]
  lists: readonly string[]
  decorators: readonly string[]
  annotations: readonly string[]
  /** The types of the objects for a picture and a table; undefined where the field takes none. */
  picture: string | undefined
  table: string | undefined
}

/** Formatting that text without any has in no page. */
const RICH =
  /<(?:a|b|blockquote|em|h[1-6]|i|iframe|img|li|p|strong|table|td|u|video)\b|docs-internal-guid|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/iu

/** Whether HTML says more than the plain text beside it: an editor for code wraps plain lines in colored spans. */
export const isRich = (html: string): boolean => RICH.test(html)

/**
 * A copied web page or document as blocks that a field takes: subheads, lists, links and emphasis stay, tables and
 * pictures with data come as objects. What cannot come along is named.
 */
export function pastedHtml(html: string, target: PasteTarget, newKey: () => string): Pasted {
  const found: Lost[] = []
  const rich = htmlToPortableText(html, {
    schema: defaultSchema,
    keyGenerator: newKey,
    parseHtml: (text) =>
      prepared(new DOMParser().parseFromString(text, 'text/html'), target, found),
    rules: [createTableRule({schema: defaultSchema, keyGenerator: newKey})],
    types: {
      image: ({value, isInline}) =>
        isInline ? undefined : {_type: 'image', _key: newKey(), ...value},
    },
  }) as PastedBlock[]
  const fitted = rich.map((block) => fit(block, target, newKey))
  return {
    blocks: fitted.flatMap(({blocks}) => blocks),
    lost: [...found, ...fitted.flatMap(({lost}) => lost)],
    pictures: fitted.flatMap(({pictures}) => pictures),
  }
}

/** Pictures stand between paragraphs, not in them; tables are plain grids; what plays or runs is noted and goes. */
function prepared(document: Document, target: PasteTarget, found: Lost[]): Document {
  for (const embed of document.querySelectorAll('iframe, video, audio, object, embed, canvas')) {
    const address = embed.getAttribute('src') ?? embed.querySelector('source')?.src ?? ''
    found.push({kind: 'embed', text: address || embed.tagName.toLowerCase()})
    embed.remove()
  }
  for (const table of settleTables(document.body)) {
    const data = isData(table) ? readTable(table) : undefined
    if (data && target.table) {
      liftCaption(table)
      movePicturesOut(table)
      found.push(...data.links.map((text) => ({kind: 'link' as const, text})))
    } else {
      if (data) found.push({kind: 'table', text: data.rows.flat().join(' ').slice(0, 60)})
      unwrapTable(table)
    }
  }
  for (const picture of document.querySelectorAll('img')) {
    const isDot = Number(picture.getAttribute('width')) === 1
    const paragraph = picture.closest('p, li, h1, h2, h3, h4, h5, h6, blockquote, figure')
    if (isDot) picture.remove()
    else if (paragraph) paragraph.after(picture)
  }
  return document
}

function fit(block: PastedBlock, target: PasteTarget, newKey: () => string): Pasted {
  if (isTextBlock(block)) return fitText(block, target, newKey)
  if (block._type === 'image') return fitPicture(block, target)
  if (block._type === 'table') return fitTable(block as unknown as RichTable, target)
  const text = typeof block.code === 'string' ? block.code : ''
  return {...NOTHING, blocks: text ? blockParagraphs(textBlock(text, newKey), newKey) : []}
}

const NOTHING: Pasted = {blocks: [], lost: [], pictures: []}

function fitText(block: TextBlock, target: PasteTarget, newKey: () => string): Pasted {
  const isHeading = /^h[1-6]$/u.test(block.style)
  const subhead = target.styles.find((style) => /^h[1-6]$/u.test(style))
  const style = target.styles.includes(block.style) ? block.style : isHeading ? subhead : undefined
  const lost: Lost[] = []
  const markDefs = block.markDefs.filter((mark) => {
    const {href} = mark as {href?: unknown}
    if (mark._type !== 'link' || typeof href !== 'string' || !ADDRESS.test(href)) return false
    if (target.annotations.includes('link')) return true
    lost.push({kind: 'link', text: href})
    return false
  })
  const marks = new Set([...target.decorators, ...markDefs.map(({_key}) => _key)])
  const {listItem, level, ...rest} = block
  const fitted = {
    ...rest,
    style: style ?? 'normal',
    ...(listItem && target.lists.includes(listItem) ? {listItem, level: level ?? 1} : {}),
    markDefs: markDefs.map(({_key, _type, href}) => ({_key, _type, href})),
    children: block.children
      .filter(({text}) => typeof text === 'string')
      .map((span) => ({...span, marks: (span.marks ?? []).filter((mark) => marks.has(mark))})),
  }
  const blocks = blockText(fitted).trim() === '' ? [] : blockParagraphs(fitted, newKey)
  return {blocks, lost, pictures: []}
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/iu

/** Larger pictures than this, in characters of a data URL, would make the page stand still. */
const MAX_DATA = 30_000_000

function fitPicture({_key, src, alt}: PastedBlock, {picture}: PasteTarget): Pasted {
  const data = typeof src === 'string' ? src : ''
  const name = typeof alt === 'string' ? alt.trim() : ''
  const isData = /^data:image\/(?:gif|jpe?g|png|webp)[;,]/iu.test(data) && data.length < MAX_DATA
  if (!picture || !isData)
    return {
      ...NOTHING,
      lost: [{kind: 'picture', text: name || (data.startsWith('data:') ? '' : data)}],
    }
  const block = {_type: picture, _key, ...(name && {alt: name})}
  return {blocks: [block], lost: [], pictures: [{key: _key, data}]}
}

interface RichTable {
  _key: string
  headerRows?: number
  rows: {_key: string; cells: {_key: string; value: PastedBlock[]}[]}[]
}

function fitTable({_key, headerRows, rows}: RichTable, {table}: PasteTarget): Pasted {
  const words = (value: PastedBlock[]) =>
    value.map(blockText).join(' ').replace(/\s+/gu, ' ').trim()
  const grid = {
    _type: table!,
    _key,
    ...(headerRows ? {headerRows} : {}),
    rows: rows.map((row) => ({
      _type: 'tableRow',
      _key: row._key,
      cells: row.cells.map(({value}) => words(value)),
    })),
  }
  return {...NOTHING, blocks: [grid]}
}
