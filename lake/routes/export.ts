import {Readable} from 'node:stream'
import {Hono} from 'hono'
import {canRead} from '../access/index.ts'
import {datasetOf, type LakeEnv} from '../server/context.ts'

/** All documents that the caller may read, one JSON a line. */
export const exportRoutes = new Hono<LakeEnv>().get('/data/export/:dataset', (c) => {
  const dataset = datasetOf(c)
  const types = c.req.query('types')?.split(',')
  const documents = dataset.documents
    .all()
    .filter(
      (document) => canRead(c.var.identity, document) && (!types || types.includes(document._type)),
    )
  return new Response(
    Readable.toWeb(Readable.from(lines(documents, c.var.lake.url))) as ReadableStream,
    {
      headers: {'content-type': 'application/x-ndjson'},
    },
  )
})

const LINES_IN_A_CHUNK = 200

function* lines(documents: {_id: string}[], url: string): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (let start = 0; start < documents.length; start += LINES_IN_A_CHUNK) {
    const chunk = documents.slice(start, start + LINES_IN_A_CHUNK)
    yield encoder.encode(
      chunk.map((document) => `${JSON.stringify(withUrl(document, url))}\n`).join(''),
    )
  }
}

/** An asset says where it was served when it was uploaded; the port may be another by now. */
function withUrl(document: {_id: string; _type?: unknown; path?: unknown}, url: string): object {
  const isAsset = document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
  return isAsset && document.path ? {...document, url: `${url}/${document.path}`} : document
}
