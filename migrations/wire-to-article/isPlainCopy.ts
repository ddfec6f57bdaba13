import {textParagraphs} from '../../plugins/copydesk/core.ts'
import {type Block} from './blocks.ts'

/**
 * True where a body is the lines of the wire copy, or its paragraphs where lines are wrapped, and
 * nothing else: nobody has worked on it yet.
 */
export function isPlainCopy(body: Partial<Block>[], wireCopy: string): boolean {
  const texts = body.map(({children}) => textOf(children)).filter(Boolean)
  return (
    body.every(isPlain) &&
    [writtenLines(wireCopy), textParagraphs(wireCopy)].some(
      (lines) =>
        lines.length === texts.length && lines.every(({text}, index) => text === texts[index]),
    )
  )
}

/** What a block says. */
export function textOf(children: Partial<Block>['children'] = []): string {
  return children
    .map(({text}) => text)
    .join('')
    .trim()
}

/** Each line that is not empty. */
function writtenLines(wireCopy: string): {text: string}[] {
  return wireCopy
    .split(/\r\n|\r|\n/)
    .map((line) => ({text: line.trim()}))
    .filter(({text}) => text !== '')
}

function isPlain({_type, style, listItem, markDefs, children}: Partial<Block>): boolean {
  return (
    _type === 'block' &&
    (style ?? 'normal') === 'normal' &&
    listItem === undefined &&
    !markDefs?.length &&
    (children ?? []).every(({marks}) => !marks?.length)
  )
}
