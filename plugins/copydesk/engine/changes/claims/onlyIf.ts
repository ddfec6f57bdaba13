import {type Side} from '../sentences/region.ts'

/** `will not be allowed unless it pays`, `will be allowed only if it pays`; `not without consent`, `only with consent`. */
export const isOnlyIf = ({tokens}: Side, from: number, bare: Side): boolean =>
  tokens.slice(from, from + FAR).some(({key}) => DEPENDS.test(key)) &&
  saysOnly(bare) &&
  !saysOnly({tokens})
const saysOnly = ({tokens}: Pick<Side, 'tokens'>): boolean =>
  tokens.some(
    ({key, isQuoted}, at) => key === 'only' && !isQuoted && ONLY.test(tokens[at + 1]?.key ?? ''),
  )
const DEPENDS = /^(?:unless|until|till|without|before)$/u
const ONLY = /^(?:if|when|with|once|after|in|on|from|by|at|where|as)$/u
/** So far from the “not”, in words, it is told what it depends on. */
const FAR = 24
