import {Readable} from 'node:stream'

const CHARACTERS_PER_CHUNK = 256 * 1024

/** An answer of one JSON a line. What it is made of is read as fast as the reader takes it. */
export function jsonLines(items: Iterable<object>): Response {
  // one chunk at a time: a chunk may be as large as a body
  const lines = Readable.from(chunks(items), {highWaterMark: 1})
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: {'content-type': 'application/x-ndjson'},
  })
}

function* chunks(items: Iterable<object>): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for (const item of items) {
    chunk += `${JSON.stringify(item)}\n`
    if (chunk.length < CHARACTERS_PER_CHUNK) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk) yield encoder.encode(chunk)
}
