import {afterAll, beforeAll, expect, test} from 'vitest'
import {seed as put} from '../../commands/seed.ts'
import {seed} from '../../content/build.ts'
import {seededLake, type SeededLake} from '../publishing/seededLake.ts'

const SYSTEM = ['_rev', '_createdAt', '_updatedAt']

let lake: SeededLake
beforeAll(async () => {
  lake = await seededLake()
})
afterAll(() => lake.close())

test('the import takes every document of the seed as it is', async () => {
  const stored = await lake.newsroom.fetch<Record<string, unknown>[]>('*[!(_id in path("_.**"))]')
  const plain = stored.map((document) =>
    Object.fromEntries(Object.entries(document).filter(([field]) => !SYSTEM.includes(field))),
  )
  const ofSeed = new Set<unknown>(seed.map(({_id}) => _id))
  expect(byId(plain.filter(({_id}) => ofSeed.has(_id)))).toEqual(
    byId(JSON.parse(JSON.stringify(seed))),
  )
})

test('a second import leaves alone what has been edited', async () => {
  await lake.newsroom.patch('drafts.leiban-wire').set({headline: 'Edited'}).commit()
  await put(lake.newsroom)
  const draft = await lake.newsroom.getDocument('drafts.leiban-wire')
  expect(draft?.headline).toBe('Edited')
})

function byId(documents: Record<string, unknown>[]) {
  return Object.fromEntries(documents.map((document) => [String(document._id), document]))
}
