import {splitDateline, type WrittenDateline} from '../shared/splitDateline.ts'

export interface Block {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2'
  markDefs: []
  children: {_type: 'span'; _key: string; text: string; marks: []}[]
}

export interface StructuredStory {
  dateline?: WrittenDateline
  blocks: Block[]
  /** Lines without a letter or a digit, left out; `number` counts from 1. */
  stray: {number: number; text: string}[]
}

const SUBHEAD_WORDS = 6

/**
 * Reads plain wire copy, one paragraph a line: the dateline is split off the first paragraph, a
 * short line without an end stop between paragraphs is a subhead, a line without a letter or a
 * digit is left out. Nothing is reworded. Keys follow from the line, so that a second reading
 * gives the same.
 */
export function structure(wireCopy: string): StructuredStory {
  const lines = wireCopy
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({text: line.trim(), number: index + 1}))
    .filter(({text}) => text !== '')
  const stray = lines.filter(({text}) => !/[\p{L}\p{N}]/u.test(text))
  const kept = lines.filter((line) => !stray.includes(line))
  const dateline = kept.length > 0 ? splitDateline(kept[0].text) : undefined
  const paragraphs = dateline
    ? [{...kept[0], text: dateline.rest}, ...kept.slice(1)].filter(({text}) => text !== '')
    : kept
  const blocks = paragraphs.map(({text, number}, index) => {
    const inside = index > 0 && index < paragraphs.length - 1
    return block(text, number, inside && isSubhead(text) ? 'h2' : 'normal')
  })
  return {...(dateline ? {dateline} : {}), blocks, stray}
}

function isSubhead(text: string): boolean {
  return text.split(/\s+/).length <= SUBHEAD_WORDS && !/[.!?…:;,”"’'»)]$/u.test(text)
}

function block(text: string, number: number, style: Block['style']): Block {
  const _key = `line${number}`
  return {
    _type: 'block',
    _key,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}s`, text, marks: []}],
  }
}
