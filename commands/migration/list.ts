import {type Migration} from '@sanity/migrate'
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const FOLDER = path.resolve('migrations')

export interface NamedMigration {
  id: string
  migration: Migration
  /** What somebody should know who applies it to a document; one sentence each. `read` gives other documents by id. */
  notes: (
    document: never,
    read: (id: string) => Promise<undefined | never>,
  ) => string[] | Promise<string[]>
  /** GROQ: the documents that the schema no longer fits until they are migrated. */
  outdated?: string
}

/** The migrations of the project: each folder of `migrations/` that has an `index.ts`, by name. */
export async function migrations(): Promise<NamedMigration[]> {
  const entries = await readdir(FOLDER, {withFileTypes: true, recursive: true})
  const ids = entries
    .filter((entry) => entry.name === 'index.ts' && path.dirname(entry.parentPath) === FOLDER)
    .map((entry) => path.basename(entry.parentPath))
    .sort()
  return Promise.all(ids.map(named))
}

async function named(id: string): Promise<NamedMigration> {
  const module = await import(pathToFileURL(path.join(FOLDER, id, 'index.ts')).href)
  const {default: migration, notes = () => [], outdated} = module
  return {id, migration, notes, outdated}
}
