import {type SanityClient} from '@sanity/client'
import {type ArchiveIndex, articleParagraphs, checkArticle, type Records} from '../engine/index.ts'
import {bySeriousness} from '../story/findings/order.ts'
import {engineDecisions, storedDecisions} from '../story/findings/decisions.ts'
import {type CopydeskOptions} from '../story/options/options.ts'
import {recordsQuery, toRecords} from '../story/records/recordsQuery.ts'
import {pages, type Story} from '../story/documents/pages.ts'
import {publishedArchive} from '../story/archive/publishedArchive.ts'
import {type StoryReport} from './report.ts'

/** The plugin's options that matter away from the Studio; give both the same. */
export type DraftOptions = Pick<
  CopydeskOptions,
  'types' | 'fields' | 'fieldsByType' | 'rules' | 'records' | 'keep' | 'decisions'
>

/**
 * Checks every draft that the client may read, with the house's records and editors' decisions;
 * on request also against what has been published.
 */
export async function checkDrafts(
  client: SanityClient,
  options: DraftOptions = {},
  withArchive = false,
): Promise<StoryReport[]> {
  const {types = ['article'], records} = options
  const known = await readRecords(client, records)
  const archive = withArchive ? await publishedArchive(client, known, options) : undefined
  const reports: StoryReport[] = []
  for await (const draft of pages(client, '_id in path("drafts.**")', types)) {
    reports.push(checkDraft(draft, known, options, archive))
  }
  return reports
}

function checkDraft(
  draft: Story,
  records: Records,
  options: DraftOptions,
  archive: ArchiveIndex | undefined,
): StoryReport {
  const {rules, keep, decisions = 'decisions'} = options
  const fields = options.fieldsByType?.[draft._type] ?? options.fields
  const findings = checkArticle(draft, {
    fields,
    rules,
    keep,
    records,
    archive,
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
