import {type ListenEvent, type SanityClient} from '@sanity/client'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {filter, firstValueFrom, ReplaySubject, take, toArray} from 'rxjs'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {createLocalClient} from '../../../lake/connect/index.ts'
import {type RunningLake, startLake} from '../../../lake/index.ts'

let folder = ''
let lake: RunningLake
let sockets: WebSocket[] = []
let client: SanityClient

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-connect-'))
  lake = await startLake({folder})
  sockets = []
  vi.stubGlobal('window', {location: {origin: lake.url}})
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(url: string) {
        super(url)
        sockets.push(this)
      }
    },
  )
  client = createLocalClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiVersion: '2025-02-19',
    token: lake.token,
    useCdn: false,
  })
})
afterEach(async () => {
  for (const socket of sockets) socket.close()
  await lake.close()
  vi.unstubAllGlobals()
  rmSync(folder, {recursive: true})
})

/** Everything that a listener hears, from the first; resolves when it is welcome. */
async function listen(query: string, on = client) {
  const heard = new ReplaySubject<ListenEvent<Record<string, unknown>>>()
  const subscription = on
    .listen(query, {}, {events: ['welcome', 'mutation', 'reconnect'], visibility: 'query'})
    .subscribe(heard)
  await firstValueFrom(heard.pipe(filter(({type}) => type === 'welcome')))
  return {heard, subscription}
}

function idsOf(heard: ReplaySubject<ListenEvent<Record<string, unknown>>>, count: number) {
  return firstValueFrom(
    heard.pipe(
      filter((event) => event.type === 'mutation'),
      take(count),
      toArray(),
    ),
  ).then((events) => events.map(({documentId}) => documentId))
}

test('twelve listeners share one socket, and each hears its own', async () => {
  const types = Array.from({length: 12}, (_, i) => `type${i}`)
  const listeners = await Promise.all(types.map((type) => listen(`*[_type == "${type}"]`)))
  for (const type of types) await client.create({_id: `of-${type}`, _type: type})
  const ids = await Promise.all(listeners.map(({heard}) => idsOf(heard, 1)))
  expect(ids).toEqual(types.map((type) => [`of-${type}`]))
  expect(sockets.length).toBe(1)
  for (const {subscription} of listeners) subscription.unsubscribe()
})

test('a listener that leaves does not disturb the others', async () => {
  const staying = await listen('*[_type == "note"]')
  const leaving = await listen('*[_type == "note"]')
  leaving.subscription.unsubscribe()
  await client.create({_id: 'a', _type: 'note'})
  expect(await idsOf(staying.heard, 1)).toEqual(['a'])
  staying.subscription.unsubscribe()
})

test('after a lost connection the listener connects again and is welcome', async () => {
  const {heard, subscription} = await listen('*[_type == "note"]')
  sockets[0].close()
  const types = await firstValueFrom(heard.pipe(take(3), toArray()))
  expect(types.map(({type}) => type)).toEqual(['welcome', 'reconnect', 'welcome'])
  await client.create({_id: 'b', _type: 'note'})
  expect(await idsOf(heard, 1)).toEqual(['b'])
  expect(sockets.length).toBe(2)
  subscription.unsubscribe()
})

test('a listener carries its own token', async () => {
  const stranger = client.withConfig({token: undefined})
  const open = await listen('*[_type == "note"]', stranger)
  await client.create({_id: 'drafts.secret', _type: 'note'})
  await client.create({_id: 'told', _type: 'note'})
  expect(await idsOf(open.heard, 1)).toEqual(['told'])
  open.subscription.unsubscribe()
})

test('a query that cannot be read is refused as over HTTP', async () => {
  const refused = firstValueFrom(client.listen('*[_type ==', {}, {events: ['welcome']}))
  await expect(refused).rejects.toThrow()
})

test('live events come the same way', async () => {
  const events = new ReplaySubject<{type: string}>()
  const subscription = client.live.events().subscribe(events)
  await firstValueFrom(events.pipe(filter(({type}) => type === 'welcome')))
  await client.create({_id: 'c', _type: 'note'})
  expect((await firstValueFrom(events.pipe(filter(({type}) => type === 'message')))).type).toBe(
    'message',
  )
  expect(sockets.length).toBe(1)
  subscription.unsubscribe()
})
