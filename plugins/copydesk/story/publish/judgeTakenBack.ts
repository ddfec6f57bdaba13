import {type Known} from './knownOf.ts'
import {HOW_TO_SAY_WHY, isOf, isSince, recordOf} from './givenReasons.ts'
import {type PublicationContext, type StoryChange, type StoryVerdict} from './publication.ts'

/** What is removed, unpublished or deleted, needs a reason: readers, and colleagues, will ask. */
export async function judgeTakenBack(
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
      message: `This story is public: say why it is removed. ${HOW_TO_SAY_WHY}`,
      code: 'reason',
      kind: 'asks',
    })
  } else if (reason && before) {
    const action = context.get(`drafts.${id}`) ? 'unpublish' : 'delete'
    verdict.mutations.push({create: recordOf(before, [], reason, undefined, context, action)})
  }
}

const TAKING_BACK: string[] = ['unpublish', 'delete']
