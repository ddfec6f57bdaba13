import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type SanityClient, type SanityDocumentStub} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'
import {applyChange, plannedChanges} from '../../commands/migration/changes.ts'
import {type RunningLake} from '../../lake/index.ts'
import {testLake} from '../lake/testLake.ts'

/** Code as the plugin's README has it under “Uninstall”; beside this file, so that it finds its imports. */
async function codeOfReadme(kind: 'ts' | 'js', places: Record<string, string> = {}) {
  const readme = readFileSync('plugins/copydesk/README.md', 'utf8')
  const [, uninstall] = readme.split('## Uninstall')
  const [, code] = new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 's').exec(uninstall!)!
  const folder = path.join(import.meta.dirname, `uninstall-${kind}-${process.pid}`)
  mkdirSync(folder)
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = path.join(folder, `index.${kind}`)
  const placed = Object.entries(places).reduce((text, [name, at]) => {
    expect(text).toContain(name)
    return text.replace(name, at)
  }, code!)
  writeFileSync(file, placed)
  return import(/* @vite-ignore */ file)
}

test.each<[name: string, remove: (lake: RunningLake, raw: SanityClient) => Promise<void>]>([
  [
    'migration',
    async (_, raw) => {
      const {default: migration} = await codeOfReadme('ts')
      for (const change of await plannedChanges(raw, migration))
        expect(await applyChange(raw, change)).toBeUndefined()
    },
  ],
  [
    'script for the local lake',
    async ({url, token}) => {
      await codeOfReadme('js', {
        "'copydesk-lake'": `'../../../lake/index.ts'`,
        'http://localhost:3333': url,
        "readFileSync('.lake/admin-token', 'utf8')": `'${token}'`,
      })
    },
  ],
])('the %s in the README removes what the plugin left, and nothing else', async (name, remove) => {
  let refuses = false
  const {client, lake} = await testLake({
    beforePublish: ({changes}) =>
      refuses ? {refuse: changes.map(({id}) => ({id, message: 'Open findings.'}))} : undefined,
  })
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
  // the hook of a README's lake may still run
  refuses = name !== 'migration'
  await remove(lake, raw)
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
