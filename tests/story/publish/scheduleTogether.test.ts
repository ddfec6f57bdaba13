import {type SanityClient} from '@sanity/client'
import {afterEach, expect, test, vi} from 'vitest'
import {orTakeBack, scheduleTogether} from '../../../plugins/copydesk/story/index.ts'

const REFUSAL = new Error('The embargo lasts until 9 p.m.')
const LATER = new Error('offline')

const refuse = (error: Error) => () => Promise.reject(error)

afterEach(() => vi.restoreAllMocks())

/** A lake that makes the release and refuses to schedule it; `fails` of what would take it back fail, too. */
function refusingLake(...fails: ('delete' | 'archive')[]) {
  const did: string[] = []
  const step = (name: 'delete' | 'archive', what: string) => async () => {
    did.push(what)
    if (fails.includes(name)) throw LATER
  }
  const removal = {
    delete: () => removal,
    commit: step('delete', 'records removed'),
  }
  const client = {
    action: async (actions: {actionType: string}[]) =>
      void did.push(...actions.map(({actionType}) => actionType.replace('sanity.action.', ''))),
    transaction: () => removal,
    releases: {
      schedule: refuse(REFUSAL),
      archive: step('archive', 'release archived'),
      delete: async () => void did.push('release deleted'),
    },
  }
  return {client: client as unknown as SanityClient, did}
}

const MADE = ['release.create', 'document.version.create', 'document.create', 'document.publish']

test.each([
  ['all of it can be', [], ['records removed', 'release archived', 'release deleted'], 0],
  [
    'the records cannot be',
    ['delete'],
    ['records removed', 'release archived', 'release deleted'],
    1,
  ],
  ['the release cannot be', ['archive'], ['records removed', 'release archived'], 1],
  ['neither can be', ['delete', 'archive'], ['records removed', 'release archived'], 2],
] as const)(
  'who schedules sees the refusal, and what can be is taken back: %s',
  async (_, fails, takenBack, warnings) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const {client, did} = refusingLake(...fails)
    const scheduling = scheduleTogether(client, {
      releaseId: 'r1',
      title: 'Flood',
      at: '2099-01-01T00:00:00Z',
      story: {id: 'flood'},
      records: [{_id: 'copydesk.publishedChange.a', _type: 'publishedChange'}],
    })
    await expect(scheduling).rejects.toBe(REFUSAL)
    // The records are made with the release, or not at all.
    expect(did).toEqual([...MADE, ...takenBack])
    expect(warn).toHaveBeenCalledTimes(warnings)
  },
)

test('what goes through is answered, and nothing of it is taken back', async () => {
  const undo = vi.fn(refuse(LATER))
  expect(await orTakeBack(async () => 'sent', {'the reason': undo})).toBe('sent')
  expect(undo).not.toHaveBeenCalled()
})
