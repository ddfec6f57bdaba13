import {expect, test} from 'vitest'
import {bombard} from '../fuzz/bombard.ts'
import {temporaryFolder} from '../testLake.ts'

/** Beside other tests, a probe waits for them too: the time that it may take is held by the long run. */
test('a lake that is sent odd requests for a minute answers all, in bounded memory', async () => {
  const seed = Date.now() % 1_000_000
  const {faults, memory, alive} = await bombard(await temporaryFolder(), 60_000, seed)

  expect({faults, alive, isBounded: memory < 2 ** 30}, `seed ${seed}`).toEqual({
    faults: [],
    alive: true,
    isBounded: true,
  })
})
