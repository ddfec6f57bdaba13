import {isObject} from '../model/isObject.ts'
import {nearest} from '../text/nearest.ts'

/** @throws {TypeError} one sentence: the option, what it must be, and the value */
export function expect(
  name: string,
  value: unknown,
  isRight: (value: unknown) => boolean,
  what: string,
): void {
  if (!isRight(value))
    throw new TypeError(`copydesk: the option “${name}” must be ${what}, not ${shown(value)}.`)
}

/** The same for what may be left out. */
export function optional(
  name: string,
  value: unknown,
  isRight: (value: unknown) => boolean,
  what: string,
): void {
  if (value !== undefined) expect(name, value, isRight, what)
}

export const isArray = (value: unknown): value is unknown[] => Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string'
export const areTexts = (value: unknown): value is string[] => isArray(value) && value.every(isText)

/** The words for a choice. */
export function anyOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`
}

/** A value in an error. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 40)}”`
  if (Array.isArray(value)) return 'an array'
  return isObject(value) ? 'an object' : String(value)
}

/** All keys of a type: the compiler tells of one that is missing. */
export const keysOf = <T>(keys: Record<keyof Required<T>, true>): string[] => Object.keys(keys)

/** Refuses a key that is none, which would go unread. */
export function assertKnown(at: string, options: object, known: readonly string[]): void {
  if (!isObject(options))
    throw new TypeError(`copydesk: the options must be an object, not ${shown(options)}.`)
  const odd = Object.keys(options).find((name) => !known.includes(name))
  if (odd === undefined) return
  const near = nearest(odd, known)
  const better =
    near === undefined ? `write one of ${known.join(', ')}.` : `did you mean “${near}”?`
  throw new TypeError(`copydesk: there is no option “${at}${odd}”: ${better}`)
}
