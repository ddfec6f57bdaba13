import {type SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'
import {applyChange, plannedChanges} from './changes.ts'
import {described} from './describe.ts'
import {type NamedMigration} from './list.ts'

/**
 * Shows what a migration changes, and with `apply` changes it, a transaction a document.
 * @returns how many documents could not be written; each is said with its reason.
 */
export async function runMigration(
  client: SanityClient,
  {id, migration, notes}: NamedMigration,
  {apply, say}: {apply: boolean; say: (line: string) => void},
): Promise<number> {
  say(migration.title)
  let done = 0
  let missed = 0
  for (const change of await plannedChanges(client, migration)) {
    const documents = described(change)
    for (const document of documents) {
      say(`  ${document.id}`)
      const lines = [...document.lines, ...(await noted(client, document.id, notes))]
      lines.forEach((line) => say(`    ${line}`))
    }
    const refused = apply ? await applyChange(client, change) : undefined
    if (refused) {
      missed += documents.length
      say(`    not written: ${refused}`)
    } else {
      done += documents.length
    }
  }
  say(summary(done, missed, apply ? '' : id))
  return missed
}

async function noted(client: SanityClient, id: string, notes: NamedMigration['notes']) {
  const document = (await client.getDocument(id)) ?? (await client.getDocument(getPublishedId(id)))
  return document ? notes(document as never, (other) => client.getDocument(other) as never) : []
}

function summary(done: number, missed: number, dryId: string): string {
  const documents = (count: number) => (count === 1 ? '1 document' : `${count} documents`)
  if (done + missed === 0) return 'Nothing to change.'
  if (dryId) {
    return `${documents(done)} would change, nothing is written. To write it: npm run migrate -- ${dryId} --apply`
  }
  const rest = missed > 0 ? ` ${documents(missed)} not written, as said above.` : ''
  return `${documents(done)} changed.${rest}`
}
