import {attributionChanges} from './claims/attributions.ts'
import {causeChanges} from './claims/causes.ts'
import {conditionChanges} from './claims/conditions.ts'
import {contrastChanges} from './claims/contrasts.ts'
import {denialChanges} from './claims/denials.ts'
import {ellipsisChanges} from './claims/ellipses.ts'
import {exceptionChanges} from './claims/exceptions.ts'
import {hedgeChanges, possibilityChanges} from './claims/hedges.ts'
import {isNegated} from './claims/negations.ts'
import {oppositeChanges} from './claims/opposites.ts'
import {prepositionChanges} from './claims/prepositions.ts'
import {privativeChanges} from './claims/privatives.ts'
import {prospectChanges} from './claims/prospects.ts'
import {quotationChanges} from './claims/quotationChanges.ts'
import {silenceChanges} from './claims/silences.ts'
import {speakerChanges, speakerSwaps} from './claims/speakerChanges.ts'
import {type RawChange} from './facts/change.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {negationsIn, type Region, type Side} from './sentences/region.ts'
import {statedChanges} from './statedChanges.ts'
import {substitutions} from './substitutions.ts'
import {countedChanges} from './values/countedThings.ts'
import {rankChanges} from './values/ranks.ts'
import {rateChanges} from './values/rates.ts'
import {isSameAmount} from './values/sameAmounts.ts'
import {shareChanges} from './values/shares.ts'
import {admissionChanges} from './whoDidWhat/admissions.ts'
import {appositionChanges} from './whoDidWhat/appositions.ts'
import {chargeChanges} from './whoDidWhat/charges.ts'
import {classChanges} from './whoDidWhat/classChanges.ts'
import {deedSwaps} from './whoDidWhat/deeds.ts'
import {fillerSwaps} from './whoDidWhat/fillers.ts'
import {
  isNegation,
  isOfNobody,
  isOfSomebody,
  isOfTime,
  isOtherVerdict,
  isOtherWay,
} from './whoDidWhat/loneWords.ts'
import {officeChanges} from './whoDidWhat/offices.ts'
import {doerChanges} from './whoDidWhat/otherDoers.ts'
import {pleaChanges} from './whoDidWhat/pleas.ts'
import {postChanges} from './whoDidWhat/posts.ts'
import {reflexiveChanges} from './whoDidWhat/reflexives.ts'
import {relationChanges} from './whoDidWhat/relations.ts'
import {whoDidWhat} from './whoDidWhat/roles.ts'
import {isToldFromOtherEnd} from './whoDidWhat/sameStates.ts'
import {sequenceChanges} from './whoDidWhat/sequence.ts'
import {isTurned, swaps} from './whoDidWhat/swaps.ts'
import {verdictChanges} from './whoDidWhat/verdicts.ts'
import {otherWinner} from './whoDidWhat/winners.ts'
import {isSmallWord} from './words/smallWords.ts'

/** What tells that facts differ in some places: each names the places of both texts. */
type Comparer = (region: Region, elsewhere: Elsewhere) => RawChange[]

/** What single words say, where the sentence around them has stayed. */
const OF_WORDS: readonly Comparer[] = [
  hedgeChanges,
  oppositeChanges,
  prospectChanges,
  prepositionChanges,
  possibilityChanges,
  substitutions,
  privativeChanges,
  attributionChanges,
]

/** How much or how many, told in other words. */
const OF_AMOUNTS: readonly Comparer[] = [rankChanges, shareChanges, rateChanges, countedChanges]

/** What is told of whom, whatever words tell it. */
const OF_SENTENCES: readonly Comparer[] = [
  denialChanges,
  officeChanges,
  appositionChanges,
  relationChanges,
  postChanges,
  sequenceChanges,
  causeChanges,
  verdictChanges,
  pleaChanges,
  conditionChanges,
  contrastChanges,
  exceptionChanges,
  reflexiveChanges,
  silenceChanges,
  ellipsisChanges,
  chargeChanges,
  admissionChanges,
  speakerChanges,
  speakerSwaps,
  deedSwaps,
  doerChanges,
]

