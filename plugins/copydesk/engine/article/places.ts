import {type ArticleParagraph, type TextPlace} from '../model/article.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'

type Role = ArticleParagraph['role']
type RoleAround = Exclude<Role, 'body' | 'subhead' | 'quote'>

/** A paragraph as a reader finds it: by its number in the text, from 1, or, around the text, by its role. */
type NameInText = number | RoleAround

/** A paragraph of one of several places of text; a plain field of one paragraph is told by its place alone. */
export interface PlacedName {
  place: TextPlace
  name?: NameInText
}

export type ParagraphName = NameInText | PlacedName

/** The name of the paragraph at an index. */
export type ParagraphNames<Name = ParagraphName> = (index: number) => Name

/**
 * The one numbering of paragraphs, for messages, panel and shell. Headline, standfirst, dateline, captions and the
 * cells of tables are not counted.
 * @param roles the role of each paragraph; without them every one is of the body
 */
export function paragraphNames(count: number, roles?: readonly Role[]): ParagraphNames<NameInText> {
  const names = new Array<NameInText>(count)
  let number = 0
  for (let i = 0; i < count; i++) {
    const role = roles?.[i]
    names[i] = isAround(role) ? role : ++number
  }
  return (index) => names[index]
}

/** The same for the paragraphs of an article; those of each place and each language are counted by themselves. */
export function articleParagraphNames(paragraphs: readonly ArticleParagraph[]): ParagraphNames {
  const textOf = ({place, language = ''}: ArticleParagraph) => place ?? language
  const texts = Map.groupBy(paragraphs, textOf)
  const counts = new Map<TextPlace | string, number>()
  const names = paragraphs.map((paragraph): ParagraphName => {
    const {role, place} = paragraph
    const text = textOf(paragraph)
    const name = isAround(role) ? role : (counts.get(text) ?? 0) + 1
    if (typeof name === 'number') counts.set(text, name)
    if (!place) return name
    return name === 1 && place.isField && texts.get(text)!.length < 2 ? {place} : {place, name}
  })
  return (index) => names[index]!
}

/** The runs of paragraphs that are in one language, from one index to another; one where none says its language. */
export function languageGroups(
  paragraphs: readonly ArticleParagraph[],
): {from: number; to: number; language: string | undefined}[] {
  const starts = paragraphs.flatMap(({language}, index) =>
    index === 0 || language !== paragraphs[index - 1]!.language ? [index] : [],
  )
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? paragraphs.length,
    language: paragraphs[from]!.language,
  }))
}

const AROUND: readonly Role[] = ['headline', 'standfirst', 'dateline', 'caption', 'cell']

function isAround(role: Role | undefined): role is RoleAround {
  return AROUND.includes(role!)
}

/** `length` paragraphs from one on: `paragraph 3`, `paragraphs 3–5`, `the headline`, `Section 2, paragraph 1`. */
export function placeName(from: number, length: number, names: ParagraphNames): Phrase {
  const [first, last] = [names(from), names(from + length - 1)]
  if (length === 1) return nameOf(first)
  const [a, b] = [partsOf(first), partsOf(last)]
  return a.place === b.place && typeof a.name === 'number' && typeof b.name === 'number'
    ? inPlace(a.place, phrase('finding.place.paragraphs', {from: a.name, to: b.name}))
    : phrase('finding.place.from-to', {from: nameOf(first), to: nameOf(last)})
}

/** A name with the place that it is in, if any; a field that goes by its title goes by no role. */
export function partsOf(paragraph: ParagraphName): Partial<PlacedName> {
  if (typeof paragraph !== 'object') return {name: paragraph}
  const {place, name} = paragraph
  return place.isField && typeof name !== 'number' ? {place} : paragraph
}

/** A paragraph in a sentence: `paragraph 3`, `the headline`, `the caption in Section 2`. */
export function nameOf(paragraph: ParagraphName): Phrase {
  const {place, name} = partsOf(paragraph)
  if (name === undefined) return titleOf(place!)
  if (typeof name === 'number')
    return inPlace(place, phrase('finding.place.paragraph', {number: name}))
  const what = phrase(`finding.place.${name}`)
  return place ? phrase('finding.place.role-in', {what, place: titleOf(place)}) : what
}

const inPlace = (place: TextPlace | undefined, what: Phrase): Phrase =>
  place ? phrase('finding.place.in', {place: titleOf(place), what}) : what

/** What a place is called: `Section 2`, `Section 2, German Body`, `German`. */
export function titleOf({title, around, language: code}: TextPlace): Phrase {
  if (!code) return phrase('finding.places', {list: [title]})
  const language = phrase('finding.language', {code})
  if (!title) return language
  const what = phrase('finding.place.in-language', {title, language})
  return around ? phrase('finding.place.in', {place: around, what}) : what
}
