import {TITLES} from '../../data/titles.ts'
import {type Gap, gapsOf} from '../../duplicates/index.ts'
import {COMMON_WORD, kindsOf, SURNAME} from '../../names/index.ts'
import {align} from '../../text/align.ts'
import {type StatedFact} from '../facts/change.ts'
import {isMended, isPartOfName, isRareSlip} from '../facts/slips.ts'
import {statedFacts} from '../facts/statedFacts.ts'
import {type SentenceRead, type Token, wordKeys} from '../words/tokens.ts'

/** One side of what is compared: the words of its sentences in a row. */
export interface Side {
  tokens: Token[]
  facts: StatedFact[]
  /** The sentence of each word. */
  sentences: SentenceRead[]
  keys: Set<string>
  stems: Map<string, number>
}

/** The words of one text laid beside those of the other. */
export interface Region {
  a: Side
  b: Side
  gaps: Gap[]
  /** Words that align. */
  aligned: number
}

/** Lays sentences beside sentences. Words that were only misspelled count as the same. */
export function layOut(before: readonly SentenceRead[], after: readonly SentenceRead[]): Region {
  const [a, b] = [sideOf(joined(before, after)), sideOf(joined(after, before))]
  let gaps = gapsBetween(a, b)
  const mended = gaps.flatMap((gap) => misspelled(gap, a, b, isMended))
  if (mended.length > 0) {
    mended.push(...gaps.flatMap((gap) => misspelled(gap, a, b, isRareSlip)))
    // `comission` reads as `commission`
    const fixed = new Map(mended)
    const read = joined(before, after).map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((token) => fixed.get(token) ?? token),
    }))
    const side = sideOf(read)
    gaps = gapsBetween(side, b)
    return {a: side, b, gaps, aligned: alignedIn(side, gaps)}
  }
  return {a, b, gaps, aligned: alignedIn(a, gaps)}
}

/** Two words that the other side writes as one are one: `head teacher`, `headteacher`. */
function joined(
  sentences: readonly SentenceRead[],
  others: readonly SentenceRead[],
): readonly SentenceRead[] {
  const keysOf = (all: readonly SentenceRead[]) =>
    new Set(all.flatMap(({tokens}) => tokens.map(({key}) => key)))
  const [mine, theirs] = [keysOf(sentences), keysOf(others)]
  const areOne = (token: Token, next: Token | undefined) =>
    next !== undefined &&
    token.key.length > 1 &&
    theirs.has(token.key + next.key) &&
    !mine.has(token.key + next.key)
  return sentences.map((sentence) => {
    const {tokens, text} = sentence
    if (!tokens.some((token, at) => areOne(token, tokens[at + 1]))) return sentence
    const whole: Token[] = []
    for (let at = 0; at < tokens.length; at++) {
      const [token, next] = [tokens[at]!, tokens[at + 1]]
      if (!areOne(token, next)) whole.push(token)
      else {
        const word = token.key + next!.key
        const {from} = token
        const {to} = next!
        whole.push({
          ...token,
          ...wordKeys(word),
          isCapital: token.isCapital,
          text: text.slice(from, to),
          to,
        })
        at++
      }
    }
    return {...sentence, tokens: whole}
  })
}

const alignedIn = ({tokens}: Side, gaps: Gap[]) =>
  tokens.length - gaps.reduce((sum, {aFrom, aTo}) => sum + aTo - aFrom, 0)

/** Sentences as one side. */
export function sideOf(sentences: readonly SentenceRead[]): Side {
  const tokens: Token[] = []
  const facts: StatedFact[] = []
  const of: SentenceRead[] = []
  for (const sentence of sentences) {
    const shift = tokens.length
    for (const fact of statedFacts(sentence))
      facts.push({...fact, from: fact.from + shift, to: fact.to + shift})
    for (const token of sentence.tokens) {
      tokens.push(token)
      of.push(sentence)
    }
  }
  const stems = new Map<string, number>()
  for (const {stem} of tokens) stems.set(stem, (stems.get(stem) ?? 0) + 1)
  return {tokens, facts, sentences: of, keys: new Set(tokens.map(({key}) => key)), stems}
}

function gapsBetween(a: Side, b: Side): Gap[] {
  const hashes = ({tokens}: Side) => Uint32Array.from(tokens, ({hash}) => hash)
  return gapsOf(align(hashes(a), hashes(b)), b.tokens.length)
}

/** A word that is no word, where nearly the same word now stands; in either direction. */
function misspelled(
  {aFrom, aTo, bFrom, bTo}: Gap,
  a: Side,
  b: Side,
  areOne: (token: Token, other: Token, isEven: boolean) => boolean,
): [Token, Token][] {
  const isEven = aTo - aFrom === bTo - bFrom
  return a.tokens
    .slice(aFrom, Math.min(aTo, aFrom + bTo - bFrom))
    .flatMap((token, index): [Token, Token][] => {
      const other = b.tokens[bFrom + index]!
      // of two people with one surname, neither name is a slip
      const isName = [b.tokens[bFrom + index + 1], a.tokens[aFrom + index + 1]].every(
        (next) => next?.isCapital && (kindsOf(next.key) & (SURNAME | COMMON_WORD)) === SURNAME,
      )
      if (isPartOfName(a, aFrom + index) || isPartOfName(b, bFrom + index)) return []
      if (isName && token.isCapital && !TITLES.has(other.key) && !TITLES.has(token.key)) return []
      return areOne(token, other, isEven)
        ? [
            [
              token,
              {
                ...other,
                from: token.from,
                to: token.to,
                text: token.text,
                isQuoted: token.isQuoted,
              },
            ],
          ]
        : []
    })
}

/** The words `[from, to)` as they are written, signs between them included. */
export function textOf({tokens, sentences}: Side, from: number, to: number): string {
  const parts: string[] = []
  for (let at = from; at < to;) {
    let end = at
    while (end < to && sentences[end] === sentences[at]) end++
    parts.push(sentences[at]!.text.slice(tokens[at]!.from, tokens[end - 1]!.to))
    at = end
  }
  return parts.join(' ')
}

/** The gap that holds a word of a side. */
export const gapAt = (gaps: Gap[], side: 'a' | 'b', at: number): Gap | undefined =>
  gaps.find((gap) =>
    side === 'a' ? gap.aFrom <= at && at < gap.aTo : gap.bFrom <= at && at < gap.bTo,
  )

/** What a side denies. */
export const negationsIn = ({facts}: Pick<Side, 'facts'>): StatedFact[] =>
  facts.filter(({kind}) => kind === 'negation')

/** Whether a clause ends after a word: the sentence does, or a sign stands there. */
export function endsClause(
  {tokens, sentences}: Pick<Side, 'tokens' | 'sentences'>,
  at: number,
): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (!next || sentences[at] !== sentences[at + 1]) return true
  return /[,;:()\u2013\u2014]/u.test(sentences[at]!.text.slice(token.to, next.from))
}
