import {type Item} from '../fixes/steps.ts'
import {isObject, textOfSpan, textParagraphs} from '../../engine/index.ts'

/** A child of a text block: a span, or an object within the line. */
export interface Span extends Record<string, unknown> {
  _key: string
  _type: string
  text?: string
  marks?: string[]
}

/** A text block of Portable Text. */
export interface TextBlock extends Item {
  _type: 'block'
  style: string
  listItem?: string
  level?: number
  markDefs: Item[]
  children: Span[]
}

/** A text block with one span. */
export function textBlock(text: string, newKey: () => string): TextBlock {
  return {
    _type: 'block',
    _key: newKey(),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: newKey(), text, marks: []}],
  }
}

/** Plain copy as text blocks, one for each of its paragraphs. */
export const textBlocks = (text: string, newKey: () => string): TextBlock[] =>
  textParagraphs(text).map((paragraph) => textBlock(paragraph.text, newKey))

/** Whether a value is a text block. */
export const isTextBlock = (value: unknown): value is TextBlock =>
  isObject(value) && Array.isArray(value.children)

/** What a block says; `''` for a block that is no text. */
export const blockText = (block: unknown): string =>
  isTextBlock(block) ? block.children.map(textOfSpan).join('') : ''

/**
 * A block for each paragraph of a text block: its lines, since a line break in a block parts paragraphs, those joined
 * that were broken for their width. Marks stay. A block of one line is answered as it is.
 */
export function blockParagraphs(block: TextBlock, newKey: () => string): TextBlock[] {
  const text = blockText(block)
  if (!/\n/u.test(text.trim())) return [block]
  const starts = new Set(textParagraphs(text).map(({line}) => line))
  const parts: Span[][] = [[]]
  let line = 1
  let isOpen = false
  for (const child of block.children) {
    if (typeof child.text !== 'string') {
      parts.at(-1)!.push(child)
      continue
    }
    child.text.split('\n').forEach((words, index) => {
      if (index > 0) line++
      const isNew = index > 0 && starts.has(line) && isOpen
      if (isNew) parts.push([])
      const joint = index > 0 && !isNew && words.trim() !== '' && isOpen ? ' ' : ''
      if (words.trim() !== '') isOpen = true
      if (joint + words === '') return
      parts.at(-1)!.push({...child, _key: index > 0 ? newKey() : child._key, text: joint + words})
    })
  }
  return parts
    .map(trimmed)
    .filter((children) => children.some((child) => child.text?.trim() ?? true))
    .map((children, index) => ({...block, _key: index > 0 ? newKey() : block._key, children}))
}

/** Without white space at either end. */
const trimmed = (children: Span[]): Span[] =>
  children.map((child, index) => {
    if (typeof child.text !== 'string') return child
    const start = index === 0 ? child.text.trimStart() : child.text
    return {...child, text: index === children.length - 1 ? start.trimEnd() : start}
  })
