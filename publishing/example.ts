import {createClient} from '@sanity/client'
import {corrections, stories, story} from './index.ts'

/** What a site does with the queries, on the local lake: `npm exec -- node publishing/example.ts`. */
const client = createClient({
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  // On the hosted lake these two go, and the project has its own id.
  apiHost: process.env.LAKE_URL ?? 'http://localhost:3333',
  useProjectHostname: false,
})

for (const {slug, headline} of await stories(client, {from: 0, to: 10})) {
  const found = await story(client, slug ?? '')
  console.log(`${headline}\n  ${found?.datelineText} ${found?.body?.length} paragraphs`)
  for (const {type, text} of found?.corrections ?? []) console.log(`  ${type}: ${text}`)
}
console.log(`${(await corrections(client)).length} on the corrections page`)
