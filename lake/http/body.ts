import * as v from 'valibot'
import {isObject} from '../document/isObject.ts'
import {plainError, typedError} from '../errors/apiError.ts'

const MAX_JSON_BYTES = 16 * 1024 * 1024
const MAX_DEPTH = 100

/**
 * Reads a request's body whole.
 *
 * @throws ApiError 413 where it is larger than `limit` bytes
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    plainError(413, `The body is larger than ${limit} bytes: send it in smaller parts.`)
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw tooLarge()
  if (announced !== null) return Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads a JSON body and parses it against a schema, whose messages are whole sentences.
 *
 * @throws ApiError 400 where the body is not JSON, nests too deeply or is not what the schema says;
 *   413 where it is too large
 */
export async function readJson<S extends v.GenericSchema>(
  request: Request,
  schema: S,
): Promise<v.InferOutput<S>> {
  const bytes = await readBytes(request, MAX_JSON_BYTES)
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
