import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'

/**
 * The fields that a canceled story must not have: all but its headline, its address, its status and
 * its times. Readers are told that it was canceled, and read none of it.
 */
export function fieldsOfText(document: CheckedDocument, setup: Setup): string[] {
  const {headline, slug, status, embargo, section, language, firstPublished, versionCreated} =
    setup.checklistOf(document._type) ?? {}
  const kept = [headline, slug, status, embargo, section, language, firstPublished, versionCreated]
  return Object.keys(document).filter((name) => !name.startsWith('_') && !kept.includes(name))
}
