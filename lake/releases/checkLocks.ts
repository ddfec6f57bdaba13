import {mutationError} from '../errors/apiError.ts'
import {releaseOf} from '../document/documentId.ts'
import {type DocumentSource, type Overlay} from '../transactions/overlay.ts'
import {type ReleaseState, releaseFor} from './release.ts'

/**
 * What is in a scheduled release stays as it was scheduled, and nothing comes into one that is
 * published or archived. A transaction that takes the release out of that state may do both.
 *
 * @throws ApiError 409
 */
export function checkLocks(base: DocumentSource, result: Overlay): void {
  for (const [id, after] of result.changed) {
    const name = releaseOf(id)
    const state = name === undefined ? undefined : releaseFor(base, name)?.state
    if (state === undefined || state !== releaseFor(result, name!)?.state) continue
    if (LOCKED[state] === 'all' || (LOCKED[state] === 'new' && after)) {
      throw mutationError(409, {
        description: `Document "${id}" cannot be written: the release "${name}" is ${state}. ${REMEDY[state]}`,
        id,
        type: 'releaseLockedError',
      })
    }
  }
}

const LOCKED: Record<ReleaseState, 'all' | 'new' | undefined> = {
  active: undefined,
  scheduled: 'all',
  published: 'new',
  archived: 'new',
}

const REMEDY: Record<ReleaseState, string> = {
  active: '',
  scheduled: 'Unschedule it first.',
  published: 'Use another release.',
  archived: 'Unarchive it first.',
}
