import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {plainSpelling, saySame} from '../words/lexicon.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {isSmallWord} from '../words/smallWords.ts'
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
  // `they said`: whoever it was
  const isAny = /^(?:they|he|she|it|who)$/u.test(side.tokens[verb - 1]?.key ?? '')
  const count = ({tokens}: Side) =>
    tokens.filter(
      ({key}, at) => ATTRIBUTES.has(key) && (isAny || speakerAt(tokens, at)?.stem === speaker.stem),
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
  'describ prais condemn criticiz accus welcom defend compar mention speak regret feel fear doubt stress list refer appeal ask tell insist plead report alleg order rul direct instruct urg demand'.split(
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
