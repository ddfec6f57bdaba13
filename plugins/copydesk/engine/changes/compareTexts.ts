import {type RawChange} from './facts/change.ts'
import {quotationChanges} from './claims/quotationChanges.ts'
import {layOut, type Region, type Side} from './sentences/region.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {isSameAmount} from './values/sameAmounts.ts'
import {deedSwaps} from './whoDidWhat/deeds.ts'
import {doerChanges} from './whoDidWhat/otherDoers.ts'
import {dollarChanges} from './values/dollars.ts'
import {ellipsisChanges} from './claims/ellipses.ts'
import {exceptionChanges} from './claims/exceptions.ts'
import {relationChanges} from './whoDidWhat/relations.ts'
import {reflexiveChanges} from './whoDidWhat/reflexives.ts'
import {countedChanges} from './values/countedThings.ts'
import {isNegated} from './claims/negations.ts'
import {oppositeChanges} from './claims/opposites.ts'
import {pleaChanges} from './whoDidWhat/pleas.ts'
import {postChanges} from './whoDidWhat/posts.ts'
import {prepositionChanges} from './claims/prepositions.ts'
import {privativeChanges} from './claims/privatives.ts'
import {prospectChanges} from './claims/prospects.ts'
import {rankChanges} from './values/ranks.ts'
import {rateChanges} from './values/rates.ts'
import {shareChanges} from './values/shares.ts'
import {silenceChanges} from './claims/silences.ts'
import {statedChanges} from './statedChanges.ts'
import {isSmallWord} from './words/smallWords.ts'
import {type SentenceRead} from './words/tokens.ts'
import {causeChanges} from './claims/causes.ts'
import {conditionChanges} from './claims/conditions.ts'
import {contrastChanges} from './claims/contrasts.ts'
import {officeChanges} from './whoDidWhat/offices.ts'
import {sequenceChanges} from './whoDidWhat/sequence.ts'
import {whoDidWhat} from './whoDidWhat/roles.ts'
import {substitutions} from './substitutions.ts'
import {attributionChanges} from './claims/attributions.ts'
import {denialChanges} from './claims/denials.ts'
import {speakerChanges, speakerSwaps} from './claims/speakerChanges.ts'
import {appositionChanges} from './whoDidWhat/appositions.ts'
import {admissionChanges} from './whoDidWhat/admissions.ts'
import {chargeChanges} from './whoDidWhat/charges.ts'
import {classChanges} from './whoDidWhat/classChanges.ts'
import {
  isNegation,
  isOfNobody,
  isOfSomebody,
  isOfTime,
  isOtherVerdict,
  isOtherWay,
} from './whoDidWhat/loneWords.ts'
import {hedgeChanges, possibilityChanges} from './claims/hedges.ts'
import {fillerSwaps} from './whoDidWhat/fillers.ts'
import {isToldFromOtherEnd} from './whoDidWhat/sameStates.ts'
import {isTurned, swaps} from './whoDidWhat/swaps.ts'
import {verdictChanges} from './whoDidWhat/verdicts.ts'
import {otherWinner} from './whoDidWhat/winners.ts'

/** What two texts differ in: facts, or wording, or no more than form. */
export interface TextComparison {
  kind: 'fact' | 'wording' | 'form'
  region: Region
  changes: RawChange[]
}

/** Compares sentences that tell the same; `elsewhere` is what the rest of both stories names. */
export function compareTexts(
  before: readonly SentenceRead[],
  after: readonly SentenceRead[],
  elsewhere: Elsewhere,
): TextComparison {
  const region = layOut(before, after)
  const run = (sentences: readonly SentenceRead[]) => sentences.map(({key}) => key).join('')
  const dollars = dollarChanges(region)
  const isForm = run(before) === run(after) || region.gaps.length === 0
  if (isForm && dollars.length === 0) return {kind: 'form', region, changes: []}
  const changes = isForm ? dollars : apart([...factChanges(region, elsewhere), ...dollars])
  return {kind: changes.length > 0 ? 'fact' : 'wording', region, changes}
}

function factChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const isNew = isRecast(region)
  const says = statedChanges(region, elsewhere).filter(
    (change) =>
      !isNew ||
      change.fact !== 'negation' ||
      isOfQuotation(region, change) ||
      isOfSameWords(region, change),
  )
  const stated = [...says, ...quotationChanges(region)]
  const classes = classChanges(region).filter(
    (change) =>
      !isSameAmount(region, change) &&
      !(isNew && isPreposition(region, change)) &&
      !isOfNobody(region, change),
  )
  const deed = otherWinner(region)
  const isOtherEnd = !deed && isToldFromOtherEnd(region.a, region.b)
  const roles = deed ? (deed.isSame ? 'same' : deed.told) : isOtherEnd ? 'same' : whoDidWhat(region)
  // `edged the Wildcats`, `squeezed past the Wildcats`
  const isDeed = ({a: [from, to]}: RawChange) =>
    deed !== undefined && deed.isSame && from <= deed.told.a[0] && deed.told.a[0] < to
  const others = [
    ...(isNew
      ? []
      : wordChanges(region, elsewhere).filter(
          (change) => !isDeed(change) && !(isOtherEnd && isPreposition(region, change)),
        )),
    ...rankChanges(region),
    ...shareChanges(region),
    ...rateChanges(region),
    ...countedChanges(region, elsewhere),
    ...(roles === undefined
      ? [...swaps(region), ...fillerSwaps(region)]
      : roles === 'same'
        ? []
        : [roles]),
    ...denialChanges(region),
    ...officeChanges(region),
    ...appositionChanges(region, elsewhere),
    ...relationChanges(region, elsewhere),
    ...postChanges(region, elsewhere),
    ...sequenceChanges(region),
    ...causeChanges(region),
    ...verdictChanges(region),
    ...pleaChanges(region),
    ...conditionChanges(region),
    ...contrastChanges(region),
    ...exceptionChanges(region),
    ...reflexiveChanges(region),
    ...silenceChanges(region),
    ...ellipsisChanges(region),
    ...chargeChanges(region),
    ...admissionChanges(region),
    ...speakerChanges(region),
    ...speakerSwaps(region),
    ...deedSwaps(region),
    ...doerChanges(region),
  ]
  const [only] = classes
  // `no injuries or damage`, and now `injuries and damage`: only the “not” turns it
  if (classes.length === 1 && isJoin(region, only!))
    return isNegated(region) && bothDeny(region)
      ? [...stated, ...others]
      : [...stated, ...classes, ...others]
  if (classes.length !== 1 || only!.fact !== 'meaning') return [...stated, ...classes, ...others]
  // two turns are none: `not allowed` is `barred`, and who `beat` her is who she `lost to`
  if (isNegated(region) && !isOfTime(region, only!) && !isNegation(region, only!))
    return stated.filter(({fact}) => fact !== 'negation')
  return isTurned(region, only!) &&
    !isOtherWay(region, only!) &&
    !isOtherVerdict(region, only!) &&
    !isOfSomebody(region, only!)
    ? stated
    : [...stated, ...classes, ...others]
}

/** What single words say, where the sentence around them has stayed. */
const wordChanges = (region: Region, elsewhere: Elsewhere): RawChange[] => [
  ...hedgeChanges(region, elsewhere),
  ...oppositeChanges(region),
  ...prospectChanges(region),
  ...prepositionChanges(region),
  ...possibilityChanges(region),
  ...substitutions(region, elsewhere),
  ...privativeChanges(region, elsewhere),
  ...attributionChanges(region, elsewhere),
]

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
  const denies = ({facts}: Side, at: number) =>
    facts.some(({kind, from}) => kind === 'negation' && from === at)
  const [{tokens, sentences}, at, other] = denies(a, was) ? [a, was, b] : [b, now, a]
  const telling = tokens
    .slice(at + 1, at + 7)
    .filter(({key}, index) => !isSmallWord(key) && sentences[at + 1 + index] === sentences[at])
  return telling.length > 2 && telling.slice(0, 3).every(({stem}) => other.stems.has(stem))
}

const isOfQuotation = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  Boolean(a.tokens[was]?.isQuoted) || Boolean(b.tokens[now]?.isQuoted)

const bothDeny = ({a, b}: Region): boolean =>
  [a, b].every(({facts}) => facts.some(({kind}) => kind === 'negation'))

const isJoin = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  /^(?:and|or)$/u.test(a.tokens[was]!.key) && /^(?:and|or)$/u.test(b.tokens[now]!.key)

/** Each place once: what is named first is the more telling. */
function apart(changes: RawChange[]): RawChange[] {
  const meet = ([from, to]: [number, number], [start, end]: [number, number]) =>
    from < end && start < to
  const kept: RawChange[] = []
  for (const change of changes)
    if (!kept.some((other) => meet(other.a, change.a) || meet(other.b, change.b))) kept.push(change)
  return kept.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])
}
