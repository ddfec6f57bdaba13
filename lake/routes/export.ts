import {Readable} from 'node:stream'
import {canRead} from '../access/index.ts'
import {type LakeRequest} from '../http/context.ts'

/** All documents that the caller may read, one JSON a line. */
export function getExport(c: LakeRequest): Response {
  const {dataset} = c.var
  const types = c.req.query('types')?.split(',')
  const documents = dataset.documents
    .all()
    .filter(
      (document) => canRead(c.var.identity, document) && (!types || types.includes(document._type)),
    )
  return new Response(Readable.toWeb(Readable.from(lines(documents))) as ReadableStream, {
    headers: {'content-type': 'application/x-ndjson'},
  })
}

const CHARACTERS_PER_CHUNK = 256 * 1024

function* lines(documents: object[]): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for (const document of documents) {
    chunk += `${JSON.stringify(document)}\n`
    if (chunk.length < CHARACTERS_PER_CHUNK) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk) yield encoder.encode(chunk)
}
