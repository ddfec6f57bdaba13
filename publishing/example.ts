import {createClient} from '@sanity/client'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {corrections, feedStories, stories, story} from './index.ts'
import {atom, newsArticle, storiesFeed} from './outputs/index.ts'

/** What a site does with the queries, on the local lake: `npm exec -- node publishing/example.ts`. */
const client = createClient({
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  // On the hosted lake these two go, and the project has its own id.
  apiHost: process.env.LAKE_URL ?? runningLake(),
  useProjectHostname: false,
})

for (const {slug, headline} of await stories(client, {from: 0, to: 10})) {
  const found = await story(client, slug ?? '')
  console.log(`${headline}\n  ${found?.datelineText} ${found?.body?.length} paragraphs`)
  for (const {type, text} of found?.corrections ?? []) console.log(`  ${type}: ${text}`)
}
console.log(`${(await corrections(client)).length} on the corrections page`)

const publication = {name: 'The Ledger', url: 'https://ledger.example', language: 'en'}
const [newest] = await feedStories(client, {to: 1})
if (newest) {
  console.log(
    `Written by ${newsArticle(newest, publication)
      .author.map(({name}) => name)
      .join(', ')}`,
  )
  const feed = atom(storiesFeed([newest], publication), 'https://ledger.example/atom.xml')
  console.log(`A feed of ${feed.match(/<entry/g)?.length} story`)
}

/** Where `npm start` has its lake: on any port, which it leaves in the lake's folder. */
function runningLake(): string {
  const folder = path.resolve(process.env.COPYDESK_LAKE || '.lake')
  try {
    return `http://127.0.0.1:${readFileSync(path.join(folder, 'port'), 'utf8').trim()}`
  } catch {
    console.error(`No lake is running in ${folder}: run npm start, or set LAKE_URL.`)
    process.exit(1)
  }
}
