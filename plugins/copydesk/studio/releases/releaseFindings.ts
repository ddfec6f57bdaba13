import {type CurrentUser, type ReleaseDocument} from 'sanity'
import {type Finding, type Records} from '../../engine/index.ts'
import {
  type ArchiveState,
  type CheckedDocument,
  type Setup,
  leftIn,
  type Obstacle,
  obstacleTo,
} from '../../story/index.ts'
import {type DocumentInRelease, type ReleaseInQuestion} from './releaseToConfirm.ts'

/** What keeps a release from going out, whatever the reason: the key of the sentence that says so. */
export type ReleaseObstacle = Obstacle | 'release.otherErrors' | 'release.tooLate'

export interface LeftInRelease {
  documents: {document: CheckedDocument & {_id: string}; findings: Finding[]}[]
  count: number
  archive: ArchiveState | undefined
  obstacle: ReleaseObstacle | undefined
}

/**
 * What is left in the documents of a release that go out with it, and what keeps somebody from
 * sending it out so.
 * @param context.now milliseconds since 1970
 */
export async function leftInRelease(
  {release, documents}: ReleaseInQuestion,
  setup: Setup,
  context: {
    records: Records
    archive: ArchiveState | undefined
    user: Pick<CurrentUser, 'roles'> | null
    now: number
  },
): Promise<LeftInRelease> {
  const {records, archive, user, now} = context
  const read: LeftInRelease['documents'] = []
  for (const {document} of documents) {
    if (!setup.types.includes(document._type) || document._system?.delete) continue
    const findings = await leftIn(document, setup, records, archive)
    if (findings.length > 0) read.push({document, findings})
  }
  const all = read.flatMap(({findings}) => findings)
  const obstacle = obstacleTo(all, user, setup) ?? obstacleOf(release, documents, now)
  return {documents: read, count: all.length, archive, obstacle}
}

function obstacleOf(
  release: ReleaseDocument,
  documents: readonly DocumentInRelease[],
  now: number,
): ReleaseObstacle | undefined {
  const errors = documents
    .flatMap(({validation}) => validation.validation)
    .filter(({level}) => level === 'error')
    .map(({item, ...marker}) => ({...item, ...marker}) as {code?: string; details?: unknown})
  if (errors.some(({code}) => !code?.startsWith('copydesk.'))) return 'release.otherErrors'
  if (errors.some(({details}) => (details as {waits?: boolean})?.waits !== true))
    return 'publish.blocked'
  return isScheduled(release) && !(Date.parse(timeOf(release)) > now)
    ? 'release.tooLate'
    : undefined
}

/** Whether a release goes out at a time, and not when somebody says so. */
export const isScheduled = ({metadata}: ReleaseDocument) => metadata.releaseType === 'scheduled'

/** When a release is meant to go out, ISO 8601; empty where nothing was said. */
export const timeOf = ({metadata}: ReleaseDocument) => metadata.intendedPublishAt ?? ''
