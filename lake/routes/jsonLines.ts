import {inSlices} from '../slices/inSlices.ts'
import {type Steps} from '../slices/steps.ts'

const CHARACTERS_PER_CHUNK = 256 * 1024
/** It is long by its nature: what else is asked for goes first. */
const AS_SPENT_MS = 50

/**
 * An answer of one JSON a line. What it is made of is read as fast as the reader takes it, in turn with
 * other long work: nothing is made ahead, so that a reader who takes nothing holds one piece, which
 * waits in its connection.
 *
 * @param signal that nobody waits for it any more
 * @param isAllowed asked for each piece: false breaks the answer off, so that it is not taken for whole
 */
export function jsonLines(
  items: Iterable<object>,
  signal: AbortSignal,
  isAllowed: () => boolean,
): Response {
  const encoder = new TextEncoder()
  const account = {spent: AS_SPENT_MS}
  const left = items[Symbol.iterator]()
  const lines = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await inSlices(nextChunk(left), {account, signal})
        if (!isAllowed()) throw new Error('Who asked for this may not read it any more.')
        if (chunk === '') controller.close()
        else controller.enqueue(encoder.encode(chunk))
      },
    },
    {highWaterMark: 0},
  )
  return new Response(lines, {headers: {'content-type': 'application/x-ndjson'}})
}

function* nextChunk(left: Iterator<object>): Steps<string> {
  let chunk = ''
  while (chunk.length < CHARACTERS_PER_CHUNK) {
    const {done, value} = left.next()
    if (done) break
    chunk += `${JSON.stringify(value)}\n`
    // what is long enough goes out at once: many that wait their turn would hold one each
    if (chunk.length < CHARACTERS_PER_CHUNK) yield
  }
  return chunk
}
