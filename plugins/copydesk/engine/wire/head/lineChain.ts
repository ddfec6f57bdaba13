/** What a line of a head may be. */
export const LINE_KINDS = ['headline', 'byline', 'text', 'note'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** The weights of a chain: of each sign for each kind, of each kind after another, and of each as the first. */
export interface ChainWeights {
  signs: ReadonlyMap<string, readonly number[]>
  after: readonly (readonly number[])[]
  first: readonly number[]
}

/** What a chain says: how probable each kind is for each line, and what its two passes hold. */
export interface Chain {
  /** For each line, of each kind. */
  probable: number[][]
  /** Logarithms, for each line and state: of all that leads there, and of all that follows. */
  forward: number[][]
  backward: number[][]
  total: number
}

const KINDS = LINE_KINDS.length
/** A kind, and whether the headline has been: there is one at most. */
export const STATES = 2 * KINDS
export const kindOf = (state: number) => state % KINDS
const hasBeen = (state: number) => state >= KINDS
const HEADLINE = 0

/** Whether one state may follow another. */
export const follows = (before: number, state: number) =>
  kindOf(state) === HEADLINE
    ? !hasBeen(before) && hasBeen(state)
    : hasBeen(before) === hasBeen(state)

const mayBeFirst = (state: number) => (kindOf(state) === HEADLINE) === hasBeen(state)

/**
 * How probable each kind is for each line, by a linear chain: a conditional random field (Lafferty, McCallum and
 * Pereira 2001) in which one line at most is the headline.
 */
export function chainOf(signs: readonly (readonly string[])[], weights: ChainWeights): Chain {
  const own = signs.map((of) => weightOf(of, weights))
  const all = Array.from({length: STATES}, (_, state) => state)
  const step = (before: number, state: number, line: number) =>
    weights.after[kindOf(before)]![kindOf(state)]! + own[line]![kindOf(state)]!
  const forward: number[][] = []
  for (let line = 0; line < own.length; line++)
    forward.push(
      all.map((state) => {
        if (line > 0)
          return logSum(
            all
              .filter((before) => follows(before, state))
              .map((before) => forward[line - 1]![before]! + step(before, state, line)),
          )
        return mayBeFirst(state)
          ? weights.first[kindOf(state)]! + own[0]![kindOf(state)]!
          : -Infinity
      }),
    )
  const backward = own.map(() => all.map(() => 0))
  for (let line = own.length - 2; line >= 0; line--)
    backward[line] = all.map((state) =>
      logSum(
        all
          .filter((next) => follows(state, next))
          .map((next) => step(state, next, line + 1) + backward[line + 1]![next]!),
      ),
    )
  const total = logSum(forward.at(-1) ?? [])
  const probable = forward.map((of, line) =>
    LINE_KINDS.map((_, kind) =>
      [kind, kind + KINDS].reduce(
        (sum, state) => sum + Math.exp(of[state]! + backward[line]![state]! - total),
        0,
      ),
    ),
  )
  return {probable, forward, backward, total}
}

function weightOf(signs: readonly string[], weights: ChainWeights): number[] {
  const sum = LINE_KINDS.map(() => 0)
  for (const sign of signs)
    weights.signs.get(sign)?.forEach((weight, kind) => {
      sum[kind]! += weight
    })
  return sum
}

function logSum(values: number[]): number {
  const most = Math.max(...values)
  if (most === -Infinity) return most
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
}
