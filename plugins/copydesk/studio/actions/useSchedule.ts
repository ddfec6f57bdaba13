import {useCallback} from 'react'
import {useClient, useSetPerspective, useSingleDocRelease} from 'sanity'
import {useDocumentTitle} from 'sanity/structure'
import {API_VERSION, type Scheduled, scheduleTogether} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** When something is to go out, and what is kept with it: reasons that were given on the way. */
export interface Later {
  /** ISO 8601; undefined where the Studio's own dialog asks for it. */
  at?: string
  records: NonNullable<Scheduled['records']>
}

/** Schedules the draft of the open story, alone or with others, and shows what is waiting for its time. */
export function useSchedule() {
  const client = useClient({apiVersion: API_VERSION})
  const t = useTranslate()
  const {title} = useDocumentTitle()
  const {onSetScheduledDraftPerspective: showScheduledDraft} = useSingleDocRelease()
  const setPerspective = useSetPerspective()
  return useCallback(
    async (scheduled: Omit<Scheduled, 'releaseId' | 'title'>) => {
      const releaseId = `r${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`
      const isAlone = !scheduled.others?.length
      const name = t(isAlone ? 'schedule.release' : 'schedule.releaseBoth', {title: title ?? ''})
      await scheduleTogether(client, {...scheduled, releaseId, title: name})
      if (isAlone) showScheduledDraft(releaseId)
      else setPerspective(releaseId)
    },
    [client, t, title, showScheduledDraft, setPerspective],
  )
}
