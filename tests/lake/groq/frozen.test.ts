import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {
  createDocumentIndex,
  type DocumentLookup,
} from '../../../lake/groq/documents/documentIndex.ts'
import {freeze} from '../../../lake/groq/evaluate/frozen.ts'
import {asStored} from './arbitraries.ts'

const IDS = ['a', 'b', 'drafts.a', 'c', 'versions.r1.b']

const written = fc.record({
  document: fc.record({
    _id: fc.constantFrom(...IDS),
    _type: fc.constant('article'),
    author: fc.constantFrom('dana', 'robin'),
  }),
  isRemoved: fc.boolean(),
})

const answersOf = (index: DocumentLookup) => ({
  size: index.size,
  all: Array.from(index.all()),
  each: IDS.map(index.get),
  byDana: new Set(index.equal('author', 'dana')),
})

test('a frozen index answers as it did when it was frozen, whatever is written since', () => {
  const writes = fc.array(written, {maxLength: 12})
  fc.assert(
    fc.property(writes, writes, writes, (before, between, after) => {
      const index = createDocumentIndex()
      const write = ({document, isRemoved}: (typeof before)[number]) => {
        if (isRemoved) index.remove(document._id)
        else index.put(asStored(document))
      }
      before.forEach(write)
      const wanted = answersOf(index)
      const frozen = freeze(index)
      between.forEach(write)
      expect(answersOf(frozen)).toEqual(wanted)
      after.forEach(write)
      expect(answersOf(frozen)).toEqual(wanted)
    }),
  )
})

test('no list of all documents is made for who does not ask for it', () => {
  const index = createDocumentIndex()
  index.put(asStored({_id: 'a', _type: 'article'}))
  const all = vi.spyOn(index, 'all')
  const frozen = freeze(index)
  index.put(asStored({_id: 'a', _type: 'author'}))
  expect([frozen.get('a')?._type, frozen.size]).toEqual(['article', 1])
  expect(all).not.toHaveBeenCalled()
})
