import {once} from 'node:events'
import {readFile, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type SanityClient} from '@sanity/client'
import {afterEach, describe, expect, test, vi} from 'vitest'
import WebSocket from 'ws'
import {openTokens, type Role} from '../../../lake/access/index.ts'
import {type RunningLake} from '../../../lake/index.ts'
import {clientOf, testLake} from '../testLake.ts'

/** Somebody's token, and how the rights that come with it end. */
interface Holder {
  token: string
  folder: string
  client: SanityClient
}

const ENDS: Record<string, (holder: Holder) => Promise<unknown> | unknown> = {
  'the token is revoked': ({folder, token}) => {
    const tokens = openTokens(folder)
    const {id} = tokens.identify(`Bearer ${token}`)!
    tokens.revoke(id)
  },
  'the role is lowered': async ({folder}) => {
    const file = path.join(folder, 'tokens.json')
    const text = await readFile(file, 'utf8')
    await writeFile(`${file}.new`, text.replace('"role": "viewer"', '"role": "submitter"'))
    await rename(`${file}.new`, file)
  },
  'the dataset is deleted': ({client}) => client.datasets.delete('production'),
}

async function withViewer() {
  const {lake, client, folder} = await testLake()
  const {token} = openTokens(folder).add('Dana', 'viewer')
  return {lake, client, folder, token}
}

/** Opens what is at a path, and waits for its first piece. */
async function opened(lake: RunningLake, to: string, token: string) {
  const response = await fetch(lake.url + to, {headers: {authorization: `Bearer ${token}`}})
  const reader = response.body!.getReader()
  const first = await reader.read()
  const rest = async () => {
    const chunks = [first.value!]
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return Buffer.concat(chunks).toString()
      chunks.push(value)
    }
  }
  return {rest}
}

const data = '/v2025-02-19/data'
const STREAMS = [
  `${data}/listen/production?query=*&includeResult=true&includePreviousRevision=true&includeAllVersions=true`,
  `${data}/listen/production?query=*&includeMutations=false&effectFormat=mendoza&visibility=transaction&tag=desk`,
  `${data}/live/events/production?includeDrafts=true`,
]

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe.each(STREAMS)('%s', (to) => {
  test.each(['the token is revoked', 'the role is lowered'])(
    'tells nothing more once %s',
    async (how) => {
      const holder = await withViewer()
      const {rest} = await opened(holder.lake, to, holder.token)
      await ENDS[how](holder)
      await holder.client.create({_id: 'drafts.a', _type: 'article', headline: 'SECRET'})
      expect(await rest()).not.toMatch(/mutation|message|SECRET/)
    },
  )

  test.each(Object.keys(ENDS))('ends by itself, where nothing happens, once %s', async (how) => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
    const holder = await withViewer()
    const {rest} = await opened(holder.lake, to, holder.token)
    await ENDS[how](holder)
    vi.advanceTimersByTime(20_000)
    expect(await rest()).not.toMatch(/mutation|message/)
  })
})

describe.each([
  ['an export', `${data}/export/production`],
  [
    'a log',
    `${data}/history/production/transactions/${Array.from({length: 40}, (_, i) => `drafts.d${i}`).join()}`,
  ],
])('%s', (_, to) => {
  test.each(Object.keys(ENDS))('breaks off once %s', async (how) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const holder = await withViewer()
    for (let i = 0; i < 40; i++) {
      const text = 'x'.repeat(1_000_000)
      await holder.client.create({_id: `drafts.d${i}`, _type: 'article', text})
    }
    const {rest} = await opened(holder.lake, to, holder.token)
    await ENDS[how](holder)
    const end = rest().then(
      () => 'it is whole',
      (error: Error) => error.message,
    )
    expect(await end).toBe('terminated')
  })
})

/** A socket for presence on which a role's token was shown, and what came over it. */
async function present(lake: RunningLake, token: string) {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`)
  const heard: string[] = []
  await once(socket, 'open')
  socket.on('message', (message) => heard.push(String(message)))
  let id = 0
  const call = async (method: string, params: object) => {
    const own = `${id++}`
    socket.send(JSON.stringify({id: own, method, params}))
    await vi.waitFor(() => expect(heard.join()).toContain(`"id":"${own}"`))
  }
  await call('authorization', {authorization: `Bearer ${token}`})
  await call('presence_subscribe', {})
  return {heard, call, end: () => socket.terminate()}
}

/** Whether a colleague's place is heard of. */
async function hears(lake: RunningLake, token: string, meanwhile: () => unknown = () => {}) {
  const one = await present(lake, token)
  const editor = await present(lake, lake.token)
  await meanwhile()
  const locations = [{documentId: 'drafts.hidden'}]
  await editor.call('presence_announce', {data: {sessionId: 'tab', locations}})
  await one.call('presence_rollcall', {session: 'other'})
  one.end()
  editor.end()
  return one.heard.join().includes('drafts.hidden')
}

test.each<[Role, boolean]>([
  ['editor', true],
  ['viewer', true],
  ['submitter', false],
])('where others are is told to a %s: %s', async (role, expected) => {
  const {lake, folder} = await testLake()
  const {token} = openTokens(folder).add(role, role)
  expect(await hears(lake, token)).toBe(expected)
})

test.each(['the token is revoked', 'the role is lowered'])(
  'where others are is not told any more once %s',
  async (how) => {
    const holder = await withViewer()
    expect(await hears(holder.lake, holder.token, () => ENDS[how](holder))).toBe(false)
  },
)

describe('in a private dataset, who only sends in reports', () => {
  const private_ = async () => {
    const {lake, client, folder} = await testLake()
    await client.create({_id: 'told', _type: 'article', headline: 'SECRET'})
    await client.datasets.edit('production', {aclMode: 'private'})
    const {token} = openTokens(folder).add('The site', 'submitter')
    return {lake, token, site: clientOf(lake, {token})}
  }

  test.each([
    `${data}/query/production?query=*`,
    `${data}/doc/production/told`,
    `${data}/export/production`,
    `${data}/references/production/documents/told/to`,
    `${data}/history/production/transactions/told`,
    ...STREAMS,
  ])('does not read %s', async (to) => {
    const {lake, token} = await private_()
    const answer = await fetch(lake.url + to, {headers: {authorization: `Bearer ${token}`}})
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.not.stringContaining('SECRET'),
    ])
  })

  test('sends them in, and is told of no other document', async () => {
    const {site} = await private_()
    await site.create({_id: 'private.report.a', _type: 'errorReport'})
    const there = site.createIfNotExists({_id: 'told', _type: 'article'})
    await expect(there).rejects.toThrow('permission')
  })
})
