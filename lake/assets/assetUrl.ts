import {type AssetKind} from './assetStore.ts'

interface MaybeAsset {
  _type?: unknown
  path?: unknown
  url?: unknown
}

export const ASSET_TYPES = ['sanity.imageAsset', 'sanity.fileAsset'] as const

export function isAsset({_type}: MaybeAsset): boolean {
  return ASSET_TYPES.some((type) => type === _type)
}

/** The id of the document that describes a file: `image-<sha1>-<size>-<extension>`. */
export function assetIdOf(kind: AssetKind, name: string): string {
  return `${kind === 'images' ? 'image' : 'file'}-${name.replace('.', '-')}`
}

/**
 * The document of an asset with the URL at which this lake serves it. The one that is stored is
 * from the day of its upload, and the port may be another by now. An asset that is kept elsewhere
 * stays there.
 *
 * @param baseUrl `http://localhost:PORT`
 */
export function servedFrom<T extends MaybeAsset>(baseUrl: string, document: T): T {
  const url = `${baseUrl}/${document.path}`
  const isHere = isAsset(document) && /^http:\/\/localhost:\d+$/.test(originOf(document))
  return isHere && document.url !== url ? {...document, url} : document
}

/** What stands before the path. */
function originOf({url, path}: MaybeAsset): string {
  const end = `/${path}`
  return typeof url === 'string' && url.endsWith(end) ? url.slice(0, -end.length) : ''
}
