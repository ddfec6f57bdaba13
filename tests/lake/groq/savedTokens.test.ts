import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type LakeDocument} from '../../../lake/document/document.ts'
import {type SavedPart} from '../../../lake/groq/index.ts'
import {createTokenIndex, type TokenIndex} from '../../../lake/groq/text/tokenIndex.ts'
import {asStored} from './arbitraries.ts'

const WORDS = ['flood', 'Velten', "Velten's", 'bridge', 'mayor', 'rain', 'a.b', 'ας']
const story = fc.record({
  _id: fc.constantFrom('a', 'b', 'c', 'd', 'drafts.a'),
  _type: fc.constant('article'),
  text: fc.array(fc.constantFrom(...WORDS), {maxLength: 4}).map((words) => words.join(' ')),
})
const stories = fc.uniqueArray(story, {maxLength: 5, selector: ({_id}) => _id})

function noted(_id: string, text: string): LakeDocument {
  return {...asStored({_id, _type: 'article'}), text, _rev: 'r1'}
}

/** What an index gives for each word, and which documents it read for that. */
function filled(documents: LakeDocument[], parts?: SavedPart[]) {
  const read: string[] = []
  const index = createTokenIndex(({_id, text}) => {
    read.push(_id)
    return [text as string]
  })
  if (parts) index.restore(parts)
  for (const document of documents) index.put(document)
  index.finish()
  return {index, read}
}

function documentsOf(index: TokenIndex, terms: string[]): LakeDocument[] {
  const documents: LakeDocument[] = []
  index.find(terms).forEach((document) => documents.push(document))
  return documents
}

function found(index: TokenIndex): string[][] {
  return [...WORDS, 'm*', 'flood rain'].map((terms) =>
    documentsOf(index, terms.split(' '))
      .map(({_id, _rev}) => `${_id} ${_rev}`)
      .sort(),
  )
}

test('an index restored from what was saved finds what one made anew finds, and reads only what changed', () => {
  fc.assert(
    fc.property(stories, stories, stories, (first, second, third) => {
      const before = new Map(first.map((one) => [one._id, {...asStored(one), _rev: 'r1'}]))
      const {index} = filled([...before.values()])
      for (const one of second) {
        const old = before.get(one._id)
        if (old) index.remove(old)
        const changed = {...asStored(one), _rev: 'r2'}
        before.set(one._id, changed)
        index.put(changed)
      }
      index.finish()
      const parts = [...index.save()]
      const after = new Map(before)
      for (const one of third) after.set(one._id, {...asStored(one), _rev: 'r3'})
      const documents = [...after.values()]

      const restored = filled(documents, parts)

      expect(found(restored.index)).toEqual(found(filled(documents).index))
      expect(restored.read.sort()).toEqual(third.map(({_id}) => _id).sort())
    }),
    {numRuns: 500},
  )
})

test('what is written while it is saved is read again, and found', () => {
  const many = Array.from({length: 5000}, (_, i) => noted(`n${i}`, `word${i} common`))
  const {index} = filled(many)
  const saving = index.save()
  const parts = [saving.next().value, saving.next().value]
  const late = {...many[0], text: 'late common', _rev: 'r2'}
  index.remove(many[0])
  index.put(late)
  index.finish()
  const documents = [late, ...many.slice(1)]

  const restored = filled(documents, [...parts, ...saving] as SavedPart[])

  expect(restored.read).toEqual(['n0'])
  const ids = (terms: string[]) => documentsOf(restored.index, terms).map(({_id}) => _id)
  expect([ids(['late']), ids(['word0']), ids(['word77']), ids(['common']).length]).toEqual([
    ['n0'],
    [],
    ['n77'],
    5000,
  ])
})

test('where a part is missing, everything is read anew', () => {
  const documents = ['flood', 'bridge'].map((text, i) => noted(`n${i}`, text))
  const parts = [...filled(documents).index.save()]

  for (let length = 0; length < parts.length; length++) {
    const restored = filled(documents, parts.slice(0, length))
    expect([found(restored.index), restored.read]).toEqual([
      found(filled(documents).index),
      ['n0', 'n1'],
    ])
  }
})

test('a word that stands in no document any more is not kept', () => {
  const document = noted('a', 'secret flood')
  const {index} = filled([document])
  index.remove(document)
  index.put({...document, text: 'flood', _rev: 'r2'})
  index.finish()

  const words = [...index.save()].flatMap((part) =>
    part.kind === 'tokens' ? part.tokens.split(' ') : [],
  )

  expect(words).toEqual(['flood'])
})
