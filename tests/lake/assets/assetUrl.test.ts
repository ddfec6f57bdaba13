import {createServer} from 'node:net'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {verify} from '../../../lake/admin/index.ts'
import {servedFrom} from '../../../lake/assets/index.ts'
import {temporaryFolder, testLake} from '../testLake.ts'

const picture = await sharp({create: {width: 3, height: 2, channels: 3, background: '#448'}})
  .png()
  .toBuffer()

test('a picture is found where the lake is now, whatever its port was', async () => {
  const folder = await temporaryFolder()
  const before = await testLake({folder})
  const {_id, url: oldUrl} = await before.client.assets.upload('image', picture)
  await before.client.create({_id: 'mill', _type: 'article', picture: {asset: {_ref: _id}}})
  await before.lake.close()
  const taken = createServer().listen(before.lake.port, '127.0.0.1')

  const {client, lake} = await testLake({folder})
  const url = await client.fetch<string>('*[_id == "mill"][0].picture.asset->url')
  expect(url).toBe(oldUrl.replace(String(before.lake.port), String(lake.port)))
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(picture)).toBe(true)
  expect(await client.getDocument(_id)).toMatchObject({url})
  expect(await client.fetch('*[url match $url]._id', {url})).toEqual([_id])

  await client.patch(_id).set({altText: 'The mill'}).commit()
  expect(verify(folder).problems).toEqual([])
  await client.delete('mill')
  await client.delete(_id)
  expect(verify(folder).problems).toEqual([])
  taken.close()
})

describe('the URL of an asset', () => {
  const path = 'images/local/production/a.png'
  test.each([
    ['here', 'sanity.imageAsset', `http://localhost:1/${path}`, `http://localhost:2/${path}`],
    ['of a file', 'sanity.fileAsset', `http://localhost:1/${path}`, `http://localhost:2/${path}`],
    [
      'elsewhere stays',
      'sanity.imageAsset',
      `https://cdn.test/${path}`,
      `https://cdn.test/${path}`,
    ],
    ['of what is none stays', 'link', `http://localhost:1/${path}`, `http://localhost:1/${path}`],
  ])('%s', (_, _type, url, expected) => {
    const document = {_id: 'a', _type, path, url}
    expect(servedFrom('http://localhost:2', document)).toEqual({...document, url: expected})
  })
})
