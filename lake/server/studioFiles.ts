import {readFile, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileStream} from '../streams/fileStream.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Nothing leaves the machine: all is from this origin, inlined styles and scripts included. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * A file of the built Studio. A path without a file is a place inside the Studio, which finds its
 * own way from `index.html`; a missing script or picture is missing.
 *
 * @returns undefined where there is nothing to answer with
 */
export async function studioFile(folder: string, pathname: string): Promise<Response | undefined> {
  const relative = decoded(pathname)
  if (relative === undefined) return undefined
  const isPlace = path.extname(relative) === ''
  return (
    (await fileWithin(folder, relative)) ??
    (isPlace ? await fileWithin(folder, 'index.html') : undefined)
  )
}

function decoded(pathname: string): string | undefined {
  try {
    const relative = decodeURIComponent(pathname).replace(/^\/+/, '')
    return relative.includes('\0') ? undefined : relative
  } catch {
    return undefined
  }
}

async function fileWithin(folder: string, relative: string): Promise<Response | undefined> {
  const root = await realpath(folder).catch(() => undefined)
  const file = root && (await realpath(path.join(root, relative)).catch(() => undefined))
  if (!root || !file?.startsWith(root + path.sep)) return undefined
  const found = await stat(file)
  if (!found.isFile()) return undefined
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const isText = /^text\/(html|css)/.test(type)
  const text = isText ? withoutForeignResources(await readFile(file, 'utf8')) : undefined
  const hashed = relative.startsWith('static/') && path.extname(file) !== '.html'
  const body = text ?? fileStream(file)
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(text === undefined ? found.size : Buffer.byteLength(text)),
      'cache-control': hashed ? 'public, max-age=3600' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    },
  })
}

const FOREIGN_SCRIPT = /<script\b[^>]*\bsrc="https?:[^"]*"[^>]*><\/script>/g
const FOREIGN_FONT = /@font-face\s*\{[^{}]*url\(["']?https?:[^{}]*\}/g

/**
 * A page or style sheet without the scripts and fonts that it names on its makers' servers. The
 * policy would block each, with an error in the console.
 */
export function withoutForeignResources(text: string): string {
  return text.replace(FOREIGN_SCRIPT, '').replace(FOREIGN_FONT, '')
}
