import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'

const SELF = /^(?:him|her|it|them)sel(?:f|ves)$/u

/** That somebody did to themselves what was done to them, or the other way round: `was shot by police`, `shot himself`. */
export function reflexiveChanges({a, b}: Region): RawChange[] {
  const [was, now] = [doneTo(a, b), doneTo(b, a)]
  if (was) return [{fact: 'meaning', a: [was.at, was.at + 2], b: [was.other, was.other + 1]}]
  return now ? [{fact: 'meaning', a: [now.other, now.other + 1], b: [now.at, now.at + 2]}] : []
}

function doneTo({tokens}: Side, other: Side) {
  if (other.tokens.some(({key}) => SELF.test(key))) return undefined
  for (const [at, {stem}] of tokens.entries()) {
    if (!SELF.test(tokens[at + 1]?.key ?? '')) continue
    const place = other.tokens.findIndex(
      (token, index) => token.stem === stem && isPassive(other, index),
    )
    const by = other.tokens.slice(place + 1, place + 4).some(({key}) => key === 'by')
    if (place >= 0 && by) return {at, other: place}
  }
  return undefined
}
