import {type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'
import {
  type ArchiveIndex,
  articleLanguage,
  type ArticleParagraph,
  articleParagraphNames,
  articleParagraphs,
  checkArticle,
  type Finding,
  isElsewhere,
  type Records,
} from '../engine/index.ts'
import {
  bySeriousness,
  type CopydeskOptions,
  engineDecisions,
  seemEnglish,
  fetchRecords,
  followReferences,
  isOfArchive,
  listDocuments,
  publishedArchive,
  readByIds,
  rememberReads,
  resolveOptions,
  type Setup,
  storedDecisions,
  storyTitle,
  readDocuments,
  type StoredDecision,
  type StoredDocument,
  unreadFields,
  unreadLanguages,
  unreadReferences,
  withDecisions,
} from '../story/index.ts'
import {noSuchTypes, nothingReadOf} from './nothingRead.ts'
import {type DecidedFinding, type StoryReport} from './report.ts'

/** The plugin's options that matter away from the Studio; give both the same. */
export type DraftOptions = Pick<
  CopydeskOptions,
  'types' | 'fields' | 'fieldsByType' | 'rules' | 'style' | 'records' | 'keep' | 'decisions'
>

/** Which drafts are checked, and how. */
interface DraftSelection {
  /** Only those that have changed since: a time of ISO 8601. */
  since?: string
  /** Only those with these IDs, with or without `drafts.`; none: all. */
  only?: readonly string[]
  /** Those that are public instead. */
  published?: boolean
  /** Also against what has been published. */
  archive?: boolean
  /** Told how many published stories were read, of how many. */
  onProgress?: (read: number, total: number) => void
}

/**
 * Checks every draft, or every published story, that the client may read, with the house's records and editors'
 * decisions.
 * @returns the reports in the order of their IDs, the IDs of `only` that no draft has, and a sentence for each option
 *   that names what is not there, so that nothing was read
 */
export async function checkDrafts(
  client: SanityClient,
  options: DraftOptions = {},
  {
    since,
    only = [],
    published = false,
    archive: withArchive = false,
    onProgress,
  }: DraftSelection = {},
): Promise<{reports: StoryReport[]; missing: string[]; misnamed: string[]}> {
  const setup = resolveOptions(options)
  const listed = await listDocuments(client, setup.types, published ? 'published' : 'drafts')
  const idOf = (id: string): string => (published ? getPublishedId(id) : getDraftId(id))
  const missing = only.filter((id) => listed.every(({_id}) => _id !== idOf(id)))
  const wanted = new Set(only.map(idOf))
  const from = since === undefined ? -Infinity : Date.parse(since)
  const ids = listed
    .filter(
      ({_id, _updatedAt}) => (only.length === 0 || wanted.has(_id)) && isFrom(_updatedAt, from),
    )
    .map(({_id}) => _id)
    .sort()
  const reports: StoryReport[] = []
  const records = await fetchRecords(client, setup.records)
  const archive = withArchive
    ? await publishedArchive(client, records, setup, onProgress)
    : undefined
  for await (const {documents} of readDocuments(client, setup.types, ids)) {
    const read = rememberReads((ids) => readByIds(client, ids))
    for (const draft of await withDecisions(client, documents, setup)) {
      const fields = setup.fieldsOf(draft._type)
      const whole = await followReferences(draft, fields, read)
      reports.push(checkDraft(whole, records, setup, archive))
    }
  }
  const noTypes = listed.length === 0 && (await noSuchTypes(client, setup.types))
  return {reports, missing, misnamed: noTypes ? [noTypes] : nothingReadOf(reports)}
}

/** What no time is known of counts as changed. */
const isFrom = (updatedAt: string | undefined, from: number) =>
  updatedAt === undefined || !(Date.parse(updatedAt) < from)

function checkDraft(
  draft: StoredDocument,
  records: Records,
  setup: Setup,
  archive: ArchiveIndex | undefined,
): StoryReport {
  const {fieldsOf, rules, keep, style, decisionsField} = setup
  const fields = fieldsOf(draft._type)
  const decisions = storedDecisions(draft, decisionsField)
  const options = {fields, rules, keep, style, records, archive}
  const findings = checkArticle(draft, {
    ...options,
    decisions: engineDecisions(decisions),
  }).filter(isOfStory)
  const paragraphs = articleParagraphs(draft, fields, records)
  const names = articleParagraphNames(paragraphs)
  const own = articleLanguage(draft, fields)
  return {
    name: storyTitle(draft, fields) ?? headlineOf(paragraphs) ?? 'No headline yet',
    id: draft._id,
    type: draft._type,
    findings: bySeriousness(findings),
    decided: () =>
      decisions.length > 0
        ? decidedFindings(
            bySeriousness(checkArticle(draft, options).filter(isOfStory)),
            findings,
            decisions,
          )
        : [],
    unread: unreadLanguages(paragraphs, own),
    seemEnglish: seemEnglish(paragraphs, own),
    ...(rules && {rules}),
    unreadReferences: unreadReferences(draft, fields),
    unreadFields: unreadFields(draft, setup),
    fieldsOption: setup.fieldsOptionOf(draft._type),
    ...(paragraphs.length === 0 && {empty: [...fields.text, ...fields.portableText]}),
    place(index) {
      const within = paragraphs[index]?.within
      return {unit: 'paragraph', name: names(index), ...(within && {within})}
    },
  }
}

/** The first headline that was read of a story, which may call it by another field. */
const headlineOf = (paragraphs: readonly ArticleParagraph[]) =>
  paragraphs.find(({role, within}) => role === 'headline' && !within)?.text

/** What a draft refers to is compared with earlier stories by itself, where it is one. */
const isOfStory = (finding: Finding) =>
  !isOfArchive(finding) || !finding.spans.every(({path = []}) => isElsewhere(path))

/** The findings that decisions have settled, each with the last decision that is about it. */
function decidedFindings(
  all: readonly Finding[],
  open: readonly Finding[],
  decisions: readonly StoredDecision[],
): DecidedFinding[] {
  const stillOpen = new Set(open.map(({id}) => id))
  return all
    .filter(({id}) => !stillOpen.has(id))
    .flatMap((finding) => {
      const decision =
        decisions.findLast((one) => one.finding === finding.id) ??
        decisions.findLast((one) => isAbout(one, finding))
      return decision ? [{finding, decision}] : []
    })
}

/** Whether a decision that was made on another finding speaks of the spellings of this one, too. */
function isAbout({kind, names}: StoredDecision, {variants = []}: Finding): boolean {
  if (kind === 'dismissed' || !Array.isArray(names)) return false
  const known = variants.filter(({text}) => names.includes(text)).length
  return known >= (kind === 'distinct' ? 2 : 1)
}
