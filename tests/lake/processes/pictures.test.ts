import sharp from 'sharp'
import {expect, test} from 'vitest'
import {openTokens} from '../../../lake/index.ts'
import {refusal, testLake} from '../testLake.ts'

const bomb = (depth: number) => {
  const levels = Array.from({length: depth}, (_, i) => {
    const uses = '<use href="#l' + (i + 1) + '"/>'
    return `<g id="l${i}">${uses.repeat(10)}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000"><defs>${levels.join('')}
    <rect id="l${depth}" width="9" height="9" filter="blur(40px)"/></defs><use href="#l0"/></svg>`
}

test('a drawing that is a bomb is given up, and others are answered meanwhile', async () => {
  const {client} = await testLake()
  const settled = refusal(client.assets.upload('image', Buffer.from(bomb(9)))).then(
    ({status}) => status,
    () => 200,
  )
  let slowest = 0
  for (let i = 0; i < 20; i++) {
    const started = performance.now()
    await client.fetch('count(*)')
    slowest = Math.max(slowest, performance.now() - started)
  }

  expect(slowest).toBeLessThan(2000)
  expect([200, 400]).toContain(await settled)
}, 60_000)

test('a picture is made in a process of its own, as it would be here', async () => {
  const {client} = await testLake()
  const pixels = {width: 40, height: 30, channels: 3, background: '#345'} as const
  const png = await sharp({create: pixels}).png().toBuffer()

  const {url, metadata} = await client.assets.upload('image', png)
  const made = await fetch(`${url}?w=20&fm=webp`)

  expect(metadata.dimensions).toMatchObject({width: 40, height: 30})
  expect(made.headers.get('content-type')).toBe('image/webp')
  expect(await sharp(Buffer.from(await made.arrayBuffer())).metadata()).toMatchObject({
    width: 20,
    height: 15,
  })
})

test('pictures that anybody asks for, however many, keep none from who has a token', async () => {
  const {lake, client, folder} = await testLake()
  const large = {width: 5000, height: 5000, channels: 3, background: '#345'} as const
  const small = {width: 40, height: 30, channels: 3, background: '#345'} as const
  const flooded = await client.assets.upload('image', await sharp({create: large}).png().toBuffer())
  const wanted = await client.assets.upload('image', await sharp({create: small}).png().toBuffer())
  const {token} = openTokens(folder).add('Dana', 'viewer')
  const headers = {authorization: `Bearer ${token}`}
  const me = await fetch(`${lake.url}/v1/users/me`, {headers})
  const cookie = me.headers.get('set-cookie')?.split(';')[0] ?? ''

  let made = 0
  const gone = new AbortController()
  const flood = Array.from({length: 47}, async (_, i) => {
    await fetch(`${flooded.url}?w=2000&blur=20&q=${i + 1}`, {signal: gone.signal})
    made++
  })
  const all = Promise.allSettled(flood)
  await fetch(`${flooded.url}?w=2000&blur=20&q=1`)
  const before = made
  const answer = await fetch(`${wanted.url}?w=20`, {headers: {cookie}})
  const meanwhile = made - before
  gone.abort()

  expect(answer.status).toBe(200)
  expect(meanwhile).toBeLessThan(10)
  const forged = cookie.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
  expect(forged).not.toBe(cookie)
  expect((await fetch(`${wanted.url}?w=20`, {headers: {cookie: forged}})).status).toBe(200)
  await all
}, 60_000)
