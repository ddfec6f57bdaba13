import {type SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {dryRun, type Migration, type Mutation, type Transaction} from '@sanity/migrate'
import {SanityEncoder} from '@sanity/mutate'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** What a migration would do in one transaction, as the lake's API takes it. */
export type Change = ReturnType<typeof SanityEncoder.encodeAll>

/**
 * What a migration would change, read from an export of the client's dataset, drafts included.
 * Works on the embedded lake and on a hosted one; nothing is written.
 */
export async function plannedChanges(
  client: SanityClient,
  migration: Migration,
): Promise<Change[]> {
  const {projectId = '', dataset = '', token = '', apiHost} = client.config()
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-migration-'))
  const exportPath = path.join(folder, 'export.tar.gz')
  try {
    await exportDataset({
      client,
      dataset,
      outputPath: exportPath,
      assets: false,
      types: migration.documentTypes,
    })
    const api = {projectId, dataset, token, apiHost, apiVersion: 'v2025-02-19'} as const
    const changes: Change[] = []
    for await (const step of dryRun({api, exportPath}, migration)) {
      const mutations = [step].flat().flatMap(mutationsOf)
      if (mutations.length > 0) changes.push(SanityEncoder.encodeAll(mutations as never))
    }
    return changes
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function mutationsOf(step: Mutation | Transaction): Mutation[] {
  return step.type === 'transaction' ? step.mutations : [step]
}

/**
 * Writes one change in one transaction.
 *
 * @returns why nothing was written, where the lake refuses this change and may take another: the
 *   document was changed since it was read, or the change breaks a rule; undefined if it is written
 * @throws the client's error where the lake takes no change at all (no rights, no connection)
 */
export async function applyChange(
  client: SanityClient,
  change: Change,
): Promise<string | undefined> {
  try {
    await client.mutate(change as never, {visibility: 'sync', tag: 'migrate'})
    return undefined
  } catch (error) {
    const {statusCode = 0, details, message} = error as Refusal
    const items = details?.items ?? []
    if (statusCode !== 400 && statusCode !== 409) throw error
    if (items.some(({error: item}) => item?.type === 'documentRevisionIDDoesNotMatchError')) {
      return 'somebody changed it in the meantime'
    }
    return items[0]?.error?.description ?? message
  }
}

/** The client's error for what the lake refuses. */
interface Refusal {
  statusCode?: number
  details?: {items?: {error?: {type?: string; description?: string}}[]}
  message: string
}
