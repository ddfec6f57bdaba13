import {type DocumentActionComponent, type DocumentActionsVersionType} from 'sanity'
import {expect, test} from 'vitest'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {
  confirmActions,
  copyCheckActions,
} from '../../plugins/copydesk/studio/publish/copyCheckActions.ts'

const action = (name: string, displayName?: string): DocumentActionComponent =>
  Object.assign(() => null, {action: name, displayName}) as never

const DRAFT = {schemaType: 'article', versionType: 'draft'} as const

test.each<[string, DocumentActionComponent, DocumentActionsVersionType, string, boolean]>([
  ['Publish', action('publish'), 'draft', 'article', true],
  ['Schedule', action('schedule'), 'draft', 'article', true],
  ['Publish now', action('publish'), 'scheduled-draft', 'article', true],
  [
    'scheduling again',
    action('schedule', 'SchedulePublishAction'),
    'scheduled-draft',
    'article',
    true,
  ],
  ['pausing', action('schedule'), 'scheduled-draft', 'article', false],
  ['Duplicate', action('duplicate'), 'draft', 'article', false],
  ['Publish of another type', action('publish'), 'draft', 'source', false],
])('%s asks or does not', (_, original, versionType, schemaType, asks) => {
  const [first] = confirmActions(resolveOptions())([original], {schemaType, versionType})
  expect(first !== original).toBe(asks)
})

test('an action is wrapped once, by the plugin and at the root, and always by the same', () => {
  const asking = confirmActions(resolveOptions())
  const publish = action('publish')
  const [first] = asking([publish], DRAFT)
  expect(asking([publish], DRAFT)[0]).toBe(first)
  expect(copyCheckActions()([first], DRAFT)[0]).toBe(first)
  expect(first.action).toBe('publish')
})
