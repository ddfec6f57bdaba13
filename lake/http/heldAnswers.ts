import {createBudget} from '../budget/budget.ts'
import {plainError} from '../errors/apiError.ts'
import {type HeldAnswer} from './jsonBody.ts'

/** Values of answers that nobody has read yet, 16 bytes each and in memory up to four times that. */
const VALUES = createBudget({all: 8_000_000, client: 5_000_000}, (total) => {
  console.error(`An answer was refused: ${total} values of unread answers would be in memory.`)
  return plainError(
    503,
    'Too many long answers wait to be read: read them, or ask for less at once.',
  )
})

/** Characters of a text that take as much as one value more. */
const CHARACTERS_A_VALUE = 16

function valuesIn(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS_A_VALUE
  if (typeof value !== 'object' || value === null) return 1
  let values = 1
  for (const name in value) values += valuesIn((value as Record<string, unknown>)[name])
  return values
}

/** Room for an answer that is made part by part, from then until it is read. */
export interface GrowingAnswer extends HeldAnswer {
  /** @throws ApiError 503 where there is no room for a part more */
  add(part: object): void
}

export function growingAnswer(client: string, signal: AbortSignal): GrowingAnswer {
  const share = VALUES.shareOf(client)
  const letGo = () => share.release()
  signal.addEventListener('abort', letGo, {once: true})
  return {add: (part) => share.take(valuesIn(part)), hold: () => {}, letGo}
}

/** Room for a long answer until it is read. `values`: those that were made for it. */
export function heldAnswer(client: string, values: number, signal: AbortSignal): HeldAnswer {
  const share = VALUES.shareOf(client)
  return {
    hold() {
      share.take(values)
      signal.addEventListener('abort', () => share.release(), {once: true})
    },
    letGo: () => share.release(),
  }
}
