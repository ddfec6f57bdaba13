import {randomBytes} from 'node:crypto'

/** Gives every object in an array that has no `_key` one, at any depth. Returns a copy if it must. */
export function withArrayKeys<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(([key, field]) => [key, withArrayKeys(field)])
    return Object.fromEntries(entries) as T
  }
  return value.map((item: unknown) => {
    const inner = withArrayKeys(item)
    const lacksKey = isObject(inner) && typeof inner._key !== 'string'
    return lacksKey ? {_key: randomBytes(6).toString('hex'), ...inner} : inner
  }) as T
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
