import {type ArticleFields, type ArticleParagraph} from '../model/article.ts'
import {type Records} from '../model/records.ts'
import {isSameLanguage} from '../text/language.ts'
import {articleLanguage, DEFAULT_FIELDS} from './articleFields.ts'
import {datelineParagraph, type Placed, plainParagraphs, richParagraphs} from './fieldParagraphs.ts'
import {isInside, withTextPlaces} from './textPlaces.ts'
import {withToldLanguages} from './toldLanguages.ts'

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
