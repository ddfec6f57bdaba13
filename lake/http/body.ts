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

/** @throws ApiError 400 where the body is no JSON object, 413 where it is too large */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const value = await readJsonValue(request)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidBody('it must be a JSON object')
  }
  return value as Record<string, unknown>
}

/** @throws ApiError 400 where the body is not JSON or nests too deeply, 413 where it is too large */
export async function readJsonValue(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, MAX_JSON_BYTES)
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw invalidBody('it is not JSON')
  }
  if (isDeeper(value, MAX_DEPTH)) throw invalidBody(`it nests deeper than ${MAX_DEPTH} levels`)
  return value
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const field of Object.values(value)) if (isDeeper(field, levels - 1)) return true
  return false
}

function invalidBody(what: string) {
  return typedError(400, 'httpBadRequest', `The request's body cannot be read: ${what}.`)
}
