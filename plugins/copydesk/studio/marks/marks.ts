import {
  type Finding,
  isWithinParagraph,
  type PathSegment,
  type Severity,
  textOfSpan,
} from '../../engine/index.ts'
import {isOfParagraphs} from '../../story/index.ts'

/** A name to mark, in the terms of a Portable Text selection. */
export interface Mark {
  anchor: Point
  focus: Point
  finding: string
  severity: Severity
  /** Its text is spaces alone. */
  isBlank?: true
}

export interface Point {
  path: [{_key: string}, 'children', {_key: string}]
  offset: number
}

interface Block {
  _key: string
  children?: {_key?: string; _type?: string; text?: unknown}[]
}

/**
 * The names to mark in one Portable Text field, and the passages that repeat another of their paragraph. Marks that
 * would overlap are left out: the earlier finding wins, and findings come by seriousness.
 * @param field the field's path in the document
 * @param blocks the field's value
 */
export function marksOf(
  findings: readonly Finding[],
  field: readonly PathSegment[],
  blocks: readonly Block[],
): Mark[] {
  const byKey = new Map(blocks.map((block) => [block._key, block]))
  const taken = new Map<string, {start: number; end: number}[]>()
  return findings.flatMap((finding): Mark[] => {
    const {id, severity, spans} = finding
    const isPassage = isWithinParagraph(finding)
    if (isOfParagraphs(finding) && !isPassage) return []
    return (isPassage ? spans.slice(1) : spans).flatMap(
      ({path, blockOffset = 0, offset, length, text}) => {
        const block = byKey.get(blockKey(path, field) ?? '')
        if (!block) return []
        const run = {start: blockOffset + offset, end: blockOffset + offset + length}
        const others = taken.get(block._key) ?? []
        if (others.some(({start, end}) => start < run.end && run.start < end)) return []
        taken.set(block._key, [...others, run])
        const anchor = pointAt(block, run.start, 'after')
        const focus = pointAt(block, run.end, 'before')
        const isBlank = text.trim() === '' && {isBlank: true as const}
        return anchor && focus ? [{anchor, focus, finding: id, severity, ...isBlank}] : []
      },
    )
  })
}

/** A run of a block's text that stands elsewhere, too. */
export interface RepeatedLines {
  finding: Finding
  /** In the text of the block. */
  from: number
  to: number
  /** Whether it is all that the block holds. */
  isWhole: boolean
}

/**
 * The repeated text of one field by the key of its block; both copies count. Of several findings about one place the
 * most serious has it.
 * @param blocks the field's value, which tells what is a whole block; every run is taken for one without it
 */
export function repeatedBlocks(
  findings: readonly Finding[],
  field: readonly PathSegment[],
  blocks?: readonly Block[],
): Map<string, RepeatedLines[]> {
  const lengths = new Map(
    blocks?.map(({_key, children = []}) => [_key, children.map(textOfSpan).join('').length]),
  )
  const repeated = new Map<string, RepeatedLines[]>()
  for (const finding of findings) {
    if (!isOfParagraphs(finding)) continue
    for (const {path, blockOffset: from = 0, offset, length} of finding.spans) {
      const key = blockKey(path, field)
      if (!key) continue
      const known = repeated.get(key) ?? []
      const to = from + offset + length
      if (known.some((one) => one.from < to && from < one.to)) continue
      const isWhole = from === 0 && to >= (lengths.get(key) ?? 0)
      repeated.set(key, [...known, {finding, from: from + offset, to, isWhole}])
    }
  }
  return repeated
}

const isSameSegment = (a: PathSegment, b: PathSegment) =>
  typeof a === 'object' && typeof b === 'object' ? a._key === b._key : a === b

function blockKey(
  path: readonly PathSegment[] | undefined,
  field: readonly PathSegment[],
): string | undefined {
  if (path?.length !== field.length + 1) return undefined
  if (field.some((segment, index) => !isSameSegment(path[index]!, segment))) return undefined
  const block = path[field.length]
  return typeof block === 'object' ? block._key : undefined
}

/** The span that holds an offset of a block's text; at a border, the one before or after it. */
function pointAt(
  {_key, children = []}: Block,
  offset: number,
  side: 'before' | 'after',
): Point | undefined {
  let start = 0
  for (const span of children) {
    const {_key: child, _type = 'span'} = span
    const {length} = textOfSpan(span)
    const isHere = side === 'before' ? offset <= start + length : offset < start + length
    // a mark begins and ends in text, beside an inline object that it begins or ends with
    if (isHere && child && _type === 'span')
      return {path: [{_key}, 'children', {_key: child}], offset: Math.max(0, offset - start)}
    start += length
  }
  return undefined
}
