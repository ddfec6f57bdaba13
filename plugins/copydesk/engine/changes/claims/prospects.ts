import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** They say that something is still to come, before `to` or alone. */
const TO_COME = new Set('due set scheduled expected planned about will shall'.split(' '))
/** They say that it was so. */
const DONE = new Set('has have had was were'.split(' '))
/** Other words of the verb. */
const BESIDE = new Set('is are be been being to since still already now'.split(' '))
/** What somebody wants, and what somebody has. */
const WANTS = new Set(
  'want wants wanted seek seeks sought need needs demand demands demanded'.split(' '),
)
const HAS = new Set('have has had get gets got received won obtained'.split(' '))

/** `will come`, `hopes to come`. */
const isHoped = (keys: Token[], others: Token[]): boolean =>
  keys.length === 1 &&
  /^(?:will|shall)$/u.test(keys[0]!.key) &&
  others.length === 2 &&
  /^(?:hop|want|wish|seek|tr[yi])/u.test(others[0]!.key) &&
  others[1]!.key === 'to'

const INTENDS =
  /^(?:hop|plan|aim|intend|want|wish|expect|propos|prepar|tri|try|attempt|vow|promis|threaten|offer|agre|hope|set|due|seek|mean)/u

/** What is done while it is said. */
const SAID = /^(?:warned|urged|asked|advised|told|invited|encouraged|criticized|praised)$/u

/** Whether one side only means to do what the other has done. */
const isIntended = (keys: Token[], others: Token[], verb: Token): boolean =>
  ((keys.at(-1)?.key === 'to' && keys.slice(0, -1).some(({key}) => INTENDS.test(key))) ||
    (keys.length === 1 && keys[0]!.key === 'will')) &&
  others.every(({key}) => DONE.has(key)) &&
  (/ed$/u.test(verb.key) || baseOfIrregular(verb.key) !== undefined)

/**
 * What was still to come has been done, or the other way round, where nothing else of the verb has changed: `had been
 * inspected`, `was due to be inspected`; `want leave`, `have leave`.
 */
export function prospectChanges({a, b, gaps}: Region): RawChange[] {
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const [all, others] = [a.tokens.slice(aFrom, aTo), b.tokens.slice(bFrom, bTo)]
    // `has signed`, `is due to sign`
    const ends = all.at(-1)?.stem === others.at(-1)?.stem ? -1 : undefined
    const [mine, theirs] = [all.slice(0, ends), others.slice(0, ends)]
    if (isHoped(all, others) || isHoped(others, all))
      return [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
    // `hoped to reopen`, `reopened`
    if (ends && (isIntended(mine, theirs, others.at(-1)!) || isIntended(theirs, mine, all.at(-1)!)))
      return [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
    const [was, now] = [mine, theirs].map((tokens) => [
      tokens.length > 0 && tokens.every(({key}) => WANTS.has(key)),
      tokens.length > 0 && tokens.every(({key}) => HAS.has(key)),
    ])
    const hasIt = (was![0] && now![1]) || (was![1] && now![0])
    if (hasIt) return [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
    const isVerb = (keys: {key: string}[]) =>
      keys.length > 0 && keys.every(({key}) => TO_COME.has(key) || DONE.has(key) || BESIDE.has(key))
    const isToCome = (keys: {key: string}[]) =>
      keys.some(({key}) => TO_COME.has(key) || key === 'being') &&
      !keys.some(({key}) => key === 'been')
    if (!isVerb(mine) || !isVerb(theirs) || isToCome(mine) === isToCome(theirs)) return []
    const [{tokens}, from, to]: [Side, number, number] = isToCome(mine)
      ? [b, bFrom, bTo]
      : [a, aFrom, aTo]
    const verb = tokens[ends ? to - 1 : to]
    const isDone = tokens.slice(from, to).some(({key}) => DONE.has(key))
    // who is being warned has been warned
    return isDone &&
      verb &&
      !isSmallWord(verb.key) &&
      !SPEECH_VERBS.has(verb.key) &&
      !SAID.test(verb.key)
      ? [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
      : []
  })
}
