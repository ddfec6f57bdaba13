import {type DocumentActionComponent} from 'sanity'
import {expect, test} from 'vitest'
import {duplicateStory} from '../../desk/duplicateStory.ts'

const story = {
  _id: 'leiban',
  _type: 'article',
  headline: 'Troops guard a village',
  slug: {_type: 'slug', current: 'troops-guard-a-village'},
  firstPublished: '2021-12-10T05:00:00.000Z',
  versionCreated: '2021-12-21T05:00:00.000Z',
}

/** The Studio's own: tells what it stores. */
const stored: unknown[] = []
const original = ((props: {mapDocument?: (document: typeof story) => unknown}) => {
  stored.push(props.mapDocument ? props.mapDocument(story) : story)
  return null
}) as unknown as DocumentActionComponent
original.action = 'duplicate'

const actionOf = (schemaType: string) => duplicateStory([original], {schemaType} as never)[0]!

test('a duplicate of a story has neither its address nor its past', () => {
  stored.length = 0
  actionOf('article')({} as never)
  expect(stored).toEqual([{_id: 'leiban', _type: 'article', headline: 'Troops guard a village'}])
})

test('what another plugin does to duplicates stays', () => {
  stored.length = 0
  const titled = (document: typeof story) => ({...document, headline: 'Copy of a story'})
  actionOf('article')({mapDocument: titled} as never)
  expect(stored).toEqual([{_id: 'leiban', _type: 'article', headline: 'Copy of a story'}])
})

test('other types keep their action, and each is wrapped once', () => {
  expect(actionOf('source')).toBe(original)
  expect(actionOf('article')).toBe(actionOf('article'))
})
