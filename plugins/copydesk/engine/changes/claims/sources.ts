import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {COMMON_WORD, kindsOf} from '../../names/index.ts'
import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {plainSpelling, saySame} from '../words/lexicon.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {endsClause, gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {OTHER_NEGATIONS} from '../facts/statedFacts.ts'
import {type Token} from '../words/tokens.ts'

/** Who said it is on one side only: what was somebody’s word is now a fact, or the other way round. */
export function attributionChanges({a, b, gaps}: Region, elsewhere: Elsewhere): RawChange[] {
  const said = ({tokens}: Side) =>
    tokens.findIndex(
      // `claimed the lives of 27`
      ({key, stem}, at) =>
        ATTRIBUTES.has(key) &&
        !(key === 'claimed' && stem !== 'claim') &&
        !NO_SOURCE.test(tokens[at + 1]?.key ?? ''),
    )
  const told = ({tokens}: Side) =>
    tokens.some(
      ({key, stem, isQuoted}, at) =>
        isQuoted ||
        // `holding that it was wrong`
        (tokens[at + 1]?.key === 'that' && /(?:ing|ed)$/u.test(key)) ||
        SPEECH_VERBS.has(key) ||
        TELLS.has(key) ||
        stem === 'cal' ||
        JUDGES.has(stem) ||
        saySame(stem, 'say'),
    )
  const [was, now] = [said(a), said(b)]
  if (was >= 0 && !told(b) && !isRepeated(a, was, elsewhere) && !isOwnPlan(a, was, b)) {
    const gap = gapAt(gaps, 'a', was)
    if (gap) return [{fact: 'source', a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  }
  if (now >= 0 && !told(a) && !isSubject(a, b, now)) {
    const gap = gapAt(gaps, 'b', now)
    if (gap) return [{fact: 'source', a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  }
  return []
}
/**
 * `police said` of several sentences, and now of fewer: who says it stands still, in a story of which more was put anew.
 */
function isRepeated(side: Side, verb: number, {isOneEdit, whole}: Elsewhere): boolean {
  const speaker = speakerAt(side.tokens, verb)
  if (isOneEdit || !speaker) return false
  const count = ({tokens}: Side) =>
    tokens.filter(
      ({key}, at) => ATTRIBUTES.has(key) && speakerAt(tokens, at)?.stem === speaker.stem,
    ).length
  return count(whole('before')) > 1 && count(whole('after')) > 0
}

/** `The council said it would close two pools`, `The council is to close two pools`: what it says is what it means to do. */
function isOwnPlan({tokens}: Side, verb: number, other: Side): boolean {
  const speaker = speakerAt(tokens, verb)
  const after = tokens.slice(verb + 1, verb + 6).map(({key}) => key)
  if (after[0] === 'that') after.shift()
  const isPlan =
    /^(?:it|he|she|they|we)$/u.test(after[0] ?? '') &&
    (/^(?:will|would|plans?|planned|intends?|intended|hopes?|hoped)$/u.test(after[1] ?? '') ||
      (/^(?:is|are|was|were)$/u.test(after[1] ?? '') &&
        /^(?:to|going|planning|due|set|\p{L}+ing)$/u.test(after[2] ?? '')))
  const at = speaker ? other.tokens.findIndex(({stem}) => stem === speaker.stem) : -1
  const lead = other.tokens.slice(at + 1, at + 4)
  return (
    isPlan &&
    at >= 0 &&
    lead.some(({key}) => /^(?:will|is|are|to|plans?|intends?|hopes?)$/u.test(key))
  )
}

/** The last word for who says it: `police have said`, `according to the police`. */
function speakerAt(tokens: readonly Token[], verb: number): Token | undefined {
  const isBefore = tokens[verb]!.key !== 'according'
  const words = isBefore
    ? tokens.slice(Math.max(0, verb - 3), verb).reverse()
    : tokens.slice(verb + 1, verb + 5)
  return words.find(({key}) => !isSmallWord(key))
}

/** `Rangers have put out the fire`, `The fire is out, rangers say`. */
function isSubject({tokens}: Side, other: Side, verb: number): boolean {
  const speaker = other.tokens[verb - 1]
  const [first, second] = tokens.filter(({key}) => !isSmallWord(key))
  return (
    speaker !== undefined &&
    [first, second].some((word) => word && areOfOneKind(word.stem, speaker.stem))
  )
}

/** What is told with one of these is somebody’s word, too: `described it as hard`. By stems. */
const JUDGES = new Set(
  'describ prais condemn criticiz accus welcom defend compar mention speak regret feel fear doubt stress list refer appeal ask tell insist plead report'.split(
    ' ',
  ),
)
/** `said sorry` tells what somebody did. */
const NO_SOURCE = /^(?:sorry|yes|no|goodbye|thanks)$/u
const ATTRIBUTES = new Set('said says say according claimed claims'.split(' '))
const TELLS = new Set(
  'saying according study report survey poll research figures data statement estimate estimated officially announcement expected think thought find found show shows showed suggests suggested view views want wants blamed blames blaming advised advises cautioned cautions promised estimates understood learned surveyed polled questioned interviewed'
    .split(' ')
    .map(plainSpelling),
)

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

const DENIES = /^(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?)$/u
const REJECTS = /^(?:reject|dismiss|rebut|refut)/u
const AFTER_DENIAL = new Set('having that he she it they had has being ever'.split(' '))

/** What was told as so is denied now, or the other way round: `he took the money`, `he denies taking the money`. */
export function denialChanges({a, b, gaps}: Region): RawChange[] {
  const denied = ({tokens, stems: mine}: Side, {stems, tokens: theirs}: Side) => {
    const turns = ({key, stem}: Token) =>
      DENIES.test(key) || REJECTS.test(key) || (OTHER_NEGATIONS.test(stem) && !mine.has(stem))
    if (theirs.some(turns)) return -1
    return tokens.findIndex(({key, stem}, at) => {
      if (!DENIES.test(key) || (mine.get(stem) ?? 0) > 1) return false
      let next = at + 1
      while (AFTER_DENIAL.has(tokens[next]?.key ?? '')) next++
      const verb = tokens[next]
      const isVerb = /(?:ed|ing|been)$/u.test(verb?.key ?? '') || baseOfIrregular(verb?.key ?? '')
      return isVerb && stems.has(verb!.stem)
    })
  }
  const negated = ({facts}: Side) => facts.some(({kind}) => kind === 'negation')
  const [was, now] = [denied(a, b), denied(b, a)]
  const at = was >= 0 && !negated(b) ? was : -1
  if (at >= 0) {
    const gap = gapAt(gaps, 'a', at)
    if (gap) return [{fact: 'meaning', a: [at, at + 1], b: [gap.bFrom, gap.bTo]}]
  }
  if (now >= 0 && !negated(a)) {
    const gap = gapAt(gaps, 'b', now)
    if (gap) return [{fact: 'meaning', a: [gap.aFrom, gap.aTo], b: [now, now + 1]}]
  }
  return []
}
