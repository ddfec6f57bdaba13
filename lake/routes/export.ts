import {canRead} from '../access/index.ts'
import {type LakeRequest, stillReads} from '../http/context.ts'
import {jsonLines} from './jsonLines.ts'

/** All documents that the caller may read, one JSON a line. */
export function getExport(c: LakeRequest): Response {
  const {dataset} = c.var
  const types = c.req.query('types')?.split(',')
  const documents = dataset.documents
    .all()
    .filter(
      (document) => canRead(c.var.identity, document) && (!types || types.includes(document._type)),
    )
  return jsonLines(documents, c.req.raw.signal, stillReads(c))
}
