import {type SanityClient} from '@sanity/client'
import {backUp} from '../../lake/admin/index.ts'
import {migrations, type NamedMigration} from './list.ts'

export interface NeededMigration {
  migration: NamedMigration
  /** How many stored documents the schema no longer fits, drafts and versions included. */
  documents: number
}

/**
 * The migrations without which stored documents do not fit the schema. Those that say nothing of it
 * are work that somebody may choose to do.
 *
 * @param client sees drafts (`perspective: 'raw'`)
 */
export async function neededMigrations(
  client: SanityClient,
  known: NamedMigration[],
): Promise<NeededMigration[]> {
  const needed: NeededMigration[] = []
  for (const migration of known) {
    if (!migration.outdated) continue
    const documents = await client.fetch<number>(`count(*[${migration.outdated}])`)
    if (documents > 0) needed.push({migration, documents})
  }
  return needed
}

type Say = (line: string) => void

/** Says which migrations the documents of a lake need; nothing where they need none. */
export async function tellMigrations(client: SanityClient, say: Say): Promise<void> {
  try {
    const needed = await neededMigrations(client, await migrations())
    if (needed.length === 0) return
    say('')
    for (const {migration, documents} of needed) {
      say(`  ${count(documents)} to be migrated: ${migration.migration.title}.`)
      say(`    To see what would change: npm run migrate -- ${migration.id}`)
    }
    say('  To back up the lake and migrate: stop, then npm start -- --migrate')
  } catch (error) {
    say(`  Could not tell whether documents need migrating: ${(error as Error).message}`)
  }
}

/**
 * Runs every migration that the documents of a lake need, after a backup of the lake.
 *
 * @throws LakeError where the backup cannot be written; nothing is changed
 */
export async function migrateNow(client: SanityClient, folder: string, say: Say): Promise<void> {
  const needed = await neededMigrations(client, await migrations())
  if (needed.length === 0) return say('No document has to be migrated.')
  const file = `${folder}.before-migration-${new Date().toISOString().replace(/[:.]/g, '-')}`
  backUp(folder, file)
  say(`The lake as it was is in ${file}; npm run lake -- restore brings it back.`)
  const {runMigration} = await import('./run.ts')
  for (const {migration} of needed) await runMigration(client, migration, {apply: true, say})
}

const count = (documents: number) =>
  documents === 1 ? '1 document has' : `${documents} documents have`
