import {existsSync} from 'node:fs'
import {access, rename, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {clearUnfinished} from '../../lake/admin/index.ts'
import {type Connection} from '../connect.ts'
import {withOwnAssets} from './ownAssets.ts'
import {withTemporary} from './withTemporary.ts'

interface Moved {
  documents: number
  dataset: string
}

/**
 * Writes a dataset with its assets into one file; the file is there as a whole or not at all.
 *
 * @throws Error with one sentence where the file is there already or cannot be written
 */
export async function exportTo(
  file: string,
  {client}: Connection,
  dataset = client.config().dataset ?? '',
): Promise<Moved & {assets: number}> {
  const {exportDataset} = await import('@sanity/export')
  if (existsSync(file)) throw new Error(`${file} exists already: name another file for the export.`)
  const target = path.resolve(file)
  clearUnfinished(target)
  const temporary = `${target}.${process.pid}.tmp`
  await writeFile(temporary, '', {mode: 0o600}).catch((cause: Error) => {
    throw new Error(`${file} cannot be written: check the folder and your permissions.`, {cause})
  })
  return withTemporary(temporary, async () => {
    const found = await exportDataset({
      client: client.withConfig({dataset}),
      dataset,
      outputPath: temporary,
    })
    await rename(temporary, file)
    return {documents: found.documentCount, assets: found.assetCount, dataset}
  })
}

/**
 * Reads documents and assets into a dataset, from an export or from one document a line.
 *
 * @throws Error with one sentence where the file cannot be read or a document is there already
 */
export async function importFrom(
  file: string,
  {client}: Connection,
  {
    dataset = client.config().dataset ?? '',
    replace = false,
    skipCrossDatasetReferences = false,
    say = (_: string) => {},
  },
): Promise<Moved> {
  const {sanityImport} = await import('@sanity/import')
  try {
    const {numDocs, warnings} = await withOwnAssets(file, (input) =>
      sanityImport(input, {
        client: client.withConfig({dataset}),
        operation: replace ? 'createOrReplace' : 'create',
        skipCrossDatasetReferences,
      }),
    )
    for (const warning of warnings) say(warning.message)
    return {documents: numDocs, dataset}
  } catch (error) {
    const {message} = error as Error
    if (isRefused(error)) {
      throw new Error(`${message}\nWith --unchecked everything is published as it is.`, {
        cause: error,
      })
    }
    const id = /Document by ID "(.*?)" already exists/.exec(message)?.[1]
    if (!id) throw error
    throw new Error(
      `${file} has documents that are already in the dataset (${id}, for one): to overwrite those, add --replace.`,
      {cause: error},
    )
  }
}

/** Whether the checks before publishing refused it. */
function isRefused(error: unknown): boolean {
  const {response} = error as {response?: {body?: {error?: {items?: {error?: {type?: string}}[]}}}}
  return response?.body?.error?.items?.[0]?.error?.type === 'publishRefusedError'
}

/** @throws Error with one sentence where there is no file to read. */
export async function readable(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Error(`${file} cannot be read: there is no such file.`)
  if (found.isDirectory()) throw new Error(`${file} cannot be read: it is a folder.`)
  await access(file).catch((cause: Error) => {
    throw new Error(`${file} cannot be read: you do not have permission.`, {cause})
  })
}
