import {type RawChange} from '../facts/change.ts'
import {type Region, type Side, textOf} from './region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type SentenceRead} from '../words/tokens.ts'

/** A change in words that can be read by themselves: `65 families`, `Anna Velasco`, `not approved`. */
export function phraseOf(
  {a, b}: Region,
  {fact, a: was, b: now}: RawChange,
): {was: string; now: string; wasSentence?: SentenceRead; nowSentence?: SentenceRead} {
  const widened = (side: Side, [from, to]: [number, number]): [number, number] => {
    if (from === to) return [from, to]
    if (fact === 'number') return withNoun(side, withSign(side, from), to)
    if (fact === 'name' || fact === 'place') return withName(side, from, to)
    if (fact === 'unit') return [Math.max(from - 1, startOf(side, from)), to]
    return [from, to]
  }
  let [mine, theirs] = [widened(a, was), widened(b, now)]
  // a “not” alone tells nothing: the word after it on both sides
  if (fact !== 'number' && fact !== 'quotation' && (was[0] === was[1] || now[0] === now[1]))
    [mine, theirs] = [withNext(a, mine), withNext(b, theirs)]
  const text = (side: Side, [from, to]: [number, number]) =>
    from < to ? textOf(side, from, to) : ''
  return {
    was: text(a, mine),
    now: text(b, theirs),
    wasSentence: a.sentences[Math.min(was[0], a.sentences.length - 1)],
    nowSentence: b.sentences[Math.min(now[0], b.sentences.length - 1)],
  }
}

function startOf({sentences}: Side, at: number): number {
  let from = at
  while (from > 0 && sentences[from - 1] === sentences[at]) from--
  return from
}

/** `$` before a number. */
const withSign = ({tokens}: Side, from: number) =>
  /^[$€£¥]$/u.test(tokens[from - 1]?.key ?? '') ? from - 1 : from

/** The word that a number counts, and one that tells which: `65 families`, `12 percent`. */
function withNoun({tokens, sentences}: Side, from: number, to: number): [number, number] {
  const next = tokens[to]
  return next && sentences[to] === sentences[to - 1] && !isSmallWord(next.key)
    ? [from, to + 1]
    : [from, to]
}

/** The whole name, of which a part changed. */
function withName({facts, sentences}: Side, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  const joins = (at: number) =>
    sentences[at] === sentences[from] &&
    facts.some((fact) => fact.kind === 'name' && fact.from === at)
  while (joins(start - 1) && from - start < 2) start--
  while (joins(end) && end - to < 2) end++
  return [start, end]
}

const withNext = ({tokens}: Side, [from, to]: [number, number]): [number, number] => [
  from,
  Math.min(to + 1, tokens.length),
]
