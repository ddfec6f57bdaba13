import {type PathSegment} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {isObject} from '../model/isObject.ts'
import {paragraphsIn} from './paragraphsIn.ts'

/**
 * The paragraphs of each block of a Portable Text value: text blocks by their style, the cells of tables, and the caption fields of
 * other blocks. A block's text is the text of its spans, joined, and a line break in it parts paragraphs; inline
 * objects add nothing, whatever fields they have. Blocks without a `_key` go by index.
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
    const place = [...path, typeof fields._key === 'string' ? {_key: fields._key} : index]
    if (Array.isArray(fields.children)) {
      return paragraphsIn(spanText(fields.children), roleOf(fields.style), place)
    }
    if (Array.isArray(fields.rows)) return cellsOf(fields.rows, [...place, 'rows'])
    return captions.flatMap((name): ArticleParagraph[] => {
      const text = fields[name]
      return typeof text === 'string' ? paragraphsIn(text, 'caption', [...place, name]) : []
    })
  })
}

/** The cells of a table, row by row: an array of rows, each with an array of strings as its `cells`. */
function cellsOf(rows: unknown[], path: PathSegment[]): ArticleParagraph[] {
  return rows.flatMap((row, index) => {
    if (!isObject(row) || !Array.isArray(row.cells)) return []
    const place = [...path, typeof row._key === 'string' ? {_key: row._key} : index, 'cells']
    return row.cells.flatMap((text: unknown, column) =>
      typeof text === 'string' ? paragraphsIn(text, 'cell', [...place, column]) : [],
    )
  })
}

function spanText(children: unknown[]): string {
  return children.map(textOfSpan).join('')
}

/** The text of a child of a block; `''` for an inline object, be it that it has a field `text`. */
export function textOfSpan(child: unknown): string {
  const {_type = 'span', text} = (child ?? {}) as {_type?: unknown; text?: unknown}
  return _type === 'span' && typeof text === 'string' ? text : ''
}

function roleOf(style: unknown): ArticleParagraph['role'] {
  if (style === 'blockquote') return 'quote'
  return typeof style === 'string' && /^h[1-6]$/u.test(style) ? 'subhead' : 'body'
}
