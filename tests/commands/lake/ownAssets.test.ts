import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {packTar, type TarEntry} from 'modern-tar'
import {expect, test, vi} from 'vitest'
import {withOwnAssets} from '../../../commands/lake/ownAssets.ts'
import {temporaryFolder} from '../../lake/testLake.ts'

const OUTSIDE = path.resolve('package.json')

const story = (asset: string) =>
  `{"_id":"a","_type":"article","image":{"_sanityAsset":"${asset}"}}\n`

const entry = (name: string, body: string): TarEntry => ({
  header: {name, size: body.length},
  body,
})

test.each<NodeJS.Signals>(['SIGTERM', 'SIGINT', 'SIGKILL'])(
  'an import that %s ends leaves nothing unpacked, or nothing once the next is made',
  async (signal) => {
    const file = path.join(await temporaryFolder(), 'export.tar')
    await writeFile(file, await packTar([entry('data.ndjson', story('image@https://a.test/b'))]))
    const script = path.join(import.meta.dirname, 'heldImport.ts')
    const child = spawn(process.execPath, ['--no-warnings', script, file])
    const [folder] = (await once(createInterface(child.stdout), 'line')) as [string]
    expect(existsSync(folder)).toBe(true)
    child.kill(signal)
    await once(child, 'exit')
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    if (signal === 'SIGKILL') await withOwnAssets(file, () => Promise.resolve())
    expect([existsSync(folder), said.mock.calls.length]).toEqual([false, +(signal === 'SIGKILL')])
    said.mockRestore()
  },
)

async function taken(content: string | TarEntry[]): Promise<string> {
  const file = path.join(await temporaryFolder(), 'stories')
  await writeFile(file, typeof content === 'string' ? content : await packTar(content))
  await writeFile(path.join(path.dirname(file), 'beside.png'), 'a picture')
  return withOwnAssets(file, (input) =>
    Promise.resolve(typeof input === 'string' ? 'a folder' : 'documents'),
  ).catch((error: Error) => error.message.replace(file, 'FILE').replace(OUTSIDE, 'OUTSIDE'))
}

const refused = (name: string) =>
  `FILE names a file outside of it as an asset: ${name}. Nothing was imported; put the file into it, or leave it out.`

test.each<[string, string | TarEntry[], string]>([
  ['documents without assets', '{"_id":"a","_type":"article"}\n', 'documents'],
  ['documents with a picture beside them', story('image@file://./beside.png'), 'documents'],
  ['documents with a picture from the net', story('image@https://example.org/a.png'), 'documents'],
  [
    'documents that name a file of the machine',
    story(`file@file://${OUTSIDE}`),
    refused('file://OUTSIDE'),
  ],
  [
    'documents that name it in escapes',
    story(`file@file://${OUTSIDE}`).replace('_sanityAsset', '\\u005fsanityAsset'),
    refused('file://OUTSIDE'),
  ],
  [
    'documents that name it beside a line separator',
    story(`file@file://${OUTSIDE}`).replace('"article"', '"a\u2028b"'),
    refused('file://OUTSIDE'),
  ],
  [
    'documents that name it beside a carriage return',
    story(`file@file://${OUTSIDE}`).replace('"image":', '\r"image":'),
    refused('file://OUTSIDE'),
  ],
  [
    'an archive with its pictures',
    [
      entry('export/data.ndjson', story('image@file://./images/a.png')),
      entry('export/images/a.png', 'a picture'),
    ],
    'a folder',
  ],
  [
    'an archive that leads out of itself',
    [entry('export/data.ndjson', story('file@file://./images/../../../../etc/hostname'))],
    refused('file://./images/../../../../etc/hostname'),
  ],
  [
    'an archive that names a file of the machine',
    [entry('data.ndjson', story(`file@file://${OUTSIDE}`))],
    refused('file://OUTSIDE'),
  ],
  [
    'an archive without documents',
    [entry('notes.txt', 'Nothing.')],
    'FILE holds no documents (NDJSON): it is not an export.',
  ],
])('%s', async (_, content, expected) => {
  expect(await taken(content)).toBe(expected)
})
