import {randomUUID} from 'node:crypto'
import * as v from 'valibot'
import {isObject} from '../document/isObject.ts'
import {type LakeDocument} from '../document/document.ts'
import {groupOf, isReserved, variantOf} from '../document/documentId.ts'
import {type Staging} from '../mutate/staging.ts'
import {actionError, malformed} from './actionError.ts'
import {contentAs} from './content.ts'
import {publishAs} from './documentActions.ts'
import {documentStub, object, type RawAction, text} from './actionFields.ts'
import {
  idOfRelease,
  RELEASE_TYPE,
  type ReleaseDocument,
  type ReleaseState,
  releaseFor,
  STATES,
  versionsIn,
} from '../releases/release.ts'
import {isGoingAway} from '../releases/versionSystem.ts'

export function createRelease(staging: Staging, action: RawAction): void {
  const name = newName(action)
  const metadata = action.metadata === undefined ? {} : object(action, 'metadata')
  staging.create({
    _id: idOfRelease(name),
    _type: RELEASE_TYPE,
    name,
    state: 'active',
    metadata: {releaseType: 'undecided', ...metadata},
  })
}

/** A release as it was somewhere else, in whatever state; its versions come as documents. */
export function importRelease(staging: Staging, action: RawAction): void {
  const name = newName(action)
  const given = documentStub(action, action.document === undefined ? 'attributes' : 'document')
  const parsed = v.safeParse(importedRelease, given)
  if (!parsed.success) throw malformed(action.actionType, parsed.issues[0].message)
  const release = {
    ...given,
    ...parsed.output,
    _id: idOfRelease(name),
    _type: RELEASE_TYPE,
    name,
  }
  if (action.ifExists === 'ignore') staging.createIfNotExists(release)
  else if (action.ifExists === 'replace') staging.createOrReplace(release)
  else staging.create(release)
  if (release.state === 'scheduled') willBePublished(staging, name, String(release.publishAt))
}

const NO_STATES = '"finalDocumentStates" must be an array of objects with an "id"'

const importedRelease = v.pipe(
  v.object({
    state: v.optional(v.picklist(STATES, `"state" must be one of ${STATES.join(', ')}`), 'active'),
    metadata: v.optional(
      v.custom<Record<string, unknown>>(isObject, '"metadata" must be an object'),
      {releaseType: 'undecided'},
    ),
    publishAt: v.optional(v.string('"publishAt" must be a time, as 2025-01-31T12:00:00Z')),
    finalDocumentStates: v.optional(
      v.array(v.looseObject({id: v.string(NO_STATES)}, NO_STATES), NO_STATES),
    ),
  }),
  v.check(
    ({state, publishAt}) => state !== 'scheduled' || !Number.isNaN(Date.parse(publishAt ?? '')),
    'a scheduled release needs "publishAt", a time such as 2025-01-31T12:00:00Z',
  ),
)

/** @throws ApiError 400 where the release cannot be called that */
function newName(action: RawAction): string {
  const name = text(action, 'releaseId')
  if (/^[a-zA-Z0-9_-]+$/.test(name) && !isReserved(name)) return name
  throw malformed(action.actionType, `"${name}" is no name for a release`)
}

/** Changes what is said of a release: its title, type, intended time. */
export function editRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['active', 'scheduled'])
  const patch = object(action, 'patch')
  const before = JSON.stringify({...release, metadata: null})
  const edited = staging.patch(release._id, patch)
  const {_rev, _updatedAt} = release
  if (JSON.stringify({...edited, _rev, _updatedAt, metadata: null}) !== before) {
    throw malformed(action.actionType, 'only "metadata" of a release can be edited')
  }
}

/** Publishes every version in a release; those marked for it take their document back instead. */
export function publishRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['active', 'scheduled'])
  const versions = versionsIn(staging.documents, release.name)
  for (const version of versions) {
    const publishedId = groupOf(version._id)
    if (isGoingAway(version)) retract(staging, publishedId, version._id)
    else publishAs(staging, publishedId, version)
  }
  setState(staging, release, 'published', {
    publishedAt: staging.context.timestamp,
    finalDocumentStates: finalStates(versions),
    unset: ['publishAt', 'error'],
  })
}

/** Queues a release: the lake publishes it at that time, also after a restart. */
export function scheduleRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['active', 'scheduled'])
  const publishAt = new Date(text(action, 'publishAt'))
  if (Number.isNaN(publishAt.getTime())) {
    throw malformed(action.actionType, '"publishAt" must be a time, as 2025-01-31T12:00:00Z')
  }
  setState(staging, release, 'scheduled', {
    publishAt: publishAt.toISOString(),
    finalDocumentStates: finalStates(versionsIn(staging.documents, release.name)),
    unset: ['error'],
  })
  willBePublished(staging, release.name, publishAt.toISOString())
}

function willBePublished(staging: Staging, releaseId: string, at: string): void {
  const actionType = 'sanity.action.release.publish'
  staging.willLeadTo(at, (later) => {
    const isScheduled = releaseFor(later.documents, releaseId)?.state === 'scheduled'
    if (isScheduled) publishRelease(later, {actionType, releaseId})
  })
}

export function unscheduleRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['scheduled'])
  setState(staging, release, 'active', {unset: ['publishAt', 'finalDocumentStates']})
}

/** Puts a release aside with all its versions, which `unarchive` brings back. */
export function archiveRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['active'])
  const versions = versionsIn(staging.documents, release.name)
  for (const version of versions) staging.delete(version._id)
  setState(staging, release, 'archived', {finalDocumentStates: finalStates(versions), unset: []})
}

export function unarchiveRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['archived'])
  for (const {id} of release.finalDocumentStates ?? []) {
    const version = staging.lastKnown(id)
    if (version && !staging.documents.get(id)) staging.create(contentAs(id, version))
  }
  setState(staging, release, 'active', {unset: ['finalDocumentStates']})
}

export function deleteRelease(staging: Staging, action: RawAction): void {
  const release = releaseIn(staging, action, ['archived', 'published'])
  for (const version of versionsIn(staging.documents, release.name)) staging.delete(version._id)
  staging.delete(release._id)
}

/** @throws ApiError 409 where there is no such release, or it is in none of these states */
function releaseIn(staging: Staging, action: RawAction, states: ReleaseState[]): ReleaseDocument {
  const name = text(action, 'releaseId')
  staging.requireKnowable(idOfRelease(name))
  const release = releaseFor(staging.documents, name)
  if (!release) throw actionError(`There is no release "${name}".`, idOfRelease(name))
  if (states.includes(release.state)) return release
  throw actionError(
    `The release "${name}" is ${release.state}: the action needs it to be ${states.join(' or ')}.`,
    release._id,
  )
}

function setState(
  staging: Staging,
  release: ReleaseDocument,
  state: ReleaseState,
  {unset, ...set}: {unset: string[]; [attribute: string]: unknown},
): void {
  staging.patch(release._id, {set: {state, ...set}, unset})
}

function finalStates(versions: LakeDocument[]): {_key: string; id: string}[] {
  return versions.map(({_id}) => ({_key: randomUUID().slice(0, 12), id: _id}))
}

function retract(staging: Staging, publishedId: string, versionId: string): void {
  const published = staging.documents.get(publishedId)
  const hasDraft = Array.from(staging.documents.versionsOf(publishedId)).some(
    ({_id}) => variantOf(_id) === 'draft',
  )
  if (published && !hasDraft) staging.create(contentAs(`drafts.${publishedId}`, published))
  staging.delete(publishedId)
  staging.delete(versionId)
}
