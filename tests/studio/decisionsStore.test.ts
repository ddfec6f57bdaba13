import {firstValueFrom, map, skipWhile} from 'rxjs'
import {expect, test, vi} from 'vitest'
import {resolveOptions, type StoredDecision} from '../../plugins/copydesk/story/index.ts'
import {
  decisionsStore,
  withCurrentDecisions,
} from '../../plugins/copydesk/studio/feeds/decisionsStore.ts'
import {clientOf, testLake} from '../lake/testLake.ts'

const options = {decisions: {document: 'private.notes.', type: 'articleNotes'}}
const setup = resolveOptions(options)

const decided = (_key: string): StoredDecision => ({
  _type: 'copydeskDecision',
  _key,
  kind: 'dismissed',
  finding: `finding-${_key}`,
  rule: 'name-spelling',
  at: '2026-01-01T00:00:00Z',
})
const keys = (decisions: readonly StoredDecision[]) => decisions.map(({_key}) => _key)

/** All that is told of a story's decisions, as their keys. */
function following(store: ReturnType<typeof decisionsStore>) {
  const told: string[][] = []
  const all = store.decisions.pipe(map(keys))
  const subscription = all.subscribe((some) => told.push(some))
  const until = (some: string[]) =>
    firstValueFrom(all.pipe(skipWhile((one) => JSON.stringify(one) !== JSON.stringify(some))))
  return {told, until, stop: () => subscription.unsubscribe()}
}

test('a decision stands at once, and stays when it is stored; whoever else looks is told', async () => {
  const {client, lake} = await testLake()
  const mine = decisionsStore(client, setup, 'drafts.at-once')
  expect(decisionsStore(client, resolveOptions(options), 'at-once')).toBe(mine)
  const theirs = decisionsStore(
    clientOf(lake, {dataset: 'production', projectId: 'other'}),
    setup,
    'at-once',
  )
  const [here, there] = [following(mine), following(theirs)]
  await Promise.all([here.until([]), there.until([])])
  const storing = mine.change({add: decided('one')})
  expect(here.told.at(-1)).toEqual(['one'])
  await storing
  expect(keys(await mine.current())).toEqual(['one'])
  await there.until(['one'])
  await theirs.change({remove: 'one'})
  await here.until([])
  here.stop()
  there.stop()
})

test('a decision that cannot be stored is gone again, and says why', async () => {
  const {client, anonymous} = await testLake()
  const store = decisionsStore(anonymous, setup, 'drafts.refused')
  const here = following(store)
  await here.until([])
  const storing = store.change({add: decided('one')})
  expect(here.told.at(-1)).toEqual(['one'])
  await expect(storing).rejects.toThrow('writing needs a token')
  expect(here.told.at(-1)).toEqual([])
  here.stop()
  expect(await client.fetch('count(*[_type == "articleNotes"])', {}, {perspective: 'raw'})).toBe(0)
})

test('a story whose decisions cannot be read has none', async () => {
  const {client, lake} = await testLake()
  await lake.close()
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const story = {_id: 'drafts.a', _type: 'article', decisions: [decided('public')]}
  expect(await withCurrentDecisions(client, story, setup)).toEqual({...story, decisions: []})
  expect(warn).toHaveBeenCalledOnce()
  warn.mockRestore()
  expect(await withCurrentDecisions(client, story, resolveOptions())).toBe(story)
})
