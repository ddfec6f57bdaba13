import {type ArticleParagraph} from '../model/article.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'

type Role = ArticleParagraph['role']
type RoleAround = Exclude<Role, 'body' | 'subhead' | 'quote'>

/** Names paragraphs as a reader counts them: the body from 1, the fields around it by their role. */
export type ParagraphNames = (index: number) => number | RoleAround

export function paragraphNames(count: number, roles?: Role[]): ParagraphNames {
  const names = new Array<number | RoleAround>(count)
  let number = 0
  for (let i = 0; i < count; i++) {
    const role = roles?.[i]
    names[i] = isAround(role) ? role : ++number
  }
  return (index) => names[index]
}

function isAround(role: Role | undefined): role is RoleAround {
  return role === 'headline' || role === 'standfirst' || role === 'dateline' || role === 'caption'
}

/** `length` paragraphs from one on: `paragraph 3`, `paragraphs 3–5`, `the headline`. */
export function placeName(from: number, length: number, names: ParagraphNames): Phrase {
  const [first, last] = [names(from), names(from + length - 1)]
  if (length === 1) return nameOf(first)
  return typeof first === 'number' && typeof last === 'number'
    ? phrase('finding.place.paragraphs', {from: first, to: last})
    : phrase('finding.place.from-to', {from: nameOf(first), to: nameOf(last)})
}

function nameOf(name: number | RoleAround): Phrase {
  return typeof name === 'number'
    ? phrase('finding.place.paragraph', {number: name})
    : phrase(`finding.place.${name}`)
}
