import {test} from 'vitest'
import {killRepeatedly} from './killing.ts'
import {temporaryFolder} from '../testLake.ts'

test('a lake that is killed 20 times loses nothing it acknowledged', async () => {
  await killRepeatedly(await temporaryFolder(), 20)
}, 120_000)
