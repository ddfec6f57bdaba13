import {ENGINE_VERSION} from '../../engine/index.ts'
import {judgeCorrectionChange, judgeStoryChange} from '../corrections/judgeCorrections.ts'
import {decisionsIds, joinDecisions} from '../findings/decisionsDocument.ts'
import {isOfArchive} from '../findings/traits.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {followReferences} from '../reading/followReferences.ts'
import {storyTitle} from '../reading/storyTitle.ts'
import {
  type ChecklistFacts,
  checklistOf,
  referencesOf,
  slugFrom,
  slugOf,
  statusOf,
} from './checklist.ts'
import {asLeftOpen} from './checklistSentence.ts'
import {openFindings} from './openFindings.ts'
import {type LeftOpen, type Override, overrideRecord} from './override.ts'
import {publishTimes} from './publishTimes.ts'
import {type Known, knownOf} from './knownOf.ts'
import {type PublicationContext, type StoredStory, type StoryChange} from './publication.ts'
import {webAddress} from './webAddress.ts'
import {fieldsOfText} from './withoutText.ts'

export interface StoryVerdict {
  /** Why not, in English sentences, by document. */
  refuse: {id: string; message: string; code: string; kind: 'blocks' | 'asks'}[]
  /** What was open in the stories that are refused, as a record of it names it. */
  open: LeftOpen[]
  /** What belongs into the same transaction. */
  mutations: Record<string, unknown>[]
}

/**
 * Judges what is about to change in public, as the publish dialog does, for whoever goes past the
 * dialog: the checklist, the findings that are open (what earlier stories say left out), the reasons
 * that were given. And what is to be written with it: the web address, the times, no text of what is
 * canceled, and the record of a reason that came with the request.
 */
export async function judgeStories(
  all: readonly StoryChange[],
  setup: Setup,
  context: PublicationContext,
): Promise<StoryVerdict> {
  const verdict: StoryVerdict = {refuse: [], open: [], mutations: []}
  const isStory = (document: StoredStory | null) => setup.types.includes(document?._type ?? '')
  for (const {id, before, after} of all) {
    if (!before || before._type !== setup.corrections?.type) continue
    const refusal = judgeCorrectionChange(before, after)
    if (refusal) verdict.refuse.push({id, kind: 'blocks', ...refusal})
  }
  const changes = all.filter(({before, after}) => isStory(before) || isStory(after))
  if (changes.length === 0) return verdict
  const known = await knownOf(changes, setup, context)
  for (const change of changes) {
    const {after} = change
    if (after && isStory(after)) {
      await judgePublished(change, after, known, setup, context, verdict)
    } else await judgeTakenBack(change, known, context, verdict)
  }
  return verdict
}

async function judgePublished(
  {id, before}: StoryChange,
  after: StoredStory,
  known: Known,
  setup: Setup,
  context: PublicationContext,
  verdict: StoryVerdict,
): Promise<void> {
  const isTaken = (slug: string) => known.slugs.some((one) => one.slug === slug && one._id !== id)
  const items = checklistOf(after, setup, factsOf(after, isTaken, known, setup, context))
  const left: (LeftOpen & {kind: 'blocks' | 'asks'})[] = items.map((item) => ({
    ...asLeftOpen(item),
    kind: item.kind,
  }))
  const isCanceled = statusOf(after, setup) === 'canceled' && setup.checklistOf(after._type)
  if (!isCanceled) {
    const read = await beside(after, setup, context)
    const findings = await openFindings(
      await followReferences(read, setup.fieldsOf(after._type), readPublished(context)),
      setup,
      await context.records(),
    )
    for (const {severity, message, ...finding} of findings) {
      if (isOfArchive(finding)) continue
      const kind = setup.block.includes(severity) ? 'blocks' : 'asks'
      left.push({id: finding.id, rule: finding.rule, severity, message, kind})
    }
  }
  const changed =
    before && !isCanceled && (await judgeStoryChange(id, before, after, setup, context))
  if (changed) {
    const {code, message} = changed
    verdict.refuse.push({id, kind: 'blocks', ...changed})
    verdict.open.push({id: code, rule: code, severity: 'warning', message})
  }
  const reason = context.reasonFor(id)
  const isAllowed = left.every(({kind}) => kind === 'asks') && mayOverride(setup, context)
  const isCovered = async () =>
    Boolean(reason) ||
    (await known.overrides()).some((one) => isOf(one, id) && covers(one, left, before))
  if (left.length > 0 && !(isAllowed && (await isCovered()))) {
    verdict.refuse.push(...refusalsOf(id, after, left, setup, context))
    verdict.open.push(...left.map(({kind: _, ...open}) => open))
    return
  }
  if (left.length > 0 && reason) {
    verdict.mutations.push({create: recordOf(after, left, reason, setup, context)})
  }
  if (!context.isForLater) {
    verdict.mutations.push(...completing({id, before}, after, known, setup, context))
  }
}

/** The story with its editors' decisions, wherever they are kept. */
async function beside(story: StoredStory, setup: Setup, {documents}: PublicationContext) {
  const {decisionsDocument, decisionsField} = setup
  if (!decisionsDocument || !decisionsField) return story
  const {draft, published} = decisionsIds(decisionsDocument, story._id)
  const found = await documents([draft, published])
  const decisions = found.map((one) => ({_id: String(one._id), decisions: one[decisionsField]}))
  return joinDecisions([story], decisions, setup)[0]
}

