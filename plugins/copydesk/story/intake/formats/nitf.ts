import {readDateline, type WireDateline} from '../../../engine/index.ts'
import {readHtml} from '../parts/htmlBlocks.ts'
import {
  IntakeError,
  type IntakeFields,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {
  allOf,
  childrenOf,
  firstOf,
  lineOf,
  parseXml,
  rawText,
  toHtml,
  type XmlElement,
} from '../parts/xmlTree.ts'
import {reason} from '../parts/intakeEnglish.ts'

/**
 * NITF 3, by https://iptc.org/standards/nitf/: body.head to fields, body.content to the body.
 * @throws IntakeError where it is broken or has no body
 */
export function readNitf(text: string, name: string, around: Surroundings): ReadStory {
  return nitfStory(parseXml(text, name), name, around)
}

const BLOCKS = new Set(
  (
    'abstract bibliography block body body.content body.end body.head bq byline byttl caption credit dateline dd ' +
    'distributor dl dt fn hedline hl1 hl2 li media media-caption media-metadata media-producer note ol p pre rights ' +
    'table tagline td th title tr ul'
  ).split(' '),
)
const isBlock = (name: string) => BLOCKS.has(name)

/** NITF's elements in HTML; names, places and dates are words like others. */
const HTML: Record<string, string> = {
  hl2: 'h2', p: 'p', em: 'em', strong: 'strong', b: 'strong', i: 'em', a: 'a', br: 'br', ul: 'ul', ol: 'ol', li: 'li',
  bq: 'blockquote', credit: 'p', block: 'div', 'body.content': 'div', table: 'table', thead: 'thead', tbody: 'tbody',
  tfoot: 'tfoot', tr: 'tr', td: 'td', th: 'th', caption: 'caption', pre: 'p', dl: 'div', dt: 'p', dd: 'p', hr: 'hr', hl1: 'h2',
} // prettier-ignore

/** A story in NITF, which NewsML-G2 may hold too. */
export function nitfStory(root: XmlElement, name: string, around: Surroundings): ReadStory {
  const body = root.name === 'body' ? root : firstOf(root, 'body')
  const content = firstOf(body, 'body.content')
  if (!body || !content) throw new IntakeError('nitfNoBody', {name})
  const head = firstOf(body, 'body.head')
  const leftOut: IntakeLeftOut[] = []
  const leave = (element: XmlElement, why: string) => {
    const words = lineOf(element)
    if (words) leftOut.push({text: words, why})
  }
  for (const media of allOf(content, 'media')) leave(...mediaLeft(media))
  for (const note of allOf(content, 'fn')) leave(note, reason('footnote'))
  const story = readHtml(
    toHtml(without(content, ['media', 'fn']), (element) => HTML[element.name] ?? ''),
    around,
  )
  const end = firstOf(body, 'body.end')
  for (const part of childrenOf(end)) leave(part, 'it stands below the end of the story')
  const {fields, taken} = nitfFields(root, head)
  for (const part of childrenOf(head)) if (!taken.has(part)) leave(part, reason('headPart'))
  const title = lineOf(firstOf(root, 'head', 'title'))
  if (title && !fields.headline) fields.headline = title
  return {
    format: 'nitf',
    fields: {...fields, headline: fields.headline ?? story.fields.headline},
    blocks: story.blocks,
    pictures: story.pictures,
    tables: story.tables,
    leftOut: [...leftOut, ...story.leftOut],
    ownText: rawText(body, (element) => isBlock(element) || element === 'story.date'),
  }
}

function nitfFields(root: XmlElement, head: XmlElement | undefined) {
  const parts = (...names: string[]) => childrenOf(head).filter(({name}) => names.includes(name))
  const [hedline] = parts('hedline')
  const bylines = parts('byline')
  const [dateline] = parts('dateline')
  const [abstract] = parts('abstract')
  const [distributor] = parts('distributor')
  const [rights] = parts('rights')
  const notes = parts('note')
  const docdata = firstOf(root, 'head', 'docdata')
  const urgency = Number(firstOf(docdata, 'urgency')?.attributes['ed-urg'])
  const second = lineOf(firstOf(hedline, 'hl2'))
  const fields: IntakeFields = {
    headline: lineOf(firstOf(hedline, 'hl1')) || (second ? undefined : lineOf(hedline)),
    byline: bylines.flatMap((byline) => writersOf(byline) ?? []).join(' and '),
    dateline: dateline && datelineOf(dateline, lineOf(distributor)),
    standfirst: [second, lineOf(abstract)].filter(Boolean).join('\n'),
    edNote: [
      ...notes.map(lineOf),
      ...allOf(docdata, 'ed-msg').map(({attributes}) => attributes.info ?? ''),
    ]
      .filter(Boolean)
      .join('\n'),
    language: root.attributes.lang,
    slugline: firstOf(docdata, 'du-key')?.attributes.key,
    subjects: subjectsOf(firstOf(root, 'head')),
    copyrightHolder: firstOf(docdata, 'doc.copyright')?.attributes.holder,
    usageTerms: lineOf(rights),
    ...(urgency >= 1 && urgency <= 9 ? {urgency} : {}),
  }
  return {
    fields,
    taken: new Set([hedline, ...bylines, dateline, abstract, distributor, rights, ...notes]),
  }
}

/** The section that a story was printed in, and its subjects from the widest to the narrowest. */
function subjectsOf(head: XmlElement | undefined): string[] {
  const of = (element: string, ...names: string[]) =>
    allOf(head, element).flatMap(({attributes}) => names.flatMap((name) => attributes[name] ?? []))
  const subjects = ['type', 'matter', 'detail'].map((part) => `tobject.subject.${part}`)
  return [...of('pubdata', 'position.section'), ...of('tobject.subject', ...subjects)]
}

/** `Mara Velten, Harbor Correspondent`: a title stands behind its name. */
function writersOf(byline: XmlElement): string | undefined {
  const title = firstOf(byline, 'byttl')
  const names = lineOf(without(byline, ['byttl'])).replace(/,$/u, '')
  const line = [names, lineOf(title)].filter(Boolean).join(', ')
  return line.replace(/^(?:by|and)\s+/iu, '') || undefined
}

function datelineOf(element: XmlElement, provider: string): WireDateline | undefined {
  const text = lineOf(spaced(element))
  if (text === '') return undefined
  const {rest: _, ...written} = readDateline(text) ?? {
    place: lineOf(firstOf(element, 'location')) || text,
    rest: '',
  }
  return {
    ...written,
    ...(provider && !written.provider ? {provider} : {}),
    text: provider && !text.includes(provider) ? `${text} (${provider})` : text,
  }
}

/** Elements that touch are set apart: `<location>Velt</location><story.date>March 2</story.date>` */
const spaced = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.flatMap((child, index) => {
    const touches =
      typeof child !== 'string' && typeof (element.children[index - 1] ?? '') !== 'string'
    return touches ? [', ', child] : [child]
  }),
})

function without(element: XmlElement, names: string[]): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child]
      return names.includes(child.name) ? [] : [without(child, names)]
    }),
  }
}

/** A picture or film of NITF is named by an address: its words are its caption and credit. */
function mediaLeft(media: XmlElement): [XmlElement, string] {
  const source = firstOf(media, 'media-reference')?.attributes.source
  const words: XmlElement = source
    ? {
        ...media,
        children: [
          ...media.children.map((child) =>
            typeof child === 'string' ? child : {...child, children: [...child.children, ' ']},
          ),
          ` — ${source}`,
        ],
      }
    : media
  return [words, reason(media.attributes['media-type'] === 'video' ? 'video' : 'picture')]
}
