import fc from 'fast-check'
import {query as grammarQuery} from '../groq/arbitraries.ts'

/** Those that read and write come more often. */
const METHODS = 'GET GET GET GET POST POST POST POST PUT DELETE PATCH OPTIONS HEAD'.split(' ')
const id = fc.constantFrom(
  'told',
  'drafts.hidden',
  'drafts.',
  '..',
  '%00',
  'a'.repeat(300),
  '*',
  '',
)
const dataset = fc.oneof(
  {weight: 4, arbitrary: fc.constant('production')},
  fc.constantFrom('none', '~', '../production', '%2e%2e', '__proto__'),
)
const version = fc.constantFrom('v1', 'vX', 'v2025-02-19', 'v2025-02-19', 'v2021-06-07', 'v9')
const route = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('query', 'listen', 'live/events', 'mutate', 'actions', 'export'),
      dataset,
    )
    .map((parts) => `data/${parts.join('/')}`),
  fc.tuple(dataset, id).map(([to, one]) => `data/doc/${to}/${one}`),
  fc
    .tuple(dataset, fc.constantFrom('events/documents', 'transactions', 'documents'), id)
    .map(([to, kind, one]) => `data/history/${to}/${kind}/${one}`),
  fc.tuple(dataset, id).map(([to, one]) => `data/references/${to}/documents/${one}/to`),
  fc
    .tuple(fc.constantFrom('images', 'files', 'other'), dataset)
    .map(([kind, to]) => `assets/${kind}/${to}`),
  fc.constantFrom('users/me', 'users/x,y', 'users/me/keyvalue', 'users/me/keyvalue/a,__proto__'),
  fc.tuple(dataset).map(([to]) => `projects/local/datasets/${to}/acl`),
  fc.constantFrom(
    'auth/fetch',
    'auth/fetch?sid=x',
    'auth/id',
    'auth/providers',
    'auth/login/local',
    'auth/logout',
  ),
  fc.constantFrom('ping', 'journey/x', 'intake/batch', 'nothing/here', '%', '/////'),
)
const target = fc.oneof(
  {weight: 5, arbitrary: fc.tuple(version, route).map(([v, to]) => `/${v}/${to}`)},
  fc
    .tuple(fc.constantFrom('images', 'files'), dataset, id)
    .map(([kind, to, one]) => `/${kind}/local/${to}/${one}`),
  fc.constantFrom(
    '/',
    '/index.html',
    '/../lake.db',
    '/%2e%2e/tokens.json',
    '/..%5ctokens.json',
    '//evil',
    '/socket/streams',
  ),
)
/** What no parser should choke on. */
const oddQuery = fc.constantFrom(
  '*',
  '*[',
  '*[_id == $x]',
  '*[_type match "',
  'fn a',
  '{',
  '((('.repeat(2000),
  '*{...}[0...-1]',
  '*|order(',
  '"\\ud800"',
  '*[$p]',
  'count(*)/0',
  '*[@ match text::query(1)]',
  '*|score(1)',
  '*[0..1][0..1]{"a":^.^.^}',
  'global::now()',
)
/** Odd ones, and whole ones from a grammar, cut off somewhere now and then. */
const query = fc.oneof(
  oddQuery,
  grammarQuery,
  fc
    .tuple(grammarQuery, fc.double({min: 0, max: 1, noNaN: true}))
    .map(([one, part]) => one.slice(0, Math.floor(one.length * part))),
)
const option = fc.oneof(
  query.map((one) => ['query', one]),
  fc.tuple(
    fc.constantFrom('$x', '$p', '$__proto__', '$hasOwnProperty'),
    fc.constantFrom('1', '"a"', '{', '', '[[]]', 'null'),
  ),
  fc.tuple(
    fc.constantFrom(
      'perspective',
      'includeResult',
      'effectFormat',
      'tag',
      'returnIds',
      'visibility',
      'lastEventId',
      'time',
      'revision',
      'fromTransaction',
      'limit',
      'types',
      'filename',
      'meta',
      'w',
      'rect',
    ),
    fc.constantFrom('', 'raw', 'drafts', '../x', '-1', '1e9', '[', 'true', '\u0000', '🌊'),
  ),
)
const pathPart = fc.constantFrom(
  'headline',
  'body',
  'body[0]',
  'body[-1]',
  'body[_key=="b1"]',
  'body[*]',
  'body..text',
  'slug.current',
  'related[0:2]',
  '..',
  '[',
  '__proto__',
  'hasOwnProperty',
)
const patchPath = fc.array(pathPart, {minLength: 1, maxLength: 3}).map((parts) => parts.join('.'))
const anyValue = fc.jsonValue({maxDepth: 2})
const patch = fc
  .record(
    {
      set: fc.dictionary(patchPath, anyValue, {maxKeys: 2}),
      setIfMissing: fc.dictionary(patchPath, anyValue, {maxKeys: 2}),
      unset: fc.array(patchPath, {maxLength: 2}),
      inc: fc.dictionary(patchPath, fc.oneof(fc.double(), anyValue), {maxKeys: 1}),
      insert: fc.record({after: patchPath, items: fc.oneof(fc.array(anyValue), anyValue)}),
      diffMatchPatch: fc.dictionary(patchPath, fc.string(), {maxKeys: 1}),
      ifRevisionID: fc.string(),
    },
    {requiredKeys: []},
  )
  .map((operations) => ({patch: {id: 'told', ...operations}}))
