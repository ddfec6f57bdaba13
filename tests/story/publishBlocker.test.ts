import {type CurrentUser} from 'sanity'
import {expect, test} from 'vitest'
import {type RuleId, type Severity} from '../../plugins/copydesk/engine/index.ts'
import {publishBlocker} from '../../plugins/copydesk/story/index.ts'

type User = Pick<CurrentUser, 'roles'> | null

const role = (name: string) => ({roles: [{name, title: name}]})
const editor = role('editor')
const chiefs = ['chief', 'administrator']

test.each<[string, User, string[] | undefined, string | undefined]>([
  ['nobody is named: everybody may', editor, undefined, undefined],
  ['one of the roles may', role('administrator'), chiefs, undefined],
  ['another role may not', editor, chiefs, 'publish.notAllowed'],
  ['who has no role may not', {roles: []}, chiefs, 'publish.notAllowed'],
  ['who is not known may not', null, chiefs, 'publish.notAllowed'],
])('publishing anyway: %s', (_, user, overrideRoles, blocker) => {
  const findings = [finding('name-spelling', 'warning')]
  expect(publishBlocker(findings, user, {overrideRoles, block: []})).toBe(blocker)
})

test.each<[string, [RuleId, Severity][], Severity[], string | undefined]>([
  ['a warning blocks everybody', [['name-spelling', 'warning']], ['warning'], 'publish.allBlocked'],
  ['only what blocks does', [['name-spelling', 'review']], ['warning'], undefined],
  ['what earlier stories say never does', [['archive-reuse', 'review']], ['review'], undefined],
  [
    'what else is left does',
    [
      ['archive-reuse', 'review'],
      ['name-spelling', 'review'],
    ],
    ['review'],
    'publish.blocked',
  ],
])('what blocks: %s', (_, left, block, blocker) => {
  const findings = left.map(([rule, severity]) => finding(rule, severity))
  expect(publishBlocker(findings, role('chief'), {overrideRoles: chiefs, block})).toBe(blocker)
})

test('what earlier stories say is nobody’s to allow', () => {
  const findings = [finding('archive-spelling', 'review')]
  expect(publishBlocker(findings, editor, {overrideRoles: chiefs, block: []})).toBe(undefined)
})

function finding(rule: RuleId, severity: Severity) {
  return {rule, severity}
}
