import {expect, test} from 'vitest'
import {bombard} from '../lake/fuzz/bombard.ts'
import {temporaryFolder} from '../lake/testLake.ts'

const MINUTES = Number(process.env.FUZZ_MINUTES ?? 60)

test('a lake that is sent odd requests for an hour answers all, in bounded memory, and others meanwhile', async () => {
  const seed = Date.now() % 1_000_000
  const {requests, faults, memory, alive, probe} = await bombard(
    await temporaryFolder(),
    MINUTES * 60_000,
    seed,
  )
  console.log(
    `${requests} requests in ${MINUTES} minutes, seed ${seed}; a query beside them: ${probe.toFixed(0)} ms (99.9 %); ${Math.round(memory / 2 ** 20)} MiB`,
  )

  expect({faults, alive, isBounded: memory < 2 ** 30, isQuick: probe <= 200}).toEqual({
    faults: [],
    alive: true,
    isBounded: true,
    isQuick: true,
  })
}, 7_200_000)