const mutation = fc.oneof(
  patch,
  fc.constantFrom(
    {},
    {create: null},
    {create: {}},
    {create: {_id: 1, _type: 'x'}},
    {create: {_id: 'a/b', _type: 'x'}},
  ),
  fc.constantFrom(
    {patch: {}},
    {patch: {id: 'told', set: null}},
    {patch: {id: 'told', set: {'a[': 1}}},
    {patch: {id: 'told', insert: {after: 'b[-1]', items: 1}}},
  ),
  fc.constantFrom(
    {delete: {}},
    {delete: {id: []}},
    {delete: {query: '*['}},
    {patch: {query: '*', unset: ['..']}},
    {patch: {id: 'told', diffMatchPatch: {headline: '@@'}}},
  ),
  fc.constantFrom(
    {patch: {id: 'told', inc: {headline: 1}}},
    {patch: {id: 'told', set: {__proto__: 1, 'constructor.prototype.x': 1}}},
    {replace: 1},
    'x',
    null,
    [[]],
  ),
)
const body = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"a"',
    '{"mutations":{}}',
    '{"actions":1}',
    '{"query":5}',
    `${'['.repeat(5000)}`,
    `{"a":${'{"a":'.repeat(300)}1${'}'.repeat(300)}}`,
  ),
  fc.array(mutation, {maxLength: 3}).map((mutations) => JSON.stringify({mutations})),
  fc
    .array(
      fc.record(
        {
          actionType: fc.constantFrom(
            'sanity.action.document.edit',
            'sanity.action.document.publish',
            'sanity.action.release.create',
            'x',
            5,
          ),
          draftId: id,
          publishedId: id,
          patch: mutation,
          attributes: mutation,
        },
        {requiredKeys: []},
      ),
      {maxLength: 2},
    )
    .map((actions) => JSON.stringify({actions})),
  fc.uint8Array({maxLength: 40}),
)
const header = fc.constantFrom<Record<string, string>>(
  {},
  {'content-type': 'application/json'},
  {'content-type': 'text/html'},
  {range: 'bytes=9-1'},
  {'last-event-id': 'x'},
  {'content-encoding': 'gzip'},
)

/** What is said on a socket, well formed or not. */
const said = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '{"type":"open"}',
    '{"type":"open","id":1,"path":"/../x"}',
    '{"type":"close","id":"x"}',
  ),
  query.map((one) =>
    JSON.stringify({
      type: 'open',
      id: 1,
      path: `/v1/data/listen/production?query=${encodeURIComponent(one)}`,
    }),
  ),
  fc
    .constantFrom('authorization', 'presence_announce', 'presence_subscribe', '__proto__')
    .map((method) => JSON.stringify({id: 'a', method, params: {data: null}})),
  fc.uint8Array({maxLength: 30}),
)

/** A request that no client would send. */
export const oddRequest = fc.record({
  method: fc.constantFrom(...METHODS),
  target: fc.tuple(target, fc.array(option, {maxLength: 3})).map(([to, options]) => {
    const search =
      options.length > 0 ? `?${new URLSearchParams(options as [string, string][])}` : ''
    return encodeURI(to).replace(/%25/g, '%') + search
  }),
  headers: header,
  body,
})
export const oddSocket = fc.record({
  path: fc.constantFrom('/socket/streams', '/v1/socket/production', '/v1/socket/%00'),
  messages: fc.array(said, {maxLength: 4}),
})
