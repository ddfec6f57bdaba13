import {
  type ArticleParagraph,
  articleParagraphNames,
  type Finding,
  isWithinParagraph,
  type OtherDocument,
  type ParagraphName,
} from '../../engine/index.ts'
import {isOfParagraphs} from '../../story/index.ts'
import {type StoryPlace} from '../pane/places.ts'

/** One place of a finding in the story: a name among its neighbors, or a run of paragraphs. */
export interface FindingPlace extends StoryPlace {
  before: string
  text: string
  after: string
  /** The paragraph, or the first and the last of a run. */
  first: ParagraphName
  last: ParagraphName
  quoted: boolean
  isRun: boolean
  /** The document that the story refers to, where the place is in one. */
  within: OtherDocument | undefined
}

const AROUND = 40
const OPENING = 70

/** The places of a finding in reading order; of what stands elsewhere too, the runs of paragraphs. */
export function placesOf(
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
): FindingPlace[] {
  const names = articleParagraphNames(paragraphs)
  const runs = runsOf(finding)
  if (runs) {
    return runs.flatMap(([start, length]) => {
      const paragraph = paragraphs[start]
      return paragraph ? [run(paragraph, names(start), names(start + length - 1))] : []
    })
  }
  return finding.spans.flatMap(({paragraph, offset, length, text, path, blockOffset, quoted}) => {
    const whole = paragraphs[paragraph]
    if (!whole) return []
    const name = names(paragraph)
    return [
      {
        path,
        blockOffset,
        offset,
        length,
        before: tail(whole.text.slice(0, offset)),
        text: head(text, OPENING),
        after: head(whole.text.slice(offset + length), AROUND),
        first: name,
        last: name,
        quoted: quoted === true,
        isRun: false,
        within: whole.within,
      },
    ]
  })
}

/** The first paragraph of each run, and how many there are; undefined for a finding about words. */
function runsOf(finding: Finding): [first: number, length: number][] | undefined {
  if (!isOfParagraphs(finding) || isWithinParagraph(finding)) return undefined
  const {duplicates, spans} = finding
  if (!duplicates) return neighbors(spans.map(({paragraph}) => paragraph))
  return duplicates.flatMap(({first, second, length}) => [
    [first, length],
    [second, length],
  ])
}

function neighbors(indexes: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last && index === last[0] + last[1]) last[1]++
    else runs.push([index, 1])
  }
  return runs
}

const run = (
  {text, path, blockOffset, within}: ArticleParagraph,
  first: ParagraphName,
  last: ParagraphName,
): FindingPlace => ({
  path,
  blockOffset,
  offset: 0,
  length: text.length,
  before: '',
  text: head(text, OPENING),
  after: '',
  first,
  last,
  quoted: false,
  isRun: true,
  within,
})

const head = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length).trimEnd()}…` : text
const tail = (text: string) => (text.length > AROUND ? `…${text.slice(-AROUND).trimStart()}` : text)
