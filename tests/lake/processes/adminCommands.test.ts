import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {type SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {clientOf, temporaryFolder, testLake} from '../testLake.ts'

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** `npm run lake -- …` in a lake's folder; `port` is where it runs, if it does. */
async function lakeCommand(folder: string, port: number, ...args: string[]): Promise<Outcome> {
  const script = path.resolve('commands/lake.ts')
  const env = {...process.env, COPYDESK_LAKE: folder, PORT: String(port)}
  const run = promisify(execFile)(process.execPath, ['--no-warnings', script, ...args], {env})
  return run.then(
    ({stdout, stderr}) => ({code: 0, stdout, stderr}),
    (error: Outcome) => error,
  )
}

test('a token is shown once, works at once, and not after it is revoked', async () => {
  const {lake, folder} = await testLake()
  const added = await lakeCommand(
    folder,
    lake.port,
    'token',
    'add',
    '--role',
    'viewer',
    '--name',
    'Dana',
  )
  const token = /^sk\S+/.exec(added.stdout)?.[0]
  const dana = clientOf(lake, {token})
  expect(await dana.users.getById('me')).toMatchObject({name: 'Dana', role: 'viewer'})

  const listed = await lakeCommand(folder, lake.port, 'token', 'list')
  expect(listed.stdout).not.toContain(token)
  const id =
    listed.stdout
      .split('\n')
      .find((line) => line.endsWith('Dana'))
      ?.split(' ')[0] ?? ''
  expect((await lakeCommand(folder, lake.port, 'token', 'revoke', id)).code).toBe(0)
  await expect(dana.users.getById('me')).rejects.toThrow('Unauthorized')
  expect((await lakeCommand(folder, lake.port, 'token', 'revoke', id)).code).toBe(1)
})

test('what is asked wrongly is answered with the usage and 2', async () => {
  const folder = path.join(await temporaryFolder(), 'none')
  const wrong = await Promise.all([
    lakeCommand(folder, 1),
    lakeCommand(folder, 1, 'explode'),
    lakeCommand(folder, 1, 'backup'),
    lakeCommand(folder, 1, 'token', 'add', '--role', 'king', '--name', 'x'),
    lakeCommand(folder, 1, 'verify', 'twice'),
    lakeCommand(folder, 1, 'verify', '--hard'),
  ])
  expect(wrong.map(({code}) => code)).toEqual([2, 2, 2, 2, 2, 2])
  for (const {stderr} of wrong) expect(stderr).toContain('npm run lake -- …')
  const none = await lakeCommand(folder, 1, 'token', 'list')
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no lake in')])
  expect(existsSync(folder)).toBe(false)
})

/** An export's documents, sorted, without what an import gives anew; and its files' sums. */
async function contentsOf(archive: string) {
  const folder = await temporaryFolder()
  await promisify(execFile)('tar', ['xzf', archive, '-C', folder])
  const [root] = readdirSync(folder)
  const lines = readFileSync(path.join(folder, root, 'data.ndjson'), 'utf8')
    .trim()
    .split('\n')
  const documents = lines.map((line) => line.replace(/"_(rev|updatedAt)":"[^"]*",?/g, '')).sort()
  const sums = ['images', 'files'].flatMap((kind) =>
    readdirSync(path.join(folder, root, kind)).map((name) => {
      const bytes = readFileSync(path.join(folder, root, kind, name))
      return `${kind}/${name} ${createHash('sha256').update(bytes).digest('hex')}`
    }),
  )
  return {documents, sums: sums.sort()}
}

async function writeStories(client: SanityClient) {
  const colors = ['#448', '#844', '#484']
  for (const [i, background] of colors.entries()) {
    const bytes = await sharp({create: {width: 30, height: 20 + i, channels: 3, background}})
      .png()
      .toBuffer()
    const image = await client.assets.upload('image', bytes, {filename: `${i}.png`})
    const file = await client.assets.upload('file', Buffer.from(`notes ${i}`), {
      filename: `${i}.txt`,
    })
    await client.create({
      _id: `story-${i}`,
      _type: 'article',
      headline: `Čačak 🌊 ${i}`,
      image: {_type: 'image', asset: {_type: 'reference', _ref: image._id}},
      notes: {_type: 'file', asset: {_type: 'reference', _ref: file._id}},
      ...(i > 0 && {before: {_type: 'reference', _ref: `story-${i - 1}`}}),
    })
    await client.create({_id: `drafts.story-${i}`, _type: 'article', headline: `Draft ${i}`})
  }
}

test('what is exported, imported and exported again is the same, assets and all', async () => {
  const {lake, client, folder} = await testLake()
  await writeStories(client)
  const files = await temporaryFolder()
  const [first, second] = ['first.tar.gz', 'second.tar.gz'].map((name) => path.join(files, name))

  const outcomes = [
    await lakeCommand(folder, lake.port, 'export', first),
    await lakeCommand(folder, lake.port, 'dataset', 'create', 'copy', '--private'),
    await lakeCommand(folder, lake.port, 'import', first, '--dataset', 'copy'),
    await lakeCommand(folder, lake.port, 'export', second, '--dataset', 'copy'),
  ]
  expect(outcomes.map(({code, stderr}) => [code, stderr])).toEqual(outcomes.map(() => [0, '']))
  const contents = await contentsOf(second)
  expect(contents).toEqual(await contentsOf(first))
  expect([contents.documents.length, contents.sums.length]).toEqual([6, 6])

  expect((await lakeCommand(folder, lake.port, 'dataset', 'list')).stdout).toBe(
    'production  public\ncopy  private\n',
  )
  expect((await lakeCommand(folder, lake.port, 'dataset', 'delete', 'copy')).code).toBe(0)
  await lake.close()
  const third = path.join(files, 'third.tar.gz')
  expect((await lakeCommand(folder, 1, 'export', third)).code).toBe(0)
  expect(await contentsOf(third)).toEqual(contents)
})

test('what cannot be exported or imported is one sentence, and loses nothing', async () => {
  const {lake, client, folder} = await testLake()
  await client.create({_id: 'a', _type: 'article', headline: 'Here'})
  const files = await temporaryFolder()
  const there = path.join(files, 'there.tar.gz')
  writeFileSync(there, 'something else')
  const same = path.join(files, 'same.ndjson')
  writeFileSync(same, '{"_id": "a", "_type": "article", "headline": "There"}\n')
  const run = async (...args: string[]) => (await lakeCommand(folder, lake.port, ...args)).stderr

  expect([
    await run('export', there),
    await run('export', path.join(files, 'none', 'x.tar.gz')),
    await run('import', path.join(files, 'none.ndjson')),
    await run('import', files),
    await run('import', same),
  ]).toEqual([
    `${there} exists already: name another file for the export.\n`,
    `${files}/none/x.tar.gz cannot be written: check the folder and your permissions.\n`,
    `${files}/none.ndjson cannot be read: there is no such file.\n`,
    `${files} cannot be read: it is a folder.\n`,
    `${same} has documents that are already in the dataset (a, for one): to overwrite those, add --replace.\n`,
  ])
  expect(readFileSync(there, 'utf8')).toBe('something else')
  expect(readdirSync(files).sort()).toEqual(['same.ndjson', 'there.tar.gz'])
  expect(await client.getDocument('a')).toMatchObject({headline: 'Here'})
})

test('what cannot be imported is said in a sentence, and leaves nothing', async () => {
  const {lake, client, folder} = await testLake()
  const file = path.join(await temporaryFolder(), 'bad.ndjson')
  writeFileSync(file, '{"_id": "a", "_type": "x"}\n{"_id": \n')
  const {code, stderr} = await lakeCommand(folder, lake.port, 'import', file)
  expect([code, stderr.includes('    at ')]).toEqual([1, false])
  expect(await client.fetch('count(*)')).toBe(0)
})
