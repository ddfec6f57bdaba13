/** Room for what is held at one time: bytes, streams, jobs. */
export interface Limits {
  all: number
  /** For one client: a token's, or all who have none. */
  client: number
}

/** What one request holds. */
export interface Share {
  /** @throws what the budget refuses with, where there is no room for so much more */
  take(amount: number): void
  release(): void
}

export interface Budget {
  shareOf(client: string): Share
}

/** `refusal` gives what is thrown; it is told how much would be held in all. */
export function createBudget(limits: Limits, refusal: (total: number) => Error): Budget {
  const clients = new Map<string, number>()
  let total = 0
  return {
    shareOf(client) {
      let held = 0
      return {
        take(amount) {
          const own = clients.get(client) ?? 0
          if (total + amount > limits.all || own + amount > limits.client) {
            throw refusal(total + amount)
          }
          total += amount
          held += amount
          clients.set(client, own + amount)
        },
        release() {
          const left = (clients.get(client) ?? 0) - held
          total -= held
          held = 0
          if (left > 0) clients.set(client, left)
          else clients.delete(client)
        },
      }
    },
  }
}
