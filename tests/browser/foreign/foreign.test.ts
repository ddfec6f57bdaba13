import {createClient, type SanityClient} from '@sanity/client'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {type Browser, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {API_VERSION} from '../../../lakeTarget.ts'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {launchChromium, PATIENCE} from '../newsroom.ts'
import {type ForeignProject, foreignProject, inHouse} from './packedPlugin.ts'

/** Long enough for a busy machine; a poll ends as soon as it holds. */
const WITHIN = {timeout: 15_000}

/** A Studio that is no newsroom: posts with a title and content, and the plugin as npm packs it. */
let project: ForeignProject
let lakeFolder: string
let lake: RunningLake
let client: SanityClient
let browser: Browser
let page: Page

const MANIFEST = {
  name: 'blog',
  private: true,
  type: 'module',
  dependencies: {
    react: '*',
    'react-dom': '*',
    sanity: '*',
    'sanity-plugin-copydesk': '*',
    'styled-components': '*',
  },
}

const CONFIG = `
import {defineConfig, defineField, defineType} from 'sanity'
import {structureTool} from 'sanity/structure'
import {copydesk, type CopydeskOptions, withCopyCheck} from 'sanity-plugin-copydesk'
import {localWorkspace} from '${inHouse('localWorkspace.ts')}'

const options: CopydeskOptions = {
  types: ['post'],
  fields: {text: ['title'], portableText: ['content']},
  severities: {ask: ['warning'], silent: ['info']},
  publishAnyway: {reasons: ['The blog can wait']},
}

const post = defineType({
  name: 'post',
  title: 'Post',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'content', type: 'array', of: [{type: 'block'}]}),
  ],
})

export default defineConfig({
  name: 'default',
  title: 'Blog',
  projectId: 'local',
  dataset: 'production',
  plugins: [structureTool(), copydesk(options)],
  schema: {types: withCopyCheck([post], options)},
  ...localWorkspace,
})
`

beforeAll(async () => {
  project = foreignProject()
  project.write('package.json', JSON.stringify(MANIFEST))
  project.write('sanity.config.ts', CONFIG)
  project.write(
    'sanity.cli.ts',
    `import {defineCliConfig} from 'sanity/cli'
export default defineCliConfig({api: {projectId: 'local', dataset: 'production'}, deployment: {autoUpdates: false}})`,
  )
  project.run('sanity', 'build', '--yes')

  lakeFolder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-lake-'))
  lake = await startLake({
    folder: lakeFolder,
    port: 0,
    studioFolder: path.join(project.folder, 'dist'),
  })
  client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: API_VERSION,
    perspective: 'raw',
    token: lake.token,
  })
  await client.create({
    _id: 'drafts.post',
    _type: 'post',
    title: 'A visit to Leiban',
    content: [
      'Helmet Zahir said that the village of Leiban was quiet.',
      'Zahir moved his family to Debaga in December, he said.',
      'Zaheer can’t believe it, a neighbour said at the market.',
    ].map((text, index) => ({
      _key: `p${index}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{_key: 's', _type: 'span', text, marks: []}],
    })),
  })
  browser = await launchChromium()
  page = await browser.newPage({viewport: {width: 1400, height: 900}})
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${lake.url}/#token=${lake.token}`)
  await page.getByTestId('studio-navbar').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await lake?.close()
  project?.remove()
  if (lakeFolder) await rm(lakeFolder, {recursive: true, force: true})
})

test('the package holds what was built and nothing else', () => {
  const outside = project.packed.filter((file) => !/^dist($|\/)/.test(file))
  expect(outside).toEqual(['LICENSE', 'README.md', 'package.json'])
})

test('its types hold in a strict project', () => {
  project.write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'preserve',
        target: 'es2023',
        jsx: 'react-jsx',
        skipLibCheck: true,
        types: [],
      },
      files: ['options.ts'],
    }),
  )
  const head = `import {type CopydeskOptions, copydesk} from 'sanity-plugin-copydesk'
import {checkParagraphs} from 'sanity-plugin-copydesk/core'
copydesk({types: ['post']})
checkParagraphs(['a']).map(({severity}) => severity)
`
  project.write('options.ts', head)
  project.run('tsc', '--project', 'tsconfig.json')
  project.write('options.ts', `${head}export const wrong: CopydeskOptions = {types: 'post'}\n`)
  expect(() => project.run('tsc', '--project', 'tsconfig.json')).toThrow('options.ts(5,')
})

test('the panel finds and settles, and the decision is kept in a field of its own', async () => {
  await page.goto(`${lake.url}/structure/post;post`)
  await page.getByRole('button', {name: /^Copy check/}).click()
  const panel = page.getByTestId('copydesk-panel')
  await panel.getByText('Zahir (2) / Zaheer (1)').waitFor()
  await panel.getByRole('button', {name: 'They are two'}).click()
  await panel.getByText('Nothing to settle').waitFor()
  await expect
    .poll(() => client.getDocument('drafts.post'), WITHIN)
    .toMatchObject({decisions: [{kind: 'distinct', names: ['Zahir', 'Zaheer']}]})
  await panel.getByRole('button', {name: 'Take back'}).click()
  await panel.getByText('Zahir (2) / Zaheer (1)').waitFor()
})

test('publishing asks, with the reasons of that Studio', async () => {
  await page.getByTestId('action-publish').click()
  const dialog = page.getByRole('dialog').filter({hasText: 'left to settle'})
  await dialog.getByText('The blog can wait').click()
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await expect.poll(() => client.getDocument('post'), {timeout: 20_000}).toBeTruthy()
  expect(await client.fetch('*[_type == "publishedAnyway"]{reason, documentType}')).toEqual([
    {reason: 'The blog can wait', documentType: 'post'},
  ])
})

test('an option that makes no sense stops the start, and is named', () => {
  project.write(
    'start.ts',
    `import {copydesk} from 'sanity-plugin-copydesk'
copydesk({severities: {silent: ['loud']}} as never)`,
  )
  expect(() => project.run('node', '--no-warnings', 'start.ts')).toThrow(
    'copydesk: the option “severities.silent” does not know "loud"',
  )
})
