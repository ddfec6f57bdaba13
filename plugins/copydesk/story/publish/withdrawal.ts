import {type Action} from '@sanity/client'
import {getDraftId} from '@sanity/client/csm'
import {type Decider} from '../findings/decisions.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {fieldsOfText} from './withoutText.ts'

/** Whether a published story can be withdrawn: its checklist has a status, and readers can be told why. */
export function canWithdraw(live: CheckedDocument, {corrections, checklistOf}: Setup): boolean {
  const status = checklistOf(live._type)?.status
  return Boolean(corrections && status && live[status] !== 'canceled')
}

/**
 * The actions that withdraw a published story in one transaction: it becomes `canceled`, keeps its headline and its
 * address, loses its text, and a withdrawal tells readers why.
 *
 * @param live the story as readers see it
 */
export function withdrawal(
  live: CheckedDocument & {_id: string; _rev: string},
  setup: Setup,
  context: {note: string; reason: string; by: Decider; at: Date; id: string},
): Action[] {
  const {note, reason, by, at, id} = context
  const {corrections} = setup
  const status = setup.checklistOf(live._type)?.status
  if (!corrections || !status) return []
  const story = {publishedId: live._id, draftId: getDraftId(live._id)}
  const correction = {publishedId: id, draftId: getDraftId(id)}
  return [
    {
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: {
        _id: correction.draftId,
        _type: corrections.type,
        [corrections.story]: {_type: 'reference', _ref: live._id},
        type: 'withdrawal',
        text: note,
        where: 'story',
        placement: 'top',
        datePublished: at.toISOString(),
        approvedBy: by.name ?? '',
        cause: reason,
      },
      ifExists: 'fail',
    },
    {actionType: 'sanity.action.document.publish', ...correction},
    {
      actionType: 'sanity.action.document.edit',
      ...story,
      patch: {set: {[status]: 'canceled'}, unset: fieldsOfText(live, setup)},
    },
    {
      actionType: 'sanity.action.document.publish',
      ...story,
      ifPublishedRevisionId: live._rev,
    },
  ]
}
