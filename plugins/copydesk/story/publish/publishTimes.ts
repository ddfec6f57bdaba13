import {DECISIONS_REV} from '../findings/decisionsDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'

/**
 * The times of a story that goes out, as fields to set: when it was first published stays what it
 * was, and the time of its version moves with each change that readers see.
 *
 * @param before as it is published, if it is
 * @param at now, ISO 8601
 */
export function publishTimes(
  before: CheckedDocument | null,
  after: CheckedDocument,
  setup: Setup,
  at: string,
): Record<string, string> {
  const {firstPublished, versionCreated} = setup.checklistOf(after._type) ?? {}
  const times: Record<string, string> = {}
  if (firstPublished && !after[firstPublished]) {
    times[firstPublished] = String(before?.[firstPublished] || at)
  }
  if (versionCreated && (!before || isOtherVersion(before, after, setup))) {
    times[versionCreated] = at
  }
  return times
}

/** Whether readers would see a difference: times and decisions are none. */
function isOtherVersion(before: CheckedDocument, after: CheckedDocument, setup: Setup): boolean {
  const {firstPublished, versionCreated} = setup.checklistOf(after._type) ?? {}
  const unseen = new Set([firstPublished, versionCreated, setup.decisionsField, DECISIONS_REV])
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].some(
    (name) =>
      !name.startsWith('_') &&
      !unseen.has(name) &&
      JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
}
