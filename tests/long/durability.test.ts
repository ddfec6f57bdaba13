import {test} from 'vitest'
import {killRepeatedly} from '../lake/processes/killing.ts'
import {temporaryFolder} from '../lake/testLake.ts'

test('a lake that is killed 200 times loses nothing it acknowledged', async () => {
  await killRepeatedly(await temporaryFolder(), 200)
})
