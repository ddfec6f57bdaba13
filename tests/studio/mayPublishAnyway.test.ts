import {expect, test} from 'vitest'
import {mayPublishAnyway} from '../../plugins/copydesk/studio/publish/mayPublishAnyway.ts'

const role = (name: string) => ({roles: [{name, title: name}]})

test.each([
  ['nobody is named: everybody may', role('editor'), undefined, true],
  ['one of the roles may', role('administrator'), ['chief', 'administrator'], true],
  ['another role may not', role('editor'), ['administrator'], false],
  ['who has no role may not', {roles: []}, ['administrator'], false],
  ['who is not known may not', null, ['administrator'], false],
])('publishing anyway: %s', (_, user, anywayRoles, may) => {
  expect(mayPublishAnyway(user, {anywayRoles})).toBe(may)
})
