import sharp, {type Metadata} from 'sharp'
import {AssetError} from './assetError.ts'
import {cameraNotes} from './imageExif.ts'
import {type ImageInput, OPTIONS} from './imageOptions.ts'
import {paletteOf} from './imagePalette.ts'
import {blurHashOf, tinyImage} from './imagePlaceholder.ts'

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

/** What is worked out where a client does not say: as in the hosted lake. */
const BY_DEFAULT = ['blurhash', 'lqip', 'palette']

/**
 * Reads what kind of image the bytes are, whatever their name says. `extract` names what is worked
 * out besides the dimensions: `blurhash`, `lqip` (a tiny image to show first), `palette`, `exif`
 * and `location`; the first three if left out. Throws AssetError for bytes that are no image.
 */
export async function describeImage(
  bytes: ImageInput,
  extract: string[] = BY_DEFAULT,
): Promise<ImageDescription> {
  const {width, height, format, hasAlpha, exif: block} = await readMetadata(bytes)
  const known = FORMATS[format ?? '']
  if (!known || !width || !height) throw notAnImage()
  const [isOpaque, blurHash, lqip, palette] = await Promise.all([
    hasAlpha
      ? sharp(bytes, OPTIONS)
          .stats()
          .then((stats) => stats.isOpaque)
      : true,
    extract.includes('blurhash') ? blurHashOf(bytes) : undefined,
    extract.includes('lqip') ? tinyImage(bytes, hasAlpha) : undefined,
    extract.includes('palette') ? paletteOf(bytes) : undefined,
  ]).catch(() => {
    throw notAnImage()
  })
  const {exif, location} = cameraNotes(block)
  return {
    width,
    height,
    extension: known[0],
    mimeType: known[1],
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
      hasAlpha,
      isOpaque,
      ...(blurHash && {blurHash}),
      ...(lqip && {lqip}),
      ...(palette && {palette}),
      ...(exif && extract.includes('exif') && {exif}),
      ...(location && extract.includes('location') && {location}),
    },
  }
}

async function readMetadata(bytes: ImageInput): Promise<Metadata> {
  try {
    const metadata = await sharp(bytes, OPTIONS).metadata()
    return {...metadata, ...metadata.autoOrient}
  } catch {
    throw notAnImage()
  }
}

function notAnImage(): AssetError {
  return new AssetError(
    400,
    'The upload is not an image that can be read: send JPEG, PNG, WebP, GIF, SVG, TIFF or AVIF.',
  )
}
