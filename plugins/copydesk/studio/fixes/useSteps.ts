import {useMemo} from 'react'
import {PatchEvent} from 'sanity'
import {panelNotices} from '../pane/notices.ts'
import {type Pane} from '../pane/usePane.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type Step, patchesOf, standingSteps, undoPatches} from '../../story/index.ts'
import {formPatches} from './formPatches.ts'
import {type Done, popDone, pushDone} from './undoStack.ts'

/**
 * Takes steps on the open document, and takes the last ones back: each time one transaction. Text that
 * has changed since a step was worked out is left as it is, and the panel says so.
 */
export interface Steps {
  take(label: string, steps: Step[], about?: Pick<Done, 'finding' | 'taught'>): void
  /** Takes back what was done last, or what is named. Answers what was taken back. */
  undo(wanted?: Done): Done | undefined
}

export function useSteps({documentId, change, current, readOnly}: Pane): Steps {
  const t = useTranslate()
  return useMemo(() => {
    const tell = (text: string, kept: number) =>
      panelNotices.set(
        documentId,
        kept > 0
          ? {
              tone: 'caution',
              text: [text, t('done.kept', {count: kept})].filter(Boolean).join('. '),
            }
          : {tone: 'positive', text},
      )
    return {
      take(label, planned, about) {
        const document = current()
        if (readOnly || !document || planned.length === 0) return
        const {steps, kept} = standingSteps(document, planned)
        if (steps.length === 0) return tell('', kept)
        change(PatchEvent.from(formPatches(patchesOf(steps))))
        pushDone(documentId, {label, steps, ...about})
        tell(label, kept)
      },
      undo(wanted) {
        const document = current()
        const done = readOnly || !document ? undefined : popDone(documentId, wanted)
        if (!document || !done) return undefined
        const {patches, kept} = undoPatches(document, done.steps)
        if (patches.length > 0) change(PatchEvent.from(formPatches(patches)))
        tell(t('done.undone', {label: done.label}), kept)
        return done
      },
    }
  }, [documentId, change, current, readOnly, t])
}
