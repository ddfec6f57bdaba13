import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {describeImage} from '../../../lake/assets/imageMetadata.ts'

const sea = {r: 16, g: 64, b: 200}
const sand = {r: 232, g: 200, b: 120}

/** Sand, and a quarter of it sea. */
const beach = sharp({create: {width: 40, height: 40, channels: 3, background: sand}}).composite([
  {
    input: {create: {width: 40, height: 10, channels: 3, background: sea}},
    gravity: 'north',
  },
])

test('a palette names the most frequent color and those of the six kinds', async () => {
  const {metadata} = await describeImage(await beach.png().toBuffer(), ['palette'])
  const swatch = (background: string, foreground: string, title: string, population: number) => ({
    _type: 'sanity.imagePaletteSwatch',
    ...{background, foreground, title, population},
  })
  expect(metadata.palette).toMatchObject({
    _type: 'sanity.imagePalette',
    dominant: swatch('#eccc7c', '#000', '#000', 75),
    lightVibrant: swatch('#eccc7c', '#000', '#000', 75),
    darkVibrant: {population: 0},
    vibrant: swatch('#1444cc', '#fff', '#fff', 25),
    muted: {population: 0},
    darkMuted: {population: 0},
    lightMuted: {population: 0},
  })
})

test('nothing is said of the colors of what cannot be seen', async () => {
  const clear = {r: 0, g: 0, b: 0, alpha: 0}
  const png = await sharp({create: {width: 4, height: 4, channels: 4, background: clear}})
    .png()
    .toBuffer()
  const {metadata} = await describeImage(png)
  expect(metadata).toMatchObject({
    hasAlpha: true,
    isOpaque: false,
    palette: {_type: 'sanity.imagePalette'},
    lqip: expect.stringMatching(/^data:image\/png;base64,/),
  })
})

describe('what a camera wrote is kept', () => {
  const photo = () =>
    beach
      .clone()
      .jpeg()
      .withExif({
        IFD0: {Make: 'Leica'},
        IFD2: {FNumber: '28/10', DateTimeOriginal: '2026:01:02 03:04:05'},
        IFD3: {
          ...{GPSLatitudeRef: 'N', GPSLatitude: '35/1 30/1 36/1'},
          ...{GPSLongitudeRef: 'W', GPSLongitude: '43/1 0/1 0/1', GPSAltitude: '300/1'},
        },
      })
      .toBuffer()

  test('where it is asked for', async () => {
    const {metadata} = await describeImage(await photo(), ['exif', 'location'])
    expect(metadata).toEqual({
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 40, height: 40, aspectRatio: 1},
      hasAlpha: false,
      isOpaque: true,
      exif: expect.objectContaining({
        _type: 'sanity.imageExifMetadata',
        Make: 'Leica',
        FNumber: 2.8,
        DateTimeOriginal: '2026-01-02T03:04:05.000Z',
      }),
      location: {_type: 'geopoint', lat: 35.51, lng: -43, alt: 300},
    })
  })

  test('nowhere else: a place may give a source away', async () => {
    const {metadata} = await describeImage(await photo())
    expect(Object.keys(metadata)).toEqual([
      '_type',
      'dimensions',
      'hasAlpha',
      'isOpaque',
      'blurHash',
      'lqip',
      'palette',
    ])
  })
})

test('no more is worked out than is asked for', async () => {
  const {metadata} = await describeImage(await beach.png().toBuffer(), ['none'])
  expect(Object.keys(metadata)).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
})
