import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {parseTransform} from '../../../lake/assets/transform.ts'
import {transformImage} from '../../../lake/assets/transformImage.ts'

/** From left to right: red, green, blue; each 20 pixels wide, 30 high. */
const flag = await sharp({create: {width: 60, height: 30, channels: 3, background: '#0f0'}})
  .composite(
    [
      {left: 0, background: '#f00'},
      {left: 40, background: '#00f'},
    ].map(({left, background}) => ({
      input: {create: {width: 20, height: 30, channels: 3, background}},
      ...{left, top: 0},
    })),
  )
  .png()
  .toBuffer()

/** Camera held upright: what is stored lies on its side. */
const turned = await sharp(flag).withMetadata({orientation: 6}).png().toBuffer()

describe('an image shows what its URL asks for:', () => {
  test.each([
    ['rect=0,0,20,30', flag, [['#f00']]],
    ['rect=20,0,40,30', flag, [['#0f0', '#00f']]],
    ['w=10&h=15&fit=crop&crop=left', flag, [['#f00']]],
    ['w=10&h=15&fit=crop', flag, [['#0f0']]],
    ['w=10&h=15&fit=crop&crop=right', flag, [['#00f']]],
    ['w=10&h=15&fit=crop&crop=focalpoint&fp-x=0.9', flag, [['#00f']]],
    ['rect=20,0,40,30&w=10&h=15&fit=crop&crop=left', flag, [['#0f0']]],
    ['flip=h', flag, [['#00f', '#0f0', '#f00']]],
    ['invert=true', flag, [['#0ff', '#f0f', '#ff0']]],
    ['rect=0,0,20,30&w=40&h=30&fit=fill&bg=00f', flag, [['#00f', '#f00', '#f00', '#00f']]],
    ['rect=0,0,30,20', turned, [['#f00']]],
    ['or=90', flag, [['#f00'], ['#0f0'], ['#00f']]],
  ])('%s', async (query, image, cells) => {
    const transform = parseTransform(new URLSearchParams(query))!
    const {bytes, mimeType} = await transformImage(image, 'image/png', transform)
    expect(mimeType).toBe('image/png')
    expect(await cellsOf(bytes, cells[0].length, cells.length)).toEqual(cells)
  })

  test('shades of grey for sat=-100', async () => {
    const transform = parseTransform(new URLSearchParams('sat=-100'))!
    const {bytes} = await transformImage(flag, 'image/png', transform)
    for (const [color] of await cellsOf(bytes, 1, 1)) expect(color).toMatch(/^#(.)\1\1$/)
  })

  test('what shines through for a color with alpha', () => {
    expect(parseTransform(new URLSearchParams('bg=80ff0000'))?.background).toBe('#ff000080')
    expect(parseTransform(new URLSearchParams('bg=8f00'))?.background).toBe('#f008')
  })

  test('the original where nothing is to be changed', () => {
    expect(parseTransform(new URLSearchParams('dpr=2&fit=clip&auto=format'))).toBeUndefined()
  })
})

/** The color in the middle of each cell, a hexadecimal digit a channel. */
async function cellsOf(bytes: Buffer, columns: number, rows: number): Promise<string[][]> {
  const {data, info} = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({resolveWithObject: true})
  const colorAt = (column: number, row: number) => {
    const x = Math.floor(((column + 0.5) * info.width) / columns)
    const y = Math.floor(((row + 0.5) * info.height) / rows)
    const [r, g, b] = data.subarray((y * info.width + x) * info.channels)
    return `#${[r, g, b].map((channel) => Math.round(channel / 17).toString(16)).join('')}`
  }
  return Array.from({length: rows}, (_, row) =>
    Array.from({length: columns}, (_, column) => colorAt(column, row)),
  )
}
