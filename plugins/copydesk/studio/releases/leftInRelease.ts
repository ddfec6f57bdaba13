import {type ReleaseDocument} from 'sanity'
import {type Finding, type Records} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {leftIn} from '../publish/leftIn.ts'
import {type DocumentInRelease} from './releaseInQuestion.ts'

/** What keeps a release from going out, whatever the reason: the key of the sentence that says so. */
export type Obstacle = 'release.otherErrors' | 'release.blocked' | 'release.tooLate'

export interface LeftInRelease {
  documents: {document: CheckedDocument & {_id: string}; findings: Finding[]}[]
  count: number
  obstacle: Obstacle | undefined
}

/**
 * What is left in the documents of a release that go out with it.
 * @param now milliseconds since 1970
 */
export function leftInRelease(
  release: ReleaseDocument,
  documents: readonly DocumentInRelease[],
  setup: Setup,
  records: Records,
  now: number,
): LeftInRelease {
  const read = documents
    .map(({document}) => document)
    .filter(({_type, _system}) => setup.types.includes(_type) && !_system?.delete)
    .map((document) => ({document, findings: leftIn(document, setup, records)}))
    .filter(({findings}) => findings.length > 0)
  const count = read.reduce((sum, {findings}) => sum + findings.length, 0)
  return {documents: read, count, obstacle: obstacleOf(release, documents, now)}
}

function obstacleOf(
  release: ReleaseDocument,
  documents: readonly DocumentInRelease[],
  now: number,
): Obstacle | undefined {
  const errors = documents
    .flatMap(({validation}) => validation.validation)
    .filter(({level}) => level === 'error')
    .map(({item, ...marker}) => ({...item, ...marker}) as {code?: string; details?: unknown})
  if (errors.some(({code}) => !code?.startsWith('copydesk.'))) return 'release.otherErrors'
  if (errors.some(({details}) => (details as {waits?: boolean})?.waits !== true))
    return 'release.blocked'
  return isScheduled(release) && !(Date.parse(timeOf(release)) > now)
    ? 'release.tooLate'
    : undefined
}

/** Whether a release goes out at a time, and not when somebody says so. */
export const isScheduled = ({metadata}: ReleaseDocument) => metadata.releaseType === 'scheduled'

/** When a release is meant to go out, ISO 8601; empty where nothing was said. */
export const timeOf = ({metadata}: ReleaseDocument) => metadata.intendedPublishAt ?? ''
