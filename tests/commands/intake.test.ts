import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake} from '../../lake/index.ts'
import {runCommand} from './runNpm.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-intake-'))
  await (await startLake({folder: path.join(folder, 'lake'), port: 0})).close()
})
afterAll(() => rm(folder, {recursive: true}))

const run = (...args: string[]) =>
  runCommand('intake', args, {COPYDESK_LAKE: path.join(folder, 'lake'), PORT: '4398'}).ended

/** Without what differs from run to run. */
const plain = (text: string) => text.replaceAll(folder, '').replace(/file-[\da-f]{24}/g, 'ID')

test('files become drafts, once each, and a bad one does not stop the others', async () => {
  const file = async (name: string, content: string) => {
    await writeFile(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const crane = await file(
    'crane.txt',
    'Crane falls\n\nBy Mara Velten\n\nKORSUND (AP) — A crane fell.\n\n-30-\n',
  )
  const page = await file('page.html', '<h1>Ferry burns</h1><p>A ferry burned.</p><nav>Home</nav>')
  const pdf = await file('plan.pdf', '%PDF-1.7')
  const read = [
    '/crane.txt: text, “Crane falls”, by Mara Velten, KORSUND (AP) —, 1 paragraph → drafts.ID',
    '  left out: “-30-” (it ends the story)',
    '/page.html: html, “Ferry burns”, 1 paragraph → drafts.ID',
    '  left out: “Home” (navigation of the page)',
  ]

  const dry = await run('--dry-run', crane, page)
  expect(plain(dry.stdout).split('\n')).toEqual([
    ...read.map((line) => line.replace(' → drafts.ID', '')),
    '2 stories read, nothing was written.',
    '',
  ])

  const first = await run(crane, pdf, page)
  expect({code: first.code, out: plain(first.stdout).split('\n'), err: first.stderr}).toEqual({
    code: 1,
    out: [...read, '2 drafts created, 1 not read.', ''],
    err: 'plan.pdf is a PDF: copy its text into the story, or save it as DOCX.\n',
  })

  const again = await run(crane)
  expect([again.code, ...plain(again.stdout).split('\n')]).toEqual([
    0,
    '/crane.txt: already imported as “Crane falls” (ID). Nothing was written.',
    '0 drafts created, 1 already imported.',
    '',
  ])

  const {projectId, dataset, url, token, close} = await startLake({
    folder: path.join(folder, 'lake'),
    port: 0,
  })
  const client = createClient({
    projectId,
    dataset,
    apiHost: url,
    token,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
  })
  expect(
    await client.fetch(
      '*[_type == "article"] | order(headline){headline, byline, "words": pt::text(body)}',
    ),
  ).toEqual([
    {headline: 'Crane falls', byline: 'Mara Velten', words: 'A crane fell.'},
    {headline: 'Ferry burns', byline: null, words: 'A ferry burned.'},
  ])
  await close()
})
