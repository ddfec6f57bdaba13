import {type Finding, type Records} from '../../engine/index.ts'
import {type ArchiveState} from '../archive/archiveState.ts'
import {archiveFindings} from '../archive/archiveFindings.ts'
import {withArchive} from '../archive/withArchive.ts'
import {type CheckedDocument, readDocument} from '../reading/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'

/**
 * What is asked about or blocks: what the panel shows, of those severities. A document that cannot
 * be read does not keep anybody from publishing.
 * @param archive what earlier stories say is among it where the archive is ready
 */
export async function openFindings(
  document: CheckedDocument,
  setup: Setup,
  records: Records,
  archive?: ArchiveState,
): Promise<Finding[]> {
  try {
    const read = readDocument(document, setup, records)
    const archived =
      archive?.status === 'ready' ? await archiveFindings(document, setup, records, archive) : []
    return withArchive(read, archived, document, setup).filter(({severity}) =>
      [...setup.ask, ...setup.block].includes(severity),
    )
  } catch (error) {
    console.warn('copydesk: the copy check could not read this document.', error)
    return []
  }
}
