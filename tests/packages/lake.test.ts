import {build} from 'esbuild'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {filesOutside, flaws, typesOf} from './checkPackage.ts'
import {type ForeignProject, foreignProject} from './foreignProject.ts'

let project: ForeignProject

beforeAll(async () => {
  project = await foreignProject(['copydesk-lake', '@sanity/client', 'typescript-7', '@types/node'])
})

afterAll(() => project?.remove())

test('the package holds what was built and nothing else, and is what it says it is', async () => {
  expect(filesOutside(project, 'copydesk-lake')).toEqual(['LICENSE', 'README.md', 'package.json'])
  expect(await flaws(project, 'copydesk-lake')).toEqual([])
})

test('the five lines of its README run in an empty project', async () => {
  const readme = readFileSync(path.join(project.installed('copydesk-lake'), 'README.md'), 'utf8')
  const example = /## Five lines\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  project.write('example.js', example)
  expect(await project.run('node', '--no-warnings', 'example.js')).toBe("[ 'Hello' ]\n")
  expect(await project.run('node', '--no-warnings', 'example.js')).toBe("[ 'Hello', 'Hello' ]\n")
})

test('a written document is read, heard and kept, and a viewer may not write', async () => {
  project.write(
    'session.js',
    `import {createClient} from '@sanity/client'
import {openTokens, startLake} from 'copydesk-lake'
import {backUp, restore, verify} from 'copydesk-lake/admin'

const lake = await startLake({folder: 'session', projectId: 'abc', dataset: 'test'})
const config = {...lake.clientConfig, apiVersion: '2025-02-19', perspective: 'raw', maxRetries: 0}
const client = createClient(config)
const heard = new Promise((resolve, reject) => {
  const events = client.listen('*[_type == "post"]', {}, {events: ['welcome', 'mutation']})
  const listening = events.subscribe({
    next: (event) => {
      if (event.type === 'welcome') client.create({_id: 'a', _type: 'post', title: 'Heard'})
      if (event.type === 'mutation') listening.unsubscribe(), resolve(event)
    },
    error: reject,
  })
})
const {documentId, transition, result} = await heard
const viewer = client.withConfig({token: openTokens('session').add('Dana', 'viewer').token})
const refused = await viewer.delete('a').catch(({statusCode}) => statusCode)
const visitor = client.withConfig({token: undefined})
const seen = await visitor.fetch('*[_type == "post"]{_id, title}')
backUp('session', 'session.backup')
await client.delete('a')
await lake.close()
restore('session.backup', 'session')
const {documents, problems} = verify('session')
const told = {documentId, transition, title: result.title, refused, seen, documents, problems}
console.log(JSON.stringify(told))
`,
  )
  expect(JSON.parse(await project.run('node', '--no-warnings', 'session.js'))).toEqual({
    documentId: 'a',
    transition: 'appear',
    title: 'Heard',
    refused: 403,
    seen: [{_id: 'a', title: 'Heard'}],
    documents: 1,
    problems: [],
  })
})

test('its command serves a folder until it is told to stop, and says what makes no sense', async () => {
  const lake = project.start('copydesk-lake', 'served', '--port', '0', '--project', 'abc')
  let output = ''
  for await (const chunk of lake.stdout!) {
    output += chunk
    const url = /http:\/\/localhost:\d+/.exec(output)?.[0]
    if (!url) continue
    const answer = await fetch(`${url}/v2025-02-19/data/query/production?query=count(*)`)
    expect(await answer.json()).toMatchObject({result: 0})
    lake.kill('SIGTERM')
    break
  }
  expect(await once(lake, 'exit')).toEqual([0, null])
  await expect(project.run('copydesk-lake', '--port', 'eighty')).rejects.toThrow(
    '--port is “eighty”: give it a whole number from 0 to 65535.',
  )
  await expect(project.run('copydesk-lake', 'a', 'b')).rejects.toThrow(
    'Name only one folder: a, b.',
  )
})

test('what a Studio takes from it is for browsers: no server, no Node', async () => {
  project.write(
    'studio.js',
    `export {createLocalClient, localWorkspace} from 'copydesk-lake/studio'`,
  )
  const {metafile} = await build({
    absWorkingDir: project.folder,
    entryPoints: ['studio.js'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    external: ['@sanity/client'],
  })
  const rooms = Object.keys(metafile.inputs)
    .filter((file) => file.includes('copydesk-lake/'))
    .map((file) => /dist\/([^/]+)\//.exec(file)?.[1])
  expect(new Set(rooms)).toEqual(new Set(['connect', 'streams']))
})

test('its types hold in a strict project that checks them too', async () => {
  const source = `import {createClient} from '@sanity/client'
import {openTokens, startLake, type RunningLake} from 'copydesk-lake'
import {backUp} from 'copydesk-lake/admin'
import {createLocalClient, localWorkspace} from 'copydesk-lake/studio'
const lake: RunningLake = await startLake({folder: '.lake', port: 0})
createClient({...lake.clientConfig, apiVersion: '2025-02-19'}).withConfig({token: lake.token})
openTokens('.lake').add('Dana', 'viewer').token.trim()
backUp('.lake', 'file').documents.toFixed()
localWorkspace().unstable_clientFactory satisfies typeof createLocalClient
await lake.close()
// @ts-expect-error a folder is a path
await startLake({folder: 1})
// @ts-expect-error there is no such role
openTokens('.lake').add('Dana', 'owner')
`
  expect(await typesOf(project, source)).toEqual([])
})
