import {expect, test} from 'vitest'
import {seed} from '../../content/build.ts'
import {checkArticle, type Records, type Variant} from '../../plugins/copydesk/engine/index.ts'

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

test('the wire copy has one repeated block, five names to settle and one to review', () => {
  const findings = found('drafts.leiban-wire')
  const repeats = findings.filter(({rule}) => rule === 'duplicate-paragraph')
  expect(repeats.map(({severity, duplicates}) => ({severity, duplicates}))).toEqual([
    {severity: 'warning', duplicates: [expect.objectContaining({length: 37, kind: 'exact'})]},
  ])
  const names = findings.filter(({rule}) => rule === 'name-spelling')
  expect(names.map(({severity, variants}) => `${severity}: ${spellings(variants)}`).sort()).toEqual(
    [
      'review: hajar / hazari',
      'warning: al-kadhimi / kadimi',
      'warning: jawahar / johar',
      'warning: leiban / lheiban',
      'warning: nineveh / ninwa',
      'warning: zaheer / zahir',
    ],
  )
})

test('the edited story is clean', () => {
  expect(found('leiban-edited')).toEqual([])
})

/** A dateline writes a name in capitals, a record does not: the spelling is the same. */
function spellings(variants: Variant[] = []): string {
  return variants
    .map(({text}) => text.toLowerCase())
    .sort()
    .join(' / ')
}
