import {isObject} from '../model/isObject.ts'
import {type Decision, type Records} from '../model/records.ts'
import {anyOf, areTexts, assertKnown, expect, isArray, isText, keysOf, optional} from './expect.ts'

const RECORDS = keysOf<Records>({sources: true, locations: true, quotes: true})

/** Records hold thousands of names and come again with each letter that is typed: they are looked at once. */
const looked = new WeakSet<Records>()

/** @throws {TypeError} where records are not what they must be */
export function assertRecords(records: Records): void {
  expect('records', records, isObject, 'an object with sources and locations')
  if (looked.has(records)) return
  assertKnown('records.', records, RECORDS)
  optional('records.sources', records.sources, isArray, 'an array of records')
  optional('records.locations', records.locations, isArray, 'an array of records')
  optional('records.quotes', records.quotes, isArray, 'an array of records')
  records.sources?.forEach((source, i) => {
    const at = assertRecord(`records.sources[${i}]`, source)
    optional(`${at}.aliases`, source.aliases, areTexts, 'an array of spellings')
  })
  records.locations?.forEach((location, i) => {
    const at = assertRecord(`records.locations[${i}]`, location)
    optional(`${at}.variants`, location.variants, isArray, 'an array of spellings')
    location.variants?.forEach((variant, v) => {
      expect(`${at}.variants[${v}]`, variant, isObject, 'an object with text and status')
      expect(`${at}.variants[${v}].text`, variant.text, isText, 'a spelling')
      const isStatus = (value: unknown) => STATUS.some((known) => known === value)
      expect(`${at}.variants[${v}].status`, variant.status, isStatus, anyOf(STATUS))
    })
  })
  records.quotes?.forEach((quote, i) => {
    expect(`records.quotes[${i}]`, quote, isObject, 'an object with id and text')
    expect(`records.quotes[${i}].text`, quote.text, isText, 'a string')
  })
  looked.add(records)
}

const STATUS = ['preferred', 'accepted', 'deprecated']

function assertRecord(at: string, record: {id: string; name: string}): string {
  expect(at, record, isObject, 'an object with id and name')
  expect(`${at}.id`, record.id, isText, 'a string')
  expect(`${at}.name`, record.name, isText, 'a string')
  return at
}

/** @throws {TypeError} where a decision is not what it must be */
export function assertDecision(decision: Decision, i: number): void {
  const at = `decisions[${i}]`
  expect(at, decision, isObject, 'an object with a kind')
  if (decision.kind === 'distinct') {
    const areTwo = (names: unknown) => areTexts(names) && names.length === 2
    expect(`${at}.names`, decision.names, areTwo, 'an array of two names')
  } else if (decision.kind === 'accepted-spelling') {
    expect(`${at}.name`, decision.name, isText, 'a name')
  } else {
    const isKind = (kind: unknown) => kind === 'dismissed'
    expect(
      `${at}.kind`,
      decision.kind,
      isKind,
      anyOf(['distinct', 'accepted-spelling', 'dismissed']),
    )
  }
}
