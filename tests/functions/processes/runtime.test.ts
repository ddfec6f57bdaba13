import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {clientOf, testLake} from '../../lake/testLake.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const run = promisify(execFile)

/** The function as Sanity's own runtime builds and runs it, without an account: filter, projection, handler. */
test('the runtime of Sanity runs the function on a story, and not on what it has written', async () => {
  const {lake} = await testLake()
  const client = clientOf(lake)
  const before = await client.create({
    _id: 'a',
    _type: 'article',
    headline: 'Harbor reopens',
    firstPublished: '2026-03-05T08:00:00.000Z',
    versionCreated: '2026-03-05T08:00:00.000Z',
    body: textBlocks('The harbor reopened on Monday.'),
  })
  const story = await client.patch('a').set({headline: 'Harbor opens'}).commit()
  const invoke = (after: object) =>
    run(
      process.execPath,
      [
        'node_modules/@sanity/cli/bin/run.js',
        'functions',
        'test',
        'story-published',
        '--event=update',
        '--data-before',
        JSON.stringify(before),
        '--data-after',
        JSON.stringify(after),
      ],
      {
        env: {
          ...process.env,
          CI: 'true',
          NO_COLOR: '1',
          COPYDESK_LAKE_URL: lake.url,
          COPYDESK_LAKE_TOKEN: lake.token,
        },
      },
    )
  const {stdout} = await invoke(story)
  expect(stdout).toContain('Set: versionCreated.')
  const written = (await client.getDocument('a'))!
  expect(written).toMatchObject({
    headline: 'Harbor opens',
    firstPublished: before.firstPublished,
  })
  expect(written.versionCreated > before.versionCreated).toBe(true)
  expect(written._rev).toMatch(/^copydesk-function-/)
  expect((await invoke(written)).stdout).toContain('Skipping invoke')
  expect((await client.getDocument('a'))!._rev).toBe(written._rev)
  expect(await client.fetch('*[_type == "publishedAnyway"].findings[].finding')).toContain(
    'checklist.byline',
  )
})
