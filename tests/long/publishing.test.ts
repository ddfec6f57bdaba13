import {test} from 'vitest'
import {killWhilePublishing} from '../lake/processes/killingPublications.ts'
import {temporaryFolder} from '../lake/testLake.ts'

test('what belongs to a publication is there together or not at all, where the lake is killed 20 times', async () => {
  await killWhilePublishing(await temporaryFolder(), 20)
}, 600_000)
