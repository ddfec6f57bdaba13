import {Hono} from 'hono'
import {canRead} from '../access/index.ts'
import {datasetOf, type LakeEnv} from '../http/context.ts'

/** References from other datasets: one machine's lake has none. */
export const referenceRoutes = new Hono<LakeEnv>().get(
  '/data/references/:dataset/documents/:id/to',
  (c) => {
    const dataset = datasetOf(c)
    const document = dataset.documents.get(c.req.param('id'))
    const known = document !== undefined && canRead(c.var.identity, document)
    return c.json({totalCount: 0, references: [], ...(known && {documentId: document._id})})
  },
)
