import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** They say that something is held to have been done, before the verb: `alleged to have taken`, `accused of taking`. */
const CHARGES = new Set(['alleged', 'accused', 'suspected', 'charged'])
/** Whoever says or judges it. */
const LEAVES_OPEN =
  /^(?:alleg|accus|suspect|charg|claim|den(?:y|ied|ies)|contest|trial|tried|indict|plead|pled|court|prosecut|according|sa(?:id|ys?|ying)|report|believ|thought|convict|guilty|jury|judge|police|if|whether|would|may|might|could)/u
/** So far from the charge, in words, the verb stands. */
const FAR = 4

/** That somebody was only held to have done what is told as done now, or the other way round. */
export function chargeChanges({a, b}: Region): RawChange[] {
  const [was, now] = [chargeIn(a, b), chargeIn(b, a)]
  if (was) return [{fact: 'meaning', a: [was.at, was.to], b: [was.other, was.other + 1]}]
  return now ? [{fact: 'meaning', a: [now.other, now.other + 1], b: [now.at, now.to]}] : []
}

function chargeIn({tokens}: Side, other: Side) {
  if (!tokens.some(({key}) => CHARGES.has(key))) return undefined
  if (other.tokens.some(({key}) => LEAVES_OPEN.test(key))) return undefined
  for (const [at, {key}] of tokens.entries()) {
    if (!CHARGES.has(key)) continue
    for (let to = at + 2; to <= Math.min(at + FAR, tokens.length - 1); to++) {
      const verb = tokens[to]!
      const isVerb = /(?:ed|ing)$/u.test(verb.key) || baseOfIrregular(verb.key) !== undefined
      if (isSmallWord(verb.key) || !isVerb) continue
      const place = other.tokens.findIndex(({stem}) => stem === verb.stem)
      if (place >= 0) return {at, to: to + 1, other: place}
    }
  }
  return undefined
}
