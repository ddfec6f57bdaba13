import {type ArticleParagraph} from '../../engine/index.ts'
import {type Remedy, type TextEdit} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {type ChangeLine} from './Changes.tsx'

const AROUND = 24
const OPENING = 60

/**
 * The lines of a preview of edits: a name and what is written for it; of marks, spaces and what goes, the words around.
 * @param textAt the whole text at a path
 */
export function editLines(
  edits: readonly TextEdit[],
  textAt: (path: TextEdit['path']) => string,
): ChangeLine[] {
  return edits.map(({path, offset, length, text, replacement}) => {
    const line = {before: text, after: replacement}
    if (WORD.test(text) && WORD.test(replacement)) return line
    const whole = textAt(path)
    const before = whole.slice(Math.max(0, offset - AROUND), offset)
    const after = whole.slice(offset + length, offset + length + AROUND)
    return {
      ...line,
      around: [
        `${offset > AROUND ? '…' : ''}${before}`,
        `${after}${offset + length + AROUND < whole.length ? '…' : ''}`,
      ],
    }
  })
}

const WORD = /\p{L}{2}/u

/** The lines of a preview of a remedy. */
export const remedyLines = (remedy: Remedy, {placeOf, textAt}: Resolve): ChangeLine[] =>
  remedy.kind === 'spelling'
    ? editLines(remedy.edits, textAt)
    : goneLines(remedy.paragraphs, placeOf)

/** The lines of a preview of paragraphs that go: where each stands, and its first words. */
export const goneLines = (
  paragraphs: readonly ArticleParagraph[],
  placeOf: Resolve['placeOf'],
): ChangeLine[] =>
  paragraphs.map((paragraph) => ({
    place: placeOf(paragraph),
    before:
      paragraph.text.length > OPENING
        ? `${paragraph.text.slice(0, OPENING).trimEnd()}…`
        : paragraph.text,
  }))
