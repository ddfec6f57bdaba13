import {type SanityClient} from '@sanity/client'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {filter, firstValueFrom, toArray, takeWhile} from 'rxjs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type RunningLake, startLake} from '../../lake/index.ts'
import {articleParagraphs, checkArticle} from '../../plugins/copydesk/engine/index.ts'
import {archiveFeed} from '../../plugins/copydesk/studio/feeds/archiveFeed.ts'
import {
  type ArchiveState,
  relocateFindings,
  reusedPairs,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import {clientOf} from '../lake/testLake.ts'
import {textBlocks} from './textBlocks.ts'

const LEDE = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'

let folder: string
let lake: RunningLake
let client: SanityClient

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-archive-'))
  lake = await startLake({folder, port: 0})
  client = clientOf(lake, {perspective: 'raw'})
})

afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

test('published stories are read, then kept up as they are published, changed and unpublished', async () => {
  await client.create(story('first', `${LEDE}`))
  await client.create(
    story('drafts.second', 'A draft is not part of the archive, whatever it says.'),
  )
  const feed = archiveFeed(client, resolveOptions({archive: true}))
  const states: ArchiveState[] = await firstValueFrom(
    feed.pipe(
      takeWhile(({status}) => status === 'reading', true),
      toArray(),
    ),
  )
  expect(states).toEqual([
    {status: 'reading', read: 0, total: 0},
    {status: 'reading', read: 0, total: 1},
    {status: 'ready', index: expect.anything(), changes: 1, stories: 1, isCurrent: true},
  ])

  const until = (isDone: (state: Ready) => boolean) =>
    firstValueFrom(feed.pipe(filter((state) => state.status === 'ready' && isDone(state))))
  await client.create(story('third', 'A third story.'))
  await until(({index}) => index.has('third'))
  const found = ({index}: Ready) => index.query([LEDE]).flatMap(({places}) => places)
  await client.patch('first').set({'body[0].children[0].text': 'It was rewritten.'}).commit()
  await until((state) => found(state).length === 0)
  await client.delete('third')
  await until(({index}) => !index.has('third'))
})

test('no more than the newest stories are read', async () => {
  await client.createOrReplace(story('newest', 'The newest story of all.'))
  const feed = archiveFeed(client, resolveOptions({archive: {limit: 1}}))
  const ready = await firstValueFrom(feed.pipe(filter((state) => state.status === 'ready')))
  expect([ready.stories, ready.index.has('newest')]).toEqual([1, true])
})

test('what cannot be read is told, and read when somebody tries again', async () => {
  await client.createOrReplace(story('newest', 'The newest story of all.'))
  let isDown = true
  const flaky = client.withConfig({
    resolveFetch: () => (input: RequestInfo | URL, init?: RequestInit) =>
      isDown && String(input).includes('copydesk.archive')
        ? Promise.resolve(new Response('{"error": "out of order"}', {status: 400}))
        : fetch(input, init),
  })
  const feed = archiveFeed(flaky, resolveOptions({archive: {limit: 1}}))
  const failed = await firstValueFrom(feed.pipe(filter((state) => state.status === 'failed')))
  isDown = false
  failed.retry()
  const ready = await firstValueFrom(feed.pipe(filter((state) => state.status === 'ready')))
  expect([ready.stories, ready.index.has('newest')]).toEqual([1, true])
})

test('after a failure only a whole reading is current: a change alone does not hide what was missed', async () => {
  await client.createOrReplace(story('newest', 'The newest story of all.'))
  let isDown = false
  const flaky = client.withConfig({
    resolveFetch: () => (input: RequestInfo | URL, init?: RequestInit) =>
      isDown && String(input).includes('_id+in+%24ids')
        ? Promise.resolve(new Response('{"error": "out of order"}', {status: 400}))
        : fetch(input, init),
  })
  const feed = archiveFeed(flaky, resolveOptions({archive: true}))
  const state = (status: ArchiveState['status']) =>
    firstValueFrom(feed.pipe(filter((one) => one.status === status)))
  await state('ready')
  isDown = true
  await client.create(story('missed', 'Nobody could read this one.'))
  await state('failed')
  isDown = false
  await client.create(story('next', 'The next one.'))
  const ready = (await state('ready')) as Ready
  expect([ready.isCurrent, ready.index.has('missed'), ready.index.has('next')]).toEqual([
    true,
    true,
    true,
  ])
})

const FINDINGS = checkArticle({
  ...story('s', 'Colonel Helmet Zahir spoke.', 'Zahir left.', 'Zaheer left, he said.'),
}).filter(({rule}) => rule === 'name-spelling')

test.each<[string, string[], number[]]>([
  ['unchanged', ['Colonel Helmet Zahir spoke.', 'Zahir left.', 'Zaheer left, he said.'], [0, 1, 2]],
  ['changed after the name', ['Colonel Helmet Zahir.', 'Zahir left.', 'Zaheer left.'], [0, 1, 2]],
  ['one place changed', ['Colonel Helmet Zahir spoke.', 'Zahir left.', 'He left.'], [0, 1]],
  ['all changed', ['It rained.', 'It rained.', 'It rained.'], []],
])('findings stand while the text does: %s', (_, texts, places) => {
  const now = articleParagraphs(story('s', ...texts))
  const standing = relocateFindings(FINDINGS, now, [])
  expect(standing.flatMap(({spans}) => spans.map(({paragraph}) => paragraph))).toEqual(places)
})

test('findings move with their paragraphs, and go when they are decided on', () => {
  const {body, ...rest} = story('s', 'Colonel Helmet Zahir spoke.', 'Zahir left.', 'Zaheer.')
  const added = {_key: 'new', _type: 'block', children: [{_key: 's', _type: 'span', text: 'New.'}]}
  const now = articleParagraphs({...rest, body: [added, ...body]})
  const [standing] = relocateFindings(FINDINGS, now, [])
  expect(standing.spans.map(({paragraph}) => paragraph)).toEqual([1, 2, 3])
  const decided = {finding: standing.id, kind: 'dismissed'} as never
  expect(relocateFindings(FINDINGS, now, [decided])).toEqual([])
})

test('a reused paragraph is shown beside the one it comes from', () => {
  const finding = {spans: [{paragraph: 4, text: LEDE.replace('forty', 'fifty')}]} as never
  const earlier = articleParagraphs(story('e', 'Nothing of this.', LEDE))
  expect(reusedPairs(finding, earlier)).toEqual([
    {
      paragraph: 4,
      parts: [
        {op: 'same', text: 'The ferry left the harbour at dawn with '},
        {op: 'removed', text: 'forty '},
        {op: 'added', text: 'fifty '},
        {op: 'same', text: 'passengers and a cargo of timber.'},
      ],
    },
  ])
  expect(reusedPairs(finding, [])).toEqual([])
})

type Ready = Extract<ArchiveState, {status: 'ready'}>

function story(id: string, ...texts: string[]) {
  return {
    _id: id,
    _type: 'article',
    body: textBlocks(...texts),
  }
}
