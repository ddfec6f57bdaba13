import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openTokens, type Role, ROLES} from '../../../lake/access/index.ts'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {ROUTES} from '../../../lake/routes/routes.ts'
import {clientOf} from '../testLake.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-rights-'))
const tokens = new Map<Role, string>()
let lake: RunningLake
let fresh = 0

/** The public dataset is of the same content as the private one: `DRAFT` stands in drafts alone. */
const DATASETS = {public: 'production', private: 'secret'} as const
type Privacy = keyof typeof DATASETS

beforeAll(async () => {
  lake = await startLake({folder})
  for (const role of ROLES) {
    if (role !== 'anonymous') tokens.set(role, openTokens(folder).add(role, role).token)
  }
  await clientOf(lake).datasets.create('secret', {aclMode: 'private'})
  for (const dataset of Object.values(DATASETS)) {
    const client = clientOf(lake, {dataset})
    await client.releases.create({releaseId: 'r1'})
    await client.create({_id: 'told', _type: 'article', headline: `TOLD in ${dataset}`})
    await client.create({_id: 'drafts.told', _type: 'article', headline: 'DRAFT'})
  }
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

interface Call {
  /** What stands for the parts of the path, but for the dataset. */
  at?: Record<string, string>
  search?: string
  body?: () => object | string
  /** A dataset that the call is for, instead of those that are there. */
  dataset?: () => Promise<string> | string
}

/** Statuses for administrator, editor, contributor, viewer, submitter and who has no token. */
type Statuses = [number, number, number, number, number, number]

const ANYBODY: Statuses = [200, 200, 200, 200, 200, 200]
const NEWSROOM: Statuses = [200, 200, 200, 200, 403, 401]
const WITH_TOKEN: Statuses = [200, 200, 200, 200, 200, 401]
const ADMINISTRATOR: Statuses = [200, 403, 403, 403, 403, 401]
const WRITERS: Statuses = [200, 200, 403, 403, 403, 401]
const UPLOADERS: Statuses = [200, 200, 200, 403, 403, 401]
const NOTHING: Statuses = [204, 204, 204, 204, 204, 204]

const unused = (prefix: string) => `${prefix}${fresh++}`
const toDelete = async () => {
  const name = unused('gone')
  await clientOf(lake).datasets.create(name)
  return name
}
const create: Call = {body: () => ({mutations: [{create: {_id: unused('p'), _type: 'note'}}]})}
const release: Call = {
  body: () => ({
    actions: [{actionType: 'sanity.action.release.create', releaseId: unused('made')}],
  }),
}
const document: Call = {at: {id: 'told', ids: 'told,drafts.told', name: 'r1'}}
const newDataset: Call = {dataset: () => unused('new'), body: () => ({})}
const oldDataset: Call = {dataset: () => 'production', body: () => ({aclMode: 'public'})}
const goneDataset: Call = {dataset: toDelete}

/** Every endpoint: how it is called, what each role is answered where the dataset is public, and where it is private. */
const RIGHTS: Record<string, [Call, Statuses, Statuses]> = {
  'GET /data/query/:dataset': [{search: '?query=*&perspective=raw'}, ANYBODY, NEWSROOM],
  'POST /data/query/:dataset': [{body: () => ({query: '*'})}, ANYBODY, NEWSROOM],
  'GET /data/doc/:dataset/:ids': [document, ANYBODY, NEWSROOM],
  'GET /data/references/:dataset/documents/:id/to': [document, ANYBODY, NEWSROOM],
  'GET /data/export/:dataset': [{}, ANYBODY, NEWSROOM],
  'GET /data/listen/:dataset': [{search: '?query=*'}, ANYBODY, NEWSROOM],
  'GET /data/live/events/:dataset': [{}, ANYBODY, NEWSROOM],

  'POST /data/mutate/:dataset': [create, WRITERS, WRITERS],
  'POST /data/actions/:dataset': [release, WRITERS, WRITERS],
  'POST /assets/images/:dataset': [{body: () => SVG}, UPLOADERS, UPLOADERS],
  'POST /assets/files/:dataset': [{body: () => 'file'}, UPLOADERS, UPLOADERS],

  'GET /data/history/:dataset/events/documents/:id': [document, WITH_TOKEN, NEWSROOM],
  'GET /data/history/:dataset/events/releases/:name': [document, WITH_TOKEN, NEWSROOM],
  'GET /data/history/:dataset/transactions/:ids': [document, WITH_TOKEN, NEWSROOM],
  'GET /data/history/:dataset/documents/:ids': [document, WITH_TOKEN, NEWSROOM],

  'GET /auth/providers': [{}, ANYBODY, ANYBODY],
  'GET /auth/login/local': [{}, ANYBODY, ANYBODY],
  'POST /auth/login/local': [
    {body: () => 'token=unknown'},
    [401, 401, 401, 401, 401, 401],
    [401, 401, 401, 401, 401, 401],
  ],
  'GET /auth/fetch': [
    {search: '?sid=unknown'},
    [401, 401, 401, 401, 401, 401],
    [401, 401, 401, 401, 401, 401],
  ],
  'GET /auth/id': [{}, WITH_TOKEN, WITH_TOKEN],
  'POST /auth/logout': [{}, NOTHING, NOTHING],

  'GET /users/me': [{}, ANYBODY, ANYBODY],
  'GET /users/me/keyvalue/:keys': [{at: {keys: 'one'}}, ANYBODY, ANYBODY],
  'PUT /users/me/keyvalue': [{body: () => [{key: 'one', value: 1}]}, WITH_TOKEN, WITH_TOKEN],
  'GET /users/:ids': [{at: {ids: 'unknown,too'}}, WITH_TOKEN, WITH_TOKEN],

  'GET /projects/:id/datasets/:dataset/acl': [{}, ANYBODY, NEWSROOM],
  'PUT /projects/:id/datasets/:dataset': [newDataset, ADMINISTRATOR, ADMINISTRATOR],
  'PUT /datasets/:dataset': [newDataset, ADMINISTRATOR, ADMINISTRATOR],
  'PATCH /projects/:id/datasets/:dataset': [oldDataset, ADMINISTRATOR, ADMINISTRATOR],
  'PATCH /datasets/:dataset': [oldDataset, ADMINISTRATOR, ADMINISTRATOR],
  'DELETE /projects/:id/datasets/:dataset': [goneDataset, ADMINISTRATOR, ADMINISTRATOR],
  'DELETE /datasets/:dataset': [goneDataset, ADMINISTRATOR, ADMINISTRATOR],

  ...Object.fromEntries(
    [
      ...['', '/:id', '/:id/grants', '/:id/features', '/:id/user-applications', '/:id/roles'],
      ...['/:id/new-content-release-allowed', '/:id/datasets'],
    ].map((rest) => [`GET /projects${rest}`, [{}, ANYBODY, ANYBODY]]),
  ),
  ...Object.fromEntries(
    [
      ...['/datasets', '/aliases', '/ping', '/data/ping/:dataset', '/check/cors', '/features'],
      ...['/subscriptions/project/:id', '/access/requests/me', '/user-applications'],
      ...['/user-applications/*', '/help', '/intake/telemetry-status'],
    ].map((one) => [`GET ${one}`, [{}, ANYBODY, ANYBODY]]),
  ),
  'GET /socket/:dataset': [{}, [426, 426, 426, 426, 426, 426], [426, 426, 426, 426, 426, 426]],
  'ALL /help/*': [{}, ANYBODY, ANYBODY],
  'ALL /journey/*': [{}, NOTHING, NOTHING],
  'ALL /intake/*': [{}, ANYBODY, ANYBODY],
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

async function ask(endpoint: string, privacy: Privacy, authorization: string | undefined) {
  const [method, route] = endpoint.split(' ')
  const [{at = {}, search = '', body, dataset}] = RIGHTS[endpoint]
  const parts = {id: 'local', ...at, dataset: (await dataset?.()) ?? DATASETS[privacy]}
  const to = route
    .replace(/:(\w+)/g, (_, name: keyof typeof parts) => parts[name])
    .replace('*', 'x')
  const given = body?.()
  const response = await fetch(`${lake.url}/v2025-02-19${to}${search}`, {
    method: method === 'ALL' ? 'GET' : method,
    headers: authorization === undefined ? {} : {authorization},
    body: typeof given === 'object' ? JSON.stringify(given) : given,
    redirect: 'manual',
  })
  const {status} = response
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body!.cancel()
    return {status, text: ''}
  }
  return {status, text: await response.text()}
}

test('every endpoint stands in the table of what each role may, and nothing else', () => {
  const endpoints = ROUTES.map(([method, route]) => `${method} ${route}`)
  expect(Object.keys(RIGHTS).sort()).toEqual(endpoints.sort())
})

describe.each(Object.entries(RIGHTS))('%s', (endpoint, [, ...expected]) => {
  test.each(['public', 'private'] as const)('in a %s dataset', async (privacy) => {
    const statuses: number[] = []
    for (const role of ROLES) {
      const token = tokens.get(role)
      const {status, text} = await ask(endpoint, privacy, token && `Bearer ${token}`)
      statuses.push(status)
      if (role !== 'submitter' && role !== 'anonymous') continue
      expect(text).not.toMatch(privacy === 'private' ? /DRAFT|TOLD in secret/ : /DRAFT/)
    }
    expect(statuses).toEqual(expected[privacy === 'public' ? 0 : 1])
  })

  test.each([
    ['nobody’s', 'Bearer sknobody'],
    ['none', 'Bearer'],
    ['of another kind', 'Basic YWRtaW46YWRtaW4='],
    ['two', 'Bearer one, Bearer two'],
    ['very long', `Bearer ${'x'.repeat(8000)}`],
    ['not of ASCII', 'Bearer \u00ff\u00fe'],
    ['a hash', 'HASH'],
  ])('to who shows a token that is %s', async (_, authorization) => {
    const [{hash}] = openTokens(folder).list()
    const shown = authorization === 'HASH' ? `Bearer ${hash}` : authorization
    for (const privacy of ['public', 'private'] as const) {
      const {status, text} = await ask(endpoint, privacy, shown)
      expect({status, told: /DRAFT|TOLD/.test(text)}).toEqual({status: 401, told: false})
    }
  })
})

describe('a method that an endpoint has not is refused to everybody:', () => {
  const known = new Map<string, string[]>()
  for (const [method, route] of ROUTES) known.set(route, [...(known.get(route) ?? []), method])
  // `ALL /help/*` and `ALL /intake/*` take any method of these, too
  for (const route of ['/help', '/intake/telemetry-status']) known.delete(route)
  const others = [...known].flatMap(([route, methods]) =>
    ['POST', 'PUT', 'PATCH', 'DELETE']
      .filter((method) => !methods.includes(method) && !methods.includes('ALL'))
      .map((method) => [method, route]),
  )
  test.each(others)('%s %s', async (method, route) => {
    const parts: Record<string, string> = {dataset: 'production', id: 'local'}
    const to = route
      .replace(/:(\w+)/g, (_, name: string) => parts[name] ?? 'told')
      .replace('*', 'x')
    for (const token of [tokens.get('administrator'), undefined]) {
      const response = await fetch(`${lake.url}/v2025-02-19${to}`, {
        method,
        headers: token ? {authorization: `Bearer ${token}`} : {},
      })
      await response.body?.cancel()
      expect(response.status).toBe(405)
    }
  })
})
