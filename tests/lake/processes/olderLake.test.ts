import {execFileSync} from 'node:child_process'
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {backUp, restore, verify} from '../../../lake/admin/index.ts'
import {openTokens} from '../../../lake/index.ts'
import {temporaryFolder, testLake} from '../testLake.ts'

/** The lake that the code of commit a15cd10 made with `tests/fixtures/makeLake.ts`. */
async function olderLake(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'lake')
  await mkdir(folder)
  execFileSync('tar', ['-xzf', 'tests/fixtures/lake-a15cd10.tar.gz', '-C', folder])
  return folder
}

const WHOLE = {documents: 7, changes: 11, assets: 1, problems: []}
const IMAGE = 'image-fac9ffa1e216a1b5b9d254dd04c0f709c3f8b8a0-8x4-png'
const BODY = ['Helmet Zahir said that the village was quiet.', 'The road was open on Monday.']

/** What is in it, a line a document, as an administrator sees it. */
const LINES = `*[_type in ["article", "location", "system.release"]] | order(_id) {
  "line": [_id, coalesce(headline, name), dateline, mainImage.asset._ref], "text": body[].children[].text
}`
const STORED = [
  {line: ['_.releases.friday', 'friday', null, null], text: null},
  {line: ['drafts.later', 'Not yet', null, null], text: BODY},
  {line: ['leiban', 'Leiban', null, null], text: null},
  {line: ['versions.friday.visit', 'A second visit to Leiban', null, null], text: BODY},
  {
    line: ['visit', 'A visit to Leiban', 'LEIBAN, Iraq (AP)', IMAGE],
    text: [BODY[0], 'It was shut.'],
  },
]

test('a lake of an older version opens, and everything in it is read', async () => {
  const folder = await olderLake()
  expect(verify(folder)).toEqual(WHOLE)
  const {lake, client, anonymous} = await testLake({folder})
  const raw = client.withConfig({perspective: 'raw'})

  expect(lake.created).toBe(false)
  expect(await raw.fetch(LINES)).toEqual(STORED)
  expect(await anonymous.fetch('*[_type == "article"]._id')).toEqual(['visit'])
  const friday = client.withConfig({perspective: ['friday']})
  expect(await friday.fetch('*[_id == "visit"][0].headline')).toBe('A second visit to Leiban')
  const staging = client.withConfig({dataset: 'staging'})
  expect(await staging.fetch('*{_id, headline}')).toEqual([{_id: 'tried', headline: 'Tried'}])
  expect(openTokens(folder).list()).toContainEqual(
    expect.objectContaining({name: 'Dana', role: 'viewer'}),
  )
  const image = await fetch((await client.getDocument(IMAGE))?.url)
  expect([image.status, (await image.arrayBuffer()).byteLength]).toEqual([200, 95])
  const history = await client.request({
    url: '/data/history/production/documents/visit?time=2026-11-28T19:41:44.600Z',
  })
  expect(history.documents).toMatchObject([{_id: 'visit', headline: 'A visit to Leiban'}])
})

test('it is written to, backed up, restored and found whole', async () => {
  const folder = await olderLake()
  const file = path.join(await temporaryFolder(), 'backup')
  const {lake, client} = await testLake({folder})
  await client.patch('visit').set({headline: 'Changed'}).commit()
  const {documents, files} = backUp(folder, file)
  await client.delete('versions.friday.visit')
  await lake.close()
  expect({documents, files}).toEqual({documents: 7, files: 2})

  restore(file, folder)
  expect(verify(folder)).toEqual({...WHOLE, changes: WHOLE.changes + 1})
  const again = await testLake({folder})
  const raw = again.client.withConfig({perspective: 'raw'})
  expect(await raw.fetch('*[_type == "article"] | order(_id).headline')).toEqual([
    'Not yet',
    'A second visit to Leiban',
    'Changed',
  ])
})
