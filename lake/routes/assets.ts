import {AssetError, assetIdOf, type AssetKind, serveAsset, storeAsset} from '../assets/index.ts'
import {holderOfPass, mayUpload} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {wasEver} from '../history/documentAt.ts'
import {withBytes} from '../http/body.ts'
import {type LakeContext, type LakeRequest} from '../http/context.ts'
import {notPermitted} from '../mutate/refusals.ts'
import {write} from '../mutate/write.ts'

const MAX_UPLOAD_BYTES = 256 * 1024 * 1024

/** What a client may say of an asset when it uploads it. */
const DESCRIPTIONS = ['title', 'description', 'label', 'altText', 'creditLine'] as const

/** Uploads: the body is the file itself. The same bytes are one asset. */
export function uploadImage(c: LakeRequest): Promise<Response> {
  return upload(c, 'images')
}

export function uploadFile(c: LakeRequest): Promise<Response> {
  return upload(c, 'files')
}

async function upload(c: LakeRequest, kind: AssetKind): Promise<Response> {
  const {identity} = c.var
  const _type = kind === 'images' ? 'sanity.imageAsset' : 'sanity.fileAsset'
  if (!mayUpload(identity, _type)) {
    throw notPermitted('create', 0)
  }
  return withBytes(c, 'upload', MAX_UPLOAD_BYTES, (bytes) => keep(c, kind, bytes))
}

async function keep(c: LakeRequest, kind: AssetKind, bytes: Buffer): Promise<Response> {
  const {lake, dataset} = c.var
  if (bytes.length === 0) throw plainError(400, 'The file is empty: there is nothing to keep.')
  const asset = await refusing(() =>
    storeAsset(lake.assets, {
      client: c.var.identity.id,
      kind,
      projectId: lake.projectId,
      dataset: dataset.name,
      bytes,
      filename: c.req.query('filename'),
      contentType: c.req.header('content-type'),
      extract: c.req.queries('meta'),
      baseUrl: lake.url,
      more: descriptions(c),
    }),
  )
  if (!dataset.documents.get(asset._id)) {
    await write(c.var.lake.store, c.var.identity, {
      dataset,
      transactionId: undefined,
      dryRun: false,
      how: 'upload',
      may: () => true,
      stage: (staging) => void staging.createIfNotExists(asset),
    })
  }
  return c.json({document: dataset.documents.get(asset._id)})
}

/** Serves `/images/<project>/<dataset>/<name>` and `/files/…`; undefined for any other path. */
export async function assetFile(
  lake: LakeContext,
  request: Request,
): Promise<Response | undefined> {
  const {pathname, searchParams} = new URL(request.url)
  const [, kind, , datasetName, name, ...rest] = pathname.split('/')
  if ((kind !== 'images' && kind !== 'files') || !name || rest.length > 1) return undefined
  try {
    requireAsset(lake, datasetName, kind, name)
    return await serveAsset(lake.assets, {
      kind,
      dataset: datasetName,
      name,
      search: searchParams,
      headers: request.headers,
      client: holderOfPass(request.headers.get('cookie'), lake.user),
    })
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    const {body, status} = plainError(error.status, error.message)
    return Response.json(body, {status})
  }
}

/**
 * A file whose upload was refused after it came in, and one of a dataset that is gone, is not there.
 *
 * @throws AssetError 404
 */
function requireAsset({store}: LakeContext, datasetName: string, kind: AssetKind, name: string) {
  const id = assetIdOf(kind, name)
  const dataset = store.datasets().find((known) => known.name === datasetName)
  if (dataset?.documents.get(id) || (dataset && wasEver(store.db, datasetName, id))) return
  throw new AssetError(404, `There is no asset ${kind}/${datasetName}/${name}.`)
}

function descriptions(c: LakeRequest): Record<string, unknown> {
  const said = DESCRIPTIONS.flatMap((name) => {
    const value = c.req.query(name)
    return value === undefined ? [] : [[name, value]]
  })
  const source = {
    id: c.req.query('sourceId'),
    name: c.req.query('sourceName'),
    url: c.req.query('sourceUrl'),
  }
  return {...Object.fromEntries(said), ...(source.id && {source})}
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof AssetError ? plainError(error.status, error.message) : error
  }
}
