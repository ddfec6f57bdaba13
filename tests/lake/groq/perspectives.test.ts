import {expect, test} from 'vitest'
import {createDocumentStore} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

test('a perspective that names releases without a version is the one without them', () => {
  const store = createDocumentStore()
  store.put(asStored({_id: 'a', _type: 'article'}))
  const plain = store.view(['drafts'], 'member')

  expect(store.view(['r1', 'drafts', 'r2', 'drafts'], 'member')).toBe(plain)

  store.put({...asStored({_id: 'versions.r1.a', _type: 'article'}), title: 'In r1'})
  const later = store.view(['r1', 'drafts'], 'member')
  expect(later.get('a')).toMatchObject({_originalId: 'versions.r1.a'})

  store.remove('versions.r1.a')
  expect(store.view(['r1', 'drafts'], 'member')).toBe(plain)
})
