import sharp, {type Sharp} from 'sharp'
import {AssetError} from './assetError.ts'
import {OPTIONS} from './imageOptions.ts'
import {planResize, type Size} from './planResize.ts'
import {type Transform} from './transform.ts'

export interface Picture {
  bytes: Buffer
  mimeType: string
}

/** Seconds after which an image is given up. */
const TIMEOUT_S = 20

/** Makes the image that a URL asks for of the original. Throws AssetError if it cannot be made. */
export async function transformImage(
  original: Buffer,
  mimeType: string,
  transform: Transform,
): Promise<Picture> {
  try {
    const animated = mimeType === 'image/gif' && !transform.firstFrame
    const options = {limitInputPixels: OPTIONS.limitInputPixels, animated}
    const size = await uprightSize(original, options)
    const shaped = shape(sharp(original, options).rotate(), size, transform)
    const encoded = encode(retouch(shaped, transform), mimeType, transform)
    const bytes = await encoded.image.timeout({seconds: TIMEOUT_S}).toBuffer()
    return {mimeType: encoded.mimeType, bytes: await turned(bytes, transform.orientation)}
  } catch (error) {
    if (error instanceof AssetError) throw error
    throw new AssetError(400, 'The image cannot be changed that way: check w, h and rect.')
  }
}

async function uprightSize(original: Buffer, options: object): Promise<Size> {
  const {autoOrient, pageHeight} = await sharp(original, options).metadata()
  return {width: autoOrient.width, height: pageHeight ?? autoOrient.height}
}

function shape(image: Sharp, whole: Size, transform: Transform): Sharp {
  const {region, resize, margins} = planResize(whole, transform)
  const background = transform.background ?? '#fff'
  const isCut = region.width !== whole.width || region.height !== whole.height
  if (isCut) image = image.extract(region)
  if (resize) image = image.resize(resize)
  const {pad} = transform
  const {left, top, right, bottom} = margins ?? {left: 0, top: 0, right: 0, bottom: 0}
  if (!margins && !pad) return image
  return image.extend({
    left: left + pad,
    top: top + pad,
    right: right + pad,
    bottom: bottom + pad,
    background,
  })
}

function retouch(image: Sharp, transform: Transform): Sharp {
  const {blur, sharpen, grey, invert, flip, background} = transform
  if (blur) image = image.blur(Math.max(0.3, blur / 20))
  if (sharpen) image = image.sharpen({sigma: 0.5 + sharpen / 50})
  if (flip.includes('h')) image = image.flop()
  if (flip.includes('v')) image = image.flip()
  if (grey) image = image.greyscale()
  if (invert) image = image.negate({alpha: false})
  return background ? image.flatten({background}) : image
}

function encode(image: Sharp, mimeType: string, {format, quality = 75}: Transform) {
  switch (format ?? mimeType) {
    case 'png':
    case 'image/png':
    case 'image/svg+xml':
      return {image: image.png(), mimeType: 'image/png'}
    case 'webp':
    case 'image/webp':
      return {image: image.webp({quality}), mimeType: 'image/webp'}
    case 'avif':
    case 'image/avif':
      return {image: image.avif({quality, effort: 2}), mimeType: 'image/avif'}
    case 'image/gif':
      return {image: image.gif(), mimeType: 'image/gif'}
    default:
      return {image: image.jpeg({quality, progressive: format === 'pjpg'}), mimeType: 'image/jpeg'}
  }
}

async function turned(bytes: Buffer, degrees: number): Promise<Buffer> {
  return degrees === 0 ? bytes : sharp(bytes, {animated: true}).rotate(degrees).toBuffer()
}
