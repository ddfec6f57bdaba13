import {type DatabaseSync} from 'node:sqlite'
import {type LakeDocument} from '../document/document.ts'
import {groupOf, releaseOf} from '../document/documentId.ts'
import {type Dataset} from '../store/dataset.ts'
import {releaseFor} from './release.ts'

/**
 * The last revision of a version, with the publishing transaction for its `_rev` where its release
 * was published: from there the Studio looks back to revert the release, and opens its documents.
 */
export function atPublishing(
  db: DatabaseSync,
  {name: dataset, documents}: Dataset,
  version: LakeDocument,
): LakeDocument {
  const {_id} = version
  const name = releaseOf(_id)
  const release = name === undefined ? undefined : releaseFor(documents, name)
  if (release?.state !== 'published') return version
  if (!release.finalDocumentStates?.some(({id}) => id === _id)) return version
  const removal = db
    .prepare(
      `SELECT t.id FROM changes c JOIN transactions t ON t.seq = c.seq
        WHERE c.dataset = ? AND c.document_group = ? AND c.document_id = ?
          AND c.transition = 'disappear' ORDER BY c.seq DESC LIMIT 1`,
    )
    .get(dataset, groupOf(_id), _id)
  return removal ? {...version, _rev: String(removal.id)} : version
}
