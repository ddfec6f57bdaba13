import {type SanityDocumentStub} from '@sanity/client'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {plannedChanges} from '../../commands/migration/changes.ts'
import {described} from '../../commands/migration/describe.ts'
import {migrations} from '../../commands/migration/list.ts'
import {neededMigrations} from '../../commands/migration/needed.ts'
import {testLake} from '../lake/testLake.ts'

const datelines: fc.Arbitrary<unknown> = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'LEIBAN, Iraq (AP)', 'KYIV, May 2'),
  fc.record({text: fc.string()}),
  fc.record({_type: fc.constant('dateline'), text: fc.string()}),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
)

test('a migration is needed for the documents that it would change, and for no other', async () => {
  const {client} = await testLake()
  const raw = client.withConfig({perspective: 'raw'})
  const known = await migrations()
  const articles = fc.sample(datelines, 100).map((dateline, index) => ({
    _id: `${['', 'drafts.', 'versions.r1.'][index % 3]}a${index}`,
    _type: 'article',
    dateline,
  }))
  const others = [
    {_id: 'none', _type: 'article'},
    {_id: 'place', _type: 'location', dateline: 'LEIBAN'},
  ]
  const documents: SanityDocumentStub[] = [...articles, ...others]
  await client.mutate(documents.map((document) => ({create: document})))
  const needed = await neededMigrations(raw, known)
  expect(needed.map(({migration}) => migration.id)).toEqual(['dateline-to-object'])
  const changes = await plannedChanges(raw, needed[0].migration.migration)
  expect(needed[0].documents).toBe(changes.length)
  const ids = await raw.fetch<string[]>(`*[${needed[0].migration.outdated}]._id`)
  const changed = changes.flatMap(described).map(({id}) => id)
  expect(ids.sort()).toEqual(changed.sort())
})
