import {type StoryDifference} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {stemOf} from '../words/lexicon.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** Courts that are told apart by the word before them, `the High Court`, or after them, `the Court of Appeal`: by stems. */
const COURTS = new Set(
  'high supreme crown circuit district magistrates appeal session family sheriff constitutional commercial'
    .split(' ')
    .map(stemOf),
)
/** So many words of the name of a university are read. */
const MOST_WORDS = 4
/** More are not looked at. */
const MOST = 50

/** A court or a university, by what tells it from others of its kind. */
interface Institution<T> {
  kind: 'court' | 'university'
  name: string
  words: readonly Token[]
  sentence: T
}

/**
 * The court or the university that only the version before names, with the one that only the version after names. Of two
 * universities one has the other’s name in its own: `the University of York`, `York St John University`.
 */
export function otherInstitution<T extends SentenceRead>(
  before: readonly T[],
  after: readonly T[],
  {whole}: Elsewhere,
): StoryDifference<T> | undefined {
  const [mine, theirs] = [institutionsIn(before), institutionsIn(after)]
  const isIn = ({kind, name}: Institution<T>, when: 'before' | 'after') =>
    institutionsIn([whole(when)]).some((other) => other.kind === kind && other.name === name)
  for (const was of mine)
    for (const now of theirs)
      if (areOthers(was, now) && !isIn(was, 'after') && !isIn(now, 'before'))
        return {was: was.sentence, now: now.sentence, from: was.words, to: now.words}
  return undefined
}

const areOthers = (was: Institution<unknown>, now: Institution<unknown>): boolean =>
  was.kind === now.kind &&
  was.name !== now.name &&
  (was.kind === 'court' || isPartOf(was.name, now.name))

const isPartOf = (one: string, other: string): boolean =>
  ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)

function institutionsIn<T extends Pick<SentenceRead, 'tokens'>>(
  sentences: readonly T[],
): Institution<T>[] {
  return sentences
    .flatMap((sentence) =>
      sentence.tokens.flatMap(({key}, at, tokens): Institution<T>[] => {
        const read = key === 'court' ? courtAt : key === 'university' ? universityAt : undefined
        const found = read?.(tokens, at)
        return found ? [{...found, sentence}] : []
      }),
    )
    .slice(0, MOST)
}

function courtAt(
  tokens: readonly Token[],
  at: number,
): Omit<Institution<unknown>, 'sentence'> | undefined {
  const [lead, of, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (lead && COURTS.has(lead.stem))
    return {kind: 'court', name: lead.stem, words: tokens.slice(at - 1, at + 1)}
  return of?.key === 'of' && last && COURTS.has(last.stem)
    ? {kind: 'court', name: last.stem, words: tokens.slice(at, at + 3)}
    : undefined
}

function universityAt(
  tokens: readonly Token[],
  at: number,
): Omit<Institution<unknown>, 'sentence'> | undefined {
  if (!tokens[at]!.isCapital) return undefined
  const isOf = tokens[at + 1]?.key === 'of'
  let [from, to] = isOf ? [at + 2, at + 2] : [at, at]
  if (isOf) while (to < at + 2 + MOST_WORDS && tokens[to]?.isCapital) to++
  else while (from > Math.max(0, at - MOST_WORDS) && tokens[from - 1]!.isCapital) from--
  const name = tokens.slice(from, to).map(({key}) => key)
  return name.length === 0
    ? undefined
    : {
        kind: 'university',
        name: name.join(' '),
        words: tokens.slice(Math.min(at, from), Math.max(at + 1, to)),
      }
}
