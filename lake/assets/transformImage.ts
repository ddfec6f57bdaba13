import sharp, {type Sharp} from 'sharp'
import {AssetError} from './assetError.ts'
import {PIXEL_LIMIT} from './imageMetadata.ts'
import {type Transform} from './transform.ts'

export interface Picture {
  bytes: Buffer
  mimeType: string
}

/** Seconds after which an image is given up. */
const TIME_LIMIT = 20

/** Makes the image that a URL asks for of the original. Throws AssetError if it cannot be made. */
export async function transformImage(
  original: Buffer,
  mimeType: string,
  transform: Transform,
): Promise<Picture> {
  try {
    const options = {limitInputPixels: PIXEL_LIMIT, animated: mimeType === 'image/gif'}
    const upright = await sharp(original, options).rotate().toBuffer({resolveWithObject: true})
    const page = upright.info.pageHeight ?? upright.info.height
    const cut = clipRect(transform.rect, upright.info.width, page)
    let image = sharp(upright.data, {animated: options.animated})
    if (cut) image = image.extract(cut)
    const source = {width: cut?.width ?? upright.info.width, height: cut?.height ?? page}
    image = resize(image, source, transform)
    if (transform.blur) image = image.blur(Math.max(0.3, transform.blur / 20))
    if (transform.flip.includes('h')) image = image.flop()
    if (transform.flip.includes('v')) image = image.flip()
    if (transform.background) image = image.flatten({background: transform.background})
    const encoded = encode(image.timeout({seconds: TIME_LIMIT}), mimeType, transform)
    const bytes = await encoded.image.toBuffer()
    return {mimeType: encoded.mimeType, bytes: await turned(bytes, transform.orientation)}
  } catch (error) {
    if (error instanceof AssetError) throw error
    throw new AssetError(400, 'The image cannot be changed that way: check w, h and rect.')
  }
}

interface Size {
  width: number
  height: number
}

function clipRect(rect: Transform['rect'], width: number, height: number) {
  if (!rect) return undefined
  const [left, top] = rect
  if (left >= width || top >= height) {
    throw new AssetError(400, `rect=${rect.join(',')} lies outside the image.`)
  }
  return {
    left,
    top,
    width: Math.min(rect[2], width - left),
    height: Math.min(rect[3], height - top),
  }
}

function resize(image: Sharp, source: Size, {width, height, fit, focus, background}: Transform) {
  if (!width && !height) return image
  const size = {width, height}
  if (!width || !height || fit === 'clip' || fit === 'max') {
    return image.resize({...size, fit: 'inside', withoutEnlargement: fit === 'max'})
  }
  if (fit === 'scale') return image.resize({...size, fit: 'fill'})
  if (fit === 'fill' || fit === 'fillmax') {
    const most = {
      width: Math.min(width, source.width),
      height: Math.min(height, source.height),
    }
    if (fit === 'fillmax' && most.width === source.width && most.height === source.height) {
      return image.extend({...margins(source, {width, height}), background: background ?? '#fff'})
    }
    return image.resize({...size, fit: 'contain', background: background ?? '#fff'})
  }
  return crop(image, source, {width, height}, focus, fit === 'min')
}

function margins(inner: Size, outer: Size) {
  const left = Math.floor((outer.width - inner.width) / 2)
  const top = Math.floor((outer.height - inner.height) / 2)
  return {
    left,
    top,
    right: outer.width - inner.width - left,
    bottom: outer.height - inner.height - top,
  }
}

/** Cuts the largest part of the wanted proportions around the focus, then scales it. */
function crop(
  image: Sharp,
  source: Size,
  wanted: Size,
  focus: [number, number],
  shrinkOnly: boolean,
) {
  const scale = Math.min(source.width / wanted.width, source.height / wanted.height)
  const width = Math.max(1, Math.round(wanted.width * scale))
  const height = Math.max(1, Math.round(wanted.height * scale))
  const left = place(focus[0], width, source.width)
  const top = place(focus[1], height, source.height)
  const cut = image.extract({left, top, width, height})
  return shrinkOnly && scale < 1 ? cut : cut.resize({...wanted, fit: 'fill'})
}

/** Where a part of `length` begins so that the focus is in its middle, as far as the whole allows. */
function place(focus: number, length: number, whole: number): number {
  return Math.round(Math.min(Math.max(0, focus * whole - length / 2), whole - length))
}

function encode(image: Sharp, mimeType: string, {format, quality}: Transform) {
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
