import {type SanityClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'
import {createReadStream} from 'node:fs'
import path from 'node:path'

const SEED_FILE = path.resolve('content/seed.ndjson')

/**
 * Puts the Leiban story into a dataset that has no documents of ours yet, and leaves alone
 * what is there: a seeding that was cut short is finished by the next one.
 *
 * @returns how many documents were written.
 */
export async function seed(client: SanityClient): Promise<number> {
  const {numDocs} = await sanityImport(createReadStream(SEED_FILE), {
    client,
    operation: 'createIfNotExists',
  })
  return numDocs
}
