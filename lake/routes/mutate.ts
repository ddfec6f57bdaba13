import * as v from 'valibot'
import {audienceOf, canRead} from '../access/index.ts'
import {type LakeDocument} from '../document/document.ts'
import {isSystemId} from '../document/documentId.ts'
import {evaluateQuery, prepareQuery, tooLong} from '../groq/index.ts'
import {type MutationResult, stageMutations, usesQuery} from '../mutate/stageMutations.ts'
import {type Staging} from '../mutate/staging.ts'
import {objectOf, withJson} from '../http/body.ts'
import {type LakeRequest} from '../http/context.ts'
import {write} from '../mutate/write.ts'
import {startClock} from '../slices/inSlices.ts'
import {isUnjudged} from './unjudged.ts'

const NO_MUTATIONS = 'The body must have "mutations", an array.'

const body = objectOf(
  {mutations: v.array(v.unknown(), NO_MUTATIONS), transactionId: v.optional(v.unknown())},
  NO_MUTATIONS,
)

/** Many mutations, one transaction. */
export function postMutations(c: LakeRequest): Promise<Response> {
  return withJson(c, body, (given) => mutate(c, given))
}

async function mutate(
  c: LakeRequest,
  {mutations, transactionId}: v.InferOutput<typeof body>,
): Promise<Response> {
  let results: MutationResult[] = []
  const written = await write(c.var.lake.store, c.var.identity, {
    dataset: c.var.dataset,
    transactionId: transactionId ?? c.req.query('transactionId'),
    dryRun: isOn(c, 'dryRun'),
    how: 'mutations',
    request: mutations,
    unjudged: isUnjudged(c),
    alone: usesQuery(mutations),
    stage: (staging) => {
      const time = {left: QUERIES_MS}
      results = stageMutations(staging, mutations, {
        autoGenerateArrayKeys: isOn(c, 'autoGenerateArrayKeys'),
        idsOf: (query, params) => idsOf(c, query, params, time),
      })
    },
  })
  return c.json({
    transactionId: written.transactionId,
    results: described(c, results, written.staging, {
      ids: isOn(c, 'returnIds'),
      documents: isOn(c, 'returnDocuments'),
    }),
  })
}

/** A document that was there before is told to who may read it alone. */
function described(
  c: LakeRequest,
  results: MutationResult[],
  staging: Staging,
  returns: {ids: boolean; documents: boolean},
) {
  if (!returns.ids && !returns.documents) return []
  return results.map((result) => ({
    ...result,
    ...(returns.documents && {document: readable(staging.documents.get(result.id))}),
  }))

  function readable(document: LakeDocument | undefined) {
    const {identity, dataset} = c.var
    return document && canRead(identity, document, dataset.aclMode) ? document : null
  }
}

/** Milliseconds for all queries of one request: they are answered within the write. */
const QUERIES_MS = 1000

interface Time {
  left: number
}

/** What a query finds to be changed; documents of the system are not within its reach. */
function idsOf(
  c: LakeRequest,
  query: string,
  params: Record<string, unknown>,
  time: Time,
): string[] {
  const {identity, lake, dataset} = c.var
  if (time.left <= 0) throw tooLong(QUERIES_MS)
  const computed = startClock()
  const found = evaluateQuery(prepareQuery(query, params), dataset.documents, {
    timeLimit: time.left,
    perspective: 'raw',
    audience: audienceOf(identity),
    identity: identity.id,
    projectId: lake.projectId,
    dataset: dataset.name,
  })
  time.left -= computed()
  const documents = Array.isArray(found) ? found : [found]
  return documents
    .flatMap((document: {_id?: unknown} | null) =>
      typeof document?._id === 'string' ? [document._id] : [],
    )
    .filter((id) => !isSystemId(id))
}

function isOn(c: LakeRequest, option: string): boolean {
  return c.req.query(option) === 'true'
}
