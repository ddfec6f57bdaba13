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
