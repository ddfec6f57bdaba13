// eslint-disable-next-line no-restricted-imports -- the scheduler says nothing where it finds nothing
import {setTimeout as sleep} from 'node:timers/promises'
import {type SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {openTokens, type Role} from '../../../lake/access/index.ts'
import {clientOf, refusal, testLake} from '../testLake.ts'

/** A lake with a release that is to come out in an hour, and somebody of a role. */
async function withRelease(role: Role) {
  const {lake, client, folder} = await testLake()
  const {token} = openTokens(folder).add(role, role)
  await client.action({actionType: 'sanity.action.release.create', releaseId: 'win'})
  await client.create({_id: 'versions.win.story', _type: 'article', headline: 'Embargoed'})
  await client.action({
    actionType: 'sanity.action.release.schedule',
    releaseId: 'win',
    publishAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  return {client, caller: clientOf(lake, {token})}
}

const forged = {
  _type: 'system.release',
  name: 'win',
  state: 'scheduled',
  publishAt: '2020-01-01T00:00:00.000Z',
}

test.each<[Role, string]>([
  ['contributor', 'drafts.evil'],
  ['editor', 'evil'],
  ['administrator', '_.releases.evil'],
  ['administrator', 'drafts._.releases.evil'],
])('%s cannot make a document %s of a release', async (role, _id) => {
  const {client, caller} = await withRelease(role)

  const refused = await refusal(caller.create({_id, ...forged}))

  expect(refused.status).toBe(403)
  expect(await client.getDocument('story')).toBeUndefined()
})

test.each<[string, (client: SanityClient) => Promise<unknown>]>([
  ['patched', (client) => client.patch('_.releases.win').set({state: 'published'}).commit()],
  ['replaced', (client) => client.createOrReplace({_id: '_.releases.win', ...forged})],
  ['deleted', (client) => client.delete('_.releases.win')],
])('a release cannot be %s by a mutation', async (_, write) => {
  const {client, caller} = await withRelease('administrator')

  expect(await refusal(write(caller))).toMatchObject({status: 403})
  expect(await client.getDocument('_.releases.win')).toMatchObject({state: 'scheduled'})
})

test('what only says that it is a release is none, also if an older lake took it', async () => {
  const {lake, client, folder} = await testLake()
  await client.action({actionType: 'sanity.action.release.create', releaseId: 'win'})
  await client.create({_id: 'versions.win.story', _type: 'article'})
  await client.create({_id: 'drafts.evil', _type: 'article', ...{name: 'win'}})
  await lake.close()
  const {DatabaseSync} = await import('node:sqlite')
  const db = new DatabaseSync(`${folder}/lake.db`)
  db.prepare("UPDATE documents SET body = ? WHERE id = 'drafts.evil'").run(
    JSON.stringify({_id: 'drafts.evil', _rev: 'x', ...forged}),
  )
  db.close()

  const again = await testLake({folder})
  await sleep(100)

  expect(await again.client.getDocument('story')).toBeUndefined()
})

test.each(['published', 'drafts', 'raw'])('no release can be called %s', async (releaseId) => {
  const {client} = await testLake()
  const created = client.action({actionType: 'sanity.action.release.create', releaseId})
  expect(await refusal(created)).toMatchObject({status: 400})
})

test('a contributor uploads a picture, but writes no document of one under a free id', async () => {
  const {lake, client, folder} = await testLake()
  const contributor = clientOf(lake, {token: openTokens(folder).add('c', 'contributor').token})

  const {_id} = await contributor.assets.upload('file', Buffer.from('notes'), {
    filename: 'notes.txt',
  })
  const attempt = contributor.create({_id: 'front-page', _type: 'sanity.imageAsset', url: 'evil'})

  expect(await refusal(attempt)).toMatchObject({status: 403})
  expect(await client.fetch('*[]._id')).toEqual([_id])
})

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'toJSON', 'then', 'length']

test.each(NAMES)(
  'a field named %s in a draft leaves the lists of its type as they are',
  async (name) => {
    const {lake, client} = await testLake()
    await client.create({_id: 'drafts.a', _type: 'article', headline: 'A'})

    await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: `{"mutations": [{"create": {"_id": "drafts.b", "_type": "article", "headline": "B",
      "${name}": 1, "body": [{"_key": "k", "${name}": {"${name}": "x"}}]}}]}`,
    })

    const list = '*[_type == "article" && !(headline match "x*")] | order(headline) {..., headline}'
    const [first] = await client.fetch(list, {}, {perspective: 'raw'})
    expect(first).toMatchObject({_id: 'drafts.a', headline: 'A'})
  },
)
