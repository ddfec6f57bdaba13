import {type ArticleParagraph, quoteRanges} from '../../engine/index.ts'
import {type TextEdit} from '../fixes/textEdits.ts'
import {wholeWord} from '../fixes/wholeWord.ts'

/**
 * What to write for what when a name changes: the words that differ where both names have as many
 * (“Zahir” for “Helmet Zahir” → “Helmet Zaheer”: stories use the surname alone), or else the whole
 * name.
 */
export function wordsThatChange(was: string, now: string): [string, string][] {
  const before = was.split(/\s+/)
  const after = now.split(/\s+/)
  if (before.length !== after.length) return [[was, now]]
  const changed = before.flatMap((word, index): [string, string][] =>
    word === after[index] ? [] : [[word, after[index]]],
  )
  // With every word changed, a single one says too little about whom it means.
  return changed.length === before.length && before.length > 1 ? [[was, now]] : changed
}

/** The places where a story writes a name in its old way, those inside quotation marks apart. */
export function nameEdits(
  paragraphs: readonly ArticleParagraph[],
  was: string,
  now: string,
): {edits: TextEdit[]; quoted: TextEdit[]} {
  const all = paragraphs.flatMap(({text, path, role, blockOffset = 0}) =>
    wordsThatChange(was, now).flatMap(([old, replacement]) =>
      [...text.matchAll(wholeWord(old))].map(({index}) => ({
        path,
        offset: blockOffset + index,
        length: old.length,
        text: old,
        replacement,
        isQuoted:
          role === 'quote' || quoteRanges(text).some(([from, to]) => index >= from && index < to),
      })),
    ),
  )
  const plain = ({isQuoted: _, ...edit}: TextEdit & {isQuoted: boolean}): TextEdit => edit
  return {
    edits: all.filter(({isQuoted}) => !isQuoted).map(plain),
    quoted: all.filter(({isQuoted}) => isQuoted).map(plain),
  }
}
