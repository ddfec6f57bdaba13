import {type PathSegment} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {isObject} from '../model/isObject.ts'

/**
 * The paragraphs of a Portable Text value: text blocks by their style, and the caption fields of other blocks. A
 * block's text is the text of its spans, joined; inline objects add nothing. Blocks without a `_key` go by index.
 */
export function portableTextParagraphs(
  value: unknown,
  path: PathSegment[],
  captions: string[],
): ArticleParagraph[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((block: unknown, index) => {
    if (!isObject(block)) return []
    const fields = block
    const place = [...path, typeof fields._key === 'string' ? {_key: fields._key} : index]
    if (Array.isArray(fields.children)) {
      const text = spanText(fields.children)
      return text.trim() === '' ? [] : [{text, role: roleOf(fields.style), path: place}]
    }
    return captions.flatMap((name): ArticleParagraph[] => {
      const text = fields[name]
      return typeof text === 'string' && text.trim() !== ''
        ? [{text, role: 'caption', path: [...place, name]}]
        : []
    })
  })
}

function spanText(children: unknown[]): string {
  return children
    .map((child) => (child as {text?: unknown} | null)?.text)
    .filter((text) => typeof text === 'string')
    .join('')
}

function roleOf(style: unknown): ArticleParagraph['role'] {
  if (style === 'blockquote') return 'quote'
  return typeof style === 'string' && /^h[1-6]$/u.test(style) ? 'subhead' : 'body'
}
