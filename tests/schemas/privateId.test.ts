import {expect, test} from 'vitest'
import {isPrivateId, privateId} from '../../schemas/privateId.ts'
import {contactOfSource, templates} from '../../schemas/templates.ts'

test.each([
  ['source-a', 'private.source-a'],
  ['drafts.source-a', 'private.source-a'],
])('the private id of %s is %s', (id, expected) => {
  expect(privateId(id)).toBe(expected)
})

test.each([
  ['private.a', true],
  ['drafts.private.a', true],
  ['versions.r1.private.a', true],
  ['a', false],
  ['drafts.a', false],
  ['privately', false],
  ['drafts.my.private.a', false],
  [undefined, false],
])('%s is private: %s', (id, expected) => {
  expect(isPrivateId(id)).toBe(expected)
})

test('“create” offers what is written by hand; a contact is made from its source only', () => {
  const offered = ['quote', 'publishedAnyway', 'sourceContact', 'article'].map((schemaType) => ({
    id: schemaType,
    title: schemaType,
    schemaType,
    value: {},
  }))
  expect(templates(offered).map(({id}) => id)).toEqual(['article', 'quote', 'contact-of-source'])
  const value = contactOfSource.value as (params: {source: string}) => unknown
  expect(value({source: 'source-a'})).toEqual({
    source: {_type: 'reference', _ref: 'source-a', _weak: true},
  })
})
