import {readWire, type WireDateline} from '../../../engine/index.ts'
import {type IntakeBlock, type IntakeLeftOut, textOfBlock} from './intake.ts'
import {reason} from './intakeEnglish.ts'

/** What was found at the head and foot of a body, and the body without it. */
export interface LiftedHead {
  headline?: string
  byline?: string
  dateline?: WireDateline
  blocks: IntakeBlock[]
  leftOut: IntakeLeftOut[]
  /** The paragraphs that became headline, byline or dateline, as they stood in the body. */
  lifted: string[]
}

/**
 * Takes headline, byline and dateline off the first blocks of a body, and names what the wire wrote for itself, by the
 * rules of `readWire`. Emphasis, links and keys of all other blocks stay. `given`: what the file said elsewhere, which
 * is not looked for again.
 */
export function liftHead(
  blocks: IntakeBlock[],
  given: {headline?: string; byline?: string} = {},
): LiftedHead {
  const above = [given.headline, given.byline && `By ${given.byline}`].filter(
    (line) => line !== undefined && line !== '',
  ) as string[]
  const texts = blocks.map((block) => textOfBlock(block).replace(/\s+/gu, ' ').trim())
  const story = readWire([...above, ...texts].map(escaped).join('\n\n'))
  const lineOf = (index: number) => 2 * (index + above.length) + 1
  const kept = new Map(story.paragraphs.map((paragraph) => [paragraph.line, paragraph]))
  const left = Map.groupBy(story.leftOut, (one) => one.line)

  const lifted: string[] = []
  const leftOut: IntakeLeftOut[] = []
  const body = blocks.flatMap((block, index): IntakeBlock[] => {
    const text = texts[index]
    const paragraph = kept.get(lineOf(index))
    const entries = left.get(lineOf(index)) ?? []
    const why = entries.find((one) => one.text === text)?.why
    if (text === '') return []
    if (given.headline !== undefined && index < 3 && same(text, given.headline)) {
      leftOut.push({text, why: reason('headlineAgain')})
      return []
    }
    // a heading says what it is: `Update` above a paragraph is no label of a wire
    const isHeading = block.style === 'h2' && !/\bends?\b/.test(why ?? '')
    if (why !== undefined && isHeading) return [block]
    if (why !== undefined) {
      leftOut.push({text, why})
      return []
    }
    // words of it, beside what stays or is lifted
    leftOut.push(...entries.map((one) => ({text: one.text, why: one.why})))
    if (!paragraph) {
      lifted.push(text)
      return []
    }
    const at = Math.max(0, text.indexOf(paragraph.text))
    if (at > 0 && paragraph.kind === 'paragraph') lifted.push(text.slice(0, at))
    const end = text.length - at - paragraph.text.length
    return [asKind(withoutEnd(withoutStart(block, at), end), paragraph.kind)]
  })
  return {
    ...(given.headline === undefined && story.headline ? {headline: story.headline} : {}),
    ...(given.byline === undefined && story.byline ? {byline: story.byline} : {}),
    ...(story.dateline ? {dateline: story.dateline} : {}),
    blocks: body,
    leftOut,
    lifted,
  }
}

/** The text as plain copy that `readWire` reads back as it is. */
const escaped = (text: string) =>
  text.replace(/\s+/gu, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const same = (a: string, b: string) => a.toLowerCase() === b.replace(/\s+/gu, ' ').toLowerCase()

/** A short line is a subhead where it stands out: all of it strong, or in capitals. */
function asKind(block: IntakeBlock, kind: 'paragraph' | 'subhead' | 'listItem'): IntakeBlock {
  if (block.style !== 'normal' || block.listItem || kind === 'paragraph') return block
  if (kind === 'listItem') return {...block, listItem: 'bullet', level: 1}
  const text = textOfBlock(block)
  const isStrong = block.children.every(
    (span) => span.marks.includes('strong') || !span.text.trim(),
  )
  if (!isStrong && text !== text.toUpperCase()) return block
  return {
    ...block,
    style: 'h2',
    children: block.children.map((span) => ({
      ...span,
      marks: span.marks.filter((mark) => mark !== 'strong'),
    })),
  }
}

/** The block without its last `count` characters, which have no two spaces in a row. */
function withoutEnd(block: IntakeBlock, count: number): IntakeBlock {
  let left = count
  const children = block.children.toReversed().map((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return {
      ...span,
      text: span.text
        .slice(0, span.text.length - cut)
        .replace(/\s+$/u, (space) => (cut > 0 ? '' : space)),
    }
  })
  const kept = children.toReversed().filter(({text}) => text !== '')
  return count === 0 || kept.length === 0 ? block : {...block, children: kept}
}

/** The block without its first `count` characters, counted as in its text with single spaces. */
export function withoutStart(block: IntakeBlock, count: number): IntakeBlock {
  if (count === 0) return block
  let left = count
  let isStart = true
  let afterSpace = false
  const children = block.children.flatMap((span) => {
    let at = 0
    while (at < span.text.length && (left > 0 || isStart)) {
      const isSpace = /\s/u.test(span.text[at])
      if (!isSpace) {
        if (left <= 0) break
        left--
        isStart = false
      } else if (!isStart && !afterSpace) {
        if (left <= 0) break
        left--
      }
      afterSpace = isSpace
      at++
    }
    const text = span.text.slice(at)
    return text === '' ? [] : [{...span, text}]
  })
  return {...block, children: children.length > 0 ? children : [{...block.children[0], text: ''}]}
}
