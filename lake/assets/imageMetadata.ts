import sharp, {type Metadata} from 'sharp'
import {AssetError} from './assetError.ts'

/** What an image is, and what a page needs to know before it is loaded. */
export interface ImageDescription {
  width: number
  height: number
  extension: string
  mimeType: string
  /** `sanity.imageMetadata`. */
  metadata: Record<string, unknown>
}

/** By the name that libvips gives a format: extension and type. */
const FORMATS: Record<string, [extension: string, mimeType: string]> = {
  jpeg: ['jpg', 'image/jpeg'],
  png: ['png', 'image/png'],
  webp: ['webp', 'image/webp'],
  gif: ['gif', 'image/gif'],
  svg: ['svg', 'image/svg+xml'],
  tiff: ['tif', 'image/tiff'],
  heif: ['avif', 'image/avif'],
}

/** A decoded image may not have more pixels than this, however small its file is. */
export const PIXEL_LIMIT = 100_000_000

/**
 * Reads what kind of image the bytes are, whatever their name says. `extract` names what is worked
 * out besides the dimensions: `lqip` (a tiny image to show first) and `palette` (its dominant
 * colour); both if left out. Throws AssetError for bytes that are no image.
 */
export async function describeImage(bytes: Buffer, extract?: string[]): Promise<ImageDescription> {
  const {width, height, format, hasAlpha} = await readMetadata(bytes)
  const known = FORMATS[format ?? '']
  if (!known || !width || !height) throw notAnImage()
  const wanted = (part: string) => !extract || extract.includes(part)
  const [lqip, stats] = await Promise.all([
    wanted('lqip') ? tinyImage(bytes, hasAlpha) : undefined,
    wanted('palette') ? sharp(bytes, OPTIONS).resize(200).stats() : undefined,
  ]).catch(() => {
    throw notAnImage()
  })
  return {
    width,
    height,
    extension: known[0],
    mimeType: known[1],
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
      hasAlpha,
      isOpaque: stats ? stats.isOpaque : !hasAlpha,
      ...(lqip && {lqip}),
      ...(stats && {palette: palette(stats.dominant)}),
    },
  }
}

const OPTIONS = {limitInputPixels: PIXEL_LIMIT, failOn: 'error'} as const

async function readMetadata(bytes: Buffer): Promise<Metadata> {
  try {
    const metadata = await sharp(bytes, OPTIONS).metadata()
    return {...metadata, ...metadata.autoOrient}
  } catch {
    throw notAnImage()
  }
}

async function tinyImage(bytes: Buffer, hasAlpha: boolean): Promise<string> {
  const small = sharp(bytes, OPTIONS).rotate().resize(20)
  const encoded = hasAlpha ? small.png() : small.jpeg({quality: 60})
  const tiny = await encoded.toBuffer()
  return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${tiny.toString('base64')}`
}

function palette({r, g, b}: {r: number; g: number; b: number}): Record<string, unknown> {
  const background = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  const bright = 0.299 * r + 0.587 * g + 0.114 * b > 140
  const swatch = {
    _type: 'sanity.imagePaletteSwatch',
    background,
    foreground: bright ? '#000' : '#fff',
    title: bright ? '#000' : '#fff',
    population: 1,
  }
  return {_type: 'sanity.imagePalette', dominant: swatch}
}

function notAnImage(): AssetError {
  return new AssetError(
    400,
    'The upload is not an image that can be read: send JPEG, PNG, WebP, GIF, SVG, TIFF or AVIF.',
  )
}
