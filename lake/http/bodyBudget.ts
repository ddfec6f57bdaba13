import {plainError} from '../errors/apiError.ts'
import {type Budget, createBudget} from '../budget/budget.ts'

const MIB = 1024 * 1024

/** Bytes of bodies that are being read or worked on. Uploads have room of their own, so that a large one keeps nobody from writing. */
export const BODIES = {
  json: createBudget({all: 64 * MIB, client: 48 * MIB}, refusal),
  upload: createBudget({all: 384 * MIB, client: 288 * MIB}, refusal),
} satisfies Record<string, Budget>

export type BodyKind = keyof typeof BODIES

function refusal(total: number): Error {
  console.error(`A body was refused: ${total} bytes of bodies would be in memory.`)
  return plainError(503, 'The lake is handling too many large requests: try again shortly.')
}
