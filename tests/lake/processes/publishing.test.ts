import {test} from 'vitest'
import {temporaryFolder} from '../testLake.ts'
import {killWhilePublishing} from './killingPublications.ts'

test('what belongs to a publication is there together or not at all, where the lake is killed', async () => {
  await killWhilePublishing(await temporaryFolder(), 3)
}, 120_000)
