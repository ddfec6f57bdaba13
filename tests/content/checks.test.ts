import {expect, test} from 'vitest'
import {seed} from '../../content/build.ts'
import {checkArticle, type Records} from '../../plugins/copydesk/engine/index.ts'
import {LEIBAN_NAMES, LEIBAN_REPEAT, namesFound} from '../leiban.ts'

const documents = seed as unknown as Record<string, unknown>[]
const records = {
  sources: documents.filter(({_type}) => _type === 'source').map((d) => ({...d, id: d._id})),
  locations: documents.filter(({_type}) => _type === 'location').map((d) => ({...d, id: d._id})),
} as unknown as Records

const found = (id: string) =>
  checkArticle(
    documents.find(({_id}) => _id === id),
    {records},
  )

test('the wire copy has one repeated block, five names to resolve and one to review', () => {
  const findings = found('drafts.leiban-wire')
  const {length, kind} = LEIBAN_REPEAT
  const repeats = findings.filter(({rule}) => rule === 'duplicate-paragraph')
  expect(repeats.map(({severity, duplicates}) => ({severity, duplicates}))).toEqual([
    {severity: 'warning', duplicates: [expect.objectContaining({length, kind})]},
  ])
  expect(namesFound(findings)).toEqual(LEIBAN_NAMES)
})

test('the edited story is clean', () => {
  expect(found('leiban-edited')).toEqual([])
})
