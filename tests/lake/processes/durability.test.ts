import {test} from 'vitest'
import {killRepeatedly} from './killing.ts'
import {killCommands} from './killingCommands.ts'
import {temporaryFolder} from '../testLake.ts'

test('a lake that is killed 20 times loses nothing it acknowledged', async () => {
  await killRepeatedly(await temporaryFolder(), 20)
}, 120_000)

test('a lake whose import, upload, compaction, backup or restore is killed is whole, and loses nothing', async () => {
  await killCommands(await temporaryFolder(), 3)
}, 120_000)
