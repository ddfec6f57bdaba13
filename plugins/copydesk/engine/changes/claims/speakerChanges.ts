import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {COMMON_WORD, kindsOf} from '../../names/index.ts'
import {type RawChange, type StatedFact} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/**
 * Others say it now, in a sentence that is put otherwise: `the company said in a statement`, `in a statement, neighbors
 * said`. Somebody `the` tells to be known may be the same under another word.
 */
export function speakerChanges({a, b}: Region): RawChange[] {
  const [was, now] = [speakerOf(a), speakerOf(b)]
  if (!was || !now || (was.isKnown && now.isKnown)) return []
  const isSaid = (words: Token[], {tokens}: Side) =>
    words.some(({stem}) => tokens.some((token) => areOfOneKind(token.stem, stem)))
  if (isSaid(was.words, b) || isSaid(now.words, a)) return []
  return [{fact: 'source', a: [was.from, was.to], b: [now.from, now.to]}]
}

interface Speaker {
  words: Token[]
  isKnown: boolean
  from: number
  to: number
}

const SAID = new Set('said says'.split(' '))
const KNOWN = new Set('the this that its his her their'.split(' '))
const MOST_WORDS = 3

/** A capital that no sentence gives: at its head an ordinary word has one, too. */
const isName = ({isCapital, from, key}: Token) =>
  isCapital && !(from === 0 && kindsOf(key) & COMMON_WORD)

/** Who says it where one alone does, told by common nouns before the verb. */
function speakerOf(side: Side): Speaker | undefined {
  const {tokens} = side
  const verbs = tokens.flatMap(({key}, at) => (SAID.has(key) ? [at] : []))
  const [verb] = verbs
  if (verbs.length !== 1 || verb === undefined) return undefined
  let from = verb
  while (from > 0 && verb - from < MOST_WORDS && !endsClause(side, from - 1)) {
    const {key} = tokens[from - 1]!
    if (isSmallWord(key)) break
    from--
  }
  const words = tokens.slice(from, verb)
  if (words.length === 0 || words.some(isName)) return undefined
  // `one in five said`, `twenty per cent said`
  const isShare = ({kind, to}: StatedFact) => kind === 'number' && from <= to && to <= verb
  if (side.facts.some(isShare) || words.some(({key}) => /^(?:per)?cent$/u.test(key)))
    return undefined
  const before = from > 0 && !endsClause(side, from - 1) ? tokens[from - 1]!.key : ''
  return {words, isKnown: KNOWN.has(before), from, to: verb}
}

/** Each of two people says now what the other said: `Roos called it safe, Lind warned`, and now the other way round. */
export function speakerSwaps({a, b}: Region): RawChange[] {
  const [mine, theirs] = [saidBy(a), saidBy(b)]
  for (const [verb, was] of mine)
    for (const [other, second] of mine) {
      if (verb === other || was.name === second.name) continue
      const [now, then] = [theirs.get(verb), theirs.get(other)]
      if (now?.name === second.name && then?.name === was.name)
        return [{fact: 'source', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
    }
  return []
}

/** More are not looked at. */
const MOST_SPEAKERS = 6
/** So many words back, a name is of who says it. */
const REACH = 12

/** Who said it, by the verb that tells it: the name right after it, or else the last one before. */
function saidBy(side: Side): Map<string, {name: string; at: number}> {
  const said = new Map<string, {name: string; at: number}>()
  const names = new Map(
    side.facts.flatMap(({kind, from, value}) => (kind === 'name' ? [[from, value] as const] : [])),
  )
  for (const [at, {key, stem, isQuoted}] of side.tokens.entries()) {
    if (said.size >= MOST_SPEAKERS) break
    if (isQuoted || !(SPEECH_VERBS.has(key) || stem === 'cal')) continue
    let from = at + 1
    while (names.has(from + 1)) from++
    let place: number | undefined = names.has(at + 1) ? from : undefined
    for (let back = at - 1; place === undefined && back >= Math.max(0, at - REACH); back--) {
      if (side.sentences[back] !== side.sentences[at] || SPEECH_VERBS.has(side.tokens[back]!.key))
        break
      if (names.has(back)) place = back
    }
    if (place !== undefined && !said.has(stem)) said.set(stem, {name: names.get(place)!, at: place})
  }
  return said
}
