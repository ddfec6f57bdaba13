import {reference} from './reference.ts'

/** Words on record that stand in the text, by the id of their Quote. */
export interface QuotedWords {
  id: string
  text: string
}

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

export interface Block {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2'
  markDefs: {_key: string; _type: 'quoteReference'; quote: {_type: string; _ref: string}}[]
  children: Span[]
}

/**
 * One block a line; a line that starts with `## ` is a subhead. Keys follow from the place in the
 * text. Words of `quotes` that stand in a line are tied to their Quote.
 */
export function blocks(lines: string[], quotes: QuotedWords[] = []): Block[] {
  return lines.map((line, index) => {
    const key = `p${String(index + 1).padStart(2, '0')}`
    const subhead = line.startsWith('## ')
    const text = subhead ? line.slice(3) : line
    const found = quotes
      .map((quote) => ({quote, start: text.indexOf(quote.text)}))
      .filter(({start}) => start >= 0)
      .sort((a, b) => a.start - b.start)
    return {
      _type: 'block',
      _key: key,
      style: subhead ? 'h2' : 'normal',
      markDefs: found.map(({quote}) => ({
        _key: quote.id,
        _type: 'quoteReference',
        quote: reference(quote.id),
      })),
      children: spans(text, found, key),
    }
  })
}

function spans(text: string, found: {quote: QuotedWords; start: number}[], key: string): Span[] {
  const pieces: {text: string; marks: string[]}[] = []
  let end = 0
  for (const {quote, start} of found) {
    if (start > end) pieces.push({text: text.slice(end, start), marks: []})
    end = start + quote.text.length
    pieces.push({text: quote.text, marks: [quote.id]})
  }
  if (end < text.length || pieces.length === 0) pieces.push({text: text.slice(end), marks: []})
  return pieces.map((piece, index) => ({_type: 'span', _key: `${key}s${index + 1}`, ...piece}))
}
