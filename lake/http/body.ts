import * as v from 'valibot'
import {isObject} from '../document/isObject.ts'
import {plainError, typedError} from '../errors/apiError.ts'
import {BODIES, type BodyKind} from './bodyBudget.ts'
import {type Share} from '../budget/budget.ts'
import {type LakeRequest} from './context.ts'

const MAX_JSON_BYTES = 16 * 1024 * 1024
const MAX_DEPTH = 100

/**
 * So small a body is read in one go, and room for it taken before it is there: all connections
 * together do not fill the room with what they only announce.
 */
const SMALL_BYTES = 12 * 1024

/** A sender that pauses for longer is given up. */
const PAUSE_MS = 10_000

/** Time for a body, and more of it for each byte: about 250 KB a second. */
const BODY_MS = 20_000
const BYTES_PER_MS = 250

/**
 * Reads a request's body whole, and does something with it. While that lasts, the body's bytes count
 * against the room that there is for all bodies and for this client's.
 *
 * @param limit bytes
 * @throws ApiError 413 where it is larger, 408 where it comes too slowly, 503 where there is no room
 */
export async function withBytes<T>(
  c: LakeRequest,
  kind: BodyKind,
  limit: number,
  work: (bytes: Buffer) => T | Promise<T>,
): Promise<T> {
  const request = c.req.raw
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw tooLarge(limit)
  const room = BODIES[kind].shareOf(c.var.identity.id)
  try {
    if (announced === null || Number(announced) > SMALL_BYTES) {
      return await work(await readChunks(request, limit, room))
    }
    room.take(Number(announced))
    return await work(Buffer.from(await inTime(whole(request.arrayBuffer()), PAUSE_MS)))
  } finally {
    room.release()
  }
}

async function readChunks(request: Request, limit: number, room: Share): Promise<Buffer> {
  const reader = request.body?.getReader()
  if (!reader) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  const started = performance.now()
  let size = 0
  try {
    for (;;) {
      const {done, value} = await inTime(whole(reader.read()), PAUSE_MS)
      if (done) return Buffer.concat(chunks)
      size += value.byteLength
      if (size > limit) throw tooLarge(limit)
      if (performance.now() - started > BODY_MS + size / BYTES_PER_MS) throw tooSlow()
      room.take(value.byteLength)
      chunks.push(value)
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error
  }
}

/** A client that goes away in the middle is no fault of the lake's. */
function whole<T>(reading: Promise<T>): Promise<T> {
  return reading.catch(() => {
    throw plainError(400, 'The body was cut off: send it again.')
  })
}

function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

function tooLarge(limit: number) {
  return plainError(413, `The body is larger than ${limit} bytes: send it in smaller parts.`)
}

function tooSlow() {
  return plainError(408, 'The body took too long to arrive: send it again.')
}

/**
 * Reads a JSON body, parses it against a schema, whose messages are whole sentences, and does
 * something with it.
 *
 * @throws ApiError 400 where the body is not JSON, nests too deeply or is not what the schema says;
 *   413 where it is too large
 */
export function withJson<S extends v.GenericSchema, T>(
  c: LakeRequest,
  schema: S,
  work: (body: v.InferOutput<S>) => T | Promise<T>,
): Promise<T> {
  return withBytes(c, 'json', MAX_JSON_BYTES, (bytes) => work(parseJson(bytes, schema)))
}

function parseJson<S extends v.GenericSchema>(bytes: Buffer, schema: S): v.InferOutput<S> {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw unreadable('it is not JSON')
  }
  if (isDeeper(value, MAX_DEPTH)) throw unreadable(`it nests deeper than ${MAX_DEPTH} levels`)
  const parsed = v.safeParse(schema, value, {abortEarly: true})
  if (parsed.success) return parsed.output
  const [{message}] = parsed.issues
  throw message === NO_OBJECT ? unreadable(NO_OBJECT) : typedError(400, 'validationError', message)
}

const NO_OBJECT = 'it must be a JSON object'

/** A JSON object, of which these entries are read; `missing` is said where one is not there. */
export function objectOf<E extends v.ObjectEntries>(entries: E, missing?: string) {
  return v.pipe(v.custom<Record<string, unknown>>(isObject, NO_OBJECT), v.object(entries, missing))
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const field of Object.values(value)) if (isDeeper(field, levels - 1)) return true
  return false
}

function unreadable(what: string) {
  return typedError(400, 'httpBadRequest', `The request's body cannot be read: ${what}.`)
}
