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
import {type Later, useSchedule} from '../actions/useSchedule.ts'
import {type ReadChanges} from './readChanges.ts'

/** What an editor answered. */
export interface Answered {
  answer: ChangeAnswer
  reason: string
  correction: CorrectionDraft
  /** When story and correction go out, ISO 8601, where that was asked. */
  at?: string
}

/**
 * Publishes the story, its correction and the record of the answer in one transaction, or schedules story and
 * correction to go out in one. Answers whether it did: an update whose time the Studio asks for only keeps the answer.
 */
export function usePublishTogether(corrections: CorrectionSetup, later: Later | undefined) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const {title} = useDocumentTitle()
  const schedule = useSchedule()
  return useCallback(
    async ({live, next, changes}: ReadChanges, answered: Answered): Promise<boolean> => {
      const {answer, reason, correction} = answered
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
      const others = drafted ? [drafted] : []
      const at = later?.at ?? answered.at
      if (later && !at) {
        await client.create(record, {tag: 'copydesk.keepAnswer'})
        return false
      }
      if (later && at) {
        const story = {id: live._id, draftRev: next._rev}
        const told = others.map((one) => ({...one, datePublished: at}))
        await schedule({at, story, others: told, records: [...later.records, record]})
        return true
      }
      const story = {id: live._id, draftRev: next._rev, liveRev: live._rev}
      await client.action(publishTogether(story, [...others, record]), {
        tag: 'copydesk.publishTogether',
      })
      return true
    },
    [client, user, title, corrections, later, schedule],
  )
}
