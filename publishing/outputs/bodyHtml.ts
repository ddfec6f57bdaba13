import {escapeHTML, type PortableTextComponents, toHTML} from '@portabletext/to-html'
import {type Story} from '../index.ts'
import {pictureOf, type StoredFigure} from './imageUrl.ts'
import {type Publication} from './publication.ts'
import {tableHtml} from './tableHtml.ts'
import {wellFormed} from './wellFormed.ts'

export interface BodyOptions {
  /** Text that leads into the first paragraph: a dateline. */
  opening?: string
  /** HTML that follows a paragraph, a picture or a quote: a link to its place in the Studio. */
  after?: (block: {_key: string}) => string
  /** Widths that pictures come in, in pixels, and what a browser reads to choose (`sizes`). */
  pictures?: {widths: number[]; sizes: string}
}

type Shown = {_type: string; _key: string; [field: string]: unknown}

/**
 * The body of a story as HTML: paragraphs, subheads, lists, quotations, tables, pictures with their size,
 * caption and credit. Text is escaped; links lead to web addresses and to mail only, and are whole;
 * what a story cannot hold is left out. Goes into a page as it is.
 */
export function bodyHtml(
  body: Story['body'],
  publication: Publication,
  {opening = '', after = () => '', pictures = {widths: [1200], sizes: ''}}: BodyOptions = {},
): string {
  const block = (tag: string) =>
    function Block({value, children}: {value: unknown; children?: string}) {
      return followed(`<${tag}>${children ?? ''}</${tag}>`, value)
    }
  const components: PortableTextComponents = {
    block: {normal: block('p'), h2: block('h2'), blockquote: quotation},
    unknownBlockStyle: block('p'),
    types: {
      figure: ({value}) => followed(figure(value, publication, pictures), value),
      quoteReference: ({value}) => followed(recordedQuote(value.quote), value),
      table: ({value}) => followed(tableHtml(value), value),
    },
    unknownType: () => '',
    marks: {
      link: ({children, value}) => link(children, value?.href, publication),
      quoteReference: ({children}) => children,
    },
    unknownMark: ({children}) => children ?? '',
  }
  const shown = wellFormed(Array.isArray(body) ? body : []).filter(isShown)
  const html = toHTML(shown as Parameters<typeof toHTML>[0], {
    components,
    onMissingComponent: false,
  })
  return opening ? opened(html, escapeHTML(wellFormed(opening))) : html

  function quotation({value, children}: {value: unknown; children?: string}) {
    return followed(`<blockquote><p>${children ?? ''}</p></blockquote>`, value)
  }

  function followed(html: string, block: unknown) {
    return html && `${html}${after(block as Shown)}\n`
  }
}

const opened = (html: string, opening: string) =>
  html.startsWith('<p>') ? `<p>${opening} ${html.slice(3)}` : `<p>${opening}</p>\n${html}`

/** The words of a body alone, a paragraph each. */
export function bodyParagraphs(body: Story['body']): string[] {
  return wellFormed(Array.isArray(body) ? body : [])
    .filter(isShown)
    .flatMap((block) => (block._type === 'block' ? [wordsOf(block)] : []))
}

/** The pictures of a body, in their order. */
export function bodyFigures(body: Story['body']): (StoredFigure & Figure)[] {
  return wellFormed(Array.isArray(body) ? body : [])
    .filter(isShown)
    .filter(({_type}) => _type === 'figure') as unknown as (StoredFigure & Figure)[]
}

interface Figure {
  caption?: string
  alt?: string
  creditline?: string
}

/** What is stored may be anything; a paragraph without words shows nothing. */
function isShown(block: unknown): block is Shown {
  if (typeof block !== 'object' || block === null || !('_type' in block)) return false
  if (block._type !== 'block') return true
  return 'children' in block && Array.isArray(block.children) && wordsOf(block).trim() !== ''
}

function wordsOf(block: object): string {
  const {children = []} = block as {children?: {text?: unknown}[]}
  return children.map((span) => (typeof span?.text === 'string' ? span.text : '')).join('')
}

function link(children: string, href: unknown, {url: base}: Publication): string {
  const url = typeof href === 'string' ? URL.parse(href, base) : null
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return children
  return `<a href="${escapeHTML(url.href)}">${children}</a>`
}

function figure(
  stored: StoredFigure & Figure,
  publication: Publication,
  {widths, sizes}: {widths: number[]; sizes: string},
): string {
  const picture = pictureOf(stored, publication)
  if (!picture) return ''
  const attributes = {
    src: picture.at(widths.at(-1) ?? picture.width),
    srcset:
      widths.length > 1 ? widths.map((width) => `${picture.at(width)} ${width}w`).join(', ') : '',
    sizes: widths.length > 1 ? sizes : '',
    width: `${picture.width}`,
    height: `${picture.height}`,
    loading: 'lazy',
  }
  const listed = Object.entries(attributes).filter(([, value]) => value)
  const image = `<img ${listed.map(([name, value]) => `${name}="${escapeHTML(value)}"`).join(' ')} alt="${escapeHTML(text(stored.alt))}">`
  const credit = text(stored.creditline) && `<small>${escapeHTML(text(stored.creditline))}</small>`
  const words = [escapeHTML(text(stored.caption)), credit].filter(Boolean).join(' ')
  return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
}

type Quote = NonNullable<Story['quotes']>[number]

/** A quotation that stands on its own, with who said it. */
function recordedQuote(quote: Quote | null | undefined): string {
  if (!text(quote?.text)) return ''
  const said = text(quote?.speaker?.name) || text(quote?.attribution)
  const by = said && `<figcaption>${escapeHTML(said)}</figcaption>`
  return `<figure><blockquote><p>${escapeHTML(text(quote?.text))}</p></blockquote>${by}</figure>`
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
