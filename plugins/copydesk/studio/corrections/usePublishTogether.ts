import {getDraftId} from '@sanity/client/csm'
import {useCallback} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {useDocumentTitle} from 'sanity/structure'
import {
  API_VERSION,
  type ChangeAnswer,
  changeRecord,
  correctionDocument,
  type CorrectionDraft,
  type CorrectionSetup,
  publishTogether,
} from '../../story/index.ts'
import {type ReadChanges} from './readChanges.ts'

/** What an editor answered. */
export interface Answered {
  answer: ChangeAnswer
  reason: string
  correction: CorrectionDraft
}

/**
 * Publishes the story, its correction and the record of the answer in one transaction; what is for later keeps the
 * answer, and the correction as a draft.
 */
export function usePublishTogether(corrections: CorrectionSetup, isForLater: boolean) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const {title} = useDocumentTitle()
  return useCallback(
    async ({live, next, changes}: ReadChanges, {answer, reason, correction}: Answered) => {
      const context = {
        title: title ?? '',
        answer,
        reason,
        by: {id: user?.id, name: user?.name ?? user?.email},
        at: new Date(),
        ids: {change: crypto.randomUUID(), correction: crypto.randomUUID()},
      }
      const record = changeRecord(next, live._id, changes.facts, context)
      const drafted =
        answer === 'update'
          ? undefined
          : correctionDocument({...correction, type: answer}, live._id, corrections, context)
      if (isForLater) {
        const kept = client.transaction().create(record)
        if (drafted) kept.create({...drafted, _id: getDraftId(drafted._id)})
        await kept.commit({tag: 'copydesk.keepAnswer'})
        return
      }
      const story = {id: live._id, draftRev: next._rev, liveRev: live._rev}
      await client.action(publishTogether(story, drafted ? [drafted, record] : [record]), {
        tag: 'copydesk.publishTogether',
      })
    },
    [client, user, title, corrections, isForLater],
  )
}
