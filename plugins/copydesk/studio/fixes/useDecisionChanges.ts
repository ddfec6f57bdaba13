import {useMemo} from 'react'
import {PatchEvent, set, unset, useClient} from 'sanity'
import {
  API_VERSION,
  DECISIONS_REV,
  type DecisionsChange,
  type Setup,
  type StoredDecision,
} from '../../story/index.ts'
import {decisionsStore} from '../feeds/decisionsStore.ts'
import {panelNotices} from '../pane/notices.ts'
import {type Pane} from '../pane/usePane.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type Done, dropDone, pushDone} from './undoStack.ts'
import {type Steps} from './useSteps.ts'

/** Stores a decision about the open document, as one undo step, and takes one out again. */
export interface DecisionChanges {
  add(label: string, decision: StoredDecision, about: Pick<Done, 'finding' | 'taught'>): void
  remove(decision: StoredDecision): void
}

/** In the document itself or in one beside it, as the options say; undefined where none are kept. */
export function useDecisionChanges(
  setup: Setup,
  {documentId, change, hasDraft, readOnly}: Pane,
  take: Steps['take'],
): DecisionChanges | undefined {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  return useMemo(() => {
    const {decisionsField: field, decisionsDocument} = setup
    if (!field) return undefined
    if (!decisionsDocument)
      return {
        add: (label, decision, about) =>
          take(label, [{kind: 'append', array: [field], items: [{...decision}]}], about),
        remove: ({_key}) => change(PatchEvent.from(unset([field, {_key}]))),
      }
    const write = async (decided: DecisionsChange) => {
      await decisionsStore(client, setup, documentId).change(decided)
      // what is open in the story has changed, and the Studio validates only what has itself changed
      if (hasDraft) change(PatchEvent.from(set(crypto.randomUUID(), [DECISIONS_REV])))
    }
    const fail = (error: Error) =>
      panelNotices.set(documentId, {
        tone: 'critical',
        text: t('failed.decision', {error: error.message}),
      })
    return {
      add(label, decided, about) {
        if (readOnly) return
        const done: Done = {label, steps: [], decided, ...about}
        pushDone(documentId, done)
        panelNotices.set(documentId, {tone: 'positive', text: label})
        write({add: decided}).catch((error: Error) => {
          dropDone(documentId, done)
          fail(error)
        })
      },
      remove({_key}) {
        if (!readOnly) write({remove: _key}).catch(fail)
      },
    }
  }, [setup, documentId, change, hasDraft, readOnly, take, client, t])
}
