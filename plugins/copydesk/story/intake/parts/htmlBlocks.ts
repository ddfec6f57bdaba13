import {htmlToPortableText} from '@portabletext/html'
import {compileSchema, defineSchema} from '@portabletext/schema'
import {blockLines, LINK, type RawBlock} from './blockLines.ts'
import {cleanHtml} from './cleanHtml.ts'
import {inPieces} from './inPieces.ts'
import {
  type IntakeBlock,
  type IntakeFields,
  type IntakeLeftOut,
  type IntakePicture,
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
    for (const {block, marked} of blockLines(item as unknown as RawBlock, newKey, leftOut)) {
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
