import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {type DatabaseSync} from 'node:sqlite'
import {nameOf} from './replayHistory.ts'

/** What an asset's document says of its file. */
export interface Asset {
  dataset: string
  id: string
  path?: string
  sha1hash?: string
}

/** The assets of all datasets. */
export function assetsOf(db: DatabaseSync): Asset[] {
  const rows = db.prepare(
    `SELECT dataset, id, body ->> 'path' AS path, body ->> 'sha1hash' AS sha1hash FROM documents
     WHERE body ->> '_type' IN ('sanity.imageAsset', 'sanity.fileAsset')`,
  )
  return rows.all() as unknown as Asset[]
}

/** What is wrong with the file of an asset; undefined if it is there and has its SHA-1. */
export function assetProblem(folder: string, asset: Asset): string | undefined {
  const [kind, , , name] = String(asset.path).split('/')
  try {
    const bytes = readFileSync(path.join(folder, 'assets', asset.dataset, kind, name ?? ''))
    const found = createHash('sha1').update(bytes).digest('hex')
    return found === asset.sha1hash ? undefined : `${nameOf(asset)}: its file has changed.`
  } catch {
    return `${nameOf(asset)}: its file is missing.`
  }
}
