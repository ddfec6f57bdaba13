import {type WireParagraph, type WireStory} from '../../plugins/copydesk/core.ts'

export interface Block {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2'
  listItem?: 'bullet'
  level?: 1
  markDefs: []
  children: {_type: 'span'; _key: string; text: string; marks: []}[]
}

/** The body of a wire story. Keys follow from the line, so that a second reading gives the same. */
export function blocksOf({paragraphs}: WireStory): Block[] {
  return paragraphs.map((paragraph, index) => {
    const isSameLine = paragraphs[index - 1]?.line === paragraph.line
    return block(paragraph, isSameLine ? `line${paragraph.line}-${index}` : `line${paragraph.line}`)
  })
}

function block({kind, text}: WireParagraph, _key: string): Block {
  return {
    _type: 'block',
    _key,
    style: kind === 'subhead' ? 'h2' : 'normal',
    ...(kind === 'listItem' ? {listItem: 'bullet', level: 1} : {}),
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}s`, text, marks: []}],
  }
}
