import path from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {createClient} from '@sanity/client'
import {startLake} from '../../lake/index.ts'
import {filesOutside, flaws, typesOf} from './checkPackage.ts'
import {type ForeignProject, foreignProject} from './foreignProject.ts'

const PLUGIN = 'sanity-plugin-copydesk'

let project: ForeignProject

beforeAll(async () => {
  project = await foreignProject([PLUGIN, 'typescript-7', '@types/node'])
})

afterAll(() => project?.remove())

test('the package holds what was built and nothing else, and is what it says it is', async () => {
  expect(filesOutside(project, PLUGIN)).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
    'rules.md',
  ])
  expect(await flaws(project, PLUGIN)).toEqual([])
})

test('its types hold in a strict project', async () => {
  const source = `import {type CopydeskOptions, copydesk} from '${PLUGIN}'
copydesk({types: ['post']})
// @ts-expect-error types are a list
export const wrong: CopydeskOptions = {types: 'post'}
`
  // The Studio's own declarations do not pass a check of themselves.
  expect(await typesOf(project, source, {skipLibCheck: true, jsx: 'react-jsx'})).toEqual([])
})

test('the types of the checks alone hold where they are checked too', async () => {
  const source = `import {checkParagraphs} from '${PLUGIN}/core'
checkParagraphs(['a']).map(({severity}) => severity)
// @ts-expect-error paragraphs are a list
checkParagraphs('a')
`
  expect(await typesOf(project, source)).toEqual([])
})

test('the checks run in Node, without a Studio', async () => {
  project.write(
    'check.js',
    `import {checkParagraphs} from '${PLUGIN}/core'
const [{rule, severity}] = checkParagraphs([
  'Helmet Zahir said on Monday that the road was open.',
  'Zaheer said that it had been closed for a week.',
])
console.log(rule, severity)
`,
  )
  expect(await project.run('node', 'check.js')).toBe('name-spelling warning\n')
})

test('an option that makes no sense stops the start, and is named', async () => {
  project.write(
    'start.js',
    `import {copydesk} from '${PLUGIN}'
copydesk({severities: {silent: ['loud']}})`,
  )
  const {message} = await project.run('node', '--no-warnings', 'start.js').then(
    () => new Error('it started'),
    (error: Error) => error,
  )
  expect(message).toContain('copydesk: the option “severities.silent” does not accept "loud"')
  // Node shows the line that threw
  expect(message.split('\n').filter((line) => line.length > 1000)).toEqual([])
})

test('its command checks text files', async () => {
  project.write('story.txt', 'Helmet Zahir is tired, said Zahir.\nZaheer stays.\n')
  await expect(project.run('copydesk', 'check', '--format', 'github', 'story.txt')).rejects.toThrow(
    /::warning file=story\.txt,line=1,.*Zahir \(2\) and Zaheer \(1\)/,
  )
})

test('its command checks the drafts of a dataset, by the options of the Studio', async () => {
  const lake = await startLake({
    folder: path.join(project.folder, 'lake'),
    projectId: 'local',
    dataset: 'production',
  })
  vi.stubEnv('SANITY_AUTH_TOKEN', lake.token)
  try {
    const config = {...lake.clientConfig, apiVersion: '2025-02-19', useCdn: false}
    const text = 'Helmet Zahir is tired, said Zahir. Zaheer stays.'
    await createClient(config).create({_id: 'drafts.a', _type: 'post', title: 'Road', lead: text})
    project.write(
      'copydesk.options.ts',
      `import type {CopydeskOptions} from '${PLUGIN}'
export default {types: ['post'], fields: {text: ['title', 'lead']}} satisfies CopydeskOptions
`,
    )
    const named = ['--project', 'local', '--dataset', 'production', '--api-host', lake.url]
    await expect(
      project.run('copydesk', 'check', ...named, '--options', 'copydesk.options.ts'),
    ).rejects.toThrow(/Road \(drafts\.a\)\s+warning {2}Zahir \(2\) and Zaheer \(1\)/)
  } finally {
    vi.unstubAllEnvs()
    await lake.close()
  }
})
