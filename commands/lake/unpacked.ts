import {createReadStream} from 'node:fs'
import {open} from 'node:fs/promises'
import {type Readable, Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createUnzip} from 'node:zlib'

/** So many bytes may come out of any file; then only a hundred for each that it has. */
const ALWAYS_BYTES = 256 * 1024 * 1024
const MAX_RATIO = 100

/**
 * What a file holds, unpacked where it is gzip or deflate. Text shrinks to a tenth or so: what comes
 * to more than a hundred times its file is made to fill a disk, and the stream fails with a sentence.
 */
export async function unpacked(file: string): Promise<Readable> {
  const handle = await open(file)
  const {size} = await handle.stat()
  const head = Buffer.alloc(2)
  await handle.read(head, 0, 2, 0)
  await handle.close()
  if (!isCompressed(head)) return createReadStream(file)
  const limit = Math.max(ALWAYS_BYTES, size * MAX_RATIO)
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes === 0 && isCompressed(chunk)) {
        return done(new Error(`${file} is compressed twice: unpack it once, then import it.`))
      }
      bytes += chunk.length
      if (bytes > limit) {
        return done(
          new Error(
            `${file} unpacks to more than ${MAX_RATIO} times its size: it is not an export.`,
          ),
        )
      }
      done(null, chunk)
    },
  })
  pipeline(createReadStream(file), createUnzip(), counted).catch((error: Error) =>
    counted.destroy(error),
  )
  return counted
}

/** The first bytes of gzip, and of deflate with a header. */
function isCompressed(bytes: Buffer): boolean {
  if (bytes.length < 2) return false
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isGzip || (bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1]))
}
