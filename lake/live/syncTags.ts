import {type LakeDocument} from '../document/document.ts'
import {groupOf} from '../document/documentId.ts'
import {type PreparedQuery} from '../groq/index.ts'
import {type DocumentSource} from '../transactions/overlay.ts'

/**
 * The tags of what an answer depends on; a live event that carries one of them says: ask again. One
 * a type where the query names its types, else the one that every event carries.
 */
export function syncTagsOf({types}: PreparedQuery): string[] {
  return types ? [...types].map(tagOf) : [ANY]
}

/**
 * The tags of what documents that were written may change. A version hides or shows the others of
 * its document, which may be of another type.
 */
export function changedTags(
  written: LakeDocument[],
  documents: DocumentSource,
  concerns: (document: LakeDocument) => boolean = () => true,
): string[] {
  const versions = written
    .flatMap(({_id}) => [...documents.versionsOf(groupOf(_id))])
    .filter(concerns)
  return [ANY, ...new Set([...written, ...versions].map(({_type}) => tagOf(_type)))]
}

const ANY = 's1:all'

function tagOf(type: string): string {
  return `s1:type:${type}`
}
