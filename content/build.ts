import {writeFileSync} from 'node:fs'
import {articleNotes, articles} from './articles.ts'
import {corrections} from './corrections.ts'
import {locations} from './locations.ts'
import {quotes} from './quotes.ts'
import {sources} from './sources.ts'

export const seedFile = new URL('./seed.ndjson', import.meta.url)

/** All documents of the seed: what is referred to comes before what refers to it. */
export const seed = [
  ...locations,
  ...sources,
  ...quotes,
  ...articles,
  ...articleNotes,
  ...corrections,
]

/** The seed as NDJSON, one document a line, the same every time. */
export function seedText(): string {
  return seed.map((document) => `${JSON.stringify(document)}\n`).join('')
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(seedFile, seedText())
  console.log(`content/seed.ndjson: ${seed.length} documents`)
}
