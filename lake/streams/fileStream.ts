import {createReadStream} from 'node:fs'
import {Readable} from 'node:stream'

/**
 * The bytes of a file from `start` to `end`, both included, or all. It is opened when they are first
 * read, and not where nobody comes to that: whoever asked may be gone by then.
 */
export function fileStream(
  file: string,
  range: {start?: number; end?: number} = {},
): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= Readable.toWeb(createReadStream(file, range)).getReader()
        const {done, value} = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    {highWaterMark: 0},
  )
}
