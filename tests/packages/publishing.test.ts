import {afterAll, beforeAll, expect, test} from 'vitest'
import {testLake} from '../lake/testLake.ts'
import {filesOutside, flaws, typesOf} from './checkPackage.ts'
import {type ForeignProject, foreignProject} from './foreignProject.ts'

let project: ForeignProject

beforeAll(async () => {
  const dependencies = ['copydesk-publishing', '@sanity/client', 'typescript-7', '@types/node']
  project = await foreignProject(dependencies)
})

afterAll(() => project?.remove())

test('the package holds what was built and nothing else, and is what it says it is', async () => {
  const outside = filesOutside(project, 'copydesk-publishing')
  expect(outside).toEqual(['LICENSE', 'README.md', 'package.json'])
  expect(await flaws(project, 'copydesk-publishing')).toEqual([])
})

test('a site without this repository reads stories with it', async () => {
  const {lake, client} = await testLake()
  const dateline = {_type: 'dateline', text: 'LEIBAN, Iraq (AP) —'}
  const article = {_type: 'article', headline: 'A visit to Leiban', dateline}
  await client.create({...article, _id: 'leiban', slug: {current: 'leiban'}})
  await client.create({...article, _id: 'drafts.later', slug: {current: 'later'}})
  const config = {...lake.clientConfig, apiVersion: '2025-02-19', token: undefined}
  project.write(
    'site.js',
    `import {createClient} from '@sanity/client'
import {corrections, stories, story} from 'copydesk-publishing'
import {datelineText} from 'copydesk-publishing/dateline'
import {atom, bodyHtml, newsArticle, ninjs, storiesFeed} from 'copydesk-publishing/outputs'
import {storiesQuery} from 'copydesk-publishing/queries'

const client = createClient(${JSON.stringify(config)})
const listed = await stories(client)
const [found, held] = [await story(client, 'leiban'), await story(client, 'later')]
const publication = {name: 'The Ledger', url: 'https://ledger.example', language: 'en'}
console.log(JSON.stringify({
  outputs: [
    newsArticle(found, publication).headline,
    ninjs(found, publication).uri,
    atom(storiesFeed([found], publication), 'https://ledger.example/atom.xml').includes('<entry'),
    bodyHtml(found.body, publication),
  ],
  listed: listed.map(({headline, datelineText}) => [headline, datelineText]),
  read: [found?._id, held?._id].map((id) => id ?? 'none'),
  corrections: await corrections(client),
  again: (await client.fetch(storiesQuery, {from: 0, to: 1})).map(({_id}) => _id),
  dateline: datelineText({text: 'LEIBAN —'}),
}))
`,
  )
  expect(JSON.parse(await project.run('node', 'site.js'))).toEqual({
    outputs: ['A visit to Leiban', 'https://ledger.example/story/leiban', true, ''],
    listed: [['A visit to Leiban', 'LEIBAN, Iraq (AP) —']],
    read: ['leiban', 'none'],
    corrections: [],
    again: ['leiban'],
    dateline: 'LEIBAN —',
  })
})

test('its types hold in a strict project that checks them too', async () => {
  const source = `import {createClient} from '@sanity/client'
import {stories, story, type Story} from 'copydesk-publishing'
import {datelineText} from 'copydesk-publishing/dateline'
import {bodyHtml, newsArticle, storiesFeed, type Publication} from 'copydesk-publishing/outputs'
import {storyQuery} from 'copydesk-publishing/queries'
const client = createClient({projectId: 'abc', dataset: 'production', useCdn: true})
for (const {headline} of await stories(client)) headline?.trim()
export const found: Story | undefined = await story(client, 'leiban')
datelineText(found?.dateline).trim()
const publication: Publication = {name: 'The Ledger', url: 'https://ledger.example', language: 'en'}
if (found) bodyHtml(found.body, publication).trim()
if (found) newsArticle(found, publication).author.map(({name}) => name.trim())
// @ts-expect-error a publication has an address
storiesFeed([], {name: 'The Ledger', language: 'en'})
const fetched = await client.fetch(storyQuery, {slug: 'leiban'})
fetched?.body?.length.toFixed()
// @ts-expect-error the schema has no such field
fetched?.nothing
// @ts-expect-error nor such a section
await stories(client, {section: 'gossip'})
`
  expect(await typesOf(project, source)).toEqual([])
})
