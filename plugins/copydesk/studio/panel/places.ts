import {type ArticleParagraph, type Finding, type Span} from '../../engine/index.ts'

/** One place of a finding, with the words around it. */
export interface Place {
  span: Span
  before: string
  after: string
  /** 1 for the first paragraph of the story's body; undefined outside it. */
  number: number | undefined
  role: ArticleParagraph['role']
}

const AROUND = 40

/** The places of a finding in reading order, each with some words on both sides. */
export function placesOf(finding: Finding, paragraphs: readonly ArticleParagraph[]): Place[] {
  const numbers = bodyNumbers(paragraphs)
  return finding.spans.flatMap((span) => {
    const paragraph = paragraphs[span.paragraph]
    if (!paragraph) return []
    const {text, role} = paragraph
    const end = span.offset + span.length
    return [
      {
        span,
        before: tail(text.slice(0, span.offset)),
        after: head(text.slice(end)),
        number: numbers[span.paragraph],
        role,
      },
    ]
  })
}

const IN_BODY: ArticleParagraph['role'][] = ['body', 'subhead', 'quote']

/** The number of each paragraph as an editor counts: the body's from 1, the rest without. */
export function bodyNumbers(paragraphs: readonly ArticleParagraph[]): (number | undefined)[] {
  let number = 0
  return paragraphs.map(({role}) => (IN_BODY.includes(role) ? ++number : undefined))
}

const head = (text: string) => (text.length > AROUND ? `${text.slice(0, AROUND).trimEnd()}…` : text)
const tail = (text: string) => (text.length > AROUND ? `…${text.slice(-AROUND).trimStart()}` : text)
