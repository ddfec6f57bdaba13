import {canRead} from '../access/index.ts'
import {type LakeDocument} from '../document/document.ts'
import {type LakeRequest, pathPart} from '../http/context.ts'
import {answerInSlices} from '../http/jsonBody.ts'
import {type Steps} from '../slices/steps.ts'

/**
 * Documents by id, without GROQ. Of an id that the caller may not read, the answer is the same
 * whether there is such a document or not.
 */
export function getDocuments(c: LakeRequest): Promise<Response> {
  return answerInSlices(c, documentsOf(c))
}

function* documentsOf(c: LakeRequest): Steps<object> {
  const {identity} = c.var
  const stored = c.var.dataset.documents
  const documents: LakeDocument[] = []
  const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
  const asked = pathPart(c, 'ids').split(',')
  const ids = c.req.query('includeAllVersions') === 'true' ? asked.flatMap(versions) : asked
  for (const id of new Set(ids)) {
    yield
    const document = stored.get(id)
    if (!canRead(identity, document ?? {_id: id})) omitted.push({id, reason: 'permission'})
    else if (!document) omitted.push({id, reason: 'existence'})
    else documents.push(document)
  }
  if (c.req.query('excludeContent') === 'true') return {omitted}
  return {documents, omitted}

  function versions(id: string): string[] {
    return Array.from(stored.versionsOf(id))
      .filter((document) => canRead(identity, document))
      .map(({_id}) => _id)
  }
}

/** References from other datasets: one machine's lake has none. */
export function getReferences(c: LakeRequest): Response {
  const document = c.var.dataset.documents.get(pathPart(c, 'id'))
  const known = document !== undefined && canRead(c.var.identity, document)
  return c.json({totalCount: 0, references: [], ...(known && {documentId: document._id})})
}
