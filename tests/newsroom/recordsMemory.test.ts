import {expect, test} from 'vitest'
import {createRecordsMemory} from '../../commands/beforePublish/recordsMemory.ts'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
import {testLake} from '../lake/testLake.ts'

test('a record that is stored with an older time than others is read again, and the last answer is kept', async () => {
  const {client} = await testLake()
  const memory = createRecordsMemory(resolveOptions(copydeskOptions).records)
  const fetch = <T>(query: string, params = {}, perspective?: string) =>
    client.fetch<T>(query, params, {perspective: (perspective ?? 'raw') as 'raw'})
  const names = async () =>
    JSON.stringify(await memory.now({dataset: 'production', fetch} as never))
  const lastNames = () => JSON.stringify(memory.last('production'))
  const source = (_id: string, name: string, _updatedAt: string) => ({
    ...{_id, _type: 'source', name, _updatedAt},
  })
  await client.createOrReplace(source('a', 'Helmet Zahir', '2020-01-01T00:00:00Z'))
  await client.createOrReplace(source('b', 'Aram Ali', '2024-01-01T00:00:00Z'))
  expect(lastNames()).toBe('{}')
  expect(await names()).toContain('Helmet Zahir')
  await client.createOrReplace(source('a', 'Mara Velten', '2020-01-01T00:00:00Z'))
  expect(lastNames()).toContain('Helmet Zahir')
  expect(await names()).toContain('Mara Velten')
  expect(lastNames()).toContain('Mara Velten')
})
