import {getMimeType} from 'hono/utils/mime'

/** By extension, `application/octet-stream` where it is not known. */
export function mimeTypeOf(extension: string): string {
  const type: unknown = MORE.get(extension) ?? getMimeType(`x.${extension}`)
  return typeof type === 'string' ? type.split(';')[0] : 'application/octet-stream'
}

/** Of a file's name, else of its type, else `bin`: small letters and digits. */
export function extensionOf(filename: string | undefined, contentType: string | undefined): string {
  const named = /\.([a-z0-9]{1,16})$/i.exec(filename ?? '')?.[1]
  return named?.toLowerCase() ?? BY_TYPE.get(contentType?.split(';')[0].trim() ?? '') ?? 'bin'
}

const MORE = new Map(
  Object.entries({
    ndjson: 'application/x-ndjson',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    vtt: 'text/vtt',
  }),
)

const BY_TYPE = new Map(
  Object.entries({
    'application/pdf': 'pdf',
    'application/json': 'json',
    'application/zip': 'zip',
    'text/plain': 'txt',
    'text/csv': 'csv',
    'text/html': 'html',
    'audio/mpeg': 'mp3',
    'video/mp4': 'mp4',
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/svg+xml': 'svg',
  }),
)
