import * as v from 'valibot'
import {isObject, nearest} from '../../engine/index.ts'

/**
 * The kinds of options. What a value must be is said once: in the sentence that refuses another, after the name of the
 * option, and as the schema's title in the table of the options.
 */

const must =
  (what: string) =>
  ({input}: {input: unknown}) =>
    `must be ${what}, not ${show(input)}`

export const text = (what: string, form: RegExp) =>
  v.pipe(v.string(must(what)), v.regex(form, must(what)), v.title(what))

const TRUE_OR_FALSE = 'true or false'
export const trueOrFalse = v.pipe(v.boolean(must(TRUE_OR_FALSE)), v.title(TRUE_OR_FALSE))

const COUNT = 'a whole number above 0'
export const count = v.pipe(
  v.number(must(COUNT)),
  v.integer(must(COUNT)),
  v.minValue(1, must(COUNT)),
  v.title(COUNT),
)

const FUNCTION = 'a function'
export const functionOf = <F>() =>
  v.pipe(
    v.custom<F>((value) => typeof value === 'function', must(FUNCTION)),
    v.title(FUNCTION),
  )

const LIST = 'a list of names'

export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item, must(LIST)), v.title(LIST))
}

const inList = ({input}: {input: unknown}) => `must be ${LIST}; it contains ${show(input)}`
export const names = listOf(v.pipe(v.string(inList), v.regex(/\S/, inList)))

export const oneOf = <const T extends string>(allowed: readonly T[]) =>
  v.picklist(allowed, ({input}) => {
    const instead = meant(String(input), allowed) ?? `; it accepts ${allowed.join(', ')}`
    return `does not accept ${show(input)}${instead}`
  })

export const either = <const S extends v.UnionOptions>(schemas: S, what: string) =>
  v.pipe(v.union(schemas, must(what)), v.title(what))

/** An object with these keys and no others. */
export function group<const E extends v.ObjectEntries>(entries: E, such?: string) {
  const known = Object.keys(entries)
  return plain(
    v.strictObject(entries, (issue) => {
      const name = String(issue.path?.at(-1)?.key)
      return issue.expected === 'never'
        ? (didYouMean(name, known) ?? `: write one of ${known.join(', ')}.`)
        : `is missing: write ${v.getTitle(entries[name])}`
    }),
    `an object ${such ?? `with ${known.join(', ')}`}`,
  )
}

/** An object with the same under each name. */
export const byName = <const S extends v.GenericSchema>(each: S, such: string) =>
  plain(v.record(v.string(), each), `an object ${such}`)

/** Elsewhere, lists pass for objects. */
const plain = <const S extends v.GenericSchema>(schema: S, what: string) =>
  v.pipe(
    v.custom<v.InferInput<S>>((value) => isObject(value) && !Array.isArray(value), must(what)),
    schema as v.GenericSchema<v.InferInput<S>, v.InferOutput<S>> & S,
    v.title(what),
  )

/** A question at the end of a sentence, where a name that is known is near. */
function didYouMean(odd: string, known: readonly string[]): string | undefined {
  const near = nearest(odd, known)
  return near === undefined ? undefined : `: did you mean “${near}”?`
}

/** What to write in the place of a name that is not known, where one is near. */
export function meant(odd: string, known: readonly string[]): string | undefined {
  const near = nearest(odd, known)
  return near === undefined ? undefined : `: write “${near}”`
}

const MAX_SHOWN_LENGTH = 80

/** A value as it is written, short: somebody may have given a whole schema, or what refers to itself. */
function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  const written = inJson(value) ?? String(value)
  return written.length > MAX_SHOWN_LENGTH ? `${written.slice(0, MAX_SHOWN_LENGTH)}…` : written
}

function inJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
