import path from 'node:path'
import {type AssetKind, type AssetStore, sha1} from './assetStore.ts'
import {describeFile} from './imageJobs.ts'
import {extensionOf, mimeTypeOf} from './mimeType.ts'

export interface Upload {
  /** Whose upload it is: the id of a user. */
  client: string
  kind: AssetKind
  projectId: string
  dataset: string
  bytes: Buffer
  /** As the client names the file; its extension counts only for files. */
  filename?: string
  contentType?: string
  /** Which metadata of an image to work out (`meta` in the request); all if left out. */
  extract?: string[]
  /** `http://localhost:PORT`, where the lake serves it. */
  baseUrl: string
  /** Title, description and the like, as the client sends them. */
  more?: Record<string, unknown>
}

/** `sanity.imageAsset` or `sanity.fileAsset`, as it is to be created if it is not there yet. */
export interface AssetDocument {
  _id: string
  _type: 'sanity.imageAsset' | 'sanity.fileAsset'
  /** `images/<project>/<dataset>/<name>`, under which it is served. */
  path: string
  [attribute: string]: unknown
}

/**
 * Writes the bytes to disk, under a name made of their SHA-1, and gives the document that describes
 * them. The same bytes always give the same id. Throws AssetError for an image that is none.
 */
export async function storeAsset(store: AssetStore, upload: Upload): Promise<AssetDocument> {
  const {kind, bytes, projectId, dataset} = upload
  const hash = sha1(bytes)
  const described =
    kind === 'images'
      ? await store.withFile(bytes, (file) => describeFile(upload.client, file, upload.extract))
      : undefined
  const extension = described?.extension ?? extensionOf(upload.filename, upload.contentType)
  const size = described ? `-${described.width}x${described.height}` : ''
  const name = `${hash}${size}.${extension}`
  await store.put(dataset, kind, name, bytes)
  const location = `${kind}/${projectId}/${dataset}/${name}`
  return {
    _id: `${described ? 'image' : 'file'}-${hash}${size}-${extension}`,
    _type: described ? 'sanity.imageAsset' : 'sanity.fileAsset',
    ...upload.more,
    assetId: hash,
    extension,
    mimeType: described?.mimeType ?? mimeTypeOf(extension),
    ...(upload.filename && {originalFilename: path.basename(upload.filename).slice(0, 255)}),
    path: location,
    sha1hash: hash,
    size: bytes.length,
    uploadId: hash.slice(0, 32),
    url: `${upload.baseUrl}/${location}`,
    ...(described && {metadata: described.metadata}),
  }
}
