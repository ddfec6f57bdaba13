import {Hono} from 'hono'
import {audienceOf} from '../access/index.ts'
import {typedError} from '../errors/apiError.ts'
import {evaluateQuery, prepareQuery} from '../groq/index.ts'
import {type MutationResult, stageMutations, usesQuery} from '../mutate/stageMutations.ts'
import {type Staging} from '../mutate/staging.ts'
import {readJson} from '../http/body.ts'
import {datasetOf, type LakeEnv, type LakeRequest} from '../http/context.ts'
import {requireWriter} from '../http/requireWriter.ts'
import {write} from '../mutate/write.ts'

/** Many mutations, one transaction. */
export const mutateRoutes = new Hono<LakeEnv>().post('/data/mutate/:dataset', async (c) => {
  requireWriter(c)
  const dataset = datasetOf(c)
  const {mutations, transactionId} = await readJson(c.req.raw)
  if (!Array.isArray(mutations)) {
    throw typedError(400, 'validationError', 'The body must have "mutations", an array.')
  }
  let results: MutationResult[] = []
  const written = await write(c.var.lake.store, c.var.identity, {
    dataset,
    transactionId,
    dryRun: isOn(c, 'dryRun'),
    alone: usesQuery(mutations),
    stage: (staging) => {
      results = stageMutations(staging, mutations, {
        autoGenerateArrayKeys: isOn(c, 'autoGenerateArrayKeys'),
        idsOf: (query, params) => idsOf(c, query, params),
      })
    },
  })
  return c.json({
    transactionId: written.transactionId,
    results: described(results, written.staging, {
      ids: isOn(c, 'returnIds'),
      documents: isOn(c, 'returnDocuments'),
    }),
  })
})

function described(
  results: MutationResult[],
  staging: Staging,
  returns: {ids: boolean; documents: boolean},
) {
  if (!returns.ids && !returns.documents) return []
  return results.map((result) => ({
    ...result,
    ...(returns.documents && {document: staging.documents.get(result.id) ?? null}),
  }))
}

function idsOf(c: LakeRequest, query: string, params: Record<string, unknown>): string[] {
  const {identity, lake} = c.var
  const found = evaluateQuery(prepareQuery(query, params), datasetOf(c).documents, {
    perspective: 'raw',
    audience: audienceOf(identity),
    identity: identity.id,
    projectId: lake.projectId,
    dataset: datasetOf(c).name,
  })
  const documents = Array.isArray(found) ? found : [found]
  return documents.flatMap((document: {_id?: unknown} | null) =>
    typeof document?._id === 'string' ? [document._id] : [],
  )
}

function isOn(c: LakeRequest, option: string): boolean {
  return c.req.query(option) === 'true'
}
