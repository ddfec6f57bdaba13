import {writeFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'
import {gzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {unpacked} from '../../../commands/lake/unpacked.ts'
import {temporaryFolder} from '../../lake/testLake.ts'

const line = '{"_id":"a","_type":"article"}\n'

async function fileOf(bytes: Buffer | string): Promise<string> {
  const file = `${await temporaryFolder()}/stories`
  await writeFile(file, bytes)
  return file
}

test.each<[string, Buffer | string]>([
  ['plain', line],
  ['gzip', gzipSync(line)],
  ['empty', ''],
])('a file that is %s is read', async (_, bytes) => {
  expect(await text(await unpacked(await fileOf(bytes)))).toBe(bytes === '' ? '' : line)
})

test('a small file that would fill the disk is refused', async () => {
  const file = await fileOf(gzipSync(Buffer.alloc(300 * 1024 * 1024)))
  let bytes = 0

  const reading = (async () => {
    for await (const chunk of await unpacked(file)) bytes += (chunk as Buffer).length
  })()

  await expect(reading).rejects.toThrow(
    `${file} unpacks to more than 100 times its size: it is not an export.`,
  )
  expect(bytes).toBeLessThanOrEqual(256 * 1024 * 1024)
})

test('a file that is compressed twice is refused', async () => {
  const file = await fileOf(gzipSync(gzipSync(line)))
  await expect(unpacked(file).then(text)).rejects.toThrow(
    `${file} is compressed twice: unpack it once, then import it.`,
  )
})