/** The facts that differ, the more telling first where several are in one place. */
export function factChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const isNew = isRecast(region)
  const stated = [...statedIn(region, elsewhere, isNew), ...quotationChanges(region)]
  const classes = classChanges(region).filter(
    (change) =>
      !isSameAmount(region, change) &&
      !(isNew && isPreposition(region, change)) &&
      !isOfNobody(region, change),
  )
  const others = otherChanges(region, elsewhere, isNew)
  const all = [...stated, ...classes, ...others]
  const [only] = classes
  if (!only || classes.length > 1) return all
  // `no injuries or damage`, and now `injuries and damage`: only the “not” turns it
  if (isJoin(region, only))
    return isNegated(region) && bothDeny(region) ? [...stated, ...others] : all
  if (only.fact !== 'meaning') return all
  // two turns are none: `not allowed` is `barred`, and who `beat` her is who she `lost to`
  if (isNegated(region) && !isOfTime(region, only) && !isNegation(region, only))
    return stated.filter(({fact}) => fact !== 'negation')
  const isTurnedBack =
    isTurned(region, only) &&
    !isOtherWay(region, only) &&
    !isOtherVerdict(region, only) &&
    !isOfSomebody(region, only)
  return isTurnedBack ? stated : all
}

/** What one side states alone; in a sentence that was put anew a “not” may be told in any words. */
const statedIn = (region: Region, elsewhere: Elsewhere, isNew: boolean): RawChange[] =>
  statedChanges(region, elsewhere).filter(
    (change) =>
      !isNew ||
      change.fact !== 'negation' ||
      isOfQuotation(region, change) ||
      isOfSameWords(region, change),
  )

/** What differs though both sides state the same. */
function otherChanges(region: Region, elsewhere: Elsewhere, isNew: boolean): RawChange[] {
  const by = (comparers: readonly Comparer[]) =>
    comparers.flatMap((compare) => compare(region, elsewhere))
  const deed = otherWinner(region)
  const isOtherEnd = !deed && isToldFromOtherEnd(region.a, region.b)
  const roles = deed ? (deed.isSame ? 'same' : deed.told) : isOtherEnd ? 'same' : whoDidWhat(region)
  // `edged the Wildcats`, `squeezed past the Wildcats`
  const isDeed = ({a: [from, to]}: RawChange) =>
    deed !== undefined && deed.isSame && from <= deed.told.a[0] && deed.told.a[0] < to
  const words = isNew
    ? []
    : by(OF_WORDS).filter(
        (change) => !isDeed(change) && !(isOtherEnd && isPreposition(region, change)),
      )
  const places = roles === undefined ? by([swaps, fillerSwaps]) : roles === 'same' ? [] : [roles]
  return [...words, ...by(OF_AMOUNTS), ...places, ...by(OF_SENTENCES)]
}

/** `opposed`, and `for`: a vote was told anew. */
const isPreposition = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  isSmallWord(a.tokens[was]!.key) || isSmallWord(b.tokens[now]!.key)

/** So little of its words in a row keeps what was put anew throughout. */
const RECAST = 0.42
/** A shorter sentence has few words to keep. */
const FEWEST = 12

/** A sentence that was put anew throughout: a “not” may be told in any words now, and one word stands for no other. */
function isRecast({a, b, aligned}: Region): boolean {
  const most = Math.max(a.tokens.length, b.tokens.length)
  return most >= FEWEST && aligned < RECAST * most
}

/** `reported engine trouble`, `no engine trouble was reported`: the words that are denied are all there. */
const isOfSameWords = ({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean => {
  const denies = (side: Side, at: number) => negationsIn(side).some(({from}) => from === at)
  const [{tokens, sentences}, at, other] = denies(a, was) ? [a, was, b] : [b, now, a]
  const telling = tokens
    .slice(at + 1, at + 7)
    .filter(({key}, index) => !isSmallWord(key) && sentences[at + 1 + index] === sentences[at])
  return telling.length > 2 && telling.slice(0, 3).every(({stem}) => other.stems.has(stem))
}

const isOfQuotation = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  Boolean(a.tokens[was]?.isQuoted) || Boolean(b.tokens[now]?.isQuoted)

const bothDeny = ({a, b}: Region): boolean => [a, b].every((side) => negationsIn(side).length > 0)

const isJoin = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  /^(?:and|or)$/u.test(a.tokens[was]!.key) && /^(?:and|or)$/u.test(b.tokens[now]!.key)