/** Documents as they will be public: what goes out together comes before what is there. */
const readPublished =
  ({published, documents}: PublicationContext) =>
  async (ids: string[]): Promise<Record<string, unknown>[]> => [
    ...published,
    ...(await documents(ids)),
  ]

/** What a story that goes out is given in the same transaction. */
function completing(
  {id, before}: Pick<StoryChange, 'id' | 'before'>,
  after: StoredStory,
  known: Known,
  setup: Setup,
  {at, newId}: PublicationContext,
): Record<string, unknown>[] {
  const fields = setup.checklistOf(after._type)
  if (!fields) return []
  const set: Record<string, unknown> = publishTimes(before, after, setup, at)
  if (fields.slug && !slugOf(after, setup)) {
    const isTaken = (slug: string) => known.slugs.some((one) => one.slug === slug)
    const current = webAddress(slugFrom(after, setup), isTaken, newId)
    if (current) set[fields.slug] = {_type: 'slug', current}
    known.slugs.push({_id: id, slug: current})
  }
  const unset = statusOf(after, setup) === 'canceled' ? fieldsOfText(after, setup) : []
  if (unset.length === 0 && Object.keys(set).length === 0) return []
  return [{patch: {id, set, ...(unset.length > 0 && {unset})}}]
}

/** What is taken back needs a reason: readers, and colleagues, will ask. */
async function judgeTakenBack(
  {id, before}: StoryChange,
  known: Known,
  context: PublicationContext,
  verdict: StoryVerdict,
): Promise<void> {
  const reason = context.reasonFor(id)
  const isRecorded =
    !reason &&
    (await known.overrides()).some(
      (one) => TAKING_BACK.includes(one.action) && isOf(one, id) && isSince(one, before),
    )
  if (!reason && !isRecorded) {
    verdict.refuse.push({
      id,
      message: `This story is public: say why it is taken back. ${HOW_TO_SAY_WHY}`,
      code: 'reason',
      kind: 'asks',
    })
  } else if (reason && before) {
    const action = context.get(`drafts.${id}`) ? 'unpublish' : 'delete'
    verdict.mutations.push({create: recordOf(before, [], reason, undefined, context, action)})
  }
}

const TAKING_BACK: string[] = ['unpublish', 'delete']

const HOW_TO_SAY_WHY =
  'In the Studio, do it from the story itself, which asks for the reason. A program gives the action a "reason", or writes a publishedAnyway document with the reason first.'

function factsOf(
  after: StoredStory,
  isTaken: (slug: string) => boolean,
  known: Known,
  setup: Setup,
  {at, get}: PublicationContext,
): ChecklistFacts {
  return {
    at,
    isSlugTaken: isTaken(slugOf(after, setup)),
    unpublished: referencesOf(after).filter((id) => !get(id)),
    hasWithdrawal: known.withdrawn.has(after._id),
  }
}

function refusalsOf(
  id: string,
  after: StoredStory,
  left: readonly (LeftOpen & {kind: 'blocks' | 'asks'})[],
  setup: Setup,
  context: PublicationContext,
): StoryVerdict['refuse'] {
  const title = titleOf(after, setup) || id
  const refusals = left.map(({id: finding, message, kind}) => ({
    id,
    message: `“${title}”: ${message.replace(/\.$/, '')}.`,
    code: finding,
    kind,
  }))
  if (left.some(({kind}) => kind === 'blocks')) return refusals
  const message = mayOverride(setup, context)
    ? `To publish it all the same, say why. ${HOW_TO_SAY_WHY}`
    : `Only these roles may publish it all the same: ${setup.overrideRoles?.join(', ')}.`
  return [...refusals, {id, message, code: 'reason', kind: 'asks' as const}]
}

function mayOverride({overrideRoles}: Setup, {by, isDue}: PublicationContext): boolean {
  return isDue || !overrideRoles || by.roles.some((role) => overrideRoles.includes(role))
}

/** A reason is for the next publication, and for what was open when it was given. */
function covers(
  override: Override,
  left: readonly LeftOpen[],
  before: StoredStory | null,
): boolean {
  const named = new Set(override.findings?.map(({finding}) => finding))
  return isSince(override, before) && left.every(({id}) => named.has(id))
}

function isSince(override: Override, before: StoredStory | null): boolean {
  const {_createdAt} = override as {_createdAt?: string}
  return !before?._updatedAt || String(_createdAt) > before._updatedAt
}

const isOf = ({document}: Override, id: string) => document?._ref === id

function recordOf(
  document: StoredStory,
  left: readonly LeftOpen[],
  reason: string,
  setup: Setup | undefined,
  {by, at, newId}: PublicationContext,
  action: Override['action'] = 'publish',
): Override {
  return overrideRecord(action, document, left, {
    id: newId(),
    title: (setup ? titleOf(document, setup) : storyTitle(document)) ?? '',
    reason,
    by,
    at: new Date(at),
    engineVersion: ENGINE_VERSION,
  })
}

function titleOf(document: CheckedDocument, setup: Setup): string | undefined {
  const field = setup.checklistOf(document._type)?.headline ?? 'title'
  const title = document[field]
  return typeof title === 'string' && title ? title : storyTitle(document)
}
