import {type DocumentActionComponent, type DocumentActionProps, type SanityDocument} from 'sanity'
import {expect, test} from 'vitest'
import {keepCorrections} from '../../desk/keepCorrections.ts'

const action = (name: DocumentActionComponent['action']) =>
  Object.assign(() => ({label: `${name}`}), {action: name}) as DocumentActionComponent
const actions = [
  action('publish'),
  action('unpublish'),
  action('unpublishVersion'),
  action('delete'),
  action('duplicate'),
]

const offered = (schemaType: string, published: Partial<SanityDocument> | null) =>
  keepCorrections(actions, {schemaType} as never)
    .map((one) => one({published} as DocumentActionProps)?.label)
    .filter(Boolean)

test('a published correction is neither unpublished nor deleted', () => {
  expect(offered('correction', {_id: 'c'})).toEqual(['publish', 'duplicate'])
})

test('a correction that nobody read can be thrown away', () => {
  expect(offered('correction', null)).toEqual(['publish', 'delete', 'duplicate'])
})

test('other documents keep all of their actions', () => {
  const all = ['publish', 'unpublish', 'unpublishVersion', 'delete', 'duplicate']
  expect(offered('article', {_id: 'a'})).toEqual(all)
})

test('an action stays the same component, so that it is not mounted anew', () => {
  const again = () => keepCorrections(actions, {schemaType: 'correction'} as never)
  expect(again()).toEqual(again())
  expect(again()[1]).toBe(again()[1])
})
