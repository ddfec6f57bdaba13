import {Readable} from 'node:stream'
import {inSlices} from '../slices/inSlices.ts'
import {type Steps} from '../slices/steps.ts'

const CHARACTERS_PER_CHUNK = 256 * 1024
/** It is long by its nature: what else is asked for goes first. */
const AS_SPENT_MS = 50

/**
 * An answer of one JSON a line. What it is made of is read as fast as the reader takes it, in turn with
 * other long work.
 *
 * @param signal that nobody waits for it any more
 */
export function jsonLines(items: Iterable<object>, signal: AbortSignal): Response {
  // one chunk at a time: a chunk may be as large as a body
  const lines = Readable.from(chunks(items, signal), {highWaterMark: 1})
  return new Response(Readable.toWeb(lines) as ReadableStream, {
    headers: {'content-type': 'application/x-ndjson'},
  })
}

async function* chunks(items: Iterable<object>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const account = {spent: AS_SPENT_MS}
  const left = items[Symbol.iterator]()
  for (;;) {
    const chunk = await inSlices(nextChunk(left), {account, signal})
    if (chunk === '') return
    yield encoder.encode(chunk)
  }
}

function* nextChunk(left: Iterator<object>): Steps<string> {
  let chunk = ''
  while (chunk.length < CHARACTERS_PER_CHUNK) {
    const {done, value} = left.next()
    if (done) break
    chunk += `${JSON.stringify(value)}\n`
    yield
  }
  return chunk
}
