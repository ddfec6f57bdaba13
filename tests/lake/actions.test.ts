import {type SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {refusal, testLake} from './testLake.ts'

const PREFIX = 'sanity.action.document'

/** Every document by id, with its title. */
const titles = async (client: SanityClient) =>
  Object.fromEntries(
    (
      await client.fetch<{_id: string; title: string}[]>('*{_id, title}', {}, {perspective: 'raw'})
    ).map(({_id, title}) => [_id, title]),
  )

const draft = {_id: 'drafts.a', _type: 'article', title: 'Draft'}
const published = {_id: 'a', _type: 'article', title: 'Published'}
const ids = {draftId: 'drafts.a', publishedId: 'a'}
const act = (client: SanityClient, action: object | object[], options = {}) =>
  client.action(action as never, options)

describe('actions', () => {
  const cases: [string, object[], object, Record<string, string>][] = [
    [
      'create',
      [],
      {actionType: `${PREFIX}.create`, publishedId: 'a', attributes: draft, ifExists: 'fail'},
      {'drafts.a': 'Draft'},
    ],
    [
      'create, keeping the draft there is',
      [{...draft, title: 'First'}],
      {actionType: `${PREFIX}.create`, publishedId: 'a', attributes: draft, ifExists: 'ignore'},
      {'drafts.a': 'First'},
    ],
    [
      'edit a draft',
      [draft],
      {actionType: `${PREFIX}.edit`, ...ids, patch: {set: {title: 'Edited'}}},
      {'drafts.a': 'Edited'},
    ],
    [
      'edit a published document, in a draft',
      [published],
      {actionType: `${PREFIX}.edit`, ...ids, patch: {set: {title: 'Edited'}}},
      {a: 'Published', 'drafts.a': 'Edited'},
    ],
    [
      'edit nothing, to have a draft',
      [published],
      {
        actionType: `${PREFIX}.edit`,
        ...ids,
        patch: {unset: ['_empty_action_guard_pseudo_field_']},
      },
      {a: 'Published', 'drafts.a': 'Published'},
    ],
    [
      'replaceDraft',
      [draft],
      {actionType: `${PREFIX}.replaceDraft`, publishedId: 'a', attributes: {...draft, title: 'R'}},
      {'drafts.a': 'R'},
    ],
    [
      'discard',
      [draft, published],
      {actionType: `${PREFIX}.discard`, draftId: 'drafts.a'},
      {a: 'Published'},
    ],
    ['publish', [draft], {actionType: `${PREFIX}.publish`, ...ids}, {a: 'Draft'}],
    ['publish over', [draft, published], {actionType: `${PREFIX}.publish`, ...ids}, {a: 'Draft'}],
    [
      'unpublish',
      [published],
      {actionType: `${PREFIX}.unpublish`, ...ids},
      {'drafts.a': 'Published'},
    ],
    [
      'unpublish, keeping the draft there is',
      [published, draft],
      {actionType: `${PREFIX}.unpublish`, ...ids},
      {'drafts.a': 'Draft'},
    ],
    [
      'delete',
      [published, draft],
      {actionType: `${PREFIX}.delete`, publishedId: 'a', includeDrafts: ['drafts.a']},
      {},
    ],
    [
      'version.create',
      [published],
      {
        actionType: `${PREFIX}.version.create`,
        publishedId: 'a',
        baseId: 'a',
        versionId: 'versions.r1.a',
      },
      {a: 'Published', 'versions.r1.a': 'Published'},
    ],
    [
      'version.create, given in full',
      [],
      {
        actionType: `${PREFIX}.version.create`,
        publishedId: 'a',
        document: {...draft, _id: 'versions.r1.a'},
      },
      {'versions.r1.a': 'Draft'},
    ],
    [
      'version.replace',
      [{...draft, _id: 'versions.r1.a'}],
      {
        actionType: `${PREFIX}.version.replace`,
        document: {...draft, _id: 'versions.r1.a', title: 'R'},
      },
      {'versions.r1.a': 'R'},
    ],
    [
      'version.discard',
      [{...draft, _id: 'versions.r1.a'}],
      {actionType: `${PREFIX}.version.discard`, versionId: 'versions.r1.a'},
      {},
    ],
  ]
  test.each(cases)('%s', async (_, before, action, after) => {
    const {client} = await testLake()
    await client.mutate(before.map((document) => ({create: document})) as never)

    await act(client, action)

    expect(await titles(client)).toEqual(after)
  })

  test('several are one transaction, under the id that the client chose', async () => {
    const {client} = await testLake()

    const result = await act(
      client,
      [
        {actionType: `${PREFIX}.create`, publishedId: 'a', attributes: draft, ifExists: 'fail'},
        {actionType: `${PREFIX}.publish`, ...ids},
      ],
      {transactionId: 'mine'},
    )

    expect(result).toEqual({transactionId: 'mine'})
    expect(await client.fetch('*{_id, _rev}')).toEqual([{_id: 'a', _rev: 'mine'}])
  })

  test('publishing keeps when the document was created, and makes pending references strong', async () => {
    const {client} = await testLake()
    const {_createdAt} = await client.create(published)
    await client.create({
      ...draft,
      source: {_ref: 'a', _weak: true, _strengthenOnPublish: {type: 'article'}},
    })

    await act(client, {actionType: `${PREFIX}.publish`, ...ids})

    expect(await client.getDocument('a')).toMatchObject({_createdAt, source: {_ref: 'a'}})
    expect((await client.getDocument('a'))?.source).toEqual({_ref: 'a'})
  })

  test('a dry run changes nothing', async () => {
    const {client} = await testLake()
    await client.create(draft)

    await act(client, {actionType: `${PREFIX}.publish`, ...ids}, {dryRun: true})

    expect(await titles(client)).toEqual({'drafts.a': 'Draft'})
  })
})

describe('refused', () => {
  const cases: [string, object[], object, number, string][] = [
    [
      'a draft that exists',
      [draft],
      {actionType: `${PREFIX}.create`, publishedId: 'a', attributes: draft, ifExists: 'fail'},
      409,
      'already exists',
    ],
    ['publishing nothing', [], {actionType: `${PREFIX}.publish`, ...ids}, 409, 'does not exist'],
    [
      'publishing over another revision',
      [draft, published],
      {actionType: `${PREFIX}.publish`, ...ids, ifPublishedRevisionId: 'old'},
      409,
      'unexpected revision',
    ],
    [
      'publishing another draft than was seen',
      [draft],
      {actionType: `${PREFIX}.publish`, ...ids, ifDraftRevisionId: 'old'},
      409,
      'unexpected revision',
    ],
    [
      'deleting without the draft',
      [draft, published],
      {actionType: `${PREFIX}.delete`, publishedId: 'a', includeDrafts: []},
      409,
      'does not include',
    ],
    [
      'a version of something else',
      [published],
      {
        actionType: `${PREFIX}.version.create`,
        publishedId: 'a',
        baseId: 'a',
        versionId: 'versions.r1.b',
      },
      400,
      'is no version of',
    ],
    ['no such action', [], {actionType: 'sanity.action.document.frobnicate'}, 501, 'frobnicate'],
    ['no action', [], {}, 400, 'must have an \\"actionType\\"'],
    ['a missing field', [], {actionType: `${PREFIX}.publish`, draftId: 1}, 400, '\\"draftId\\"'],
  ]
  test.each(cases)('%s', async (_, before, action, status, sentence) => {
    const {client} = await testLake()
    await client.mutate(before.map((document) => ({create: document})) as never)

    const refused = await refusal(act(client, action))

    expect(refused.status).toBe(status)
    expect(JSON.stringify(refused.body)).toContain(sentence)
    expect(Object.keys(await titles(client)).length).toBe(before.length)
  })
})

test.each([
  ['a draft published as another document', 'publish', {draftId: 'drafts.a', publishedId: 'b'}],
  ['a draft of another edited', 'edit', {draftId: 'drafts.a', publishedId: 'b', patch: {}}],
  [
    'a document taken back as the draft of another',
    'unpublish',
    {draftId: 'drafts.a', publishedId: 'b'},
  ],
  ['another document deleted with one', 'delete', {publishedId: 'b', includeDrafts: ['c']}],
  ['the draft of another deleted', 'delete', {publishedId: 'b', includeDrafts: ['drafts.a']}],
  [
    'a published one replaced as a draft',
    'replaceDraft',
    {publishedId: 'b', attributes: {_id: 'b', _type: 't'}},
  ],
  ['a published one replaced as a version', 'version.replace', {document: {_id: 'b', _type: 't'}}],
  ['a published one discarded as a version', 'version.discard', {versionId: 'b'}],
])('no action: %s', async (_, name, action) => {
  const {client} = await testLake()
  for (const _id of ['drafts.a', 'b', 'c']) await client.create({_id, _type: 't', title: _id})

  const answer = await refusal(
    client.action({actionType: `sanity.action.document.${name}`, ...action} as never),
  )

  expect(answer.status).toBe(400)
  expect(await client.fetch('*[].title | order(@)', {}, {perspective: 'raw'})).toEqual([
    'b',
    'c',
    'drafts.a',
  ])
})
