import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {backUp} from '../../lake/admin/backUp.ts'
import {restore} from '../../lake/admin/restore.ts'
import {readWords} from '../../lake/store/savedWords.ts'
import {temporaryFolder, testLake} from './testLake.ts'

const SEARCH = 'count(*[_type == "note" && @ match text::query("common word7")])'

/** A lake with so many notes that their words are kept, closed. */
async function lakeWithWords(): Promise<{folder: string; file: string}> {
  const folder = await temporaryFolder()
  const {client, lake} = await testLake({folder})
  const transaction = client.transaction()
  for (let i = 0; i < 1100; i++) {
    transaction.create({_id: `note-${i}`, _type: 'note', text: `common word${i % 10}`})
  }
  await transaction.commit({visibility: 'async'})
  // Answered once the words are indexed.
  expect(await client.fetch(SEARCH)).toBe(110)
  await lake.close()
  return {folder, file: path.join(folder, 'lake.words-production')}
}

test('the words are kept when a lake is closed, and brought up to date when it is opened', async () => {
  const {folder, file} = await lakeWithWords()
  expect([...readWords(file)].map(({kind}) => kind)).toEqual(['documents', 'tokens', 'end'])

  const {client, lake} = await testLake({folder})
  await client.createOrReplace({_id: 'note-7', _type: 'note', text: 'something else'})
  expect(await client.fetch(SEARCH)).toBe(109)
  await lake.close()

  const again = await testLake({folder})
  expect(await again.client.fetch(SEARCH)).toBe(109)
})

test('words that are damaged, of another version or gone are read anew', async () => {
  const {folder, file} = await lakeWithWords()
  const whole = await readFile(file)
  const flipped = Buffer.from(whole)
  flipped[whole.length >> 1] ^= 0xff
  const foreign = Buffer.from(whole)
  foreign.write('9', 'lake words '.length)

  for (const bytes of [flipped, foreign, whole.subarray(0, whole.length - 3), Buffer.alloc(0)]) {
    await writeFile(file, bytes)
    const {client, lake} = await testLake({folder})
    expect(await client.fetch(SEARCH)).toBe(110)
    await lake.close()
  }
})

test('a backup holds no words, and what it restores finds them all the same', async () => {
  const {folder, file} = await lakeWithWords()
  const backup = path.join(await temporaryFolder(), 'lake.backup')
  backUp(folder, backup)
  const restored = path.join(await temporaryFolder(), 'restored')
  restore(backup, restored)
  expect(existsSync(path.join(restored, path.basename(file)))).toBe(false)

  const {client} = await testLake({folder: restored})

  expect(await client.fetch(SEARCH)).toBe(110)
})

test('a dataset takes its words along when it is deleted', async () => {
  const {folder, file} = await lakeWithWords()
  const {lake} = await testLake({folder})

  const response = await fetch(`${lake.url}/v2025-02-19/projects/local/datasets/production`, {
    method: 'DELETE',
    headers: {authorization: `Bearer ${lake.token}`},
  })

  expect([response.status, existsSync(file)]).toEqual([200, false])
})
