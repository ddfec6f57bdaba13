import {judgeCorrectionChange} from '../corrections/judgeCorrections.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {judgePublished} from './judgePublished.ts'
import {judgeTakenBack} from './judgeTakenBack.ts'
import {knownOf} from './knownOf.ts'
import {
  type PublicationContext,
  type StoredStory,
  type StoryChange,
  type StoryVerdict,
} from './publication.ts'

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
