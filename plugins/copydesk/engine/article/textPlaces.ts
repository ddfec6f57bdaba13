import {type ArticleFields, type ArticleParagraph, type TextPlace} from '../model/article.ts'
import {type PathSegment} from '../model/finding.ts'
import {type FieldPlace, isLanguageField, type TrailStep} from './fieldPath.ts'

/** A field that holds text, and whether that is Portable Text. */
export interface Holder extends Pick<FieldPlace, 'path' | 'trail'> {
  isRich: boolean
  /** Whether it stands above the text or beside it, and goes by its title all the same. */
  isApart?: boolean
}

/** A paragraph, and the field that holds it; missing for what goes by its role, a headline say. */
export interface Held {
  paragraph: ArticleParagraph
  holder?: Holder
}

/**
 * The paragraphs of an article, each with its place where the article has several places of text. The main text, the
 * first Portable Text that is in no array, needs no name.
 * @param own the language of the article: text in another is told by its language
 */
export function withTextPlaces(
  read: readonly Held[],
  {portableText, titles}: Required<Pick<ArticleFields, 'portableText' | 'titles'>>,
  own: string | undefined,
): ArticleParagraph[] {
  const foreignOf = ({paragraph: {language}}: Held) => (language === own ? undefined : language)
  const texts = read.flatMap(({holder}) => (holder && !holder.isApart ? holder : []))
  const isOne =
    new Set(texts).size < 2 && !read.some((one) => foreignOf(one) ?? one.paragraph.within)
  const main = isOne ? texts[0] : read.find((one) => isMain(one) && !foreignOf(one))?.holder
  const known = new Map<Holder | string, TextPlace>()
  return read.map((one) => {
    const {paragraph, holder} = one
    const language = foreignOf(one)
    const key = holder === main ? language : (holder ?? language)
    if (!key) return paragraph
    const place = known.get(key) ?? {
      ...titleIn(holder ? titlesOf(holder, paragraph, portableText, titles) : [''], language),
      language,
      ...(holder && !holder.isRich && {isField: true}),
    }
    known.set(key, place)
    return {...paragraph, place}
  })
}

const isMain = ({holder, paragraph}: Held) =>
  holder?.isRich && !paragraph.within && holder.trail.every(({index}) => index === undefined)

/** Whether `path` leads into what stands at `outer`. */
export const isInside = (path: readonly PathSegment[], outer: readonly PathSegment[]): boolean =>
  outer.every((segment, index) => JSON.stringify(segment) === JSON.stringify(path[index]))

/** Of what is in another language, the text by itself: it is the text that is German, and not what it stands in. */
function titleIn(
  titles: string[],
  language: string | undefined,
): Pick<TextPlace, 'title' | 'around'> {
  const around = titles.slice(0, -1).join(', ')
  return language ? {title: titles.at(-1)!, around} : {title: titles.join(', ')}
}

/** `Section 2`; `Section 2`, `Sidebar` where its items have several texts; `“Background”` of another document. */
function titlesOf(
  {trail, isRich}: Holder,
  {within}: ArticleParagraph,
  portableText: readonly string[],
  titles: Record<string, string>,
): string[] {
  // what `text.de` holds is the text, also where no other language stands beside it
  const own = trail.length > 1 && isLanguageField(trail.at(-1)!.name) ? trail.slice(0, -1) : trail
  const around = aroundOf(own.at(-1)?.field ?? '')
  const texts = new Set(portableText.map(textOf).filter((field) => aroundOf(field) === around))
  const isOnly = isRich && /[\]>]$/u.test(around) && texts.size < 2
  const shown = isOnly ? own.slice(0, -1) : own.filter(({name}) => name !== 'value')
  const names = shown.map((step) => titleOfStep(step, titles))
  return [...(within ? [`“${within.title ?? within.id}”`] : []), ...names]
}

/** What a field is in: the items of `sections[]`, of `sections[].body`. */
const aroundOf = (field: string) => field.replace(/\.?[^.\]>]+$/u, '')

/** `sections[].text` of `sections[].text.de`. */
const textOf = (field: string) =>
  field.replace(/\.([^.\]>]+)$/u, (end, name: string) => (isLanguageField(name) ? '' : end))

function titleOfStep(
  {name, field, index, array}: TrailStep,
  titles: Record<string, string>,
): string {
  const title = titles[field] ?? inWords(name)
  if (index === undefined) return title
  const ofItem = titles[`${array}[]`] ?? (titles[field] ? title : singular(title))
  return `${ofItem} ${index + 1}`
}

/** A field's name as Sanity shows it where it has no title: `openingHours` is `Opening Hours`. */
export const inWords = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|[_-]+/gu, ' ')
    .replaceAll(/(?<!\S)./gu, (letter) => letter.toUpperCase())

/** Developers name arrays in English, in the plural. */
const singular = (title: string) => title.replace(/ies$/u, 'y').replace(/(?<![sui])s$/u, '')
