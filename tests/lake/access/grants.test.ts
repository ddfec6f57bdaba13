import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {aclOf, isGranted, type Permission, type Role, ROLES} from '../../../lake/access/index.ts'

const documents = [
  {_id: 'harbour', _type: 'article'},
  {_id: 'drafts.harbour', _type: 'article'},
  {_id: 'versions.r1.harbour', _type: 'article'},
  {_id: '_.releases.r1', _type: 'system.release'},
  {_id: 'image-abc-10x10-png', _type: 'sanity.imageAsset'},
  {_id: 'private.report.r1', _type: 'errorReport'},
]
const permissions: Permission[] = ['read', 'create', 'update', 'history', 'editHistory', 'manage']
const cases = ROLES.flatMap((role) => permissions.map((permission) => [role, permission] as const))

/** What the Studio works out from the grants it reads. */
function grantedByFilter(role: Role, permission: Permission, document: object): boolean {
  return aclOf(role).some(
    (entry) =>
      entry.permissions.includes(permission) &&
      toJS(evaluateSync(parse(`count(*[${entry.filter}])`), {dataset: [document]})) === 1,
  )
}

test.each(cases)('what the Studio reads of %s %s is what is enforced', (role, permission) => {
  const enforced = documents.filter((document) => isGranted(role, permission, document))
  expect(enforced).toEqual(
    documents.filter((document) => grantedByFilter(role, permission, document)),
  )
})

describe('a role may', () => {
  const all = documents.map((document) => document._id)
  const published = ['harbour', 'image-abc-10x10-png']
  test.each<[Role, Permission, string[]]>([
    ['administrator', 'manage', all],
    ['editor', 'update', all],
    ['editor', 'manage', []],
    ['contributor', 'read', all],
    ['contributor', 'update', ['drafts.harbour']],
    ['contributor', 'create', ['drafts.harbour', 'image-abc-10x10-png']],
    ['viewer', 'read', all],
    ['viewer', 'update', []],
    ['submitter', 'read', published],
    ['submitter', 'create', ['private.report.r1']],
    ['submitter', 'update', []],
    ['submitter', 'history', []],
    ['anonymous', 'read', published],
    ['anonymous', 'create', []],
  ])('%s: %s', (role, permission, ids) => {
    const granted = documents.filter((document) => isGranted(role, permission, document))
    expect(granted.map((document) => document._id)).toEqual(ids)
  })
})

test('a private dataset grants nothing without a token', () => {
  expect(aclOf('anonymous', 'private')).toEqual([])
  expect(isGranted('anonymous', 'read', documents[0], 'private')).toBe(false)
})
