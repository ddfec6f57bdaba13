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

const LINES_PER_CHUNK = 200

function* lines(documents: object[]): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (let start = 0; start < documents.length; start += LINES_PER_CHUNK) {
    const chunk = documents.slice(start, start + LINES_PER_CHUNK)
    yield encoder.encode(chunk.map((document) => `${JSON.stringify(document)}\n`).join(''))
  }
}
