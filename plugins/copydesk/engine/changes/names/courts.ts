import {type Elsewhere} from '../sentences/elsewhere.ts'
import {stemOf} from '../words/lexicon.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** Courts that are told apart by the word before them, `the High Court`, or after them, `the Court of Appeal`: by stems. */
const KINDS = new Set(
  'high supreme crown circuit district magistrates appeal session family sheriff constitutional commercial'
    .split(' ')
    .map(stemOf),
)

interface Court<T> {
  kind: string
  words: readonly Token[]
  sentence: T
}

/** Courts that only the version before names, with the one that only the version after names, where each is one. */
export function otherCourt<T extends SentenceRead>(
  before: readonly T[],
  after: readonly T[],
  {whole}: Elsewhere,
): {was: T; now: T; from: readonly Token[]; to: readonly Token[]} | undefined {
  const [mine, theirs] = [courtsIn(before), courtsIn(after)]
  if (mine.length === 0 || theirs.length === 0) return undefined
  const only = (courts: readonly Court<T>[], when: 'before' | 'after') =>
    courts.find(({kind}) => !courtsIn([whole(when)]).some((other) => other.kind === kind))
  const [was, now] = [only(mine, 'after'), only(theirs, 'before')]
  if (!was || !now) return undefined
  return {was: was.sentence, now: now.sentence, from: was.words, to: now.words}
}

function courtsIn<T extends Pick<SentenceRead, 'tokens'>>(sentences: readonly T[]): Court<T>[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(({key}, at, tokens): Court<T>[] => {
      if (key !== 'court') return []
      const [lead, of, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
      if (lead && KINDS.has(lead.stem))
        return [{kind: lead.stem, words: tokens.slice(at - 1, at + 1), sentence}]
      return of?.key === 'of' && last && KINDS.has(last.stem)
        ? [{kind: last.stem, words: tokens.slice(at, at + 3), sentence}]
        : []
    }),
  )
}
