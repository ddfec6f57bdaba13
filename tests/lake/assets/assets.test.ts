import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import {afterAll, describe, expect, test} from 'vitest'
import {
  type AssetKind,
  openAssetStore,
  serveAsset,
  storeAsset,
  type Upload,
} from '../../../lake/assets/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-assets-'))
const store = openAssetStore(folder)
afterAll(() => rmSync(folder, {recursive: true}))

const red = {width: 40, height: 20, channels: 3, background: {r: 200, g: 10, b: 10}} as const
const jpeg = await sharp({create: red}).jpeg().toBuffer()
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>alert(1)</script></svg>',
)

function upload(bytes: Buffer, more: Partial<Upload> = {}) {
  return storeAsset(store, {
    client: 'somebody',
    kind: 'images',
    projectId: 'local',
    dataset: 'production',
    baseUrl: 'http://localhost:3333',
    bytes,
    ...more,
  })
}

/** GETs what an asset's path says, with a query. */
function get(asset: {path?: unknown}, query = '', headers: Record<string, string> = {}) {
  const [kind, , dataset, name] = String(asset.path).split('/')
  return serveAsset(store, {
    kind: kind as AssetKind,
    dataset,
    name,
    search: new URLSearchParams(query),
    headers: new Headers(headers),
  })
}

test('an image is described by its bytes, whatever its name and type say', async () => {
  const asset = await upload(jpeg, {filename: '../harbour.png', contentType: 'image/png'})
  const hash = String(asset.assetId)
  expect(hash).toMatch(/^[0-9a-f]{40}$/)
  expect(asset).toEqual({
    _id: `image-${hash}-40x20-jpg`,
    _type: 'sanity.imageAsset',
    assetId: hash,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    originalFilename: 'harbour.png',
    path: `images/local/production/${hash}-40x20.jpg`,
    sha1hash: hash,
    size: jpeg.length,
    uploadId: hash.slice(0, 32),
    url: `http://localhost:3333/images/local/production/${hash}-40x20.jpg`,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 40, height: 20, aspectRatio: 2},
      hasAlpha: false,
      isOpaque: true,
      blurHash: expect.stringMatching(/^[\w#$%*+,.:;=?@[\]^{|}~-]{28}$/),
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
      palette: expect.objectContaining({_type: 'sanity.imagePalette'}),
    },
  })
})

test('the original comes back byte for byte, with its sums', async () => {
  const response = await get(await upload(jpeg))
  expect(Buffer.from(await response.arrayBuffer()).equals(jpeg)).toBe(true)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('x-sanity-sha1')).toMatch(/^[0-9a-f]{40}$/)
  expect(response.headers.get('x-sanity-md5')).toMatch(/^[0-9a-f]{32}$/)
  const again = await get(await upload(jpeg), '', {
    'if-none-match': response.headers.get('etag') ?? '',
  })
  expect(again.status).toBe(304)
})

describe('an image changed to', () => {
  test.each([
    ['w=10', 10, 5, 'jpeg'],
    ['w=10&dpr=2', 20, 10, 'jpeg'],
    ['w=80', 80, 40, 'jpeg'],
    ['w=80&fit=max', 40, 20, 'jpeg'],
    ['w=10&h=10', 10, 5, 'jpeg'],
    ['w=10&h=10&fit=crop', 10, 10, 'jpeg'],
    ['w=10&h=10&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.1', 10, 10, 'jpeg'],
    ['w=10&h=10&fit=fill&bg=ffffff', 10, 10, 'jpeg'],
    ['w=60&h=60&fit=fillmax', 60, 60, 'jpeg'],
    ['w=10&h=10&fit=scale', 10, 10, 'jpeg'],
    ['w=60&h=60&fit=min', 20, 20, 'jpeg'],
    ['rect=0,0,10,20', 10, 20, 'jpeg'],
    ['rect=30,0,100,100&w=5', 5, 10, 'jpeg'],
    ['or=90', 20, 40, 'jpeg'],
    ['fm=png', 40, 20, 'png'],
    ['fm=webp&q=50', 40, 20, 'webp'],
    ['auto=format', 40, 20, 'webp'],
    ['blur=20&flip=hv', 40, 20, 'jpeg'],
    ['sharp=20&invert=true&sat=-100&crop=center', 40, 20, 'jpeg'],
    ['w=10&pad=3&bg=0f0', 16, 11, 'jpeg'],
    ['w=10&h=10&fit=crop&crop=entropy', 10, 10, 'jpeg'],
    ['h=10&fit=crop&max-w=12', 12, 10, 'jpeg'],
    ['w=10&fit=crop&min-h=8', 10, 8, 'jpeg'],
    ['rect=20,0,20,20&w=5&h=10&fit=crop', 5, 10, 'jpeg'],
  ])('%s', async (query, width, height, format) => {
    const response = await get(await upload(jpeg), query, {accept: 'image/webp,*/*'})
    const made = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([made.width, made.height, made.format]).toEqual([width, height, format])
  })
})

