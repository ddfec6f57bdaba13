import {
  chainOf,
  type ChainWeights,
  follows,
  kindOf,
  LINE_KINDS,
  STATES,
} from '../plugins/copydesk/engine/wire/head/lineChain.ts'
import {type LineExample} from './lineExamples.ts'
import {mulberry, shuffled} from './random.ts'

/** Signs of fewer stories say nothing of others. */
const LEAST_STORIES = 3
const ROUNDS = 40
const RATE = 0.1
const DECAY = 0.12

/** The weights while they are learned. */
export interface LearnedWeights extends ChainWeights {
  signs: Map<string, number[]>
  after: number[][]
  first: number[]
}

/**
 * The weights of a linear-chain conditional random field under which the right kinds of all examples are likeliest, by
 * stochastic gradients (AdaGrad: Duchi, Hazan and Singer, 2011).
 */
export function learnWeights(examples: LineExample[]): LearnedWeights {
  const stories = new Map<string, number>()
  for (const {signs} of examples)
    for (const sign of new Set(signs.flat())) stories.set(sign, (stories.get(sign) ?? 0) + 1)
  const row = (value: number) => LINE_KINDS.map(() => value)
  const weights: LearnedWeights = {
    signs: new Map(),
    after: LINE_KINDS.map(() => row(0)),
    first: row(0),
  }
  const slopes = {
    signs: new Map<string, number[]>(),
    after: LINE_KINDS.map(() => row(0.01)),
    first: row(0.01),
  }
  for (const [sign, count] of stories)
    if (count >= LEAST_STORIES) {
      weights.signs.set(sign, row(0))
      slopes.signs.set(sign, row(0.01))
    }
  const move = (values: number[], squares: number[], by: number[], decay: number, weight: number) =>
    by.forEach((slope, kind) => {
      const step = weight * slope - decay * values[kind]!
      squares[kind]! += step * step
      values[kind]! += (RATE * step) / Math.sqrt(squares[kind]!)
    })
  const random = mulberry(7)
  for (let round = 0; round < ROUNDS; round++)
    for (const {signs, kinds, weight} of shuffled(examples, random)) {
      const {bySign, after, first} = slopesOf(signs, kinds, weights)
      for (const [sign, by] of bySign)
        move(
          weights.signs.get(sign)!,
          slopes.signs.get(sign)!,
          by,
          DECAY * Math.min(1, 20 / stories.get(sign)!),
          weight,
        )
      after.forEach((by, kind) =>
        move(weights.after[kind]!, slopes.after[kind]!, by, 0.002, weight),
      )
      move(weights.first, slopes.first, first, 0.002, weight)
    }
  return weights
}

/** How the likelihood of one story rises with each weight: what is, less what is expected. */
function slopesOf(signs: string[][], kinds: number[], weights: LearnedWeights) {
  const {probable, forward, backward, total} = chainOf(signs, weights)
  const bySign = new Map<string, number[]>()
  signs.forEach((of, line) => {
    for (const sign of of) {
      if (!weights.signs.has(sign)) continue
      const by = bySign.get(sign) ?? LINE_KINDS.map(() => 0)
      LINE_KINDS.forEach((_, kind) => {
        by[kind]! += (kinds[line] === kind ? 1 : 0) - probable[line]![kind]!
      })
      bySign.set(sign, by)
    }
  })
  const after = LINE_KINDS.map(() => LINE_KINDS.map(() => 0))
  const first = LINE_KINDS.map(
    (_, kind) => (kinds[0] === kind ? 1 : 0) - (probable[0]?.[kind] ?? 0),
  )
  for (let line = 1; line < signs.length; line++) {
    after[kinds[line - 1]!]![kinds[line]!]! += 1
    const own = LINE_KINDS.map((_, kind) =>
      signs[line]!.reduce((sum, sign) => sum + (weights.signs.get(sign)?.[kind] ?? 0), 0),
    )
    for (let before = 0; before < STATES; before++)
      for (let state = 0; state < STATES; state++) {
        if (!follows(before, state)) continue
        const [from, to] = [kindOf(before), kindOf(state)]
        after[from]![to]! -= Math.exp(
          forward[line - 1]![before]! +
            weights.after[from]![to]! +
            own[to]! +
            backward[line]![state]! -
            total,
        )
      }
  }
  return {bySign, after, first}
}
