import readExif from 'exif-reader'

/** What a camera wrote into an image, as far as it is text, numbers and times. */
export interface CameraNotes {
  /** `sanity.imageExifMetadata` */
  exif?: Record<string, unknown>
  /** `geopoint`: degrees, metres. */
  location?: {_type: 'geopoint'; lat: number; lng: number; alt?: number}
}

/** Reads an EXIF block; one that cannot be read says nothing. */
export function cameraNotes(block: Buffer | undefined): CameraNotes {
  const tags = block && readIfValid(block)
  if (!tags) return {}
  const {Image = {}, Photo = {}, GPSInfo = {}} = tags
  const exif = Object.fromEntries(
    Object.entries({...Image, ...Photo}).flatMap(([name, tag]) => {
      const value = asJson(tag)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const lat = degrees(GPSInfo.GPSLatitude, GPSInfo.GPSLatitudeRef === 'S')
  const lng = degrees(GPSInfo.GPSLongitude, GPSInfo.GPSLongitudeRef === 'W')
  const alt = Number(GPSInfo.GPSAltitude)
  return {
    exif: {_type: 'sanity.imageExifMetadata', ...exif},
    ...(lat !== undefined &&
      lng !== undefined && {
        location: {_type: 'geopoint', lat, lng, ...(Number.isFinite(alt) && {alt})},
      }),
  }
}

function readIfValid(block: Buffer) {
  try {
    return readExif(block)
  } catch {
    return undefined
  }
}

/** Text, numbers and times (ISO 8601; a camera's clock knows no zone); undefined for other tags. */
function asJson(tag: unknown): string | number | undefined {
  if (tag instanceof Date) return Number.isNaN(tag.getTime()) ? undefined : tag.toISOString()
  if (typeof tag === 'number') return Number.isFinite(tag) ? tag : undefined
  return typeof tag === 'string' ? tag : undefined
}

function degrees(parts: number[] | undefined, negative: boolean): number | undefined {
  const [whole, minutes = 0, seconds = 0] = parts ?? []
  const angle = whole + minutes / 60 + seconds / 3600
  if (!Number.isFinite(angle)) return undefined
  return negative ? -angle : angle
}
