import {lineBelow} from './brokenHeadline.ts'
import {isByline} from '../forms/byline.ts'
import {splitDateline} from '../forms/dateline.ts'
import {chainOf, type ChainWeights, LINE_KINDS, type LineKind} from './lineChain.ts'
import {LINE_WEIGHTS} from './lineKinds.table.ts'
import {signsOf} from './lineSigns.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {wordsIn} from '../forms/titleForm.ts'

/** A line at the top of some copy, a headline over several lines taken as one. */
export interface TopLine {
  line: TextParagraph
  /** The lines as they stand. */
  parts: TextParagraph[]
}

/** How probable it is that a line is each of what it may be. */
export type Probable = Record<LineKind, number>

/** So many lines on top are looked at. */
export const MOST_LINES = 14

/** What the first lines of some copy are, as far as their form, neighbors and words tell: learned from real layouts. */
export function lineKinds(paragraphs: readonly TextParagraph[]): (TopLine & Probable)[] {
  const joined = topLines(paragraphs)
  const all = joined.map(({line}) => line)
  const top = joined.slice(0, MOST_LINES)
  const {probable} = chainOf(signsOf(all, MOST_LINES), weights())
  return top.map((one, index) => ({
    ...one,
    ...(Object.fromEntries(
      LINE_KINDS.map((kind, at) => [kind, probable[index]![at]!]),
    ) as Probable),
  }))
}

/** Joins, near the top, the lines that would be one headline. */
export function topLines(paragraphs: readonly TextParagraph[]): TopLine[] {
  const all = [...paragraphs]
  const joined: TopLine[] = []
  for (let at = 0; at < all.length; at++) {
    const parts = [all[at]!]
    while (at < LAST_JOINED && parts.length < MOST_PARTS && mayGoOn(parts[0]!)) {
      const next = lineBelow([parts.at(-1)!], all)
      if (!next || next.line > parts.at(-1)!.lines.at(-1)!.number + 1) break
      parts.push(next)
      at++
    }
    joined.push({line: asOne(parts), parts})
  }
  return joined
}

const LAST_JOINED = 10
const MOST_PARTS = 3

const mayGoOn = ({text}: TextParagraph) =>
  wordsIn(text) > 2 &&
  wordsIn(text) < 20 &&
  !isByline(text) &&
  splitDateline(text) === undefined &&
  whyLeftOut(text) === undefined

function asOne(parts: TextParagraph[]): TextParagraph {
  const [first] = parts
  if (parts.length === 1) return first!
  return {
    ...first!,
    text: parts.map(({text}) => text).join(' '),
    lines: parts.flatMap(({lines}) => lines),
  }
}

let read: ChainWeights | undefined

const weights = () => (read ??= readWeights(LINE_WEIGHTS))

/** @param table its signs: one a line, a tab, and the weight for each kind, in hundredths */
function readWeights({signs, after, first}: typeof LINE_WEIGHTS): ChainWeights {
  const parts = signs.split('\n').map((row) => row.split('\t'))
  return {
    signs: new Map(
      parts.map(([sign = '', values = '']) => [
        sign,
        values.split(' ').map((value) => Number(value) / 100),
      ]),
    ),
    after,
    first,
  }
}
