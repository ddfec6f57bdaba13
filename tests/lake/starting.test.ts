import {existsSync} from 'node:fs'
import {chmod, copyFile, readFile, stat, truncate, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {expect, test, vi} from 'vitest'
import {LakeError, startLake} from '../../lake/index.ts'
import {clientOf, temporaryFolder, testLake} from './testLake.ts'

/** What starting is refused with. */
async function refusalOf(options: Parameters<typeof startLake>[0]): Promise<[string, string]> {
  const error = await startLake(options).then(
    (lake) => lake.close().then(() => new Error('The lake started.')),
    (reason: unknown) => reason,
  )
  if (!(error instanceof LakeError)) throw error
  return [error.code, error.message]
}

test('a lake is as it was left when it starts again', async () => {
  const folder = await temporaryFolder()
  const first = await testLake({folder})
  const document = await first.client.create({_id: 'a', _type: 'article', title: 'Kept'})
  await first.lake.close()

  const second = await testLake({folder})

  expect([first.lake.created, second.lake.created]).toEqual([true, false])
  expect(second.lake.token).toBe(first.lake.token)
  expect(await second.client.getDocument('a')).toEqual(document)
})

test('a field that no query could read is left out of what a lake of an earlier version stored', async () => {
  const folder = await temporaryFolder()
  await (await testLake({folder})).lake.close()
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  const insert = db.prepare("INSERT INTO documents (dataset, id, body) VALUES ('production', ?, ?)")
  const field = {name: 'OwnProperty', hasOwnProperty: 1, inner: [{hasOwnProperty: 2, kept: true}]}
  for (const _id of ['b', 'a']) insert.run(_id, JSON.stringify({_id, _type: 'note', ...field}))
  db.close()

  const {client} = await testLake({folder})

  const kept = {_type: 'note', name: 'OwnProperty', inner: [{kept: true}]}
  expect(await client.fetch('*')).toEqual(['a', 'b'].map((_id) => ({_id, ...kept})))
})

test('a lake leaves the Response of the process that embeds it alone', async () => {
  await testLake()
  expect(Response).toBe((await fetch('data:,')).constructor)
})

test('a new lake and the administrator’s token are for the owner’s eyes only', async () => {
  const folder = path.join(await temporaryFolder(), 'new', 'lake')
  const {lake} = await testLake({folder})

  const modes = [await stat(folder), await stat(path.join(folder, 'admin-token'))]

  expect(modes.map(({mode}) => mode & 0o777)).toEqual([0o700, 0o600])
  expect(await readFile(path.join(folder, 'admin-token'), 'utf8')).toBe(`${lake.token}\n`)
})

test('a taken port is named', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}

  const refusal = await refusalOf({folder: await temporaryFolder(), port})
  server.close()

  expect(refusal).toEqual([
    'port-taken',
    `Port ${port} is in use: stop the program that uses it, or set PORT to another port.`,
  ])
})

test('a second process on the same lake is refused', async () => {
  const {folder} = await testLake()

  expect(await refusalOf({folder})).toEqual([
    'in-use',
    `The lake in ${folder} is already running: open it there, or stop that process first.`,
  ])
})

test('a folder that cannot be written is named', async () => {
  const file = path.join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const folder = path.join(file, 'lake')

  expect(await refusalOf({folder})).toEqual([
    'folder-unwritable',
    `The lake's folder ${folder} cannot be written: give this user the right to write there.`,
  ])
})

test.runIf(existsSync('/proc/self'))('so is one where no folder can be made', async () => {
  expect(await refusalOf({folder: '/proc/lake/of/its/own'})).toEqual([
    'folder-unwritable',
    "The lake's folder /proc/lake/of/its/own cannot be written: give this user the right to write there.",
  ])
})

test('a file in the place of the folder is named', async () => {
  const folder = path.join(await temporaryFolder(), 'file')
  await writeFile(folder, 'mine')

  expect(await refusalOf({folder})).toEqual([
    'folder-unwritable',
    `${folder} is a file: name a folder for the lake.`,
  ])
  expect(await readFile(folder, 'utf8')).toBe('mine')
})

test.for(['lake.db', 'lake.lock', 'tokens.json'])(
  '%s that may only be read is named',
  async (name, {skip}) => {
    skip(process.getuid?.() === 0, 'nothing is read-only to root')
    const {lake, folder} = await testLake()
    await lake.close()
    const file = path.join(folder, name)
    await chmod(file, 0o400)

    expect(await refusalOf({folder})).toEqual([
      'folder-unwritable',
      `${file} cannot be read and written: check the disk and this user's rights to it.`,
    ])
  },
)

test.each(['', '{', '{"id": 1}', '[{"id": 1}]'])(
  'a list of tokens that holds %j is left alone',
  async (text) => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'tokens.json')
    await writeFile(file, text)

    expect(await refusalOf({folder})).toEqual([
      'tokens-damaged',
      `${file} is damaged: put it back from a backup, or move it away to start with a new administrator's token.`,
    ])
    expect(await readFile(file, 'utf8')).toBe(text)
  },
)

test('a database of another program is left alone', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'lake.db')
  const db = new DatabaseSync(file)
  db.exec('CREATE TABLE recipes (name TEXT)')
  db.close()
  const before = await readFile(file)

  expect(await refusalOf({folder})).toEqual([
    'database-foreign',
    `${file} is another program’s database: move it away, or name another folder.`,
  ])
  expect(await readFile(file)).toEqual(before)
})

test.each<[string, (file: string) => Promise<void>]>([
  ['is no database', (file) => writeFile(file, 'This is no database. '.repeat(500))],
  ['is cut off', async (file) => truncate(file, (await stat(file)).size / 2)],
])('a database that %s is left alone', async (_, damage) => {
  const folder = await temporaryFolder()
  const {lake, client} = await testLake({folder})
  const body = Array.from({length: 200}, (_, n) => `Paragraph ${n} of a long story.`)
  await client.create({_id: 'a', _type: 'article', body})
  await lake.close()
  const file = path.join(folder, 'lake.db')
  await damage(file)
  const before = await readFile(file)
  await copyFile(file, `${file}.before`)

  const [code, message] = await refusalOf({folder})

  expect(code).toBe('database-damaged')
  expect(message).toMatch(/^.*lake\.db is damaged: .*; nothing was changed\.$/)
  expect(await readFile(file)).toEqual(before)
})

test('a clock that jumps back does not turn the order of transactions round', async () => {
  const {lake, client} = await testLake()
  await client.create({_id: 'a', _type: 't'})
  const before = await client.getDocument('a')
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2001-01-01T00:00:00Z')})

  const after = await clientOf(lake).patch('a').set({n: 1}).commit()
  vi.useRealTimers()

  const order = [before!._updatedAt, after._updatedAt]
  expect(order.toSorted()).toEqual(order)
})
