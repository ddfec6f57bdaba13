import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {type SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {describe, expect, test, vi} from 'vitest'
import {backUp, compact, restore, verify} from '../../../lake/admin/index.ts'
import {isSame} from '../../../lake/admin/replayHistory.ts'
import {startLake} from '../../../lake/index.ts'
import {clientOf, temporaryFolder, testLake} from '../testLake.ts'

const picture = await sharp({
  create: {width: 30, height: 20, channels: 3, background: '#448'},
})
  .png()
  .toBuffer()

/** A story written, changed, published and taken back, with a picture and a draft. */
async function write(client: SanityClient) {
  const {_id} = await client.assets.upload('image', picture, {filename: 'mill.png'})
  await client.create({_id: 'mill', _type: 'article', picture: {asset: {_ref: _id}}})
  await client.patch('mill').set({headline: 'Mill closes'}).commit()
  await client.create({_id: 'drafts.mill', _type: 'article', headline: 'Mill to reopen'})
  await client.create({_id: 'gone', _type: 'article'})
  await client.delete('gone')
}

function alter(folder: string, sql: string) {
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  db.exec(sql)
  db.close()
}

test('a backup taken while the lake runs gives the lake back as it was', async () => {
  const {client, folder, lake} = await testLake()
  await write(client)
  const file = path.join(await temporaryFolder(), 'lake.backup')
  // The port is another after the restart, and with it the URL of the picture.
  const all = '*[!(_type match "system.*")] | order(_id){..., "url": null}'
  const before = await client.fetch(all, {}, {perspective: 'raw'})
  expect(backUp(folder, file)).toMatchObject({documents: 3, files: 2})
  await client.patch('mill').set({headline: 'Lost'}).commit()
  await lake.close()

  const {replaced} = restore(file, folder)
  const again = await testLake({folder})
  expect(await again.client.fetch(all, {}, {perspective: 'raw'})).toEqual(before)
  expect(again.lake.token).toBe(lake.token)
  expect(again.lake.created).toBe(false)
  expect(verify(folder)).toEqual({documents: 3, changes: 6, assets: 1, problems: []})
  expect(verify(replaced!)).toMatchObject({changes: 7, problems: []})
  rmSync(replaced!, {recursive: true})
})

test('a backup holds no token that can be used, and is for its owner only', async () => {
  const {folder, lake} = await testLake()
  const file = path.join(await temporaryFolder(), 'lake.backup')
  backUp(folder, file)
  const db = new DatabaseSync(file, {readOnly: true})
  const rows = db.prepare('SELECT path, CAST(bytes AS TEXT) AS text FROM backup_files').all()
  db.close()
  expect(rows.map((row) => row.path)).toEqual(['tokens.json'])
  expect(JSON.stringify(rows)).not.toContain(lake.token)
})

describe('refused, and nothing is changed:', () => {
  test('a backup over a file', async () => {
    const {folder} = await testLake()
    expect(() => backUp(folder, path.join(folder, 'tokens.json'))).toThrow('exists already')
  })

  test('restoring into a lake that runs', async () => {
    const {folder} = await testLake()
    const file = path.join(await temporaryFolder(), 'lake.backup')
    backUp(folder, file)
    expect(() => restore(file, folder)).toThrow('is already running')
    expect(existsSync(`${folder}.restoring`)).toBe(false)
  })

  test('compacting a lake that runs', async () => {
    const {folder} = await testLake()
    expect(() => compact(folder)).toThrow('is already running')
  })

  test.each([
    ['a file that is no database', (file: string) => writeFileSync(file, 'hello'.repeat(500))],
    [
      'another program’s database',
      (file: string) => {
        const db = new DatabaseSync(file)
        db.exec('CREATE TABLE t (x)')
        db.close()
      },
    ],
    ['no file', () => {}],
  ])('restoring %s', async (_, make) => {
    const file = path.join(await temporaryFolder(), 'not-a-backup')
    make(file)
    const folder = path.join(await temporaryFolder(), 'lake')
    expect(() => restore(file, folder)).toThrow()
    expect(existsSync(folder)).toBe(false)
  })

  test('restoring a backup whose history does not hold', async () => {
    const {client, folder} = await testLake()
    await write(client)
    const file = path.join(await temporaryFolder(), 'lake.backup')
    backUp(folder, file)
    const db = new DatabaseSync(file)
    db.exec(`UPDATE documents SET body = json_set(body, '$.headline', 'Forged')`)
    db.close()
    const target = path.join(await temporaryFolder(), 'lake')
    expect(() => restore(file, target)).toThrow('is damaged; nothing was changed')
    expect(existsSync(target)).toBe(false)
  })
})

describe('verify tells of', () => {
  test.each([
    [
      'a document that was changed',
      `UPDATE documents SET body = json_set(body, '$.n', 1) WHERE id = 'mill'`,
      'production/mill',
    ],
    [
      'a document that was taken away',
      `DELETE FROM documents WHERE id = 'mill'`,
      'production/mill',
    ],
    [
      'a change that was taken away',
      `DELETE FROM changes WHERE document_id = 'mill' AND transition = 'appear'`,
      'production/mill',
    ],
  ])('%s', async (_, sql, document) => {
    const {client, folder, lake} = await testLake()
    await write(client)
    await lake.close()
    alter(folder, sql)
    const {problems} = verify(folder)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toContain(document)
  })

  test('an asset whose file is missing', async () => {
    const {client, folder, lake} = await testLake()
    await write(client)
    await lake.close()
    const images = path.join(folder, 'assets', 'production', 'images')
    const [name] = readdirSync(images)
    rmSync(path.join(images, name))
    const id = `image-${name.replace('.', '-')}`
    expect(verify(folder).problems).toEqual([`production/${id}: its file is missing.`])
  })
})

test('compacting removes what nothing knows, and nothing else', async () => {
  const {client, folder, lake} = await testLake()
  await write(client)
  await lake.close()
  const images = path.join(folder, 'assets', 'production', 'images')
  writeFileSync(path.join(images, `${'0'.repeat(40)}-1x1.png`), 'x')
  expect(compact(folder).removed).toBe(1)
  expect(readdirSync(images).length).toBe(1)
  expect(verify(folder).problems).toEqual([])
  const reopened = await startLake({folder})
  const found = await clientOf(reopened).getDocument('mill')
  await reopened.close()
  expect(found?.headline).toBe('Mill closes')
})

test('a document that once got a field named __proto__ is no damage', () => {
  const text = '{"_id":"a","in":{"__proto__":{"a":1},"b":2}}'
  const stored = JSON.parse(text) as Record<string, unknown>
  expect(isSame({_id: 'a', in: {b: 2}}, stored)).toBe(true)
  expect(isSame({_id: 'a', in: {b: 3}}, stored)).toBe(false)
})

describe('what is damaged is told by a sentence', () => {
  const backedUp = async () => {
    const {client, lake, folder} = await testLake()
    await write(client)
    const file = `${folder}.backup`
    backUp(folder, file)
    await lake.close()
    return {file, folder}
  }
  const alterFile = (file: string, sql: string) => {
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
  }

  test.each([
    ['DROP TABLE settings', 'The table "settings" is missing.'],
    ['DROP TABLE changes', 'The table "changes" is missing.'],
    [
      'CREATE TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM documents; END',
      'There is a trigger "t", which no lake has.',
    ],
    [
      "UPDATE documents SET body = '{' WHERE id = 'mill'",
      'production/mill: the history does not match what is stored.',
    ],
    [
      "UPDATE changes SET apply = 'x' WHERE document_id = 'drafts.mill'",
      'production/drafts.mill: the history does not match what is stored.',
    ],
  ])('a backup after %s', async (sql, problem) => {
    const {file, folder} = await backedUp()
    alterFile(file, sql)
    expect(() => restore(file, folder)).toThrow(problem)
    rmSync(file)
  })

  test('a backup that was killed leaves nothing once it is made again', async () => {
    const {file, folder} = await backedUp()
    const gone = 999_999_999
    const left = [`${file}.${gone}.tmp`, `${file}.${gone}.tmp-journal`]
    const others = [`${file}.${process.ppid}.tmp`, `${file}.old.tmp`, `${file}2.${gone}.tmp`]
    for (const one of [...left, ...others]) writeFileSync(one, 'half')
    rmSync(file)
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    backUp(folder, file)
    said.mockRestore()
    expect(left.filter((one) => existsSync(one))).toEqual([])
    expect(others.filter((one) => existsSync(one))).toEqual(others)
    for (const one of [file, ...others]) rmSync(one)
  })

  test('files that no backup has are left out of one', async () => {
    const {file, folder} = await backedUp()
    alterFile(file, "INSERT INTO backup_files VALUES ('lake.lock', x'41'), ('lake.db-wal', x'41')")
    restore(file, folder)
    rmSync(file)
    const lake = await startLake({folder})
    expect(await clientOf(lake).fetch('count(*) > 0')).toBe(true)
    await lake.close()
  })

  test('a database with damaged pages, whatever is done with it', async () => {
    const {file, folder} = await backedUp()
    rmSync(file)
    const database = path.join(folder, 'lake.db')
    const bytes = readFileSync(database)
    writeFileSync(database, bytes.fill(0x41, 8192, bytes.length - 4096))
    expect(verify(folder).problems[0]).toContain('The database says')
    expect(() => backUp(folder, file)).toThrow(`${database} is damaged`)
    expect(() => compact(folder)).toThrow(`${database} is damaged`)
  })

  test('an empty database beside tokens is no new lake', async () => {
    const {file, folder} = await backedUp()
    rmSync(folder, {recursive: true})
    restore(file, folder)
    rmSync(file)
    rmSync(path.join(folder, 'assets'), {recursive: true})
    writeFileSync(path.join(folder, 'lake.db'), '')
    await expect(startLake({folder})).rejects.toThrow('lake.db is empty, but tokens.json is there')
  })
})
