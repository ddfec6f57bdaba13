import {SaxesParser} from 'saxes'
import {IntakeError} from './intake.ts'

/** An element of an XML text; names without their prefixes. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const MAX_DEPTH = 200
const MAX_ELEMENTS = 200_000

/** HTML's names for signs that news copy has: NITF's DTD declares them, and it is not loaded. */
const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bdquo: '„',
  laquo: '«', raquo: '»', bull: '•', middot: '·', euro: '€', pound: '£', copy: '©', reg: '®', deg: '°', frac12: '½',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', aacute: 'á', eacute: 'é', iacute: 'í',
  oacute: 'ó', uacute: 'ú', ntilde: 'ñ', agrave: 'à', egrave: 'è', ccedil: 'ç', ecirc: 'ê', acirc: 'â', ocirc: 'ô',
  aring: 'å', oslash: 'ø', aelig: 'æ', shy: '', trade: '™', sect: '§', iexcl: '¡', iquest: '¿',
} // prettier-ignore

/**
 * Reads XML. Nothing outside the text is loaded, and entities that the text declares are not expanded.
 * @throws IntakeError where it is not well-formed, declares entities, or has more elements or levels than any story.
 */
export function parseXml(text: string, name: string): XmlElement {
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new IntakeError('entities', {name})
  const parser = new SaxesParser({xmlns: false})
  Object.assign(parser.ENTITIES, ENTITIES)
  const root: XmlElement = {name: '', attributes: {}, children: []}
  const open = [root]
  let elements = 0
  const add = (words: string) => {
    const {children} = open.at(-1)!
    if (typeof children.at(-1) === 'string') children[children.length - 1] += words
    else children.push(words)
  }
  parser.on('error', (error) => {
    throw new IntakeError('badXml', {
      name,
      error: error.message.replace(/^(\d+):(\d+): /, 'line $1, ').replace(/\.$/, ''),
    })
  })
  parser.on('opentag', (tag) => {
    const element = {
      name: localName(tag.name),
      attributes: Object.fromEntries(
        Object.entries(tag.attributes as Record<string, string>).map(([key, value]) => [
          key === 'xml:lang' ? 'lang' : localName(key),
          value,
        ]),
      ),
      children: [],
    }
    if (++elements > MAX_ELEMENTS || open.length > MAX_DEPTH)
      throw new IntakeError('tooManyElements', {name})
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text.replace(/^\uFEFF/, '').trimStart()).close()
  return root.children.find((child) => typeof child !== 'string')!
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements of that name below an element, at any depth, outermost first. */
export function allOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : allOf(child, name)))
}

export const firstOf = (element: XmlElement | undefined, ...path: string[]) =>
  path.reduce<XmlElement | undefined>((found, name) => allOf(found, name)[0], element)

export const childrenOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter(isElement)

/** All words below an element, on one line. */
export const lineOf = (element: XmlElement | undefined): string =>
  rawText(element).replace(/\s+/gu, ' ').trim()

/** All words below an element; `isBlock` tells elements that stand apart from their neighbors. */
export function rawText(
  element: XmlElement | string | undefined,
  isBlock: (name: string) => boolean = () => false,
): string {
  if (element === undefined) return ''
  if (typeof element === 'string') return element
  const inside = element.children.map((child) => rawText(child, isBlock)).join('')
  return isBlock(element.name) ? `\n${inside}\n` : inside
}

/** Writes an element as HTML, with the names that `rename` gives; an empty name leaves the element's content alone. */
export function toHtml(
  element: XmlElement | string,
  rename: (element: XmlElement) => string = ({name}) => name,
): string {
  if (typeof element === 'string') return escaped(element)
  const name = rename(element)
  const inside = element.children.map((child) => toHtml(child, rename)).join('')
  if (name === '') return inside
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => /^[\w-]+$/.test(key))
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${inside}</${name}>`
}

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr'])

export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
