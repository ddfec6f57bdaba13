import {expect, test} from 'vitest'
import {type Finding} from '../../plugins/copydesk/engine/index.ts'
import {type Reading} from '../../plugins/copydesk/story/index.ts'
import {
  countWithFindings,
  filterReadings,
  isNarrowed,
  rulesOf,
  valuesOf,
} from '../../plugins/copydesk/studio/copyDesk/filterReadings.ts'

const found = (...rules: Finding['rule'][]) => rules.map((rule) => ({rule}) as Finding)
const reading = (id: string, rest: Partial<Reading>): Reading => ({
  id,
  rev: 'r',
  type: 'article',
  updatedAt: '2026-01-01',
  findings: [],
  ...rest,
})

const names = reading('names', {
  section: 'news',
  person: 'Ada',
  findings: found('name-spelling', 'name-spelling'),
})
const both = reading('both', {
  section: 'live',
  person: 'Ada',
  findings: found('duplicate-paragraph', 'name-spelling'),
})
const failed = reading('failed', {section: 'news', failure: 'No text'})
const clean = reading('clean', {section: 'sport', person: 'Bea'})
const inPart = reading('inPart', {section: 'sport', unread: {missing: 1, beyond: 0}})
const field = {field: 'side', title: 'Side', option: 'text' as const}
const beside = reading('beside', {unread: {missing: 0, beyond: 0, fields: [field]}})
const all = [names, both, failed, clean, inPart, beside]

test.each([
  [{}, ['names', 'both', 'failed', 'inPart']],
  [{section: 'news'}, ['names', 'failed']],
  [{person: 'Ada', section: 'live'}, ['both']],
  [{rule: 'duplicate-paragraph'} as const, ['both']],
  [{person: 'Bea'}, []],
  [{section: 'sport'}, ['inPart']],
  [{section: 'sport', rule: 'name-spelling'} as const, []],
])('%o leaves %o', (filter, ids) => {
  expect(filterReadings(all, filter).map(({id}) => id)).toEqual(ids)
})

test('what was not read is no finding', () => {
  expect(countWithFindings(filterReadings(all, {}))).toBe(2)
})

test('by rule, only the findings of that rule are left; a story with no others stays the same object', () => {
  const [first, second] = filterReadings(all, {rule: 'name-spelling'})
  expect(first).toBe(names)
  expect(second.findings).toEqual(found('name-spelling'))
})

test('what can be chosen is what is there: rules by how often, sections and persons in order', () => {
  expect(rulesOf(all)).toEqual(['name-spelling', 'duplicate-paragraph'])
  expect(valuesOf(all, 'section')).toEqual(['live', 'news', 'sport'])
  expect(valuesOf(all, 'person')).toEqual(['Ada', 'Bea'])
})

test.each([
  [{}, false],
  [{rule: ''} as const, false],
  [{section: 'news'}, true],
])('%o narrows: %o', (filter, expected) => {
  expect(isNarrowed(filter)).toBe(expected)
})
