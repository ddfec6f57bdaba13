import {linesOf, type StoredCorrection} from './correction.ts'
import {plainWords} from './storyChanges.ts'

/** Where a correction and its story do not agree: the wrong text is still there, or the right one is not. */
export interface CorrectionMisfit {
  code: 'wrongTextLeft' | 'rightTextMissing'
  text: string
}

/** What a correction says of a story that the story does not bear out. A clarification and a note need not. */
export function correctionMisfits(
  {
    type = 'correction',
    wasWrong,
    nowReads,
  }: Pick<StoredCorrection, 'type' | 'wasWrong' | 'nowReads'>,
  story: string,
): CorrectionMisfit[] {
  if (type !== 'correction' && type !== 'refile') return []
  const text = plainWords(story)
  const right = linesOf(nowReads)
  const missing = right.filter((line) => !hasWords(text, line))
  const left = linesOf(wasWrong).filter(
    (line) => hasWords(text, line) && !right.some((other) => hasWords(plainWords(other), line)),
  )
  return [
    ...left.map((line): CorrectionMisfit => ({code: 'wrongTextLeft', text: line})),
    ...missing.map((line): CorrectionMisfit => ({code: 'rightTextMissing', text: line})),
  ]
}

/** Whether words stand in a text as words: `65` is not in `1965`. */
function hasWords(text: string, words: string): boolean {
  const wanted = plainWords(words).replace(/^[“"']+|[”"'.]+$/gu, '')
  if (wanted === '') return true
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + wanted.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
