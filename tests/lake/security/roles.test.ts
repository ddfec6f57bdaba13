import {beforeAll, afterAll, describe, expect, test} from 'vitest'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {openTokens, type Role, ROLES} from '../../../lake/access/index.ts'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {clientOf} from '../testLake.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-roles-'))
let lake: RunningLake
const headers = new Map<Role, Record<string, string>>()
let fresh = 0

beforeAll(async () => {
  lake = await startLake({folder})
  const tokens = openTokens(folder)
  for (const role of ROLES) {
    const token = role === 'anonymous' ? undefined : tokens.add(role, role).token
    headers.set(role, token ? {authorization: `Bearer ${token}`} : {})
  }
  await client().datasets.create('secret', {aclMode: 'private'})
  for (const dataset of ['production', 'secret']) await write(dataset)
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

function client(dataset = 'production') {
  return clientOf(lake, {dataset})
}

/** A published story with a draft, and one that is only a draft: `HIDDEN` stands in drafts alone. */
async function write(dataset: string) {
  const to = client(dataset)
  await to.create({_id: 'told', _type: 'article', headline: 'Told'})
  await to.create({_id: 'drafts.told', _type: 'article', headline: 'HIDDEN'})
  await to.create({_id: 'drafts.secret', _type: 'article', headline: 'HIDDEN too'})
  await to.create({_id: 'versions.r1.told', _type: 'article', headline: 'HIDDEN in r1'})
}

interface Call {
  method?: string
  path: string
  body?: object
  raw?: string
}

function ask(role: Role, {method = 'GET', path: to, body, raw}: Call) {
  const json: Record<string, string> =
    body === undefined ? {} : {'content-type': 'application/json'}
  return fetch(lake.url + to, {
    method: body === undefined && raw === undefined ? method : 'POST',
    headers: {...headers.get(role), ...json},
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
}

const data = '/v2025-02-19/data'
const everything = encodeURIComponent('*')
const mutate = (mutation: object): Call => ({
  path: `${data}/mutate/production`,
  body: {mutations: [mutation]},
})
const act = (action: object): Call => ({
  path: `${data}/actions/production`,
  body: {actions: [action], dryRun: true},
})
const unused = (prefix: string) => `${prefix}${fresh++}`

/** Status for administrator, editor, contributor, viewer, submitter, anonymous. */
const routes: [string, () => Call, number[]][] = [
  [
    'query',
    () => ({path: `${data}/query/production?query=${everything}`}),
    [200, 200, 200, 200, 200, 200],
  ],
  [
    'query by POST',
    () => ({path: `${data}/query/production`, body: {query: '*'}}),
    [200, 200, 200, 200, 200, 200],
  ],
  ['doc', () => ({path: `${data}/doc/production/drafts.told`}), [200, 200, 200, 200, 200, 200]],
  ['export', () => ({path: `${data}/export/production`}), [200, 200, 200, 200, 200, 200]],
  [
    'history of a document',
    () => ({path: `${data}/history/production/events/documents/told`}),
    [200, 200, 200, 200, 200, 401],
  ],
  [
    'transactions',
    () => ({path: `${data}/history/production/transactions/drafts.told?excludeContent=true`}),
    [200, 200, 200, 200, 200, 401],
  ],
  [
    'document in the past',
    () => ({path: `${data}/history/production/documents/drafts.told?lastRevision=true`}),
    [200, 200, 200, 200, 200, 401],
  ],
  [
    'create published',
    () => mutate({create: {_id: unused('p'), _type: 'note'}}),
    [200, 200, 403, 403, 403, 401],
  ],
  [
    'create a draft',
    () => mutate({create: {_id: unused('drafts.p'), _type: 'note'}}),
    [200, 200, 200, 403, 403, 401],
  ],
  [
    'create a version',
    () => mutate({create: {_id: unused('versions.r1.p'), _type: 'note'}}),
    [200, 200, 403, 403, 403, 401],
  ],
  [
    'patch published',
    () => mutate({patch: {id: 'told', set: {n: 1}}}),
    [200, 200, 403, 403, 403, 401],
  ],
  [
    'patch a draft',
    () => mutate({patch: {id: 'drafts.told', set: {n: 1}}}),
    [200, 200, 200, 403, 403, 401],
  ],
  [
    'patch by query',
    () => mutate({patch: {query: '*[_id == "told"]', set: {n: 1}}}),
    [200, 200, 403, 403, 403, 401],
  ],
  ['delete published', () => mutate({delete: {id: 'nothing'}}), [200, 200, 200, 200, 200, 401]],
  [
    'delete by query',
    () => mutate({delete: {query: '*[_id == "told" && n == "no"]'}}),
    [200, 200, 200, 200, 200, 401],
  ],
  [
    'publish',
    () =>
      act({
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.told',
        publishedId: 'told',
      }),
    [200, 200, 403, 403, 403, 401],
  ],
  [
    'edit',
    () =>
      act({
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.secret',
        publishedId: 'secret',
        patch: {set: {n: 2}},
      }),
    [200, 200, 200, 403, 403, 401],
  ],
  [
    'upload an image',
    () => ({path: '/v2025-02-19/assets/images/production', raw: SVG}),
    [200, 200, 200, 403, 403, 401],
  ],
  [
    'upload a file',
    () => ({path: '/v2025-02-19/assets/files/production?filename=a.txt', raw: 'a'}),
    [200, 200, 200, 403, 403, 401],
  ],
  ['who am I', () => ({path: '/v1/users/me'}), [200, 200, 200, 200, 200, 200]],
  [
    'grants',
    () => ({path: '/v1/projects/local/datasets/production/acl'}),
    [200, 200, 200, 200, 200, 200],
  ],
  [
    'make a dataset',
    () => ({path: `/v1/projects/local/datasets/${unused('d')}`, method: 'PUT'}),
    [200, 403, 403, 403, 403, 401],
  ],
  [
    'say who may read a dataset',
    () => ({path: '/v1/datasets/none', method: 'PATCH'}),
    [404, 403, 403, 403, 403, 401],
  ],
  [
    'delete a dataset',
    () => ({path: '/v1/datasets/none', method: 'DELETE'}),
    [404, 403, 403, 403, 403, 401],
  ],
  [
    'remember a setting',
    () => ({path: '/v1/users/me/keyvalue', method: 'PUT'}),
    [400, 400, 400, 400, 400, 401],
  ],
]

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

describe.each(routes)('%s', (_, call, expected) => {
  test.each(ROLES.map((role, i) => [role, expected[i]] as const))(
    '%s: %i',
    async (role, status) => {
      const response = await ask(role, call())
      const text = await response.text()
      const isOutside = role === 'submitter' || role === 'anonymous'
      expect([response.status, text.includes('HIDDEN') && isOutside]).toEqual([status, false])
      expect(text).not.toMatch(/\n\s+at /)
    },
  )
})

describe('a private dataset does not answer who has no token:', () => {
  test.each([
    `${data}/query/secret?query=${everything}`,
    `${data}/doc/secret/told`,
    `${data}/export/secret`,
    `${data}/listen/secret?query=${everything}`,
    `${data}/live/events/secret`,
    `${data}/history/secret/events/documents/told`,
    `${data}/history/secret/transactions/told`,
    `${data}/references/secret/documents/told/to`,
    '/v1/projects/local/datasets/secret/acl',
  ])('%s', async (to) => {
    const response = await ask('anonymous', {path: to})
    const text = await response.text()
    expect([401, 404]).toContain(response.status)
    expect(text).not.toMatch(/Told|HIDDEN/)
    const members = await ask('viewer', {path: to})
    expect(members.status).toBe(200)
    await members.body?.cancel()
  })
})

describe('a token that is not known is refused, never taken for nobody:', () => {
  test.each(routes.map(([name, call]) => [name, call] as const))('%s', async (_, call) => {
    const {method = 'GET', path: to, body, raw} = call()
    const response = await fetch(lake.url + to, {
      method: body || raw ? 'POST' : method,
      headers: {authorization: 'Bearer skunknown'},
      body: raw ?? (body ? JSON.stringify(body) : undefined),
    })
    expect(response.status).toBe(401)
    await response.body?.cancel()
  })
})

describe('who sends in reports', () => {
  const report = (id: string, rest = {}) => ({_id: id, _type: 'errorReport', message: 'M', ...rest})
  test.each<[string, () => object, number]>([
    ['sends one in', () => ({create: report(unused('private.report.'))}), 200],
    ['does not change one', () => ({patch: {id: 'private.report.sent', set: {message: 'N'}}}), 403],
    ['does not replace one', () => ({createOrReplace: report('private.report.sent')}), 403],
    ['does not delete one', () => ({delete: {id: 'private.report.sent'}}), 403],
    [
      'sends in nothing else',
      () => ({create: {...report('private.report.x'), _type: 'note'}}),
      403,
    ],
    ['publishes none', () => ({create: report('report')}), 403],
    ['writes no other private record', () => ({create: report('private.source')}), 403],
    ['goes no deeper', () => ({create: report('private.report.a.b')}), 403],
    ['writes no draft', () => ({create: report('drafts.private.report.a')}), 403],
  ])('%s', async (_, mutation, status) => {
    await client().createIfNotExists(report('private.report.sent', {message: 'HIDDEN report'}))
    expect((await ask('submitter', mutate(mutation()))).status).toBe(status)
    const kept = await client().getDocument('private.report.sent')
    expect(kept?.message).toBe('HIDDEN report')
  })

  test.each([
    `${data}/query/production?query=${encodeURIComponent('*[_type == "errorReport"]')}&perspective=raw`,
    `${data}/query/production?query=${encodeURIComponent('*[_id in path("private.**")]')}&perspective=drafts`,
    `${data}/doc/production/private.report.sent`,
    `${data}/export/production`,
    `${data}/history/production/events/documents/private.report.sent`,
    `${data}/history/production/transactions/private.report.sent`,
    `${data}/history/production/documents/private.report.sent?lastRevision=true`,
  ])('reads none back: %s', async (path) => {
    await client().createIfNotExists(report('private.report.sent', {message: 'HIDDEN report'}))
    expect(await (await ask('submitter', {path})).text()).not.toContain('HIDDEN')
    expect(await (await ask('anonymous', {path})).text()).not.toContain('HIDDEN')
  })

  test('is told nothing of a report that is there', async () => {
    const call = mutate({create: report('private.report.sent')})
    const returning = {...call, path: `${call.path}?returnDocuments=true`}
    await client().createIfNotExists(report('private.report.sent', {message: 'HIDDEN report'}))
    expect(await (await ask('submitter', returning)).text()).not.toContain('HIDDEN')
    const ignored = mutate({createIfNotExists: report('private.report.sent')})
    const silent = await ask('submitter', {
      ...ignored,
      path: `${ignored.path}?returnDocuments=true`,
    })
    expect(await silent.text()).not.toContain('HIDDEN')
  })
})

test('perspectives give nobody a draft', async () => {
  for (const perspective of ['raw', 'drafts', 'previewDrafts', 'r1', 'r1,drafts', '["r1"]']) {
    const search = new URLSearchParams({query: '*', perspective})
    const response = await ask('anonymous', {path: `${data}/query/production?${search}`})
    expect(await response.text()).not.toContain('HIDDEN')
  }
})

test('an action that a role may not do says so at the top, where the Studio looks for it', async () => {
  const action = {actionType: 'sanity.action.release.create', releaseId: 'r9'}
  expect(await (await ask('viewer', act(action))).json()).toEqual({
    error: {
      type: 'insufficientPermissionsError',
      description: 'Insufficient permissions; permission "create" required',
    },
  })
})
