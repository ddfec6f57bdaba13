import {type PathSegment} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {isObject} from '../model/isObject.ts'
import {segmentOf} from './fieldPath.ts'
import {paragraphsIn, UNREAD} from './paragraphsIn.ts'

/**
 * The paragraphs of each block of a Portable Text value: text blocks by their style; of other blocks the caption fields, and the
 * cells of tables. A block's text is the text of its spans, joined, and a line break in it parts paragraphs; inline
 * objects are `UNREAD` in it, whatever fields they have. Blocks without a `_key` go by index.
 */
export function portableTextParagraphs(
  value: unknown,
  path: PathSegment[],
  captions: string[],
): ArticleParagraph[][] {
  if (!Array.isArray(value)) return []
  return value.map((block: unknown, index) => {
    if (!isObject(block)) return []
    const fields = block
    const place = [...path, segmentOf(block, index)]
    if (Array.isArray(fields.children)) {
      return paragraphsIn(fields.children.map(textOfSpan).join(''), roleOf(fields.style), place)
    }
    const read = captions.flatMap((name): ArticleParagraph[] => {
      const text = fields[name]
      return typeof text === 'string' ? paragraphsIn(text, 'caption', [...place, name]) : []
    })
    return [...read, ...cellsOf(fields.rows, [...place, 'rows'])]
  })
}

/** The cells of a table, row by row: an array of rows, each with an array of strings as its `cells`. */
function cellsOf(rows: unknown, path: PathSegment[]): ArticleParagraph[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row, index) => {
    if (!isObject(row) || !Array.isArray(row.cells)) return []
    const place = [...path, segmentOf(row, index), 'cells']
    return row.cells.flatMap((text: unknown, column) =>
      typeof text === 'string' ? paragraphsIn(text, 'cell', [...place, column]) : [],
    )
  })
}

/**
 * The text of a child of a block; `UNREAD` for an inline object, be it that it has a field `text`. A block's text is
 * that of its children, joined, wherever it is read: offsets count an inline object as one character.
 */
export function textOfSpan(child: unknown): string {
  const {_type = 'span', text} = (child ?? {}) as {_type?: unknown; text?: unknown}
  return _type !== 'span' ? UNREAD : typeof text === 'string' ? text : ''
}

function roleOf(style: unknown): ArticleParagraph['role'] {
  if (style === 'blockquote') return 'quote'
  return typeof style === 'string' && /^h[1-6]$/u.test(style) ? 'subhead' : 'body'
}
