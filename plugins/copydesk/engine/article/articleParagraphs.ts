import {type PathSegment} from '../model/finding.ts'
import {type ArticleFields, type ArticleParagraph, type StoryOrigin} from '../model/article.ts'
import {type Records} from '../model/records.ts'
import {isObject} from '../model/isObject.ts'
import {fieldSteps, isElsewhere, isLanguageField, placesAt, publishedId} from './fieldPath.ts'
import {paragraphsIn} from './paragraphsIn.ts'
import {portableTextParagraphs} from './portableText.ts'
import {type Held, isInside, withTextPlaces} from './textPlaces.ts'
import {withToldLanguages} from './toldLanguages.ts'
import {isSameLanguage} from '../text/language.ts'

/** Where an article keeps its text unless told otherwise. */
export const DEFAULT_FIELDS: Required<Omit<ArticleFields, 'leftOut'>> = {
  text: ['headline', 'standfirst'],
  dateline: 'dateline',
  language: 'language',
  portableText: ['body'],
  captions: ['caption', 'alt'],
  firstPublished: 'firstPublished',
  versionOf: ['translationOf', 'correctionOf'],
  titles: {},
}

/**
 * The paragraphs of an article in reading order: plain fields, dateline, body; each line of a block or a field is one.
 * What is empty or of another shape is left out. `article` is a plain object shaped like a Sanity document.
 * @param records resolves a dateline's `located` reference to the place's name
 */
export function articleParagraphs(
  article: unknown,
  fields: ArticleFields = {},
  records: Records = {},
): ArticleParagraph[] {
  const {
    text = DEFAULT_FIELDS.text,
    dateline = DEFAULT_FIELDS.dateline,
    portableText = DEFAULT_FIELDS.portableText,
    captions = DEFAULT_FIELDS.captions,
    titles = DEFAULT_FIELDS.titles,
  } = fields
  const plain = text.flatMap((field) => plainParagraphs(article, field, captions, titles[field]))
  const [around, items] = [plain.filter(isAround), plain.filter((placed) => !isAround(placed))]
  const dates = datelineParagraph(article, dateline, records).map(alone)
  const rich = portableText.flatMap((field) => richParagraphs(article, field, captions))
  // tables are read without being named, too
  const known = new Set(rich.map(({paragraph}) => JSON.stringify(paragraph.path)))
  const others = items.filter(({paragraph}) => !known.has(JSON.stringify(paragraph.path)))
  const read = [...around, ...dates, ...inOrder([...rich, ...inTexts(others, rich)])]
  const own = articleLanguage(article, fields)
  const placed = withTextPlaces(read, {portableText, titles}, own)
  const texts = read.map(({holder}) => (holder?.isApart ? undefined : holder))
  return byLanguage(withToldLanguages(placed, texts, own), own)
}

/** A paragraph, and the index of each array item on the way to it. */
interface Placed extends Held {
  at: number[]
}

/** A table inside a Portable Text is counted with it; what other objects in it hold is no paragraph of it. */
function inTexts(others: Placed[], rich: Placed[]): Placed[] {
  const texts = new Set(rich.map(({holder}) => holder!))
  return others.map((one) => {
    const {paragraph, holder} = one
    const text = [...texts].find(({path}) => isInside(paragraph.path, path))
    if (!text) return one
    if (paragraph.path[text.path.length + 1] === 'rows') return {...one, holder: text}
    return {
      ...one,
      paragraph: {...paragraph, role: 'caption'},
      holder: {...holder!, trail: [...text.trail, ...holder!.trail.slice(-1)]},
    }
  })
}

const alone = (paragraph: ArticleParagraph): Placed => ({paragraph, at: []})

/** Whether it stands above the text; an item of an array stands in it. */
const isAround = ({paragraph: {role}}: Placed) => role === 'headline' || role === 'standfirst'

function richParagraphs(article: unknown, field: string, captions: string[]): Placed[] {
  return placesAt(article, field).flatMap(({value, path, at, trail, ...where}) => {
    const holder = {path, trail, isRich: true}
    return portableTextParagraphs(value, path, captions).flatMap((block, index) =>
      block.map((paragraph) => ({
        paragraph: {...paragraph, ...where},
        at: [...at, index],
        holder,
      })),
    )
  })
}

/** The texts of one array in the order of its items, whatever fields hold them: a section's title before its body. */
function inOrder(placed: Placed[]): Placed[] {
  const byArray = Map.groupBy(placed, ({paragraph}) =>
    JSON.stringify(
      paragraph.path.slice(
        0,
        paragraph.path.findIndex((one) => typeof one !== 'string'),
      ),
    ),
  )
  return [...byArray.values()].flatMap((all) => all.toSorted((a, b) => compareIndexes(a.at, b.at)))
}

