import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applySuggestions, checkArticle} from '../../plugins/copydesk/core.ts'
import {articles} from './articleArbitrary.ts'
import {otherChanges, standing, unexplained} from './fixLaws.ts'

test('a fix removes its finding, brings no other, and changes nothing else', () => {
  fc.assert(
    fc.property(articles, ({article, records}) => {
      const before = structuredClone(article)
      const known = checkArticle(article, {records})
      for (const finding of known) {
        const after = applySuggestions(article, [finding], {records})
        expect(article).toEqual(before)
        if (JSON.stringify(after) === JSON.stringify(article)) continue
        const found = checkArticle(after, {records})
        expect({
          standing: standing(finding, found),
          unexplained: unexplained(article, after, records, found),
          other: otherChanges(article, after, finding),
        }).toEqual({standing: [], unexplained: [], other: []})
      }
    }),
    {numRuns: 60, seed: 11},
  )
})

test('all suggestions together bring no other finding, and change no inline object', () => {
  fc.assert(
    fc.property(articles, ({article, records}) => {
      const after = applySuggestions(article, checkArticle(article, {records}), {records})
      const found = checkArticle(after, {records})
      expect(unexplained(article, after, records, found)).toEqual([])
      const kept = new Set(after.body.map(({_key}) => _key))
      const stayed = article.body.filter(({_key}) => kept.has(_key))
      expect(inlineObjects(after.body)).toEqual(inlineObjects(stayed))
    }),
    {numRuns: 60, seed: 11},
  )
})

const inlineObjects = (body: Record<string, unknown>[]) =>
  body.flatMap(({children}) =>
    (Array.isArray(children) ? children : []).filter(({_type}) => _type !== 'span'),
  )
