import {judgeStoryChange} from '../corrections/judgeCorrections.ts'
import {decisionsIds, joinDecisions} from '../findings/decisionsDocument.ts'
import {isOfArchive} from '../findings/traits.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {followReferences} from '../reading/followReferences.ts'
import {type ChecklistFacts, checklistOf, referencesOf, slugOf, statusOf} from './checklist.ts'
import {asLeftOpen} from './checklistSentence.ts'
import {completePublication} from './completePublication.ts'
import {covers, HOW_TO_SAY_WHY, isOf, mayOverride, recordOf, titleOf} from './givenReasons.ts'
import {type Known} from './knownOf.ts'
import {openFindings} from './openFindings.ts'
import {type LeftOpen} from './override.ts'
import {
  type PublicationContext,
  type StoredStory,
  type StoryChange,
  type StoryVerdict,
} from './publication.ts'

/** Adds to `verdict` what stands against a story that is about to be public, or what is written with it. */
export async function judgePublished(
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
    verdict.mutations.push(...completePublication({id, before}, after, known, setup, context))
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
