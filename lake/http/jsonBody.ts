import {Readable} from 'node:stream'
import {type Context} from 'hono'
import {inSlices} from '../slices/inSlices.ts'
import {type Steps} from '../slices/steps.ts'

/** Characters that are sent at a time; an answer of fewer is sent whole. */
const PIECE_CHARS = 64 * 1024

/**
 * A value as JSON, the body of an answer. A large one is written out and sent piece by piece, in
 * turn with other long work; it must not change meanwhile.
 */
export function jsonBody(value: object, held?: HeldAnswer): string | ReadableStream {
  const texts = jsonTexts(value)
  const first = nextPiece(texts)
  if (first.last) {
    held?.letGo()
    return first.text
  }
  held?.hold()
  const body = Readable.from(pieces(first.text, texts))
  body.once('close', () => held?.letGo())
  return Readable.toWeb(body) as ReadableStream
}

/**
 * Answers with the JSON of what some steps give, in turn with other long work: what was asked for by a
 * query goes first.
 */
export async function answerInSlices(
  c: Context,
  steps: Steps<object>,
  held?: HeldAnswer,
): Promise<Response> {
  const {signal} = c.req.raw
  try {
    const body = await inSlices(bodyOf(steps, held), {account: {spent: 1}, signal})
    return c.body(body, 200, {'content-type': 'application/json'})
  } catch (error) {
    held?.letGo()
    throw error
  }
}

function* bodyOf(steps: Steps<object>, held?: HeldAnswer): Steps<string | ReadableStream> {
  yield
  const value = yield* steps
  yield
  return jsonBody(value, held)
}

/** An answer that is kept until it is read, where it is not written at once. */
export interface HeldAnswer {
  /** @throws ApiError 503 where there is no room for it */
  hold(): void
  /** Called once it is read, or nobody reads it any more; does no harm a second time. */
  letGo(): void
}

interface Piece {
  text: string
  last: boolean
}

async function* pieces(first: string, texts: Generator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(first)
  const account = {spent: 0}
  for (;;) {
    const {text, last} = await inSlices(pieceInSteps(texts), {account})
    yield encoder.encode(text)
    if (last) return
  }
}

function* pieceInSteps(texts: Generator<string>): Steps<Piece> {
  return nextPiece(texts)
}

function nextPiece(texts: Generator<string>): Piece {
  let text = ''
  while (text.length < PIECE_CHARS) {
    const {done, value} = texts.next()
    if (done) return {text, last: true}
    text += value
  }
  return {text, last: false}
}

/** The JSON of a value in short texts. */
function* jsonTexts(value: unknown): Generator<string> {
  if (!isLong(value)) {
    yield JSON.stringify(value) ?? 'null'
  } else if (Array.isArray(value)) {
    yield '['
    for (const [i, item] of value.entries()) {
      if (i > 0) yield ','
      yield* jsonTexts(item)
    }
    yield ']'
  } else {
    yield '{'
    let separator = ''
    for (const [name, attribute] of Object.entries(value)) {
      if (attribute === undefined) continue
      yield `${separator}${JSON.stringify(name)}:`
      yield* jsonTexts(attribute)
      separator = ','
    }
    yield '}'
  }
}

/** Values within a value that make it long: one with no more is written out in one go. */
const MAX_VALUES_AT_ONCE = 300
/** Characters of a text that count as one value more. */
const CHARACTERS_A_VALUE = 200

function isLong(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  let counted = 0
  const count = (part: unknown): boolean => {
    counted += typeof part === 'string' ? 1 + part.length / CHARACTERS_A_VALUE : 1
    if (counted > MAX_VALUES_AT_ONCE) return true
    if (typeof part !== 'object' || part === null || 'toJSON' in part) return false
    for (const name in part) if (count((part as Record<string, unknown>)[name])) return true
    return false
  }
  return count(value)
}
