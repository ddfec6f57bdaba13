import {type SanityClient, type SanityDocumentStub} from '@sanity/client'
import {expect, test} from 'vitest'
import {plannedChanges} from '../../commands/migration/changes.ts'
import {described} from '../../commands/migration/describe.ts'
import {migrations} from '../../commands/migration/list.ts'
import {neededMigrations} from '../../commands/migration/needed.ts'
import {runMigration} from '../../commands/migration/run.ts'
import {testLake} from '../lake/testLake.ts'

const ID = 'private-notes'
const decision = (_key: string) => ({_key, _type: 'copydeskDecision', kind: 'dismissed'})

async function lakeWith(documents: SanityDocumentStub[]) {
  const {client} = await testLake()
  const raw = client.withConfig({perspective: 'raw'})
  await raw.mutate(documents.map((document) => ({create: document})))
  return raw
}

async function migrate(client: SanityClient) {
  const said: string[] = []
  const named = (await migrations()).find(({id}) => id === ID)!
  await runMigration(client, named, {apply: true, say: (line) => said.push(line)})
  return said
}

const stored = (client: SanityClient) =>
  client.fetch(
    `*[_type in ["article", "articleNotes"]] | order(_id) {
      _id, wireCopy, edNote, "decisions": decisions[]._key, "story": document._ref
    } {_id, ...select(defined(wireCopy) => {wireCopy}), ...select(defined(edNote) => {edNote}),
       ...select(defined(decisions) => {decisions}), ...select(defined(story) => {story})}`,
  )

test('what the newsroom keeps to itself leaves the draft and what is published for one private draft', async () => {
  const client = await lakeWith([
    {
      _id: 'a',
      _type: 'article',
      headline: 'A',
      edNote: 'Hold.',
      wireCopy: 'As it came.',
      decisions: [decision('one')],
    },
    {
      _id: 'drafts.a',
      _type: 'article',
      headline: 'A',
      edNote: 'Go.',
      wireCopy: 'As it came.',
      decisions: [decision('one'), decision('two')],
    },
    {_id: 'versions.r.b', _type: 'article', edNote: 'Later.', decisions: []},
    {_id: 'c', _type: 'article', edNote: ' '},
    {_id: 'd', _type: 'article', headline: 'D'},
  ])
  const needed = await neededMigrations(client, await migrations())
  expect(needed.map(({migration, documents}) => [migration.id, documents])).toEqual([[ID, 4]])
  expect(await migrate(client)).toEqual([
    'Move what the newsroom keeps to itself to private notes',
    '  drafts.private.notes.a',
    '    create the document',
    '    set document: {"_type":"reference","_ref":"a","_weak":true}',
    '    set wireCopy: "As it came."',
    '    set edNote: "Go.\\n\\nHold."',
    '    set decisions: 2 items',
    '  drafts.a',
    '    remove wireCopy',
    '    remove edNote',
    '    remove decisions',
    '  a',
    '    remove wireCopy',
    '    remove edNote',
    '    remove decisions',
    '  c',
    '    remove edNote',
    '  drafts.private.notes.b',
    '    create the document',
    '    set document: {"_type":"reference","_ref":"b","_weak":true}',
    '    set edNote: "Later."',
    '  versions.r.b',
    '    remove edNote',
    '    remove decisions',
    '6 documents changed.',
  ])
  expect(await stored(client)).toEqual([
    {_id: 'a'},
    {_id: 'c'},
    {_id: 'd'},
    {_id: 'drafts.a'},
    {
      _id: 'drafts.private.notes.a',
      wireCopy: 'As it came.',
      edNote: 'Go.\n\nHold.',
      decisions: ['one', 'two'],
      story: 'a',
    },
    {_id: 'drafts.private.notes.b', edNote: 'Later.', story: 'b'},
    {_id: 'versions.r.b'},
  ])
  expect(await migrate(client)).toEqual([
    'Move what the newsroom keeps to itself to private notes',
    'Nothing to change.',
  ])
})

test('notes that are there already keep what they say', async () => {
  const client = await lakeWith([
    {_id: 'drafts.private.notes.a', _type: 'articleNotes', edNote: 'First.'},
    {_id: 'private.notes.b', _type: 'articleNotes', wireCopy: 'The wire.'},
    {_id: 'a', _type: 'article', edNote: 'Second.', decisions: [decision('one')]},
    {_id: 'drafts.b', _type: 'article', edNote: 'Of b.'},
  ])
  await migrate(client)
  expect(await stored(client)).toEqual([
    {_id: 'a'},
    {_id: 'drafts.b'},
    {_id: 'drafts.private.notes.a', edNote: 'First.\n\nSecond.', decisions: ['one']},
    {_id: 'drafts.private.notes.b', wireCopy: 'The wire.', edNote: 'Of b.', story: 'b'},
    {_id: 'private.notes.b', wireCopy: 'The wire.'},
  ])
})

test('a story and its notes change together or not at all', async () => {
  const client = await lakeWith([{_id: 'a', _type: 'article', edNote: 'Hold.', wireCopy: 'Came.'}])
  const named = (await migrations()).find(({id}) => id === ID)!
  const changes = await plannedChanges(client, named.migration)
  expect(changes.map((change) => described(change).map(({id}) => id))).toEqual([
    ['drafts.private.notes.a', 'a'],
  ])
  await client.patch('a').set({edNote: 'Hold it.'}).commit()
  await expect(client.mutate(changes[0] as never)).rejects.toThrow()
  expect(await stored(client)).toEqual([{_id: 'a', edNote: 'Hold it.', wireCopy: 'Came.'}])
})
