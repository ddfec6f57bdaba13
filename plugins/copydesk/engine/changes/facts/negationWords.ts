import {type Token} from '../words/tokens.ts'

const NEGATIONS = new Set(
  'not no never nor neither without none nobody nothing cannot fail failed fails failing'.split(
    ' ',
  ),
)
/** What fails breaks. */
const BREAKS = /^(?:power|electricity|lights?|signals?|crops?|harvest)$/u
/** Before `to`, what follows was not done: `has yet to vote`, `refused to sign`. */
const UNDONE = new Set(
  'yet unable refused refuses refuse refusing declined declines decline declining neglected refusal failure inability'.split(
    ' ',
  ),
)
/** Who refuses stands between in fewer words. */
const FAR_FROM_REFUSAL = 6

/** Whether a word is a “not”, whatever it denies. */
export const isNegationWord = ({key, text}: Token): boolean =>
  NEGATIONS.has(key) || (key.endsWith('nt') && /n['’]t$/iu.test(text))

/** Whether a “not” denies something. */
export function denies(tokens: readonly Token[], at: number): boolean {
  const {key} = tokens[at]!
  const next = tokens[at + 1]?.key ?? ''
  if (key === 'no' && /^\d/u.test(next)) return false
  if (isEmphatic(tokens, at)) return false
  // `the power failed`
  if (key.startsWith('fail') && next !== 'to' && BREAKS.test(tokens[at - 1]?.key ?? ''))
    return false
  if (
    key === 'not' &&
    /^(?:only|until|un\p{L}{4,}|im(?:possib|probab)\p{L}+|in(?:frequent|significant|considerable|substantial)\p{L}*)$/u.test(
      next,
    )
  )
    return false
  return key !== 'nor' || !tokens.some((token) => token.key === 'neither')
}

/** `refusal to sign`, `refusal by the mayor to sign`, `too young to be tried`. */
export function isUndone(tokens: readonly Token[], at: number): boolean {
  const {key} = tokens[at]!
  if (key === 'too') return tokens[at + 2]?.key === 'to'
  const isBy = /(?:al|ure|ity)$/u.test(key) && /^(?:by|of)$/u.test(tokens[at + 1]?.key ?? '')
  return (
    UNDONE.has(key) &&
    tokens.slice(at + 1, at + (isBy ? FAR_FROM_REFUSAL : 2)).some((token) => token.key === 'to')
  )
}

/** `without a shadow of a doubt`, `voted no`: it denies nothing. */
function isEmphatic(tokens: readonly Token[], at: number): boolean {
  const {key} = tokens[at]!
  const lead = tokens[at - 1]
  const after = tokens
    .slice(at + 1, at + 7)
    .map((token) => token.key)
    .join(' ')
  if (key === 'without')
    return (
      /^(?:(?:an?|any) )?(?:shadow of (?:an? )?)?(?:doubt|question|exception|warning)\b/u.test(
        after,
      ) && !/^(?:any )?warning/u.test(after)
    )
  // `whether or not`
  if (key === 'not' && lead?.key === 'or' && tokens[at - 2]?.key === 'whether') return true
  // `nothing but his name`: only that
  if (/^(?:nothing|nobody|none)$/u.test(key) && /^but\b/u.test(after)) return true
  return key === 'no' && /^vot(?:e|es|ed|ing)$/u.test(lead?.key ?? '')
}