function compareIndexes(a: number[], b: number[]): number {
  const differs = a.findIndex((index, i) => index !== b[i])
  if (differs < 0) return a.length - b.length
  return differs < b.length ? a[differs]! - b[differs]! : 1
}

/** Paragraphs of one language together, those of the article's own first. */
function byLanguage(paragraphs: ArticleParagraph[], own: string | undefined): ArticleParagraph[] {
  const said = paragraphs.flatMap(({language}) => language ?? [])
  // of an article in `en`, that may be the text in `en-GB`
  const main = said.includes(own!) ? own : said.find((code) => isSameLanguage(code, own))
  const told = paragraphs.map(({language, ...paragraph}): ArticleParagraph =>
    language && language !== main ? {...paragraph, language} : paragraph,
  )
  const groups = Object.groupBy(told, ({language = ''}) => language)
  return Object.values({'': [], ...groups}).flatMap((all = []) => all)
}

/** What the language field of an article holds. */
export function articleLanguage(
  article: unknown,
  {language = DEFAULT_FIELDS.language}: ArticleFields = {},
): string | undefined {
  const value = valueAt(article, language)
  return typeof value === 'string' ? value : undefined
}

/** When an article was first published, and of which other it is a version, as far as it says so itself. */
export function articleOrigin(
  article: unknown,
  {
    firstPublished = DEFAULT_FIELDS.firstPublished,
    versionOf = DEFAULT_FIELDS.versionOf,
  }: ArticleFields = {},
): StoryOrigin {
  const time = valueAt(article, firstPublished)
  const [original] = versionOf.flatMap((field) => {
    const value = valueAt(article, field)
    const id = isText(value) ? value : valueAt(value, '_ref')
    return isText(id) ? [publishedId(id)] : []
  })
  return {
    ...(isText(time) && !Number.isNaN(Date.parse(time)) && {firstPublished: time}),
    ...(original !== undefined && {versionOf: original}),
  }
}

/** The day of an article as its fields have it: that of the dateline, or that of first publication. */
export function articleDate(
  article: unknown,
  {
    dateline = DEFAULT_FIELDS.dateline,
    firstPublished = DEFAULT_FIELDS.firstPublished,
  }: ArticleFields = {},
): string | undefined {
  const dates = [`${dateline}.date`, firstPublished].map((field) => valueAt(article, field))
  return dates.find((date): date is string => typeof date === 'string')
}

/** @param title what the field is called, where it goes by that and not by its role */
function plainParagraphs(
  article: unknown,
  field: string,
  captions: readonly string[],
  title: string | undefined,
): Placed[] {
  // what `title[].value` and `title.en` hold is a title, in each language
  const names = fieldSteps(field).map((step) => step.name)
  const name = names.findLast((one) => one !== 'value' && !isLanguageField(one)) ?? field
  const isHead = /^(?:head|title)/iu.test(name)
  const isLabel = /^(?:name|label)/iu.test(name)
  return placesAt(article, field).flatMap(({value, path, at, trail, ...where}) => {
    if (!isText(value)) return []
    const isItem = at.length > (where.language ? 1 : 0)
    // `picture.caption`, of a lead picture
    const isCaption = path.length > 1 && captions.includes(name)
    const around = isHead ? 'headline' : isCaption ? 'caption' : 'standfirst'
    const role = isItem ? (isHead || isLabel ? 'subhead' : 'body') : around
    const isOfOther = isElsewhere(path)
    const isApart = !isItem && !isOfOther
    const held = (title ?? !isApart) && {holder: {path, trail, isRich: false, isApart}}
    const ofOther = isHead ? 'subhead' : isLabel ? 'standfirst' : role
    return paragraphsIn(value, isOfOther ? ofOther : role, path).map((paragraph) => ({
      paragraph: {...paragraph, ...where},
      at,
      ...held,
    }))
  })
}

function datelineParagraph(article: unknown, field: string, records: Records): ArticleParagraph[] {
  const path: PathSegment[] = field.split('.')
  const dateline = valueAt(article, field)
  if (isText(dateline)) return paragraphsIn(dateline, 'dateline', path)
  if (valueAt(dateline, 'noDateline') === true) return []
  const text = valueAt(dateline, 'text')
  if (isText(text)) return paragraphsIn(text, 'dateline', [...path, 'text'])
  const id = valueAt(dateline, 'located._ref')
  const name = records.locations?.find((location) => location.id === id)?.name
  return isText(name) ? [{text: name, role: 'dateline', path}] : []
}

function valueAt(value: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
