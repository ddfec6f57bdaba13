import {type Patch} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {refusal, testLake} from './testLake.ts'

const article = {_id: 'a', _type: 'article', title: 'One', tags: ['x', 'y'], count: 1}

describe('patches', () => {
  const before = {title: 'One', tags: ['x', 'y'], count: 1}
  const cases: [string, (patch: Patch) => Patch, object][] = [
    ['set', (p) => p.set({title: 'Two'}), {...before, title: 'Two'}],
    ['set deep', (p) => p.set({'seo.title': 'S'}), {...before, seo: {title: 'S'}}],
    ['setIfMissing', (p) => p.setIfMissing({title: 'T', lead: 'L'}), {...before, lead: 'L'}],
    ['unset', (p) => p.unset(['count']), {title: 'One', tags: ['x', 'y']}],
    ['unset an item', (p) => p.unset(['tags[0]']), {...before, tags: ['y']}],
    ['unset all items', (p) => p.unset(['tags[*]']), {...before, tags: []}],
    ['inc', (p) => p.inc({count: 2}), {...before, count: 3}],
    ['dec', (p) => p.dec({count: 2}), {...before, count: -1}],
    ['insert', (p) => p.insert('after', 'tags[0]', ['n']), {...before, tags: ['x', 'n', 'y']}],
    ['append', (p) => p.append('tags', ['z']), {...before, tags: ['x', 'y', 'z']}],
    ['prepend', (p) => p.prepend('tags', ['w']), {...before, tags: ['w', 'x', 'y']}],
    ['splice', (p) => p.splice('tags', 0, 1, ['s']), {...before, tags: ['s', 'y']}],
    [
      'diffMatchPatch',
      (p) => p.diffMatchPatch({title: '@@ -1,3 +1,5 @@\n One\n+!!\n'}),
      {...before, title: 'One!!'},
    ],
  ]
  test.each(cases)('%s', async (_, patch, expected) => {
    const {client} = await testLake()
    await client.create(article)

    await patch(client.patch('a')).commit()

    const {_id, _type, _rev, _createdAt, _updatedAt, ...content} = (await client.getDocument('a'))!
    expect(content).toEqual(expected)
  })

  const body = [{_key: 'k', text: 'One', n: 1}]
  const refused: [string, (patch: Patch) => Patch][] = [
    ['inc of text', (p) => p.inc({title: 1})],
    ['inc of what is not there', (p) => p.inc({votes: 1})],
    ['inc in an item that is gone', (p) => p.inc({'body[_key=="z"].n': 1})],
    ['inc of numbers and text', (p) => p.inc({'body[0].*': 1})],
    ['dec of a list', (p) => p.dec({tags: 1})],
    ['diffMatchPatch of a number', (p) => p.diffMatchPatch({count: '@@ -0,0 +1 @@\n+1\n'})],
    ['diffMatchPatch of nothing', (p) => p.diffMatchPatch({lead: '@@ -0,0 +1 @@\n+1\n'})],
    ['append to text', (p) => p.append('title', ['!'])],
    ['append to what is not there', (p) => p.append('notes', ['!'])],
    ['insert at an attribute of an item', (p) => p.insert('after', 'body[0].n[0]', ['!'])],
    ['replace of what is not there', (p) => p.insert('replace', 'tags[5:]', ['!'])],
  ]
  test.each(refused)('%s is refused, and the rest of the transaction', async (_, patch) => {
    const {client} = await testLake()
    const before = await client.create({...article, body})

    const {status, body: answer} = await refusal(
      client
        .transaction()
        .create({_id: 'b', _type: 't'})
        .patch('a', (p) => patch(p.set({count: 7})))
        .commit(),
    )

    expect({status, answer}).toMatchObject({
      status: 400,
      answer: {error: {type: 'mutationError', items: [{index: 1, error: {id: 'a'}}]}},
    })
    expect(await client.getDocuments(['a', 'b'])).toEqual([before, null])
  })

  const passed: [string, (patch: Patch) => Patch][] = [
    ['unset of what is not there', (p) => p.unset(['lead', 'body[_key=="z"]'])],
    ['text in an item that is gone', (p) => p.diffMatchPatch({'body[_key=="z"].text': ''})],
    ['an item beside one that is gone', (p) => p.insert('after', 'body[_key=="z"]', [{}])],
    ['an item in one that is gone', (p) => p.insert('after', 'body[_key=="z"].marks[0]', ['!'])],
  ]
  test.each(passed)('%s changes nothing else', async (_, patch) => {
    const {client} = await testLake()
    await client.create({...article, body})

    await patch(client.patch('a').set({count: 7})).commit()

    expect(await client.getDocument('a')).toMatchObject({...article, body, count: 7})
  })

  test('find what the same patch sets before', async () => {
    const {client} = await testLake()
    await client.create(article)

    const patch = client.patch('a').setIfMissing({votes: 0, notes: [], lead: 'On'})
    await patch
      .inc({votes: 2})
      .append('notes', ['!'])
      .diffMatchPatch({lead: '@@ -1,2 +1,3 @@\n On\n+e\n'})
      .commit()

    expect(await client.getDocument('a')).toMatchObject({votes: 2, notes: ['!'], lead: 'One'})
  })

  test('increment every item that an earlier patch wrote, once each', async () => {
    const {client} = await testLake()
    await client.create({...article, ns: [{n: 1}, {n: 2}]})

    await client.patch('a').inc({'ns[*].n': 5}).commit()

    expect(await client.getDocument('a')).toMatchObject({ns: [{n: 6}, {n: 7}]})
  })
})