describe('an image cannot be changed to', () => {
  test.each([
    ['w=0', 'w=0 is not a number from 1 to 8192.'],
    ['w=99999', 'w=99999 is not a number from 1 to 8192.'],
    ['fit=huge', 'fit=huge is not one of clip, crop, fill, fillmax, max, scale, min.'],
    ['rect=1,2', 'rect=1,2 is not four numbers'],
    ['rect=50,0,5,5', 'rect=50,0,5,5 lies outside the image.'],
    ['bg=red', 'bg=red is not a color: write it as RRGGBB or AARRGGBB.'],
    ['sat=50', 'sat=50 is not one of -100.'],
  ])('%s', async (query, message) => {
    await expect(get(await upload(jpeg), query)).rejects.toThrow(message)
  })
})

describe('what could run script is kept from it:', () => {
  test('an SVG image stands in a sandbox', async () => {
    const {headers} = await get(await upload(svg))
    expect(headers.get('content-type')).toBe('image/svg+xml')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['page.html', 'drawing.svg', 'page.xhtml', 'feed.xml', 'code.js'])(
    'a file %s is only downloaded',
    async (filename) => {
      const {headers} = await get(await upload(svg, {kind: 'files', filename}))
      expect(headers.get('content-disposition')).toBe('attachment')
      expect(headers.get('content-security-policy')).toContain('sandbox')
    },
  )

  test('a download has the name it asks for', async () => {
    const {headers} = await get(await upload(jpeg), 'dl=Hafen%0d%0a/“1”.jpg')
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Hafen%E2%80%9C1%E2%80%9D.jpg",
    )
  })
})

test('a part of a file is served', async () => {
  const asset = await upload(Buffer.from('0123456789'), {kind: 'files', filename: 'a.txt'})
  const response = await get(asset, '', {range: 'bytes=2-4'})
  expect([response.status, await response.text()]).toEqual([206, '234'])
  expect(response.headers.get('content-range')).toBe('bytes 2-4/10')
})

test.each<[string, (tag: string) => Record<string, string>, number, string]>([
  ['the same is there', (tag) => ({'if-none-match': tag}), 304, ''],
  ['the same is in a list', (tag) => ({'if-none-match': `"other", W/${tag}`}), 304, ''],
  ['any is there', () => ({'if-none-match': '*'}), 304, ''],
  ['another is there', () => ({'if-none-match': '"other", W/"more"'}), 200, '0123456789'],
  ['a part of the same is', (tag) => ({'if-range': tag, range: 'bytes=8-'}), 206, '89'],
  ['a part of another is', () => ({'if-range': '"other"', range: 'bytes=8-'}), 200, '0123456789'],
  ['parts are asked for', () => ({range: 'bytes=0-1,4-5'}), 200, '0123456789'],
  ['the end is far', () => ({range: `bytes=8-${'9'.repeat(400)}`}), 206, '89'],
  ['the start is far', () => ({range: `bytes=${'9'.repeat(400)}-`}), 416, ''],
  ['nothing is asked for', () => ({range: 'bytes=-0'}), 416, ''],
])('where %s, it is sent accordingly', async (_, headersFor, status, text) => {
  const asset = await upload(Buffer.from('0123456789'), {kind: 'files', filename: 'a.txt'})
  const tag = (await get(asset)).headers.get('etag')!
  const response = await get(asset, '', headersFor(tag))
  expect([response.status, await response.text()]).toEqual([status, text])
})

test('the same bytes may come many times at once', async () => {
  const bytes = Buffer.from('The same, at once.')
  const all = await Promise.all(Array.from({length: 30}, () => upload(bytes, {kind: 'files'})))
  expect(new Set(all.map(({path}) => path)).size).toBe(1)
})

test('bytes that are no image are refused', async () => {
  await expect(upload(Buffer.from('hello'))).rejects.toThrow('not an image')
})

test.each(['../tokens.json', '..%2f..%2flake.db', 'a.jpg', `${'a'.repeat(40)}.jpg/..`])(
  'no file outside of the assets is served: %s',
  async (name) => {
    await expect(get({path: `images/local/production/${name}`})).rejects.toThrow(
      'There is no asset',
    )
    await expect(get({path: `images/local/../${name}`})).rejects.toThrow('There is no asset')
  },
)
