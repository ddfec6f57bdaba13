import {JSDOM} from 'jsdom'
import {zipSync} from 'fflate'
import {
  type IntakeStory,
  type IntakeBlock,
  readFile,
} from '../../../plugins/copydesk/story/index.ts'

const utf8 = new TextEncoder()

/** Reads a file as the shell does, with keys that count. */
export function intakeOf(
  content: string | Uint8Array,
  name = 'story',
  mediaType?: string,
  {tables}: {tables?: boolean} = {},
): Promise<IntakeStory> {
  let keys = 0
  const bytes = typeof content === 'string' ? utf8.encode(content) : content
  return readFile(
    {bytes, name, ...(mediaType ? {mediaType} : {})},
    {
      parseHtml: (html) => new JSDOM(html).window.document,
      newKey: () => `k${keys++}`,
      ...(tables !== undefined ? {tables} : {}),
    },
  )
}

/** The sentence that a file is refused with. */
export const refusalOf = (content: string | Uint8Array, name = 'story') =>
  intakeOf(content, name).then(
    ({format}) => `read as ${format}`,
    (error: Error) => `${error.name}: ${error.message}`,
  )

/** What was read, blocks in short: `h2 What now`, `bullet1 First`, `A [strong:crane] fell`; tables where there are any. */
export async function readingOf(
  content: string | Uint8Array,
  name?: string,
  mediaType?: string,
  options?: {tables?: boolean},
) {
  const {
    original: _,
    blocks,
    pictures,
    tables,
    ...story
  } = await intakeOf(content, name, mediaType, options)
  return {
    ...story,
    ...(tables.length > 0 ? {tables} : {}),
    blocks: blocks.map(shortly),
    pictures: pictures.map(({bytes, ...picture}) => ({...picture, size: bytes.length})),
  }
}

function shortly({style, listItem, level, children, markDefs}: IntakeBlock): string {
  const kind = listItem ? `${listItem}${level} ` : style === 'normal' ? '' : `${style} `
  const address = (mark: string) => markDefs.find(({_key}) => _key === mark)?.href ?? mark
  return (
    kind +
    children
      .map(({text, marks}) =>
        marks.length > 0 ? `[${marks.map(address).join(' ')}:${text}]` : text,
      )
      .join('')
  )
}

/** A Word file of these parts; `body` is the inside of `w:body`. */
export function docxOf(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = Object.keys(parts).map((path, index) => {
    const kind = /media/.test(path) ? 'image' : path.replace(/^word\/|\d*\.xml$/g, '')
    return `<Relationship Id="rId${index + 1}" Type="${rel}/${kind}" Target="${path.replace('word/', '')}"/>`
  })
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
  }
  for (const [path, part] of Object.entries(parts))
    files[path] =
      typeof part === 'string'
        ? part.replace('<w:', `<w:`).replace(/^<(w:\w+)>/, `<$1 ${names}>`)
        : part
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, part]) => [
        path,
        typeof part === 'string' ? utf8.encode(part) : part,
      ]),
    ),
  )
}

export const p = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${text.startsWith('<') ? text : r(text)}</w:p>`
export const r = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
