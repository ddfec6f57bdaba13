import {Hono} from 'hono'
import {canRead} from '../access/index.ts'
import {type LakeDocument} from '../document/document.ts'
import {datasetOf, type LakeEnv} from '../http/context.ts'

/** Documents by id, without GROQ. */
export const documentRoutes = new Hono<LakeEnv>().get('/data/doc/:dataset/:ids', (c) => {
  const dataset = datasetOf(c)
  const documents: LakeDocument[] = []
  const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
  const asked = c.req.param('ids').split(',')
  const ids = c.req.query('includeAllVersions') === 'true' ? asked.flatMap(versions) : asked
  for (const id of new Set(ids)) {
    const document = dataset.documents.get(id)
    if (!document) omitted.push({id, reason: 'existence'})
    else if (!canRead(c.var.identity, document)) omitted.push({id, reason: 'permission'})
    else documents.push(document)
  }
  if (c.req.query('excludeContent') === 'true') return c.json({omitted})
  return c.json({documents, omitted})

  function versions(id: string): string[] {
    return Array.from(dataset.documents.versionsOf(id), ({_id}) => _id)
  }
})
