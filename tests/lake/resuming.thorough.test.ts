import {type SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {type RunningLake} from '../../lake/index.ts'
import {clientOf, temporaryFolder, testLake} from './testLake.ts'

interface Message {
  event: string
  id?: string
  data: Record<string, unknown>
}

/** Reads a stream of server-sent events until `count` of them are there, then leaves. */
async function read(
  lake: RunningLake,
  query: string,
  count: number,
  lastEventId?: string,
): Promise<Message[]> {
  const search = new URLSearchParams({query, enableResume: 'true', includeResult: 'true'})
  const abort = new AbortController()
  const response = await fetch(`${lake.url}/v2025-02-19/data/listen/production?${search}`, {
    headers: {
      authorization: `Bearer ${lake.token}`,
      ...(lastEventId && {'last-event-id': lastEventId}),
    },
    signal: abort.signal,
  })
  let text = ''
  const messages: Message[] = []
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const parts = text.split('\n\n')
    text = parts.pop()!
    messages.push(...parts.flatMap(parse))
    if (messages.length >= count) break
  }
  abort.abort()
  return messages
}

function parse(block: string): Message[] {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const event = field('event')
  return event ? [{event, id: field('id'), data: JSON.parse(field('data')!)}] : []
}

const titlesOf = (messages: Message[]) =>
  messages.map(({event, data}) => [
    event,
    (data.result as {title?: string} | undefined)?.title ?? data.transition,
  ])

const write = (client: SanityClient, title: string) =>
  client.createOrReplace({_id: 'a', _type: 'article', title})

test('a listener that comes back is told what it missed, in order, once', async () => {
  const {lake, client} = await testLake()
  const {_rev} = await write(client, 'one')
  await write(client, 'two')
  await client.delete('a')
  await write(client, 'three')

  const messages = await read(lake, '*[_type == "article"]', 4, `${_rev}#a`)

  expect(titlesOf(messages)).toEqual([
    ['welcomeback', undefined],
    ['mutation', 'two'],
    ['mutation', 'disappear'],
    ['mutation', 'three'],
  ])
  expect(messages[1].data).toMatchObject({previousRev: _rev, transition: 'update'})
  expect(messages[3].data).toMatchObject({transition: 'appear'})
})

test('it goes on in the middle of a transaction', async () => {
  const {lake, client} = await testLake()
  const {transactionId} = await client
    .transaction()
    .create({_id: 'a', _type: 'article', title: 'a'})
    .create({_id: 'b', _type: 'article', title: 'b'})
    .create({_id: 'c', _type: 'article', title: 'c'})
    .commit()

  const messages = await read(lake, '*', 3, `${transactionId}#a`)

  expect(titlesOf(messages).slice(1)).toEqual([
    ['mutation', 'b'],
    ['mutation', 'c'],
  ])
  expect(messages[1].data).toMatchObject({transactionCurrentEvent: 2, transactionTotalEvents: 3})
})

test('its filter holds for what it missed, as the documents were then', async () => {
  const {lake, client} = await testLake()
  const {_rev} = await write(client, 'wanted')
  await write(client, 'other')
  await write(client, 'wanted')

  const messages = await read(lake, '*[title == "wanted"]', 3, `${_rev}#a`)

  expect(messages.map(({data}) => data.transition)).toEqual([undefined, 'disappear', 'appear'])
})

test('one that is away too long, or of another lake, is told to start anew', async () => {
  const {lake, client} = await testLake()
  await write(client, 'one')

  const [first] = await read(lake, '*', 1, 'unknown#a')

  expect(first.event).toBe('reset')
})

test('a client survives a restart of the lake with no event lost or doubled', async () => {
  const folder = await temporaryFolder()
  const first = await testLake({folder})
  const titles: unknown[] = []
  let told = () => {}
  const subscription = first.client
    .listen(
      '*[_type == "article"]',
      {},
      {
        includeResult: true,
        enableResume: true,
        events: ['welcome', 'welcomeback', 'reset', 'mutation'],
      },
    )
    .subscribe((event) => {
      titles.push(event.type === 'mutation' ? event.result?.title : event.type)
      told()
    })
  const until = async (count: number) => {
    while (titles.length < count) await new Promise<void>((resolve) => (told = resolve))
  }
  await until(1)
  await write(first.client, 'before')
  await until(2)

  await first.lake.close()
  const second = await testLake({folder, port: first.lake.port})
  await write(clientOf(second.lake), 'after')
  await until(4)

  expect(titles.filter((title) => title !== 'welcomeback')).toEqual(['welcome', 'before', 'after'])
  expect(titles).toContain('welcomeback')
  subscription.unsubscribe()
})
