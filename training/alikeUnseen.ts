import {pairFeatures, profileOf} from '../plugins/copydesk/engine/names/letters/pairFeatures.ts'
import {PAIR_INPUTS} from '../plugins/copydesk/engine/names/pairs/pairInputs.ts'
import {type SpellingPair} from '../plugins/copydesk/engine/names/pairs/spellingPairs.ts'
import {kindOf} from '../plugins/copydesk/engine/names/story/forms.ts'
import {boost, logOdds} from './boostedTrees.ts'
import {readNamePairs} from './namePairs.ts'
import {PAIR_OPTIONS} from './pairOptions.ts'
import {randomFor} from './random.ts'

const ALIKE_AT = PAIR_INPUTS.indexOf('alike')

/** How alike the letters of two forms are to trees that never saw the pair. */
export type AlikeUnseen = (a: string, b: string, place: boolean) => number

/** Learns two halves of the labelled names, and answers for a pair from the half without it. */
export function learnAlike(folder: string): AlikeUnseen {
  const pairs = readNamePairs(folder)
  const half = (a: string, b: string): number =>
    Math.floor(2 * randomFor([a, b].sort().join(' '), 3)())
  const models = [0, 1].map((held) => {
    const known = pairs.filter(({a, b}) => half(a, b) !== held)
    return boost(
      known.map(({row}) => row),
      known.map(({label}) => label),
      PAIR_OPTIONS,
      known.map(({weight}) => weight),
    )
  })
  return (a, b, place) =>
    logOdds(models[half(a, b)]!, pairFeatures(profileOf(a), profileOf(b), place))
}

/** What the judge is given of a pair, as if its letters had never been seen. */
export function unseen({a, b, inputs}: SpellingPair, alike: AlikeUnseen): number[] {
  const score = alike(a.key, b.key, kindOf([a, b]) === 'place')
  return inputs.with(ALIKE_AT, Math.max(-4, Math.min(6, score)))
}
