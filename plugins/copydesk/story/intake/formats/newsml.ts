import {readDateline, readWire} from '../../../engine/index.ts'
import {readHtml} from '../parts/htmlBlocks.ts'
import {
  given,
  IntakeError,
  type IntakeFields,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {wireBlocks} from '../parts/wireBlocks.ts'
import {allOf, firstOf, lineOf, parseXml, toHtml, type XmlElement} from '../parts/xmlTree.ts'
import {nitfStory} from './nitf.ts'
import {reason} from '../parts/intakeEnglish.ts'

/**
 * NewsML-G2, by https://iptc.org/standards/newsml-g2/: the first item with text; others are named.
 * @throws IntakeError where it is broken or no item has text
 */
export function readNewsml(text: string, name: string, around: Surroundings): ReadStory {
  const root = parseXml(text, name)
  const items = root.name === 'newsItem' ? [root] : allOf(root, 'newsItem')
  const item = items.find((one) => contentOf(one))
  const content = item && contentOf(item)
  if (!content) throw new IntakeError('newsmlNoText', {name})
  const body = bodyOf(content, name, around)
  const fields = fieldsOf(item, body.fields)
  return {
    ...body,
    format: 'newsml',
    fields,
    leftOut: [
      ...body.leftOut,
      ...allOf(item, 'remoteContent').map((remote) => ({
        text: remote.attributes.href ?? 'remote content',
        why: reason('remote'),
      })),
      ...items.filter((one) => one !== item).map(otherItem),
      ...headLeft(item, fields),
    ],
    ownText: [
      body.ownText,
      ...HEAD_TEXTS.flatMap((one) => allOf(firstOf(item, 'contentMeta'), one).map(lineOf)),
    ].join('\n'),
  }
}

const HEAD_TEXTS = ['headline', 'by', 'dateline', 'description', 'creditline']

/** The text of an item: XML or text inside it. */
function contentOf(item: XmlElement): XmlElement | undefined {
  const set = firstOf(item, 'contentSet')
  return allOf(set, 'inlineXML')[0] ?? allOf(set, 'inlineData').find((data) => lineOf(data) !== '')
}

function bodyOf(content: XmlElement, name: string, around: Surroundings): ReadStory {
  const nitf = content.name === 'inlineXML' ? firstOf(content, 'nitf') : undefined
  if (nitf) return nitfStory(nitf, name, around)
  const type = content.attributes.contenttype ?? ''
  if (content.name === 'inlineXML' || /html/i.test(type)) {
    const html =
      content.name === 'inlineXML'
        ? content.children.map((child) => toHtml(child)).join('')
        : text(content)
    const {title: _, ...story} = readHtml(html, around)
    return {format: 'newsml', ...story}
  }
  const {paragraphs, leftOut, ...head} = readWire(text(content))
  return {
    format: 'newsml',
    fields: {headline: head.headline, byline: head.byline, dateline: head.dateline},
    headIsRead: true,
    blocks: wireBlocks(paragraphs, around.newKey),
    pictures: [],
    leftOut: leftOut.map(({text: words, why}) => ({text: words, why})),
    ownText: '',
  }
}

const text = (element: XmlElement) =>
  element.children.filter((child) => typeof child === 'string').join('')

/** The item's own fields, and those of its body where it has none. */
function fieldsOf(item: XmlElement, ofBody: IntakeFields): IntakeFields {
  const content = firstOf(item, 'contentMeta')
  const meta = firstOf(item, 'itemMeta')
  const rights = firstOf(item, 'rightsInfo')
  const urgency = Number(lineOf(firstOf(content, 'urgency')))
  const dateline = lineOf(firstOf(content, 'dateline'))
  const {rest: _, ...written} = (dateline && readDateline(dateline)) || {place: dateline, rest: ''}
  const own: IntakeFields = {
    headline: lineOf(firstOf(content, 'headline')),
    byline: lineOf(firstOf(content, 'by')).replace(/^by\s+/iu, ''),
    ...(dateline ? {dateline: {...written, text: dateline}} : {}),
    standfirst: allOf(content, 'description')
      .filter(({attributes}) => /summary|short|standfirst/i.test(attributes.role ?? 'summary'))
      .map(lineOf)[0],
    language: firstOf(content, 'language')?.attributes.tag,
    slugline: lineOf(firstOf(content, 'slugline')),
    subjects: allOf(content, 'subject').flatMap((one) => allOf(one, 'name').map(lineOf)),
    embargoedUntil: lineOf(firstOf(meta, 'embargoed')),
    edNote: allOf(meta, 'edNote').map(lineOf).join('\n'),
    copyrightHolder:
      lineOf(firstOf(rights, 'copyrightHolder', 'name')) ||
      firstOf(rights, 'copyrightHolder')?.attributes.literal,
    usageTerms: lineOf(firstOf(rights, 'usageTerms')),
    ...(urgency >= 1 && urgency <= 9 ? {urgency} : {}),
  }
  return {...given(ofBody), ...given(own)}
}

/** Texts of the item's head that no field holds. */
function headLeft(item: XmlElement, fields: IntakeFields): IntakeLeftOut[] {
  const held = new Set([fields.headline, fields.byline, fields.standfirst, fields.dateline?.text])
  return HEAD_TEXTS.flatMap((name) =>
    allOf(firstOf(item, 'contentMeta'), name)
      .map(lineOf)
      .filter((words) => words && !held.has(words) && !held.has(words.replace(/^by\s+/iu, '')))
      .map((words) => ({text: words, why: reason('itemField', {field: name})})),
  )
}

const otherItem = (item: XmlElement): IntakeLeftOut => ({
  text:
    [lineOf(firstOf(item, 'contentMeta', 'headline')), lineOf(firstOf(item, 'contentSet'))]
      .filter(Boolean)
      .join(' — ') ||
    (item.attributes.guid ?? 'an item'),
  why: reason('otherItem'),
})
