import {type Identity} from '../access/index.ts'
import {type Store} from '../store/store.ts'
import {prepareWrite, type WriteRequest, type Written} from './prepareWrite.ts'
import {writeJudged} from './writeJudged.ts'

/**
 * Writes what `stage` works out, or with `dryRun` only finds out whether it could be. Where the lake
 * has a `beforePublish`, that is asked first if anything changes in public.
 *
 * @returns the transaction's id, and the transaction unless it was a dry run
 * @throws ApiError
 */
export function write(store: Store, identity: Identity, request: WriteRequest): Promise<Written> {
  const attempt = prepareWrite(store, identity, request)
  const {beforePublish: hook} = store
  if (!hook || request.unjudged) return attempt(() => [])
  return writeJudged(attempt, {hook, identity, request})
}
