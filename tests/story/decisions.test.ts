import {expect, test} from 'vitest'
import {engineDecisions, storedDecisions} from '../../plugins/copydesk/story/index.ts'

test('what is stored is read one pair, one spelling, one finding at a time; the rest is passed over', () => {
  const decisions = [
    {kind: 'distinct', names: ['Salah', 'Sala', 'Salas']},
    {kind: 'distinct', names: null},
    {kind: 'accepted-spelling', names: ['Ninwa', 3]},
    {kind: 'dismissed', finding: 'name-spelling-a'},
    {kind: 'somehow'},
    null,
  ]
  expect(engineDecisions(storedDecisions({decisions}, 'decisions'))).toEqual([
    {kind: 'distinct', names: ['Salah', 'Sala']},
    {kind: 'distinct', names: ['Salah', 'Salas']},
    {kind: 'distinct', names: ['Sala', 'Salas']},
    {kind: 'accepted-spelling', name: 'Ninwa'},
    {kind: 'dismissed', id: 'name-spelling-a'},
  ])
})

test.each([undefined, null, {}, {decisions: 'none'}])('%j holds none', (document) => {
  expect(storedDecisions(document, 'decisions')).toEqual([])
})
