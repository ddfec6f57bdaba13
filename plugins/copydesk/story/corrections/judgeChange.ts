import {type FactDifference} from '../../engine/index.ts'
import {linesOf, type PublishedChange, type StoredCorrection} from './correction.ts'
import {plainWords} from './storyChanges.ts'

/** Why a change may not become public: a sentence for whoever publishes, and a code for a program. */
export interface ChangeRefusal {
  code: 'published-facts' | 'published-correction'
  message: string
}

/**
 * Whether the facts that change in a published story are answered for: by a record of the answer, or by a correction
 * that names them. Nobody may publish without.
 *
 * @param changes what `storyChanges` found
 * @param answers records of answers that stand beside the draft, or go out with it
 * @param corrections corrections of this story that become public with it
 */
export function judgeChange(
  changes: readonly FactDifference[],
  answers: readonly Pick<PublishedChange, 'changes'>[],
  corrections: readonly StoredCorrection[],
): ChangeRefusal | undefined {
  const open = changes.filter(
    (change) =>
      !answers.some((answer) => isAnswered(change, answer)) &&
      !corrections.some((correction) => isNamed(change, correction)),
  )
  if (open.length === 0) return undefined
  const told = open.slice(0, 3).map(({was, now}) => `“${was}” → “${now}”`)
  const more = open.length > told.length ? `, and ${open.length - told.length} more` : ''
  return {
    code: 'published-facts',
    message:
      `Facts change in a published story: ${told.join(', ')}${more}. Publish it in the Studio, which asks whether it ` +
      'was wrong; or publish with it a correction that names what was wrong, or a publishedChange document with the answer.',
  }
}

const isAnswered = ({was, now}: FactDifference, {changes = []}: Pick<PublishedChange, 'changes'>) =>
  changes.some((kept) => kept.was === was && kept.now === now)

/** Whether a correction says what was wrong, or what is right, in its lines or in its note. */
function isNamed(
  {was, now}: FactDifference,
  {wasWrong, nowReads, text}: StoredCorrection,
): boolean {
  const note = plainWords(text ?? '')
  const says = (words: string, lines: string[]) => {
    const wanted = plainWords(words)
    return (
      wanted !== '' &&
      (note.includes(wanted) ||
        lines.some((line) => {
          const told = plainWords(line)
          return told.includes(wanted) || (told.length > 1 && wanted.includes(told))
        }))
    )
  }
  return says(was, linesOf(wasWrong)) || says(now, linesOf(nowReads))
}

/** What readers were told in a correction. */
const TOLD = ['type', 'wasWrong', 'nowReads', 'text'] as const

/** Whether a published correction reads otherwise now. */
export const isReworded = (before: StoredCorrection, after: StoredCorrection): boolean =>
  TOLD.some((field) => (before[field] ?? '') !== (after[field] ?? ''))

/** A published correction that reads otherwise keeps how it read, and never loses what it kept. */
export function judgeCorrection(
  before: StoredCorrection,
  after: StoredCorrection,
): ChangeRefusal | undefined {
  const kept = after.earlier ?? []
  const lost = (before.earlier ?? []).some(
    (one) => !kept.some((other) => other._key === one._key && other.text === one.text),
  )
  const isKept = kept.some(
    (one) => one.text === before.text && Boolean(one.reason?.trim()) && isNew(one._key, before),
  )
  if (!lost && (!isReworded(before, after) || isKept)) return undefined
  return {
    code: 'published-correction',
    message:
      'Readers have seen this correction: keep how it read, with the reason for the change, in its field “earlier”, as the Studio does when you publish it.',
  }
}

const isNew = (key: string, {earlier = []}: StoredCorrection) =>
  !earlier.some(({_key}) => _key === key)
