import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
}

type Name = keyof typeof TYPES

export interface Asset {
  text: string
  type: string
}

const files = new Map<string, Asset>()
const paths = new Map<Name, string>()
for (const [name, type] of Object.entries(TYPES) as [Name, string][]) {
  const text = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')
  const hash = createHash('sha1').update(text).digest('hex').slice(0, 10)
  const path = `/assets/${name.replace('.', `.${hash}.`)}`
  files.set(path, {text, type})
  paths.set(name, path)
}

/** The path of a file of the site’s own; it changes with the file, which may be kept for ever. */
export function asset(name: Name): string {
  return paths.get(name)!
}

export function assetAt(path: string): Asset | undefined {
  return files.get(path)
}
