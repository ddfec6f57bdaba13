import {type ArticleParagraph, type Finding, type PathSegment} from '../../engine/index.ts'
import {isOfParagraphs} from '../../story/index.ts'

/** One place of a finding in the story: a name among its neighbours, or a run of paragraphs. */
export interface Place {
  path: PathSegment[] | undefined
  before: string
  text: string
  after: string
  /** As an editor counts: 1 for the first paragraph of the body. Undefined outside it. */
  first: number | undefined
  last: number | undefined
  role: ArticleParagraph['role']
  quoted: boolean
  isRun: boolean
}

const AROUND = 40
const OPENING = 70

/** The places of a finding in reading order; of what stands elsewhere too, the runs of paragraphs. */
export function placesOf(finding: Finding, paragraphs: readonly ArticleParagraph[]): Place[] {
  const numbers = bodyNumbers(paragraphs)
  const runs = runsOf(finding)
  if (runs) {
    return runs.flatMap(([start, length]) => {
      const paragraph = paragraphs[start]
      return paragraph ? [run(paragraph, numbers[start], numbers[start + length - 1])] : []
    })
  }
  return finding.spans.flatMap(({paragraph, offset, length, text, path, quoted}) => {
    const whole = paragraphs[paragraph]
    if (!whole) return []
    const number = numbers[paragraph]
    return [
      {
        path,
        before: tail(whole.text.slice(0, offset)),
        text,
        after: head(whole.text.slice(offset + length), AROUND),
        first: number,
        last: number,
        role: whole.role,
        quoted: quoted === true,
        isRun: false,
      },
    ]
  })
}

/** The first paragraph of each run, and how many there are; undefined for a finding about words. */
function runsOf(finding: Finding): [first: number, length: number][] | undefined {
  if (!isOfParagraphs(finding)) return undefined
  const {duplicates, spans} = finding
  if (!duplicates) return neighbours(spans.map(({paragraph}) => paragraph))
  return duplicates.flatMap(({first, second, length}) => [
    [first, length],
    [second, length],
  ])
}

function neighbours(indexes: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last && index === last[0] + last[1]) last[1]++
    else runs.push([index, 1])
  }
  return runs
}

const run = (
  {text, path, role}: ArticleParagraph,
  first: number | undefined,
  last: number | undefined,
): Place => ({
  path,
  before: '',
  text: head(text, OPENING),
  after: '',
  first,
  last,
  role,
  quoted: false,
  isRun: true,
})

const IN_BODY: ArticleParagraph['role'][] = ['body', 'subhead', 'quote']

/** The number of each paragraph as an editor counts: the body's from 1, the rest without. */
export function bodyNumbers(paragraphs: readonly ArticleParagraph[]): (number | undefined)[] {
  let number = 0
  return paragraphs.map(({role}) => (IN_BODY.includes(role) ? ++number : undefined))
}

const head = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length).trimEnd()}…` : text
const tail = (text: string) => (text.length > AROUND ? `…${text.slice(-AROUND).trimStart()}` : text)
