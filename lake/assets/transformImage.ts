import sharp, {type Sharp} from 'sharp'
import {AssetError} from './assetError.ts'
import {type ImageInput, OPTIONS} from './imageOptions.ts'
import {madeSize, planResize, type ResizePlan, type Size} from './planResize.ts'
import {type Transform} from './transform.ts'

export interface Picture {
  bytes: Buffer
  mimeType: string
}

/** Seconds after which an image is given up. */
const TIMEOUT_S = 20

/** Makes the image that a URL asks for of the original. Throws AssetError if it cannot be made. */
export async function transformImage(
  original: ImageInput,
  mimeType: string,
  transform: Transform,
): Promise<Picture> {
  try {
    const animated = mimeType === 'image/gif' && !transform.firstFrame
    const options = {limitInputPixels: OPTIONS.limitInputPixels, animated}
    const size = await uprightSize(original, options)
    const plan = planResize(size, transform)
    rejectTooLarge(madeSize(plan, transform.pad), size.pages, transform.format ?? mimeType)
    const shaped = shape(sharp(original, options).rotate(), size, plan, transform)
    const encoded = encode(retouch(shaped, transform), mimeType, transform)
    const bytes = await encoded.image.timeout({seconds: TIMEOUT_S}).toBuffer()
    return {mimeType: encoded.mimeType, bytes: await turned(bytes, transform.orientation)}
  } catch (error) {
    if (error instanceof AssetError) throw error
    throw new AssetError(400, 'The image cannot be changed that way: check w, h and rect.')
  }
}

async function uprightSize(original: ImageInput, options: object): Promise<Size & {pages: number}> {
  const {autoOrient, pageHeight, pages} = await sharp(original, options).metadata()
  return {
    width: autoOrient.width,
    height: pageHeight ?? autoOrient.height,
    pages: pageHeight ? (pages ?? 1) : 1,
  }
}

/** Megapixels of a picture that is made, its padding and all pictures of an animation included. */
const MAX_MEGAPIXELS = 40
/** AVIF takes ten times as long, and as much memory. */
const MAX_AVIF_MEGAPIXELS = 10

function rejectTooLarge({width, height}: Size, pages: number, format: string): void {
  const megapixels = (width * height * pages) / 1_000_000
  const limit = format.endsWith('avif') ? MAX_AVIF_MEGAPIXELS : MAX_MEGAPIXELS
  if (megapixels <= limit) return
  throw new AssetError(
    400,
    `The image would have ${Math.ceil(megapixels)} megapixels; the limit is ${limit}. Make w, h or pad smaller.`,
  )
}

function shape(image: Sharp, whole: Size, plan: ResizePlan, transform: Transform): Sharp {
  const {region, resize, margins} = plan
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
