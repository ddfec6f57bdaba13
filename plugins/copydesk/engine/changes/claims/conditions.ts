import {type RawChange} from '../facts/change.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** They make what they are said of depend on something. */
const MARKERS = new Set('if unless provided providing assuming'.split(' '))
/** Before an `if` that leaves nothing open: `even if`, `asked if`. */
const NO_CONDITION =
  /^(?:even|as|only|what|ask(?:s|ed|ing)?|know|knows|knew|see|seen|sure|wonder(?:s|ed|ing)?|check(?:s|ed|ing)?|decid(?:e|es|ed|ing)|say|said|tell|told|unclear|clear|find|question(?:s|ed|ing)?|learn|determin(?:e|ed|ing)|and|or)$/u
/** Where the other side says one of these, it leaves it open, too. */
const OPEN =
  /^(?:if|unless|provid|assum|could|would|might|may|can|whether|should|depend|hing|condition|pend|subject|need|must|requir|long|until|till|onc|when|whenever|wher|before|otherwis|else|only|hope|propos|plan|without|fail|refus|allow|let|permit|risk|threat|warn|who|whoever|those|anyon|any|contingent|promis|vow|pledg|unlik|possib|possibl|mean)/u
/** So far from the word, its clause is read. */
const FAR = 10
/** The share of its words that the other side says, too. */
const KEPT = 0.5

/** What depended on something is certain now, or the other way round: `opens if the state pays`, `opens, with the state paying`. */
export function conditionChanges({a, b}: Region): RawChange[] {
  const turned = turnedCondition(a, b)
  if (turned) return [turned]
  const [was, now] = [conditionIn(a, b), conditionIn(b, a)]
  if (was) return [{fact: 'meaning', a: [was.from, was.to], b: [was.other, was.other + 1]}]
  return now ? [{fact: 'meaning', a: [now.other, now.other + 1], b: [now.from, now.to]}] : []
}

/** `May` is a month. */
const isOpen = ({key, stem, isCapital}: Token): boolean =>
  !(isCapital && key === 'may') && (OPEN.test(stem) || OPEN.test(key))

/** `unless the king objects`, and now if he does. */
function turnedCondition(a: Side, b: Side): RawChange | undefined {
  const nots = ({facts}: Side) => facts.filter(({kind}) => kind === 'negation').length
  const only = ({tokens}: Side) => {
    const places = tokens.flatMap(({key}, at) => (key === 'if' || key === 'unless' ? [at] : []))
    return places.length === 1 ? places[0]! : -1
  }
  const [was, now] = [only(a), only(b)]
  if (was < 0 || now < 0 || nots(a) !== nots(b)) return undefined
  return a.tokens[was]!.key === b.tokens[now]!.key
    ? undefined
    : {fact: 'meaning', a: [was, was + 1], b: [now, now + 1]}
}

function conditionIn(side: Side, other: Side) {
  const {tokens} = side
  const from = tokens.findIndex(
    ({key, isQuoted}, at) =>
      MARKERS.has(key) &&
      !isQuoted &&
      !NO_CONDITION.test(tokens[at - 1]?.key ?? '') &&
      (key === 'if' || key === 'unless' || tokens[at + 1]?.key === 'that'),
  )
  if (from < 0 || other.tokens.some(isOpen)) return undefined
  const words: Token[] = []
  let to = from + 1
  while (to < Math.min(tokens.length, from + FAR)) {
    if (!isSmallWord(tokens[to]!.key)) words.push(tokens[to]!)
    if (endsClause(side, to)) break
    to++
  }
  const places = words.map(({stem}) =>
    other.tokens.findIndex((token) => areOfOneKind(token.stem, stem)),
  )
  const kept = places.filter((place) => place >= 0)
  return words.length > 1 && kept.length >= KEPT * words.length
    ? {from, to: Math.min(to + 1, tokens.length), other: kept[0]!}
    : undefined
}
