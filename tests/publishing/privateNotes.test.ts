import {readFileSync} from 'node:fs'
import {type SanityClient} from '@sanity/client'
import {beforeEach, expect, test} from 'vitest'
import {type RunningLake} from '../../lake/index.ts'
import {changeDecisions, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
import {notesId} from '../../schemas/privateId.ts'
import {testLake} from '../lake/testLake.ts'

/** Stands in everything that is between colleagues about the story, and nowhere else. */
const SECRET = 'HUSHHUSH'
const STORY = {_id: 'told', _type: 'article', headline: 'Told', slug: {current: 'told'}}
const NOTES = notesId(STORY._id)

let lake: RunningLake
let client: SanityClient
beforeEach(async () => {
  const made = await testLake()
  lake = made.lake
  client = made.client.withConfig({perspective: 'raw'})
})

/** The story and its notes in one transaction, as an intake writes them. */
const write = () =>
  client
    .transaction()
    .create(STORY)
    .create({
      _id: NOTES,
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: STORY._id, _weak: true},
      wireCopy: `${SECRET} wire`,
      edNote: `${SECRET} note`,
    })
    .commit()

const decide = () =>
  changeDecisions(client, STORY._id, resolveOptions(copydeskOptions), {
    add: {
      _type: 'copydeskDecision',
      _key: 'd',
      kind: 'distinct',
      names: [SECRET, 'Zaheer'],
      finding: 'f',
      rule: 'name-spelling',
      by: SECRET,
      at: '2026-01-01T00:00:00Z',
    },
  })

const v = '/v2025-02-19/data'
const query = (groq: string, more = '') =>
  `${v}/query/production?query=${encodeURIComponent(groq)}${more}`
const IDS = [NOTES, NOTES.replace('drafts.', ''), 'versions.r.private.notes.told']

/** What a stranger can ask for: the address, and whether there is an answer with a status other than 200. */
const QUESTIONS: [string, string][] = [
  ...['raw', 'published', 'drafts', 'previewDrafts'].flatMap((perspective): [string, string][] => [
    [`all, ${perspective}`, query('*', `&perspective=${perspective}`)],
    [
      `the notes, ${perspective}`,
      query('*[_type == "articleNotes"]', `&perspective=${perspective}`),
    ],
  ]),
  ['what refers to the story', query('*[references("told")]', '&perspective=raw')],
  [
    'through a reference',
    query(`*[_id == "told"]{"n": {"_ref": "${NOTES}"}->, "m": {"_ref": "${IDS[1]}"}->}`),
  ],
  [
    'their number',
    query(`{"${SECRET}": count(*[_type == "articleNotes"]) > 0}`).replace(SECRET, 'n'),
  ],
  ['a word of theirs', query('*[[wireCopy, edNote] match "hush*"]', '&perspective=raw')],
  ...IDS.map((id): [string, string] => [`by id ${id}`, `${v}/doc/production/${id}`]),
  ['what refers to it', `${v}/references/production/documents/told/to`],
  ['an export', `${v}/export/production`],
  ['an export of notes', `${v}/export/production?types=articleNotes`],
  ...['told', ...IDS].flatMap((id): [string, string][] => [
    [`transactions of ${id}`, `${v}/history/production/transactions/${id}`],
    [`events of ${id}`, `${v}/history/production/events/documents/${id}`],
    [`revisions of ${id}`, `${v}/history/production/documents/${id}?time=2999-01-01T00:00:00Z`],
  ]),
]

test('a stranger who asks in every way is told nothing of what is between colleagues', async () => {
  await write()
  await decide()
  const ask = async (to: string, headers?: Record<string, string>) =>
    (await fetch(lake.url + to, {headers})).text()
  const answers = await Promise.all(QUESTIONS.map(async ([name, to]) => [name, await ask(to)]))
  // an answer repeats its question
  const tells = /hushhush|"_type":"articleNotes"|"wireCopy"/i
  const telling = answers.filter(([, answer]) => tells.test(answer))
  expect(telling.map(([name]) => name)).toEqual([])
  expect(answers[0][1]).toContain('Told')
  // the same questions with a token find them, so they are questions that could tell
  const {token} = client.config()
  const signedIn = {authorization: `Bearer ${token}`}
  for (const name of ['all, raw', `by id ${NOTES}`, 'an export', `transactions of ${NOTES}`]) {
    const [, to] = QUESTIONS.find(([question]) => question === name)!
    expect(await ask(to, signedIn), name).toContain(SECRET)
  }
})

test('a stranger who listens is told of the story, and nothing of its notes', async () => {
  const everything = encodeURIComponent('*')
  const more = '&includeResult=true&includePreviousRevision=true&effectFormat=mendoza'
  const streams = [
    `${v}/listen/production?query=${everything}${more}&includeAllVersions=true`,
    `${v}/live/events/production?includeDrafts=true`,
  ]
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)])
  const heard = await Promise.all(
    streams.map(async (to) => {
      const response = await fetch(lake.url + to, {signal})
      return {response, reader: response.body!.getReader(), text: ''}
    }),
  )
  await write()
  await decide()
  await client
    .patch(NOTES)
    .set({edNote: `${SECRET} again`})
    .commit()
  await client.delete(NOTES)
  await client.create({_id: 'last', _type: 'article', headline: 'LAST'})
  const [listened, live] = heard
  await hearUntil(listened, /LAST/)
  await hearUntil(live, /tags.*tags/s)
  stop.abort()
  expect(listened.text).toContain('Told')
  for (const {text} of heard) expect(text).not.toMatch(/hush|articleNotes|private\.notes/i)
})

interface Heard {
  reader: ReadableStreamDefaultReader<Uint8Array>
  text: string
}

/** @throws what was heard, where that is all that comes */
async function hearUntil(stream: Heard, wanted: RegExp): Promise<void> {
  const decoder = new TextDecoder()
  try {
    while (!wanted.test(stream.text)) {
      const {done, value} = await stream.reader.read()
      if (done) throw new Error('The stream has ended.')
      stream.text += decoder.decode(value, {stream: true})
    }
  } catch (cause) {
    throw new Error(`${wanted} was not heard, only this:\n${stream.text}`, {cause})
  }
}

test('what is published of a story holds nothing of its notes', async () => {
  const seed = readFileSync('content/seed.ndjson', 'utf8').trim().split('\n')
  const isPublic = ({_id}: {_id: string}) => !_id.includes('.')
  const told = seed.map((line) => JSON.parse(line)).filter(isPublic)
  const fields = new Set(told.flatMap((document) => Object.keys(document)))
  expect(['wireCopy', 'edNote', 'decisions'].filter((field) => fields.has(field))).toEqual([])
})
