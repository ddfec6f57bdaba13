import {expect, test} from 'vitest'
import {type RunningLake} from '../../../lake/index.ts'
import {refusal, testLake} from '../testLake.ts'
import {readEvents} from './events.ts'

const everything = (lake: RunningLake, more = '') =>
  `${lake.url}/v2025-02-19/data/listen/production?query=*&enableResume=true&includeResult=true` +
  `&includePreviousRevision=true&effectFormat=mendoza${more}`

const FROM_THE_BEGINNING = {'last-event-id': '#'}

test('without a token nobody resumes: what was deleted, overwritten or private stays unread', async () => {
  const {lake, client} = await testLake()
  await client.create({_id: 'a', _type: 'article', headline: 'OLD'})
  await client.createOrReplace({_id: 'a', _type: 'article', headline: 'New'})
  await client.create({_id: 'b', _type: 'article', headline: 'OLD too'})
  await client.delete('b')

  const [first] = await readEvents(everything(lake), 1, FROM_THE_BEGINNING)
  const withToken = await readEvents(everything(lake), 5, {
    ...FROM_THE_BEGINNING,
    authorization: `Bearer ${lake.token}`,
  })

  expect(first.event).toBe('reset')
  expect(withToken.map(({event}) => event)).toEqual(['welcomeback', ...Array(4).fill('mutation')])
  expect(withToken[2].data).toMatchObject({previous: {headline: 'OLD'}})
})

test('without a token a listener is told what is, not what was', async () => {
  const {lake, client} = await testLake()
  await client.create({_id: 'a', _type: 'article', headline: 'OLD'})
  const welcomed = Promise.withResolvers<void>()
  const told = readEvents(everything(lake), 3, {}, welcomed.resolve)
  await welcomed.promise

  await client
    .transaction()
    .patch('a', (patch) => patch.set({headline: 'NEVER SEEN'}))
    .patch('a', (patch) => patch.set({headline: 'New'}))
    .commit()
  await client.delete('a')

  const [, changed, deleted] = await told
  expect(changed.data).toMatchObject({transition: 'update', result: {headline: 'New'}})
  expect(deleted.data).toMatchObject({transition: 'disappear', mutations: [{delete: {id: 'a'}}]})
  expect(JSON.stringify([changed, deleted])).not.toMatch(/OLD|NEVER SEEN|"revert"|"previous"/)
})

const reasons = async (lake: RunningLake, ids: string, more = '') => {
  const answer = await fetch(`${lake.url}/v2025-02-19/data/doc/production/${ids}${more}`)
  return (await answer.json()) as {omitted: {id: string; reason: string}[]}
}

test('without a token nobody learns which drafts, versions and releases there are', async () => {
  const {lake, client} = await testLake()
  await client.create({_id: 'a', _type: 'article'})
  await client.create({_id: 'drafts.a', _type: 'article'})
  await client.create({_id: 'versions.r1.a', _type: 'article'})
  await client.action({actionType: 'sanity.action.release.create', releaseId: 'r1'})

  const there = 'drafts.a,versions.r1.a,_.releases.r1'
  const missing = 'drafts.b,versions.r1.b,_.releases.r2'
  const reasonsOf = ({omitted}: {omitted: {reason: string}[]}) => omitted.map(({reason}) => reason)
  expect(reasonsOf(await reasons(lake, there))).toEqual(reasonsOf(await reasons(lake, missing)))
  expect(await reasons(lake, 'a', '?includeAllVersions=true')).toMatchObject({omitted: []})
})

test('without a token nobody learns the names of private datasets, nor of users', async () => {
  const {lake, client, anonymous} = await testLake()
  await client.datasets.create('secret', {aclMode: 'private'})
  const {id} = await client.users.getById('me')

  const answer = (to: string) => fetch(`${lake.url}/v2025-02-19${to}`)
  const secret = await answer('/data/query/secret?query=*')
  const nowhere = await answer('/data/query/nowhere?query=*')

  expect((await anonymous.datasets.list()).map(({name}) => name)).toEqual(['production'])
  expect((await client.datasets.list()).map(({name}) => name).sort()).toEqual([
    'production',
    'secret',
  ])
  expect(secret.status).toBe(nowhere.status)
  expect((await secret.text()).replaceAll('secret', 'nowhere')).toBe(await nowhere.text())
  expect(await refusal(anonymous.users.getById(id))).toMatchObject({status: 401})
  expect(await client.users.getById(id)).toMatchObject({name: 'Administrator'})
})
