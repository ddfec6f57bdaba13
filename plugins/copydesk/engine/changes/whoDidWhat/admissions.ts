import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

const ADMITS = /^(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?|conced(?:es?|ed|ing))$/u
/** Where the other side says one of these, it was told of by whoever did it, or not as done. */
const TOLD =
  /^(?:admi|confess|conced|acknowledg|plead|pled|guilt|own(?:s|ed)$|said$|says$|told$|tell|accept|agree|recogni|conce|den[yi]|apologi|convict|court|jury)/u
/** So far from the verb that admits, in words, it is told what. */
const FAR = 4

/** That somebody admits what was told of them, or no longer: `had sold others`, `admitted selling others`. */
export function admissionChanges({a, b}: Region): RawChange[] {
  const [was, now] = [admitted(a, b), admitted(b, a)]
  if (was) return [{fact: 'meaning', a: [was.at, was.at + 1], b: [was.other, was.other + 1]}]
  return now ? [{fact: 'meaning', a: [now.other, now.other + 1], b: [now.at, now.at + 1]}] : []
}

function admitted({tokens}: Side, other: Side) {
  const at = tokens.findIndex(({key, isQuoted}) => ADMITS.test(key) && !isQuoted)
  if (at < 0 || other.tokens.some(({key}) => TOLD.test(key))) return undefined
  for (const {key, stem} of tokens.slice(at + 1, at + 1 + FAR)) {
    const isVerb = /(?:ed|ing)$/u.test(key) || baseOfIrregular(key) !== undefined
    if (!isVerb || isSmallWord(key)) continue
    const place = other.tokens.findIndex((token) => token.stem === stem)
    if (place >= 0) return {at, other: place}
  }
  return undefined
}
