import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {classesOf} from '../words/lexicon.ts'
import {isWay} from './oneObject.ts'
import {isPassive} from './roles.ts'

/** `numbers rose`, `a decline in numbers`: only of two that are compared does one rise where the other falls. */
export const isOtherWay = ({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean =>
  [a.tokens[was]!, b.tokens[now]!].every(isWay) &&
  ![a, b].some(({keys}) => keys.has('against') || keys.has('than') || keys.has('versus'))

/** `rejected the plan`, `the plan was approved`: only the voice has turned. */
export const isOtherVerdict = ({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean =>
  isPassive(a, was) !== isPassive(b, now) &&
  classesOf(a.tokens[was]!.stem).some(
    ({of, line}) =>
      of === 'outcome' && classesOf(b.tokens[now]!.stem).some((other) => other.line === line),
  )

/** `a girl of seven`, `a boy`: whoever it is said of and however. */
export const isOfSomebody = ({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean =>
  [a.tokens[was]!, b.tokens[now]!].every(({key}) => SOMEBODY.test(key))
const SOMEBODY =
  /^(?:resign(?:s|ed)?|quit|sack(?:s|ed)?|dismiss(?:es|ed)?|fired|ousted|boys?|girls?|m[ae]n|wom[ae]n|males?|females?|adults?|child(?:ren)?)$/u

/** `with a permit`, and now without one. */
export const isNegation = ({a, b}: Region, {a: [was], b: [now]}: RawChange) =>
  [[a, was] as const, [b, now] as const].some(([{facts}, at]) =>
    facts.some(({kind, from}) => kind === 'negation' && from === at),
  )

/** `before the election`, and now after it: a “not” elsewhere turns nothing. */
export function isOfTime({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean {
  const [lead, other] = [a.tokens.slice(was, was + 4), b.tokens.slice(now, now + 4)]
  return (
    lead.length === 4 &&
    /^(?:before|after)$/u.test(lead[0]!.key) &&
    lead.slice(1).every(({key}, index) => key === other[index + 1]?.key)
  )
}

/** `nobody has left`, `everyone has stayed`. */
export const isOfNobody = ({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean => {
  const leads = ({tokens, sentences}: Side, at: number, words: RegExp) =>
    tokens
      .slice(Math.max(0, at - 6), at)
      .some(
        ({key}, index, all) =>
          words.test(key) && sentences[at - all.length + index] === sentences[at],
      )
  const [none, all] = [/^(?:nobody|nothing|none)$/u, /^(?:everyone|everybody|everything|all)$/u]
  return (leads(a, was, none) && leads(b, now, all)) || (leads(a, was, all) && leads(b, now, none))
}
