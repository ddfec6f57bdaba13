import {wordSet} from '../../data/wordSet.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {isSpelled} from './initials.ts'
import {stemOf} from '../words/lexicon.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'
import {areVerbs} from '../sentences/wordPlaces.ts'

/** `the mayor` and `Holt`, where a sentence of the story names both. */
export function isKnownAs(was: Token[], now: Token[], elsewhere: Elsewhere): boolean {
  const areNames = (tokens: Token[]) => tokens.every(({isCapital}) => isCapital)
  const [names, words] = areNames(was) ? [was, now] : [now, was]
  if (!areNames(names) || areNames(words)) return false
  // `EMS`, `emergency medical services`
  const letters = words.map(({key}) => key[0]).join('')
  if (letters.length > 2 && names.length === 1 && names[0]!.key === letters) return true
  if (names.length === 1 && isSpelled(names[0]!.key, (word) => words.some(({key}) => key === word)))
    return true
  return elsewhere.sentences().some(({tokens}) => {
    const has = (word: Token) => tokens.some(({stem}) => stem === word.stem)
    return (
      (names.every(has) || has(names.at(-1)!) || names.some(({key}) => hasInitials(tokens, key))) &&
      words.every(has) &&
      !isOfAnother(tokens, words.at(-1)!, names)
    )
  })
}

/** `the governor, Ivo Lind`, who is not Ada Roos. */
export function isOfAnother(
  tokens: readonly Token[],
  word: Token,
  names: readonly Token[],
): boolean {
  const at = tokens.findIndex(({stem}) => stem === word.stem)
  let to = at + 1
  while (tokens[to]?.isCapital) to++
  const after = tokens.slice(at + 1, to)
  return (
    at >= 0 && after.length > 0 && !after.some(({stem}) => names.some((name) => name.stem === stem))
  )
}

/** Whether words with capitals in a row begin with these letters: `ECB`. */
const hasInitials = (tokens: readonly Token[], letters: string): boolean =>
  letters.length > 1 &&
  tokens.some((_, at) =>
    [...letters].every(
      (letter, index) => tokens[at + index]?.isCapital && tokens[at + index]!.key[0] === letter,
    ),
  )

/** A word for what was named before: `backed the action`, `its smaller rival`. */
export function isGeneral({tokens}: Side, places: readonly number[]): boolean {
  const [at] = places
  return places.length === 1 && GENERAL.has(tokens[at!]!.stem) && isDefinite({tokens}, at!)
}
/** Whether a word says that what follows is known: `the`, `its`. */
export const isDefinite = ({tokens}: Pick<Side, 'tokens'>, at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some(({key}) => DEFINITE.has(key))

/** Whether what stands before a word tells which it is: `the truck driver`. */
export const isLed = (side: Side, at: number) =>
  at < side.tokens.length &&
  !endsClause(side, at - 1) &&
  !isSmallWord(side.tokens[at]!.key) &&
  !areVerbs([side.tokens[at]!])

/** Whether both versions speak of all this: `the shipment` was `the cheese` all along. */
export const areTold = (words: readonly Token[], {tells}: Elsewhere) =>
  words.every(({stem}) => tells(stem))

/** `The army fought the rebels`: one sentence of the story tells of both, as known. */
export const areTwo = (was: readonly Token[], now: readonly Token[], {sentences}: Elsewhere) =>
  sentences().some(({tokens}) =>
    [was, now].every((words) =>
      words.every((word) =>
        tokens.some(({stem}, at) => stem === word.stem && isDefinite({tokens: [...tokens]}, at)),
      ),
    ),
  )
const DEFINITE = wordSet('the this that these those its his her their both')
const GENERAL = new Set(
  'period action move measure step decision plan scheme project program incident case matter issue situation event occasion group team side pair couple duo trio company firm rival body site place area venue building man woman person figure thing item vehicle animal work city town country nation state'
    .split(' ')
    .map(stemOf),
)
