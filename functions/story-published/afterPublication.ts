import {randomUUID} from 'node:crypto'
import {type SanityClient, type SanityDocument} from '@sanity/client'
import {ENGINE_VERSION} from '../../plugins/copydesk/core.ts'
import {overrideRecord, type StoredStory} from '../../plugins/copydesk/story/index.ts'
import {judge, type Judgment} from './judge.ts'
import {notify} from './notify.ts'
import {type Settings} from './settings.ts'
import {takeBack} from './takeBack.ts'

/** What the event brings, by the projection in `sanity.blueprint.ts`. */
export interface PublishedEvent {
  _id: string
  _rev: string
  /** As readers had the story until now. */
  before?: StoredStory | null
}

/** Transactions of this function are named so, and by that are the revisions that they make. */
export const OWN = 'copydesk-function-'

const newTransaction = () => `${OWN}${randomUUID()}`

/**
 * What is due after a story has become public, or has changed in public: the times and the address that it lacks, and
 * what the newsroom has set for one that went out past the check. Its own writes, and a story that has changed once
 * more since, are passed over; an event that comes twice does nothing the second time.
 *
 * @param client may read and write everything, drafts included (`perspective: 'raw'`)
 * @returns what was done, a sentence each
 */
export async function afterPublication(
  client: SanityClient,
  {_id, _rev, before = null}: PublishedEvent,
  settings: Settings,
  at = new Date().toISOString(),
): Promise<string[]> {
  if (_rev.startsWith(OWN)) return [`${_id}: written by this function itself.`]
  const after = (await client.getDocument(_id)) as (StoredStory & SanityDocument) | undefined
  if (after?._rev !== _rev) return [`${_id} has changed since; what it is now is judged by itself.`]
  const judgment = await judge(client, before, after, at)
  const isRefused = judgment.refuse.length > 0
  const does = (one: 'audit' | 'notify' | 'take-back') =>
    isRefused && settings.consequences.has(one)
  const title = titleOf(after)
  const said = judgment.open.map(({message}) => `“${title}”: ${message}`)

  const complete = await write(client, after, judgment, does('audit'), does('take-back'), at)
  if (complete === 'changed')
    return [`${_id} has changed since; what it is now is judged by itself.`]
  said.push(...complete)
  const isTakenBack = does('take-back') && (await takeBack(client, before, after, newTransaction()))
  if (does('take-back'))
    said.push(
      isTakenBack
        ? before
          ? 'Readers have what they had before; the change is in the draft.'
          : 'It is no longer public, and a draft again.'
        : 'The publication could not be undone: the story has changed since, or other documents refer to it.',
    )
  if (does('notify')) {
    await notify(settings.webhook!, {
      story: after,
      title,
      refuse: judgment.refuse,
      isTakenBack,
      at,
    })
    said.push('The newsroom was told.')
  }
  return said.length > 0 ? said : [`${_id}: nothing to do.`]
}

const titleOf = ({_id, headline}: StoredStory) =>
  typeof headline === 'string' && headline ? headline : _id

/** What the story lacks, and the record of what was open, in one transaction. */
async function write(
  client: SanityClient,
  after: StoredStory & SanityDocument,
  {set, unset, open}: Judgment,
  isAudited: boolean,
  isTakenBack: boolean,
  at: string,
): Promise<string[] | 'changed'> {
  const {_id, _rev} = after
  const isIncomplete = !isTakenBack && Object.keys(set).length + unset.length > 0
  if (!isIncomplete && !isAudited) return []
  const transaction = client.transaction().transactionId(newTransaction())
  if (isIncomplete)
    transaction.patch(_id, (patch) => patch.ifRevisionId(_rev).set(set).unset(unset))
  if (isAudited) {
    const record = overrideRecord('publish', after, open, {
      // an event that comes twice is recorded once
      id: _rev.replaceAll(/[^\w-]/g, '-'),
      title: titleOf(after),
      reason: 'Went out past the check, and was found afterwards.',
      by: {},
      at: new Date(at),
      engineVersion: ENGINE_VERSION,
    })
    // as old as the publication that it is about: no reason for the next one
    transaction.createIfNotExists({...record, _createdAt: after._updatedAt})
  }
  try {
    await transaction.commit({visibility: 'async'})
  } catch (error) {
    if ((error as {statusCode?: number}).statusCode === 409) return 'changed'
    throw error
  }
  return [
    ...(isIncomplete ? [`Set: ${[...Object.keys(set), ...unset].join(', ')}.`] : []),
    ...(isAudited ? ['It is in the list of stories published with open findings.'] : []),
  ]
}
