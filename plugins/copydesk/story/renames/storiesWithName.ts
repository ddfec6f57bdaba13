import {type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId, isDraftId, isPublishedId, studioPath} from '@sanity/client/csm'
import {articleParagraphs} from '../../engine/index.ts'
import {rawClient} from '../documents/rawClient.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {ownFields} from '../reading/references.ts'
import {type TextEdit, stringChanges} from '../fixes/textEdits.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {nameEdits, wordsThatChange} from './nameEdits.ts'

/** A story that still uses an old name: as it stands now, a draft before what is published. */
export interface StoryWithName {
  document: CheckedDocument & {_id: string; _rev: string}
  edits: TextEdit[]
  quoted: TextEdit[]
}

const MOST = 200

/** The stories that still write a name in its old way, latest first. */
export async function storiesWithName(
  client: SanityClient,
  setup: Setup,
  was: string,
  now: string,
): Promise<StoryWithName[]> {
  const params = {words: wordsThatChange(was, now).map(([old]) => old), types: setup.types}
  const documents = await rawClient(client).fetch<StoryWithName['document'][]>(
    `*[_type in $types && !(_id in path("versions.**")) && (${mentions(setup)})]
      | order(_updatedAt desc) [0...${MOST}]`,
    params,
    {tag: 'copydesk.renamed'},
  )
  const published = documents.map(({_id}) => _id).filter(isPublishedId)
  // A draft that no longer writes the name is not among them, and what is published gives way to it too.
  const drafts = await rawClient(client).fetch<string[]>(
    '*[_id in $ids]._id',
    {ids: published.map(getDraftId)},
    {tag: 'copydesk.renamed'},
  )
  return documents
    .filter(({_id}) => isDraftId(_id) || !drafts.includes(getDraftId(_id)))
    .flatMap((document) => {
      const paragraphs = articleParagraphs(document, setup.fieldsOf(document._type))
      const {edits, quoted} = nameEdits(paragraphs, was, now)
      return edits.length + quoted.length > 0 ? [{document, edits, quoted}] : []
    })
}

/** Writes the new name outside quotations, in the story's draft, in one transaction. */
export async function writeName(
  client: SanityClient,
  {document, edits}: StoryWithName,
): Promise<void> {
  const changes = stringChanges(document, edits)
  const draftId = getDraftId(getPublishedId(document._id))
  const transaction = rawClient(client).transaction()
  if (document._id !== draftId) {
    const {_rev, _updatedAt, _createdAt, ...content} = document
    transaction.create({...content, _id: draftId})
  }
  const set = Object.fromEntries(changes.map(({path, after}) => [studioPath.toString(path), after]))
  transaction.patch(draftId, {set})
  await transaction.commit({tag: 'copydesk.renamed'})
}

/** A filter for documents that have one of `$words` somewhere in their text. */
function mentions(setup: Setup): string {
  const byType = setup.types.map((type) => ownFields(setup.fieldsOf(type)))
  const plain = byType.flatMap(({text}) => text)
  const rich = byType.flatMap(({portableText}) =>
    portableText.map((field) => `pt::text(${field.includes('[]') ? `${field}[]` : field})`),
  )
  const all = [...new Set([...plain, ...rich])].map((field) => `${field} match $words`)
  return all.join(' || ') || 'false'
}
