import {randomUUID} from 'node:crypto'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
import {type LakeOptions, type Publication, type Verdict} from '../../lake/index.ts'
// The rules and what was learned, all of them at once.
import '../../plugins/copydesk/core.ts'
import {
  judgeStories,
  openFindings,
  resolveOptions,
  type StoredStory,
} from '../../plugins/copydesk/story/index.ts'
import {createReadAhead} from './readAhead.ts'
import {createRecordsMemory} from './recordsMemory.ts'

const setup = resolveOptions(copydeskOptions)
const records = createRecordsMemory(setup.records)

/** Judges a publication of the lake by the options that the Studio has. */
export async function judgePublication(publication: Publication): Promise<Verdict> {
  const {how, at, by, request, changes, alongside, get, fetch} = publication
  const stories = changes.map(({id, before, after}) => ({
    id,
    before: before as StoredStory | null,
    after: after as StoredStory | null,
  }))
  return judgeStories(stories, setup, {
    at,
    isForLater: how === 'schedule',
    isDue: how === 'due',
    by,
    reasonFor: (id) => reasonIn(request, id),
    alongside,
    published: changes.flatMap(({after}) => after ?? []),
    get,
    documents: async (ids) => ids.flatMap((id) => get(id) ?? []),
    fetch,
    records: () => records.now(publication),
    newId: randomUUID,
  })
}

/** With the records as they were last seen: where they still stand when it is published, nothing is read again. */
const readAhead = createReadAhead((draft: StoredStory, dataset) =>
  openFindings(draft, setup, records.last(dataset)),
)

/** Has drafts of stories read before they are published. */
export const draftsWritten: LakeOptions['afterWrite'] = ({dataset, documents}) => {
  for (const document of documents) {
    const isStory = setup.types.includes(document._type)
    if (isStory && document._id.startsWith('drafts.')) readAhead(document as StoredStory, dataset)
  }
}

/** The reason that an action gives, for its document or for all of its release. */
function reasonIn(request: readonly unknown[], id: string): string | undefined {
  for (const action of request) {
    const {publishedId, releaseId, reason} = (action ?? {}) as Record<string, unknown>
    const isMeant = publishedId === id || (publishedId === undefined && releaseId !== undefined)
    if (isMeant && typeof reason === 'string' && reason.trim() !== '') return reason.trim()
  }
  return undefined
}
