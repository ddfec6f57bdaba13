import {type Block} from './structure.ts'

/** True where a body is the lines of the wire copy and nothing else: nobody has worked on it yet. */
export function isPlainCopy(body: Partial<Block>[], wireCopy: string): boolean {
  const lines = written(wireCopy.split(/\r\n|\r|\n/))
  const texts = written(body.map((block) => block.children?.map(({text}) => text).join('') ?? ''))
  return (
    body.every(isPlain) &&
    texts.length === lines.length &&
    texts.every((text, index) => text === lines[index])
  )
}

const written = (texts: string[]) => texts.map((text) => text.trim()).filter(Boolean)

function isPlain({_type, style, markDefs, children}: Partial<Block>): boolean {
  return (
    _type === 'block' &&
    (style ?? 'normal') === 'normal' &&
    !markDefs?.length &&
    (children ?? []).every(({marks}) => !marks?.length)
  )
}
