import {splitDateline, type WrittenDateline} from '../shared/splitDateline.ts'
import {type StoryLine} from './storyLines.ts'

/** What stands before the first paragraph of wire copy. */
export interface StoryHead {
  headline?: string
  byline?: string
  dateline?: WrittenDateline
  /** The paragraphs of the story, without what the head took. */
  body: StoryLine[]
}

/** So many lines may stand before the dateline: a headline, a second one, a byline, its agency. */
const LINES_BEFORE = 4
const HEADLINE_WORDS = 20
const BYLINE_WORDS = 10
const BYLINE = /^by:?\s+(?=\p{Lu})/iu

/**
 * Reads the head of a story: its headline, its byline, an agency's line below that, its dateline.
 * The lines above a dateline or a byline are a head only where all of them are short and end
 * without a stop; of several, the first is the headline and the others stay in the body.
 */
export function storyHead(lines: StoryLine[]): StoryHead {
  const end = lines.slice(0, LINES_BEFORE + 1).findIndex((line) => !isHeadLine(line))
  const above = lines.slice(0, end < 0 ? lines.length : end)
  const first = lines[above.length]
  const dateline = first && splitDateline(first.text)
  const at = above.findIndex(isByline)
  if (!dateline && at < 0) return {body: lines}

  const agency = at >= 0 && dateline && isAgency(above[at + 1]) ? above[at + 1] : undefined
  const byline = at < 0 ? undefined : above[at].text.replace(BYLINE, '')
  const titles = at < 0 ? above : above.slice(0, at)
  const taken = [titles[0], above[at], agency, dateline && first]
  const rest = lines.filter((line) => !taken.includes(line))
  return {
    ...(titles.length > 0 ? {headline: titles[0].text} : {}),
    ...(byline ? {byline: agency ? `${byline}, ${agency.text}` : byline} : {}),
    ...(dateline ? {dateline} : {}),
    body: dateline?.rest ? inOrder([...rest, {...first, text: dateline.rest}]) : rest,
  }
}

function isHeadLine({text}: StoryLine): boolean {
  return (
    text.split(/\s+/).length <= HEADLINE_WORDS &&
    !/[.!…:;,”"»)]$/u.test(text) &&
    !splitDateline(text)
  )
}

const isByline = ({text}: StoryLine) =>
  BYLINE.test(text) && text.split(/\s+/).length <= BYLINE_WORDS

/** “Associated Press”, “AP Writer”: few words, each with a capital. */
const isAgency = (line?: StoryLine) =>
  line !== undefined && /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(line.text)

const inOrder = (lines: StoryLine[]) => lines.sort((a, b) => a.number - b.number)
