import {QueryError} from '../queryError.ts'

/** Characters. */
const MAX_LENGTH = 1_000_000

/**
 * Words, values, operators, brackets, and escapes in strings: the time that the parser takes grows
 * with their square.
 */
const MAX_PARTS = 5000

/** Brackets within brackets. */
const MAX_DEPTH = 100

const SPACE = /\s/
const WORD = /[\w$]/
const PAIRS = new Set(['==', '!=', '<=', '>=', '&&', '||', '->', '=>', '::', '**', '..'])

/**
 * Refuses a query that is too large to be parsed in time. Reads it once, from left to right, without
 * understanding it.
 *
 * @throws QueryError
 */
export function rejectTooLarge(groq: string): void {
  if (groq.length > MAX_LENGTH) {
    throw tooLarge(`it is ${groq.length} characters long, the limit is ${MAX_LENGTH}`)
  }
  if (groq.length <= MAX_PARTS && opensFew(groq)) return
  let parts = 0
  let depth = 0
  for (let at = 0; at < groq.length;) {
    const sign = groq[at]
    if (SPACE.test(sign)) {
      at++
      continue
    }
    if (groq.startsWith('//', at)) {
      const end = groq.indexOf('\n', at)
      at = end < 0 ? groq.length : end
      continue
    }
    const end = endOfPart(groq, at)
    parts += 1 + escapesIn(groq.slice(at, end))
    if (parts > MAX_PARTS) throw tooLarge(`it has more than ${MAX_PARTS} parts`)
    if ('([{'.includes(sign) && ++depth > MAX_DEPTH) {
      throw tooLarge(`it is nested more than ${MAX_DEPTH} deep`)
    }
    if (')]}'.includes(sign)) depth--
    at = end
  }
}

/** True for nearly every query: even with every bracket inside the one before it is not too deep. */
function opensFew(groq: string): boolean {
  let brackets = 0
  for (let at = 0; at < groq.length; at++) {
    const code = groq.charCodeAt(at)
    if (code === 0x28 || code === 0x5b || code === 0x7b) brackets++
  }
  return brackets <= MAX_DEPTH
}

function escapesIn(part: string): number {
  return part.split('\\').length - 1
}

/** Where a string, a word or an operator ends; any other sign is a part of its own. */
function endOfPart(groq: string, start: number): number {
  const sign = groq[start]
  let at = start + 1
  if (sign === '"' || sign === "'") {
    while (at < groq.length && groq[at] !== sign) at += groq[at] === '\\' ? 2 : 1
    return at + 1
  }
  if (PAIRS.has(groq.slice(start, start + 2))) return start + 2
  if (WORD.test(sign)) while (at < groq.length && WORD.test(groq[at])) at++
  return at
}

function tooLarge(reason: string): QueryError {
  return new QueryError(
    `The query is too large: ${reason}. Ask in several queries, or give long lists as parameters.`,
  )
}
