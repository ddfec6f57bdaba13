import {getPublishedId, isDraftId, isPublishedId} from '@sanity/client/csm'
import {at, createIfNotExists, defineMigration, unset} from 'sanity/migrate'
import {notesId} from '../../schemas/privateId.ts'
import {changeFields, setFields} from '../shared/setFields.ts'

/** What was in an article, and is in its notes. */
interface Notes {
  wireCopy?: string
  edNote?: string
  decisions?: {_key: string}[]
}

interface Stored extends Notes {
  _id: string
  _type: string
  _rev?: string
}

const FIELDS = ['wireCopy', 'edNote', 'decisions'] as const

/**
 * What the newsroom keeps to itself leaves the articles, where readers could see it, for the notes, where they cannot: the
 * wire copy, the note to editors, and the decisions on findings. The draft, the versions and the published article have
 * one document of notes. Where they differ, each text is kept once, the draft's first, and so is each decision.
 */
export default defineMigration({
  title: 'Move what the newsroom keeps to itself to private notes',
  documentTypes: ['article', 'articleNotes'],
  async *migrate(documents) {
    const notes = new Map<string, Stored>()
    const articles: Stored[] = []
    for await (const document of documents()) {
      if (document._type === 'articleNotes') notes.set(document._id, document as Stored)
      else if (FIELDS.some((field) => document[field] !== undefined))
        articles.push(document as unknown as Stored)
    }
    for (const [id, all] of Map.groupBy(articles, ({_id}) => getPublishedId(_id))) {
      const versions = all.toSorted((a, b) => rank(a) - rank(b))
      const draft = notesId(id)
      const known = notes.get(draft)
      const before = known ?? notes.get(getPublishedId(draft))
      const moved = together(before ? [before, ...versions] : versions)
      const document = {_type: 'reference', _ref: id, _weak: true}
      const {_rev, ...kept} = {document, ...before, ...moved}
      const isEmpty = Object.keys(moved).length === 0
      yield [
        ...(known
          ? setFields(known, moved)
          : isEmpty
            ? []
            : [createIfNotExists({...kept, _id: draft, _type: 'articleNotes'})]),
        ...versions.flatMap((version) =>
          changeFields(
            version,
            FIELDS.filter((field) => version[field] !== undefined).map((field) =>
              at(field, unset()),
            ),
          ),
        ),
      ]
    }
  },
})

/** GROQ: the documents that it changes, which the schema does not fit any more. */
export const outdated = `_type == "article" && (${FIELDS.map((field) => `defined(${field})`).join(' || ')})`

const rank = ({_id}: Stored) => (isDraftId(_id) ? 0 : isPublishedId(_id) ? 2 : 1)

function together(versions: Notes[]): Notes {
  const texts = (field: 'wireCopy' | 'edNote') => {
    const written = versions.map((version) => version[field]).filter(isWritten)
    return written.length > 0 ? {[field]: [...new Set(written)].join('\n\n')} : {}
  }
  const decisions = new Map(
    versions
      .flatMap((version) => (Array.isArray(version.decisions) ? version.decisions : []))
      .map((decision) => [decision._key, decision]),
  )
  return {
    ...texts('wireCopy'),
    ...texts('edNote'),
    ...(decisions.size > 0 ? {decisions: [...decisions.values()]} : {}),
  }
}

const isWritten = (text: unknown): text is string => typeof text === 'string' && text.trim() !== ''
