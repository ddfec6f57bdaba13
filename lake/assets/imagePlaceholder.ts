import {encode} from 'blurhash'
import sharp from 'sharp'
import {type ImageInput, OPTIONS} from './imageOptions.ts'

/** `lqip`: the image at 20 pixels' width, as a data URL. */
export async function tinyImage(image: ImageInput, hasAlpha: boolean): Promise<string> {
  const small = sharp(image, OPTIONS).rotate().resize(20)
  const encoded = hasAlpha ? small.png() : small.jpeg({quality: 60})
  const tiny = await encoded.toBuffer()
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${tiny.toString('base64')}`
}

/** `blurHash`: four waves along the longer side, three along the other (https://blurha.sh). */
export async function blurHashOf(image: ImageInput): Promise<string> {
  const {data, info} = await sharp(image, OPTIONS)
    .rotate()
    .resize(32, 32, {fit: 'inside'})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const [across, down] = info.width >= info.height ? [4, 3] : [3, 4]
  return encode(new Uint8ClampedArray(data), info.width, info.height, across, down)
}
