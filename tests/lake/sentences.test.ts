import {afterAll, beforeAll, expect, test} from 'vitest'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type RunningLake, startLake} from '../../lake/index.ts'

/** What a developer reads who asked for something that cannot be. */
let lake: RunningLake
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lake-'))
  lake = await startLake({folder})
  await ask('POST', MUTATE, {mutations: [{create: {_id: 'a', _type: 'article', n: 1}}]})
})

afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

const QUERY = '/v2025-02-19/data/query/production'
const MUTATE = '/v2025-02-19/data/mutate/production'
const ACTIONS = '/v2025-02-19/data/actions/production'

/** The status and the sentence of an answer. */
async function ask(method: string, to: string, body?: unknown): Promise<[number, string]> {
  const response = await fetch(lake.url + to, {
    method,
    headers: {authorization: `Bearer ${lake.token}`},
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  })
  const {error, message} = await response.json()
  return [response.status, message ?? error?.description]
}

const ONE_OF = 'one of create, createIfNotExists, createOrReplace, patch, delete'
const mutation = (body: unknown, status: number, sentence: string) =>
  ['POST', MUTATE, {mutations: [body]}, status, `The mutation(s) failed: ${sentence}`] as const
const patch = (operations: object, status: number, sentence: string) =>
  mutation(
    {patch: {id: 'a', ...operations}},
    status,
    `The patch of document "a" cannot be applied: ${sentence}`,
  )
const action = (body: object, sentence: string) =>
  [
    'POST',
    ACTIONS,
    {actions: [{actionType: 'sanity.action.document.edit', ...body}]},
    400,
    `The action "sanity.action.document.edit" cannot be read: ${sentence}.`,
  ] as const

test.each<readonly [method: string, to: string, body: unknown, status: number, sentence: string]>([
  [
    'GET',
    '/data/query/production?query=*',
    undefined,
    404,
    '/data/query/production has no API version: write it as /v2025-02-19/data/query/production.',
  ],
  [
    'GET',
    '/v2025-2-9/data/query/production?query=*',
    undefined,
    404,
    '/v2025-2-9/data/query/production has no API version: write it as /v2025-02-19/data/query/production.',
  ],
  [
    'GET',
    '/v2025-13-45/data/query/production?query=*',
    undefined,
    400,
    '"v2025-13-45" is no API version: it is no date.',
  ],
  [
    'GET',
    '/v1/data/query',
    undefined,
    404,
    '/v1/data/query names no dataset: write it as /v1/data/query/production.',
  ],
  [
    'GET',
    `${QUERY}?query=*[a==$b]`,
    undefined,
    400,
    'The query uses the parameter $b, which was not given.',
  ],
  [
    'GET',
    `${QUERY}?query=*[count()]`,
    undefined,
    400,
    'The query cannot be read: Incorrect number of arguments to function count(). Expected 1, got 0.',
  ],
  ['GET', QUERY, undefined, 400, 'The query is empty: give one.'],
  ['POST', QUERY, {query: 5}, 400, '"query" must be a string of GROQ.'],
  ['POST', QUERY, {query: '*', params: [1]}, 400, '"params" must be an object.'],
  ['POST', QUERY, '', 400, "The request's body cannot be read: it is not JSON."],
  ['POST', MUTATE, {}, 400, 'The body must have "mutations", an array.'],
  mutation(null, 400, `Mutation 0 cannot be read: it holds nothing instead of ${ONE_OF}`),
  mutation({craete: {}}, 400, `Mutation 0 cannot be read: it holds "craete" instead of ${ONE_OF}`),
  mutation(
    {create: {}, delete: {}},
    400,
    `Mutation 0 cannot be read: it holds "create" and "delete" instead of ${ONE_OF}`,
  ),
  mutation({create: []}, 400, 'Mutation 0 cannot be read: "create" must be an object'),
  mutation(
    {createOrReplace: {_type: 'x'}},
    400,
    'Mutation 0 cannot be read: "createOrReplace" needs an "_id"',
  ),
  mutation(
    {delete: {}},
    400,
    'Mutation 0 cannot be read: it must name its document by "id", or several by "query"',
  ),
  mutation({create: {_id: 'b'}}, 400, 'Document "b" must have a "_type": give it one.'),
  mutation(
    {create: {_id: 'a b', _type: 'x'}},
    400,
    'Document ID "a b" is not valid: use letters, digits, ".", "_" and "-", at most 128.',
  ),
  mutation(
    {create: {_id: 'b', _type: 'x', _createdAt: 'yesterday'}},
    400,
    '"_createdAt" of document "b" is "yesterday": write a time as 2025-01-31T12:00:00Z.',
  ),
  mutation({create: {_id: 'a', _type: 'x'}}, 409, 'Document by ID "a" already exists'),
  patch({set: 5}, 400, '"set" must be an object'),
  patch({sett: {n: 2}}, 400, 'the operation "sett" is not known'),
  patch({unset: 'n'}, 400, '"unset" must be an array of paths'),
  patch({inc: {n: 'x'}}, 400, '"inc" of "n" must be a number'),
  patch({inc: {_type: 1}}, 400, '"inc" of "_type" finds "article" instead of a number'),
  patch({dec: {votes: 1}}, 400, '"dec" of "votes" finds nothing: set a number there first'),
  patch({diffMatchPatch: {n: ''}}, 400, '"diffMatchPatch" of "n" finds 1 instead of a string'),
  patch(
    {diffMatchPatch: {title: ''}},
    400,
    '"diffMatchPatch" of "title" finds nothing: set a string there first',
  ),
  patch(
    {insert: {after: 'n[-1]', items: [2]}},
    400,
    '"insert" at "n[-1]" finds 1 instead of an array',
  ),
  patch(
    {insert: {after: 'tags[-1]', items: ['x']}},
    400,
    '"insert" at "tags[-1]" finds no array: set one there first, as "setIfMissing" does',
  ),
  patch(
    {insert: {after: 'tags', items: ['x']}},
    400,
    '"insert" at "tags" names no item: write it as "tags[-1]"',
  ),
  patch(
    {insert: {before: 5, items: []}},
    400,
    '"insert" needs "items" and one of "before", "after", "replace"',
  ),
  ['POST', ACTIONS, {actions: [{}]}, 400, 'Action 0 must have an "actionType".'],
  action({}, '"draftId" must be a string'),
  action(
    {draftId: 'a', publishedId: 'a', patch: {set: {n: 2}}},
    '"a" is the id of no draft and of no version',
  ),
  [
    'POST',
    '/v1/assets/images/production',
    'hello',
    400,
    'The upload is not an image that can be read: send JPEG, PNG, WebP, GIF, SVG, TIFF or AVIF.',
  ],
  [
    'PUT',
    '/v1/datasets/staging',
    {aclMode: 'secret'},
    400,
    '"aclMode" is "secret": give "public" or "private".',
  ],
  ['PUT', '/v1/users/me/keyvalue', [null], 400, 'A setting needs a "key", a string.'],
  [
    'GET',
    '/v1/projects/other',
    undefined,
    404,
    'There is no project "other" here: this lake\'s is "local".',
  ],
])('%s %s %j', async (method, to, body, status, sentence) => {
  expect(await ask(method, to, body)).toEqual([status, sentence])
})
