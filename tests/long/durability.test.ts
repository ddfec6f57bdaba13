import {test} from 'vitest'
import {killRepeatedly} from '../lake/processes/killing.ts'
import {killCommands} from '../lake/processes/killingCommands.ts'
import {temporaryFolder} from '../lake/testLake.ts'

test('a lake that is killed 800 times loses nothing it acknowledged', async () => {
  await killRepeatedly(await temporaryFolder(), 800)
})

test('a lake whose import, upload, compaction, backup or restore is killed, 200 times, is whole, and loses nothing', async () => {
  await killCommands(await temporaryFolder(), 40)
})
