import {type SanityClient} from '@sanity/client'
import {type Finding, type Records} from '../../engine/index.ts'
import {readByIds, readDocuments, type StoredDocument} from '../documents/pages.ts'
import {type StoredDecision, storedDecisions} from '../findings/decisions.ts'
import {withDecisions} from '../findings/decisionsDocument.ts'
import {findingsOnce} from './readDocument.ts'
import {followReferences, rememberReads} from './followReferences.ts'
import {isUnread, type Unread, unreadOf} from './unread.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {whenIdle} from './whenIdle.ts'

/** What the checks found in one stored document. */
export interface Reading {
  id: string
  rev: string
  type: string
  updatedAt: string
  /** As the options `listing.section` and `listing.person` say. */
  section?: string
  person?: string
  findings: Finding[]
  /** What somebody has set aside. */
  decisions?: Pick<StoredDecision, 'kind'>[]
  /** What of it and of what it refers to was not read, where there is any. */
  unread?: Unread
  /** Why it could not be read, where it could not. */
  failure?: string
}

interface ListedFields extends StoredDocument {
  copydeskSection?: unknown[] | null
  copydeskPerson?: unknown[] | null
}

/** Some documents that were asked for, and what was found in those that are there. */
export interface ReadingPage {
  ids: string[]
  readings: Reading[]
}

/**
 * Reads documents by their ids, a page at a time, giving way to the browser between documents. Ends
 * early, without the page under way, when the signal says so.
 */
export async function* readPages(
  client: SanityClient,
  setup: Setup,
  records: Records,
  all: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<ReadingPage> {
  const options = {projection: projectionOf(setup), signal}
  for await (const page of readDocuments<ListedFields>(client, setup.types, all, options)) {
    const readings: Reading[] = []
    const read = rememberReads((ids) => readByIds(client, ids, {signal}))
    for (const document of await withDecisions(client, page.documents, setup, {signal})) {
      await whenIdle()
      if (signal?.aborted) return
      const whole = await followReferences(document, setup.fieldsOf(document._type), read)
      readings.push(readingOf(whole, setup, records))
    }
    yield {ids: page.ids, readings}
  }
}

/** Whole documents: text in fields that are not read is told. */
function projectionOf({listing: {section, person}}: Setup): string {
  const listed = [
    section && `"copydeskSection": ${labelQuery(section)}`,
    person && `"copydeskPerson": ${labelQuery(person)}`,
  ].filter(Boolean)
  return ['...', ...listed].join(', ')
}

/** What a field says, and what the record or the records are called to which it may refer. */
const labelQuery = (field: string) =>
  `[${field}, ${field}->name, ${field}->title, ${field}[]->name, ${field}[]->title]`

/** The first of it that is text; nothing where none is, as of a reference to a record that is not there. */
function labelOf(answers: unknown[] | null | undefined): string | undefined {
  const labels = (answers ?? []).map((answer) =>
    [answer]
      .flat()
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .join(', '),
  )
  return labels.find(Boolean)
}

/** One document that cannot be read does not keep the others from being read. */
function readingOf(
  {copydeskSection, copydeskPerson, ...document}: ListedFields,
  setup: Setup,
  records: Records,
): Reading {
  const {_id: id, _rev: rev, _type: type, _updatedAt: updatedAt} = document
  const section = labelOf(copydeskSection)
  const person = labelOf(copydeskPerson)
  const head = {id, rev, type, updatedAt, section, person}
  try {
    const decisions = storedDecisions(document, setup.decisionsField).map(({kind}) => ({kind}))
    const aside = decisions.length > 0 ? {decisions} : {}
    const unread = unreadOf(document, setup)
    return {
      ...head,
      ...aside,
      ...(isUnread(unread) ? {unread} : {}),
      findings: findingsOnce(document, setup, records),
    }
  } catch (error) {
    return {...head, findings: [], failure: (error as Error).message}
  }
}
