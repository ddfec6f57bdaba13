import {type SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {openTokens} from '../../lake/access/index.ts'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'
import {
  changeDecisions,
  readPages,
  resolveOptions,
  type StoredDecision,
  withDecisions,
} from '../../plugins/copydesk/story/index.ts'
import {clientOf, testLake} from '../lake/testLake.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const options = {decisions: {document: 'private.notes.', type: 'articleNotes'}} as const
const setup = resolveOptions(options)

const STORY = {
  _id: 'drafts.a',
  _type: 'article',
  headline: 'A quiet village',
  body: textBlocks(
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zaheer can’t believe it, a neighbor said at the market.',
  ),
}

const decided = (_key: string): StoredDecision => ({
  _type: 'copydeskDecision',
  _key,
  kind: 'distinct',
  names: ['Zahir', 'Zaheer'],
  finding: 'f',
  rule: 'name-spelling',
  at: '2026-01-01T00:00:00Z',
})

const notes = (client: SanityClient) =>
  client.withConfig({perspective: 'raw'}).fetch(
    `*[_type == "articleNotes"] | order(_id) {
      _id, document, "decisions": decisions[]._key, edNote
    }`,
  )
const document = {_type: 'reference', _ref: 'a', _weak: true}

test('the document goes with its last decision, unless it holds what is somebody’s own', async () => {
  const {client} = await testLake()
  const left = async () => (await notes(client)).map(({_id}: {_id: string}) => _id)
  await changeDecisions(client, 'drafts.a', setup, {add: decided('one')})
  await changeDecisions(client, 'drafts.a', setup, {add: decided('two')})
  await changeDecisions(client, 'drafts.a', setup, {remove: 'one'})
  expect(await left()).toEqual(['drafts.private.notes.a'])
  await changeDecisions(client, 'drafts.a', setup, {remove: 'two'})
  expect(await left()).toEqual([])
  await changeDecisions(client, 'drafts.a', setup, {add: decided('one')})
  await client.patch('drafts.private.notes.a', {set: {edNote: 'Call her.'}}).commit()
  await changeDecisions(client, 'drafts.a', setup, {remove: 'one'})
  expect(await left()).toEqual(['drafts.private.notes.a'])
})

test('decisions on a draft, a version and what is published are in one document, a draft', async () => {
  const {client} = await testLake()
  await changeDecisions(client, 'drafts.a', setup, {add: decided('one')})
  await changeDecisions(client, 'versions.r.a', setup, {add: decided('two')})
  await changeDecisions(client, 'a', setup, {add: decided('three')})
  await changeDecisions(client, 'a', setup, {remove: 'two'})
  expect(await notes(client)).toEqual([
    {_id: 'drafts.private.notes.a', document, decisions: ['one', 'three'], edNote: null},
  ])
  const stories = [{_id: 'a'}, {_id: 'drafts.a'}, {_id: 'versions.r.a'}, {_id: 'b'}]
  const all = await withDecisions(client, stories, setup)
  expect(
    all.map(({_id, decisions}: {_id: string; decisions?: StoredDecision[]}) => [
      _id,
      decisions?.length,
    ]),
  ).toEqual([
    ['a', 2],
    ['drafts.a', 2],
    ['versions.r.a', 2],
    ['b', 0],
  ])
})

test('what somebody published of the notes stays, and so does what else is in them', async () => {
  const {client} = await testLake()
  await client.create({
    _id: 'private.notes.a',
    _type: 'articleNotes',
    document,
    edNote: 'Hold.',
    decisions: [decided('one')],
  })
  const [before] = await withDecisions(client, [STORY], setup)
  expect(before).toMatchObject({decisions: [{_key: 'one'}]})
  await changeDecisions(client, 'drafts.a', setup, {add: decided('two')})
  expect(await notes(client)).toMatchObject([
    {_id: 'drafts.private.notes.a', decisions: ['one', 'two'], edNote: 'Hold.'},
    {_id: 'private.notes.a', decisions: ['one']},
  ])
})

test('somebody who may write drafts only may decide; without a token nothing is read', async () => {
  const {lake, folder, client, anonymous} = await testLake()
  const {token} = openTokens(folder).add('Rita', 'contributor')
  await changeDecisions(clientOf(lake, {token}), 'drafts.a', setup, {add: decided('one')})
  expect(await notes(client)).toMatchObject([{decisions: ['one']}])
  expect(await withDecisions(anonymous, [STORY], setup)).toMatchObject([{decisions: []}])
})

test('a decision in the notes settles its finding in the shell and in the Copy desk', async () => {
  const {client} = await testLake()
  await client.create(STORY)
  const check = async () => {
    let report = ''
    await runCheck(['--format', 'json'], options, {
      stdin: process.stdin,
      write: (text) => (report += text),
      complain: (sentence) => expect.fail(sentence),
      connect: async () => ({client, close: async () => {}}),
    })
    const rules = JSON.parse(report).stories.flatMap(({findings}: {findings: {rule: string}[]}) =>
      findings.map(({rule}) => rule),
    )
    const read = []
    for await (const {readings} of readPages(client, setup, {}, ['drafts.a']))
      read.push(...readings)
    return [rules, read.map(({findings, decisions}) => [findings.map(({rule}) => rule), decisions])]
  }
  expect(await check()).toEqual([['name-spelling'], [[['name-spelling'], undefined]]])
  await changeDecisions(client, 'drafts.a', setup, {add: decided('one')})
  expect(await check()).toEqual([[], [[[], [{kind: 'distinct'}]]]])
})
