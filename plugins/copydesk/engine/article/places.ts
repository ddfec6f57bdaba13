import {type ArticleParagraph} from '../model/article.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'

type Role = ArticleParagraph['role']
type RoleAround = Exclude<Role, 'body' | 'subhead' | 'quote'>

/** A paragraph as a reader finds it: by its number in the body, from 1, or, around the body, by its role. */
export type ParagraphName = number | RoleAround

/** The name of the paragraph at an index. */
export type ParagraphNames = (index: number) => ParagraphName

/**
 * The one numbering of paragraphs, for messages, panel and shell. Headline, standfirst, dateline, captions and the
 * cells of tables are not counted.
 * @param roles the role of each paragraph; without them every one is of the body
 */
export function paragraphNames(count: number, roles?: readonly Role[]): ParagraphNames {
  const names = new Array<ParagraphName>(count)
  let number = 0
  for (let i = 0; i < count; i++) {
    const role = roles?.[i]
    names[i] = isAround(role) ? role : ++number
  }
  return (index) => names[index]
}

/** The same for the paragraphs of an article. */
export function articleParagraphNames(paragraphs: readonly ArticleParagraph[]): ParagraphNames {
  const names = languageGroups(paragraphs).flatMap(({from, to}) => {
    const roles = paragraphs.slice(from, to).map(({role}) => role)
    return roles.map((_, index) => index).map(paragraphNames(roles.length, roles))
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
  return role !== undefined && AROUND.includes(role)
}

/** `length` paragraphs from one on: `paragraph 3`, `paragraphs 3–5`, `the headline`. */
export function placeName(from: number, length: number, names: ParagraphNames): Phrase {
  const [first, last] = [names(from), names(from + length - 1)]
  if (length === 1) return nameOf(first)
  return typeof first === 'number' && typeof last === 'number'
    ? phrase('finding.place.paragraphs', {from: first, to: last})
    : phrase('finding.place.from-to', {from: nameOf(first), to: nameOf(last)})
}

function nameOf(name: ParagraphName): Phrase {
  return typeof name === 'number'
    ? phrase('finding.place.paragraph', {number: name})
    : phrase(`finding.place.${name}`)
}
