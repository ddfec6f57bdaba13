import {type SanityClient} from '@sanity/client'
import {articleParagraphs, checkArticle, type Records} from '../engine/index.ts'
import {bySeriousness} from '../studio/check/order.ts'
import {engineDecisions, storedDecisions} from '../studio/decisions/decisions.ts'
import {type CopydeskOptions} from '../studio/options/options.ts'
import {recordsQuery, toRecords} from '../studio/records/recordsQuery.ts'
import {type StoryReport} from './report.ts'

/** The plugin's options that matter away from the Studio; give both the same. */
export type DraftOptions = Pick<
  CopydeskOptions,
  'types' | 'fields' | 'fieldsByType' | 'rules' | 'records' | 'keep' | 'decisions'
>

interface Draft extends Record<string, unknown> {
  _id: string
  _type: string
}

const PAGE = 200

/** Checks every draft that the client may read, with the house's records and editors' decisions. */
export async function checkDrafts(
  client: SanityClient,
  options: DraftOptions = {},
): Promise<StoryReport[]> {
  const {types = ['article'], records} = options
  const known = await readRecords(client, records)
  const reports: StoryReport[] = []
  for await (const draft of drafts(client, types)) {
    reports.push(checkDraft(draft, known, options))
  }
  return reports
}

function checkDraft(draft: Draft, records: Records, options: DraftOptions): StoryReport {
  const {rules, keep, decisions = 'decisions'} = options
  const fields = options.fieldsByType?.[draft._type] ?? options.fields
  const findings = checkArticle(draft, {
    fields,
    rules,
    keep,
    records,
    decisions: engineDecisions(storedDecisions(draft, decisions || undefined)),
  })
  const paragraphs = articleParagraphs(draft, fields, records)
  const body = paragraphs.filter(({path}) => path.length > 1)
  return {
    name: String(draft.headline || draft.title || 'No headline yet'),
    id: draft._id,
    findings: bySeriousness(findings),
    place: (index) => {
      const {path} = paragraphs[index]
      return path.length === 1
        ? {unit: 'field', field: String(path[0])}
        : {unit: 'paragraph', number: body.indexOf(paragraphs[index]) + 1}
    },
  }
}

async function readRecords(client: SanityClient, setting: DraftOptions['records'] = {}) {
  const query = recordsQuery(setting)
  return query ? toRecords(await client.fetch(query, {}, {perspective: 'drafts'})) : {}
}

async function* drafts(client: SanityClient, types: string[]): AsyncGenerator<Draft> {
  let last = ''
  while (true) {
    const page = await client.fetch<Draft[]>(
      '*[_type in $types && _id in path("drafts.**") && _id > $last] | order(_id) [0...$page]',
      {types, last, page: PAGE},
      {perspective: 'raw'},
    )
    yield* page
    if (page.length < PAGE) return
    last = page[page.length - 1]._id
  }
}
