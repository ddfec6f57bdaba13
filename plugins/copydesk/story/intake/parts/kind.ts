import {decodeText, unmarkedUtf16} from './decode.ts'
import {type IntakeFormat, IntakeError} from './intake.ts'
import {type IntakeFault} from './intakeEnglish.ts'

const MB = 1024 * 1024
/** The most that is read of each kind, in bytes; a novel has one megabyte. */
export const MOST_BYTES = {text: 5 * MB, email: 40 * MB, docx: 60 * MB}

/** What a file is, and what it says where it is text. */
export type FileKind =
  | {format: 'docx'; mediaType: string}
  | {format: Exclude<IntakeFormat, 'docx'>; mediaType: string; text: string}

const MEDIA_TYPES: Record<IntakeFormat, string> = {
  text: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown',
  ninjs: 'application/json',
  nitf: 'application/nitf+xml',
  newsml: 'application/vnd.iptc.g2.newsitem+xml',
  email: 'message/rfc822',
}

/** What is known by its first bytes and not read. */
const OTHERS: [start: string, fault: IntakeFault][] = [
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'oldOffice'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'media'],
  ['\x1f\x8b', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
]

/** Such a ZIP says what it is in its first part, unpacked. */
const IS_ODT = /^mimetypeapplication\/vnd\.oasis\.opendocument/

/**
 * Tells what a file is by its content; its name and media type only tell Markdown from text.
 * @throws IntakeError where it is empty, too big, or nothing that is read.
 */
export function kindOf(bytes: Uint8Array, name: string, mediaType = ''): FileKind {
  if (bytes.length === 0) throw new IntakeError('empty', {name})
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const other = OTHERS.find(([signature]) => start.startsWith(signature))
  if (other) throw new IntakeError(other[1], {name})
  if (start.startsWith('PK') && IS_ODT.test(String.fromCharCode(...bytes.subarray(30, 90))))
    throw new IntakeError('odt', {name})
  if (start.startsWith('PK')) return {format: 'docx', mediaType: MEDIA_TYPES.docx}
  // its first lines tell a mail, which may be larger than other text
  const beginning = decodeText(bytes.subarray(0, 64 * 1024 + (bytes[0] === 0xff ? 2 : 0)))
  if (isBinary(bytes, beginning)) throw new IntakeError('noText', {name})
  if (isEmail(beginning)) {
    checkSize(bytes, name, MOST_BYTES.email)
    return {format: 'email', mediaType: MEDIA_TYPES.email, text: decodeText(bytes)}
  }
  checkSize(bytes, name, MOST_BYTES.text)
  const text = decodeText(bytes)
  if (text.replace(/^\uFEFF/, '').trim() === '') throw new IntakeError('empty', {name})
  const format = formatOf(text.replace(/^\uFEFF/, '').trimStart(), name, mediaType)
  return {format, mediaType: MEDIA_TYPES[format], text}
}

export function checkSize(bytes: Uint8Array, name: string, most: number): void {
  if (bytes.length > most)
    throw new IntakeError('tooBig', {
      name,
      size: Math.ceil(bytes.length / MB),
      most: most / MB,
    })
}

/** Zero bytes that are no UTF-16, or too many control characters. */
function isBinary(bytes: Uint8Array, beginning: string): boolean {
  const isMarked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isMarked && !unmarkedUtf16(bytes) && bytes.subarray(0, 64 * 1024).includes(0)) return true
  const controls = beginning.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0
  return controls > 0.05 * beginning.length + 4
}

const HEADER = /^[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*(?:\n[ \t][^\n]*)*$/

function isEmail(beginning: string): boolean {
  const head = beginning
    .replace(/^\uFEFF?(?:From [^\n]*\n)?/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n\n', 1)[0]
  const lines = head.split(/\n(?![ \t])/)
  if (!lines.every((line) => HEADER.test(line))) return false
  const names = new Set(lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()))
  return (
    names.has('from') &&
    ['mime-version', 'message-id', 'received', 'date'].some((one) => names.has(one))
  )
}

const HTML_TAG =
  /^<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|ul|ol|table|span|blockquote|b|strong|em|i|a|figure|meta|style|title|br)\b/i
/** What a fragment of a page may start with besides; an XML of any other kind may have such an element, too. */
const FRAGMENT_TAG =
  /^<(?:address|aside|center|dl|figcaption|font|footer|form|header|hr|img|link|nav|noscript|pre|script|small|u)\b/i
const PROLOG = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>|\s+)/i

function formatOf(
  text: string,
  name: string,
  mediaType: string,
): Exclude<IntakeFormat, 'docx' | 'email'> {
  if (/^[{[]\s*(?:["{}[\]]|$)/.test(text)) return 'ninjs'
  const isNamedHtml =
    /^(?:text\/html|application\/xhtml)\b/i.test(mediaType) || /\.x?html?$/i.test(name)
  if (HTML_TAG.test(text) || FRAGMENT_TAG.test(text) || (isNamedHtml && /<\/?[a-z]/i.test(text)))
    return 'html'
  if (text.startsWith('<')) {
    const root = rootOf(text)
    if (root === 'nitf') return 'nitf'
    if (root === 'newsItem' || root === 'newsMessage' || root === 'packageItem') return 'newsml'
    if (root && HTML_TAG.test(`<${root}>`)) return 'html'
    if (
      root &&
      (text.startsWith('<?xml') || /^<!DOCTYPE/i.test(text) || text.includes(`</${root}>`))
    )
      throw new IntakeError('otherXml', {name, root})
    if (text.startsWith('<?xml')) throw new IntakeError('noElement', {name})
  }
  return isMarkdown(text, name, mediaType) ? 'markdown' : 'text'
}

/** The local name of the first element of an XML text. */
function rootOf(text: string): string | undefined {
  let rest = text
  for (let match = PROLOG.exec(rest); match; match = PROLOG.exec(rest))
    rest = rest.slice(match[0].length)
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(rest)?.[1]
}

/**
 * Signs of Markdown; a text says `**` or `# ` now and then, so that without a name for it two kinds must stand there.
 */
function isMarkdown(text: string, name: string, mediaType: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /(?:^|\s)\*\*[^\s*][^*\n]*\*\*/,
    /\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]*\)/,
    /^(?:\* |- |\d+\. )\S/m,
    /^> \S/m,
    /^\S[^\n]*\n(?:={3,}|-{3,})$/m,
    /^---\n[\s\S]*?\n---$/m,
    /^\|? *:?-+:? *(?:\| *:?-+:? *)+\|?$/m,
    /(?:^|\s)_[^\s_][^_\n]*_(?:\W|$)/m,
  ].map((sign) => sign.test(text))
  const isNamed = /\.(?:md|markdown|mdx)$/i.test(name) || /markdown/i.test(mediaType)
  if (isNamed) return signs.includes(true)
  const [heading, strong, link] = signs
  return [heading && /^# \S/.test(text), strong, link].filter(Boolean).length > 1
}
