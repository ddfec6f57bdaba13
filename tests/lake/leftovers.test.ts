import {existsSync} from 'node:fs'
import {chmod, copyFile, mkdir, readFile, rename, rm, truncate, writeFile} from 'node:fs/promises'
import {DatabaseSync} from 'node:sqlite'
import {expect, test, vi} from 'vitest'
import {clearUnfinished} from '../../lake/admin/index.ts'
import {type LakeError, startLake} from '../../lake/index.ts'
import {temporaryFolder, testLake} from './testLake.ts'

/** A lake that was cut off, its last writes still in the journal beside the database. */
async function cutOff(): Promise<string> {
  const {client, folder} = await testLake()
  await client.create({_id: 'a', _type: 'article'})
  const left = await temporaryFolder()
  for (const name of ['lake.db', 'lake.db-wal', 'tokens.json', 'admin-token']) {
    await copyFile(`${folder}/${name}`, `${left}/${name}`)
  }
  return left
}

const refusedStart = async (folder: string) => {
  const error = await startLake({folder}).then(
    () => undefined,
    (refused: unknown) => refused as LakeError,
  )
  return [error?.code, error?.message]
}

test.each<[string, (file: string) => Promise<void>]>([
  ['missing', (file) => rm(file)],
  ['empty', (file) => truncate(file, 0)],
])('a database that is %s beside its journal is no new lake', async (what, lose) => {
  const folder = await cutOff()
  await lose(`${folder}/lake.db`)
  const journal = await readFile(`${folder}/lake.db-wal`)

  expect(await refusedStart(folder)).toEqual([
    'database-damaged',
    `${folder}/lake.db is ${what}, but lake.db-wal is there: put a backup in its place with \`npm run lake -- restore FILE\`; nothing was changed.`,
  ])
  expect(await readFile(`${folder}/lake.db-wal`)).toEqual(journal)
})

test('a database that is missing beside the administrator’s token is no new lake', async () => {
  const {lake, folder} = await testLake()
  await lake.close()
  await rm(`${folder}/lake.db`)

  expect((await refusedStart(folder))[0]).toBe('database-damaged')
})

test('a lock that holds something else is named as what it is', async () => {
  const folder = await temporaryFolder()
  await writeFile(`${folder}/lake.lock`, 'This is no lock. '.repeat(500))

  expect(await refusedStart(folder)).toEqual([
    'folder-unwritable',
    `${folder}/lake.lock is not a lake's lock file: move it away, then start again.`,
  ])
})

test('what may not be removed is left alone, and what may is removed', async ({skip}) => {
  skip(process.getuid?.() === 0, 'nothing is read-only to root')
  const folder = await temporaryFolder()
  const [theirs, own] = [1, 2].map((ended) => `${folder}/news.tar.99999999${ended}.tmp`)
  await mkdir(`${theirs}/kept`, {recursive: true})
  await writeFile(`${theirs}/kept/note`, '')
  await chmod(`${theirs}/kept`, 0o500)
  await writeFile(own!, '')
  const said = vi.spyOn(console, 'error').mockReturnValue()

  clearUnfinished(`${folder}/news.tar`)

  expect([existsSync(theirs!), existsSync(own!), said.mock.calls.length]).toEqual([true, false, 1])
  said.mockRestore()
  await chmod(`${theirs}/kept`, 0o700)
})

test('what a restore left that did not finish is removed, and that is said', async () => {
  const folder = await temporaryFolder()
  await mkdir(`${folder}.restoring`)
  await mkdir(`${folder}.restoring-999999999`)
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})

  await testLake({folder})

  expect(existsSync(`${folder}.restoring`) || existsSync(`${folder}.restoring-999999999`)).toBe(
    false,
  )
  expect(said.mock.calls.flat().join('\n')).toContain('was left by a restore that did not finish')
  said.mockRestore()
})

test('what processes that were killed left in the folder is removed, and that is said', async () => {
  const {lake, folder} = await testLake()
  await lake.close()
  const gone = 999_999_999
  const uploads = `${folder}/assets/production/files`
  await mkdir(uploads, {recursive: true})
  const left = [
    `${folder}/admin-token.${gone}.tmp`,
    `${folder}/tokens.json.${gone}.tmp`,
    `${folder}/lake.words-production.${gone}.tmp`,
    `${folder}/assets/half.tmp`,
    `${uploads}/${'a'.repeat(40)}.bin.half.tmp`,
  ]
  const underWay = `${folder}/tokens.json.${process.pid}.tmp`
  for (const file of [...left, underWay]) await writeFile(file, 'half')
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})

  await testLake({folder})

  expect(left.filter((file) => existsSync(file))).toEqual([])
  expect(existsSync(underWay)).toBe(true)
  expect(said.mock.calls.flat()).toEqual([
    ...left
      .slice(0, 3)
      .map((file) => {
        return `${file} was left by a process that did not finish and has been removed.`
      })
      .sort(),
    `${folder}/assets: 2 uploads that did not finish have been removed.`,
  ])
  said.mockRestore()
})

test('a restore that was ended after the lake was moved away is finished, and that is said', async () => {
  const {client, lake, folder} = await testLake()
  await client.create({_id: 'a', _type: 't'})
  await lake.close()
  await rename(folder, `${folder}.restored-999999999`)
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})

  const again = await testLake({folder})

  expect(await again.client.fetch('*[_id == "a"]._type')).toEqual(['t'])
  expect(said.mock.calls).toEqual([
    [`${folder} was being restored when that was ended: it is restored now.`],
  ])
  said.mockRestore()
})

test('a clock that was a year ahead pins the time of no document that is written later', async () => {
  const {client, lake, folder} = await testLake()
  await client.create({_id: 'a', _type: 't'})
  await lake.close()
  const db = new DatabaseSync(`${folder}/lake.db`)
  const ahead = new Date(Date.now() + 365 * 24 * 3_600_000).toISOString()
  db.prepare('UPDATE transactions SET timestamp = ?').run(ahead)
  db.prepare("UPDATE documents SET body = json_set(body, '$._updatedAt', ?)").run(ahead)
  db.close()

  const again = await testLake({folder})
  const later = await again.client.create({_id: 'b', _type: 't'})
  const patched = await again.client.patch('a').set({n: 1}).commit()

  expect(Math.abs(Date.parse(later._createdAt) - Date.now())).toBeLessThan(60_000)
  expect(patched._updatedAt).toBe(ahead)
})
