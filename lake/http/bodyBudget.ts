import {plainError} from '../errors/apiError.ts'

/** Room for the bodies that are being read or worked on, in bytes. */
interface Budget {
  all: number
  /** For one client: a token's, or all who have none. */
  client: number
}

const MIB = 1024 * 1024

/** Uploads have room of their own, so that a large one keeps nobody from writing. */
const BUDGETS = {
  json: {all: 64 * MIB, client: 48 * MIB},
  upload: {all: 384 * MIB, client: 288 * MIB},
} satisfies Record<string, Budget>

export type BodyKind = keyof typeof BUDGETS

const used: Record<BodyKind, Map<string, number>> = {json: new Map(), upload: new Map()}

/** What one request holds of the budget. */
export interface Reservation {
  /** @throws ApiError 503 where there is no room for so many bytes more */
  take(bytes: number): void
  release(): void
}

export function reserve(kind: BodyKind, client: string): Reservation {
  const {all, client: mine} = BUDGETS[kind]
  const clients = used[kind]
  let held = 0
  return {
    take(bytes) {
      const total = Array.from(clients.values()).reduce((sum, each) => sum + each, 0)
      const own = clients.get(client) ?? 0
      if (total + bytes > all || own + bytes > mine) {
        console.error(`A body was refused: ${total + bytes} bytes of bodies are in memory.`)
        throw plainError(503, 'The lake is handling too many large requests: try again shortly.')
      }
      held += bytes
      clients.set(client, own + bytes)
    },
    release() {
      const left = (clients.get(client) ?? 0) - held
      held = 0
      if (left > 0) clients.set(client, left)
      else clients.delete(client)
    },
  }
}
