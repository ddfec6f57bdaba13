/** A Portable Text block as it is stored. */
export interface TextBlock {
  _key: string
  _type: 'block'
  style: 'normal'
  markDefs: never[]
  children: {_key: string; _type: 'span'; text: string; marks: never[]}[]
}

/** One block a text, with the keys `p0`, `p1`, … and a span `s` in each. */
export function textBlocks(...texts: string[]): TextBlock[] {
  return texts.map((text, index) => ({
    _key: `p${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 's', _type: 'span', text, marks: []}],
  }))
}
