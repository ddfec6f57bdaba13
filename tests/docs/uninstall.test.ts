import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type SanityDocumentStub} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'
import {applyChange, plannedChanges} from '../../commands/migration/changes.ts'
import {testLake} from '../lake/testLake.ts'

/** The migration as the plugin's README has it; beside this file, so that it finds its imports. */
async function migrationOfReadme() {
  const readme = readFileSync('plugins/copydesk/README.md', 'utf8')
  const [, uninstall] = readme.split('## Uninstall')
  const [, code] = /```ts\n(.*?)```/s.exec(uninstall)!
  const folder = path.join(import.meta.dirname, `uninstall-${process.pid}`)
  mkdirSync(folder)
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = path.join(folder, 'index.ts')
  writeFileSync(file, code)
  return (await import(/* @vite-ignore */ file)).default
}

test('the migration in the README removes what the plugin left, and nothing else', async () => {
  const {client} = await testLake()
  const raw = client.withConfig({perspective: 'raw'})
  const ours = [{_key: 'd', _type: 'copydeskDecision', kind: 'dismissed'}]
  const theirs = [{_key: 'd', _type: 'vote'}]
  const documents: SanityDocumentStub[] = [
    {_id: 'a', _type: 'post', title: 'A', decisions: ours},
    {_id: 'drafts.a', _type: 'post', title: 'A', decisions: [], decisionsRev: 'r'},
    {_id: 'b', _type: 'post', title: 'B', decisions: theirs},
    {_id: 'c', _type: 'post', title: 'C'},
    {_id: 'drafts.private.decisions.a', _type: 'copydeskDecisions', decisions: ours},
    {_id: 'copydesk.publishedAnyway.1', _type: 'publishedAnyway', reason: 'Deadline'},
    {_id: 'copydesk.publishedChange.1', _type: 'publishedChange', answer: 'update'},
    {_id: 'copydesk.recordRenamed.1', _type: 'recordRenamed', was: 'A', now: 'B'},
  ]
  await raw.mutate(documents.map((create) => ({create})))
  for (const change of await plannedChanges(raw, await migrationOfReadme()))
    expect(await applyChange(raw, change)).toBeUndefined()
  expect(
    await raw.fetch(
      '*[!(_id in path("_.**"))] | order(_id) {_id, title, decisions, "rev": decisionsRev}',
    ),
  ).toEqual([
    {_id: 'a', title: 'A', decisions: null, rev: null},
    {_id: 'b', title: 'B', decisions: theirs, rev: null},
    {_id: 'c', title: 'C', decisions: null, rev: null},
    {_id: 'drafts.a', title: 'A', decisions: null, rev: null},
  ])
})
