interface Span extends Record<string, unknown> {
  _key: string
  _type: string
  text?: string
  marks?: string[]
}

interface Block extends Record<string, unknown> {
  markDefs?: ({_key: string} & Record<string, unknown>)[]
  children?: Span[]
}

/** A text block in which the words from `from` to `to` carry one more mark; spans are cut where it starts and ends. */
export function annotate<B extends Block>(
  block: B,
  [from, to]: readonly [from: number, to: number],
  mark: {_key: string} & Record<string, unknown>,
  newKey: () => string,
): B {
  let start = 0
  const children = (block.children ?? []).flatMap((child): Span[] => {
    const {text} = child
    if (typeof text !== 'string') return [child]
    const [begin, end] = [start, (start += text.length)]
    if (end <= from || begin >= to) return [child]
    const [a, b] = [Math.max(0, from - begin), Math.min(text.length, to - begin)]
    const marked = {...child, text: text.slice(a, b), marks: [...(child.marks ?? []), mark._key]}
    return [
      {...child, text: text.slice(0, a)},
      {...marked, _key: a > 0 ? newKey() : child._key},
      {...child, _key: newKey(), text: text.slice(b)},
    ].filter((part) => part.text !== '')
  })
  return {...block, markDefs: [...(block.markDefs ?? []), mark], children}
}