describe('a document that is written', () => {
  test('carries its revision, which is the transaction, and its times', async () => {
    const {client} = await testLake()

    const {transactionId} = await client.transaction().create(article).commit()
    const created = await client.getDocument('a')
    const patched = await client.patch('a').set({title: 'Two'}).commit()

    expect(created).toEqual({
      ...article,
      _rev: transactionId,
      _createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      _updatedAt: created?._createdAt,
    })
    expect(patched._createdAt).toBe(created?._createdAt)
    expect(patched._rev).not.toBe(created?._rev)
  })

  test.each([
    ['in another zone', new Date(Date.now() + 13 * 3_600_000).toISOString().replace('Z', '+14:00')],
    ['in words', 'Sat, 03 Feb 2001 04:05:06 GMT'],
  ])('time goes on for a document whose time was written %s', async (_, _updatedAt) => {
    const {client} = await testLake()
    await client.create({_id: 'a', _type: 't', _updatedAt})
    const {_updatedAt: after} = await client.patch('a').set({n: 1}).commit()
    expect(Date.now() - Date.parse(after)).toBeLessThan(60_000)
  })

  test('keeps the times that an import gives it', async () => {
    const {client} = await testLake()
    const times = {_createdAt: '2001-02-03T04:05:06.000Z', _updatedAt: '2001-02-03T04:05:07.000Z'}

    await client.createOrReplace({...article, ...times})

    expect(await client.getDocument('a')).toMatchObject(times)
  })

  test('gets an id where none, or only a prefix, is given', async () => {
    const {client} = await testLake()

    const {_id} = await client.create({_type: 'article'})
    const draft = await client.create({_type: 'article', _id: 'drafts.'})

    expect(_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(draft._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
  })

  test('gets keys for its array items on request', async () => {
    const {client} = await testLake()

    await client.create(
      {_id: 'k', _type: 't', body: [{n: 1}, {_key: 'mine', n: 2}]},
      {
        autoGenerateArrayKeys: true,
      },
    )

    expect((await client.getDocument('k'))?.body).toEqual([
      {_key: expect.stringMatching(/^[0-9a-f]{12}$/), n: 1},
      {_key: 'mine', n: 2},
    ])
  })
})

describe('a transaction', () => {
  test('is done whole or not at all', async () => {
    const {client} = await testLake()
    await client.create(article)

    const refused = await refusal(
      client.transaction().create({_id: 'b', _type: 't'}).create(article).commit(),
    )

    expect(refused).toEqual({
      status: 409,
      body: {
        error: {
          description: 'The mutation(s) failed: Document by ID "a" already exists',
          items: [
            {
              error: {
                description: 'Document by ID "a" already exists',
                id: 'a',
                type: 'documentAlreadyExistsError',
              },
              index: 1,
            },
          ],
          type: 'mutationError',
        },
      },
    })
    expect(await client.getDocument('b')).toBeUndefined()
  })

  test('tells of each mutation what it did', async () => {
    const {client} = await testLake()
    await client.create(article)

    const {results} = await client
      .transaction()
      .createIfNotExists(article)
      .createOrReplace(article)
      .patch('a', {set: {title: 'Two'}})
      .createIfNotExists({_id: 'b', _type: 't'})
      .delete('b')
      .commit()

    expect(results).toEqual([
      {id: 'a', operation: 'none'},
      {id: 'a', operation: 'update'},
      {id: 'a', operation: 'update'},
      {id: 'b', operation: 'create'},
      {id: 'b', operation: 'delete'},
    ])
  })

  test('changes nothing as a dry run, but is refused as it would be', async () => {
    const {client} = await testLake()
    await client.create(article)

    await client.patch('a').set({title: 'Two'}).commit({dryRun: true})

    expect(await client.getDocument('a')).toMatchObject({title: 'One'})
    expect((await refusal(client.create(article, {dryRun: true}))).status).toBe(409)
  })

  test('by query reaches all that match', async () => {
    const {client} = await testLake()
    await client
      .transaction()
      .create(article)
      .create({...article, _id: 'b'})
      .commit()

    await client
      .patch({query: '*[_type == $type]', params: {type: 'article'}})
      .set({title: 'All'})
      .commit()
    await client.delete({query: '*[_id == "b"]'})

    expect(await client.fetch('*{_id, title}')).toEqual([{_id: 'a', title: 'All'}])
  })

  test('is refused under an id that was used before', async () => {
    const {client} = await testLake()
    await client.mutate([{create: article}], {transactionId: 'once'})

    const again = client.mutate([{create: {_type: 't'}}], {transactionId: 'once'})

    expect((await refusal(again)).status).toBe(409)
  })
})

describe('refused', () => {
  test('a patch at another revision', async () => {
    const {client} = await testLake()
    const {_rev} = await client.create(article)

    const stale = client.patch('a').ifRevisionId('other').set({title: 'Two'}).commit()

    expect(await refusal(stale)).toMatchObject({
      status: 409,
      body: {
        error: {
          items: [
            {
              error: {
                type: 'documentRevisionIDDoesNotMatchError',
                currentRevisionID: _rev,
                expectedRevisionID: 'other',
              },
            },
          ],
        },
      },
    })
  })

  test('deleting what a strong reference points to, not what a weak one does', async () => {
    const {client} = await testLake()
    await client
      .transaction()
      .create({_id: 'strong', _type: 't'})
      .create({_id: 'weak', _type: 't'})
      .create({...article, a: {_ref: 'strong'}, b: [{x: {_ref: 'weak', _weak: true}}]})
      .commit()

    expect(await refusal(client.delete('strong'))).toMatchObject({
      status: 409,
      body: {
        error: {
          items: [
            {
              error: {
                description:
                  'Document "strong" cannot be deleted as there are references to it from "a"',
                id: 'strong',
                referencingIDs: ['a'],
                type: 'documentHasExistingReferencesError',
              },
            },
          ],
        },
      },
    })
    await client.delete('weak')
    await client.transaction().delete('strong').delete('a').commit()
    expect(await client.fetch('count(*)')).toBe(0)
  })

  test('a strong reference to nothing', async () => {
    const {client} = await testLake()

    const dangling = client.create({...article, source: {_ref: 'nobody'}})

    expect(await refusal(dangling)).toMatchObject({
      status: 409,
      body: {error: {items: [{error: {type: 'documentReferenceDoesNotExistError'}}]}},
    })
  })

  test.each<[string, object, string]>([
    ['no mutation', {mutations: [{}]}, 'Mutation 0 cannot be read'],
    ['an unknown mutation', {mutations: [{destroy: {id: 'a'}}]}, 'Mutation 0 cannot be read'],
    ['mutations that are no list', {mutations: {}}, 'must have "mutations"'],
    ['a document without a type', {mutations: [{create: {_id: 'x'}}]}, 'must have a "_type"'],
    ['an id that is none', {mutations: [{create: {_id: '-x', _type: 't'}}]}, 'is not valid'],
    ['an unknown patch', {mutations: [{patch: {id: 'a', merge: {}}}]}, '"merge" is not known'],
    ['a path that is none', {mutations: [{patch: {id: 'a', set: {'': 1}}}]}, 'cannot be applied'],
    ['a changed type', {mutations: [{patch: {id: 'a', set: {_type: 'b'}}}]}, 'immutable attribute'],
  ])('%s', async (_, body, sentence) => {
    const {client} = await testLake()
    await client.create(article)

    const refused = await refusal(
      client.request({method: 'POST', url: '/data/mutate/production', body}),
    )

    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.status).toBeLessThan(500)
    expect(JSON.stringify(refused.body)).toContain(JSON.stringify(sentence).slice(1, -1))
  })
})
