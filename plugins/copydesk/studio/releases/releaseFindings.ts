import {getPublishedId} from '@sanity/client/csm'
import {type SanityClient} from '@sanity/client'
import {type CurrentUser, type ReleaseDocument} from 'sanity'
import {type Finding, type Records} from '../../engine/index.ts'
import {
  type ArchiveState,
  askChecklist,
  type CheckedDocument,
  type ChecklistItem,
  type Setup,
  openFindings,
  type PublishBlocker,
  publishBlocker,
  isUnread,
  type Unread,
  unreadOf,
} from '../../story/index.ts'
import {withCurrentDecisions} from '../feeds/decisionsStore.ts'
import {withCurrentReferenced} from '../feeds/referencedFeed.ts'
import {type DocumentInRelease, type ReleaseToConfirm} from './releaseToConfirm.ts'

/** What keeps a release from going out, whatever the reason: the key of the sentence that says so. */
export type ReleaseBlocker = PublishBlocker | 'release.otherErrors' | 'release.tooLate'

export interface ReleaseFindings {
  documents: {
    document: CheckedDocument & {_id: string}
    findings: Finding[]
    /** What the story lacks beside, if anything. */
    items?: ChecklistItem[]
    /** What of it, and of what it refers to, was not read, if anything. */
    unread?: Unread
  }[]
  /** Findings and what the stories lack, together. */
  count: number
  archive: ArchiveState | undefined
  blocker: ReleaseBlocker | undefined
}

/**
 * What is left in the documents of a release that go out with it, what of them could not be read, and what keeps
 * somebody from sending it out so.
 * @param context.now milliseconds since 1970
 */
export async function releaseFindings(
  {release, documents}: ReleaseToConfirm,
  setup: Setup,
  context: {
    client: SanityClient
    records: Records
    archive: ArchiveState | undefined
    user: Pick<CurrentUser, 'roles'> | null
    now: number
  },
): Promise<ReleaseFindings> {
  const {client, records, archive, user, now} = context
  const read: ReleaseFindings['documents'] = []
  const at = isScheduled(release) ? timeOf(release) : new Date(now).toISOString()
  const along = documents.map(({document}) => getPublishedId(document._id))
  for (const {document} of documents) {
    if (!setup.types.includes(document._type) || document._system?.delete) continue
    const story = await withCurrentDecisions(client, document, setup)
    const whole = await withCurrentReferenced(client, story, setup)
    const findings = await openFindings(whole, setup, records, archive)
    const items = await askChecklist(client, story, setup, at, along)
    const unread = unreadOf(whole, setup)
    if (findings.length + items.length > 0 || isUnread(unread)) {
      read.push({
        document: whole,
        findings,
        ...(items.length > 0 && {items}),
        ...(isUnread(unread) && {unread}),
      })
    }
  }
  const all = read.flatMap(({findings}) => findings)
  const missing = read.flatMap(({items = []}) => items)
  const blocker =
    publishBlocker(all, user, setup, missing) ?? blockerOfRelease(release, documents, now)
  return {documents: read, count: all.length + missing.length, archive, blocker}
}

function blockerOfRelease(
  release: ReleaseDocument,
  documents: readonly DocumentInRelease[],
  now: number,
): ReleaseBlocker | undefined {
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
