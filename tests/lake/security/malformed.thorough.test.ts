import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {oddRequest, oddSocket} from '../fuzz/arbitraries.ts'
import {send, talk} from '../fuzz/send.ts'
import {clientOf} from '../testLake.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-malformed-'))
let lake: RunningLake

beforeAll(async () => {
  lake = await startLake({folder})
  const client = clientOf(lake)
  await client.create({_id: 'told', _type: 'article', headline: 'Told'})
  await client.create({_id: 'kept', _type: 'article', headline: 'Kept'})
  await client.create({_id: 'drafts.hidden', _type: 'article', headline: 'HIDDEN'})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

test('whatever is sent, the lake answers below 500, without a trace or a draft, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      oddRequest,
      fc.constantFrom('nobody', 'administrator', 'broken'),
      async (odd, who) => {
        const token = who === 'administrator' ? lake.token : 'sk\u00e9broken'
        const authorization = who === 'nobody' ? undefined : `Bearer ${token}`
        const {status, text} = await send(lake.port, odd, authorization)
        const allowed = status < 500 || status === 501
        expect({status, trace: /\n\s+at |node_modules|\.ts:\d/.test(text), allowed}).toEqual({
          status,
          trace: false,
          allowed: true,
        })
        if (who !== 'administrator') expect(text).not.toContain('HIDDEN')
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 1000), interruptAfterTimeLimit: 60_000},
  )
  expect(await clientOf(lake).fetch('*[_id == "kept"][0].headline')).toBe('Kept')
}, 120_000)

test('whatever is said on a socket, it is answered or closed, and the lake goes on', async () => {
  await fc.assert(
    fc.asyncProperty(oddSocket, async (odd) => {
      expect(await talk(lake.port, odd)).not.toMatch(/HIDDEN|\n\s+at /)
    }),
    {numRuns: 100, interruptAfterTimeLimit: 30_000},
  )
  expect(await clientOf(lake).fetch('*[_id == "kept"][0].headline')).toBe('Kept')
}, 60_000)
