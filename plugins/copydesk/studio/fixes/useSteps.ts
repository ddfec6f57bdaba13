import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {PatchEvent} from 'sanity'
import {type Pane} from '../pane/usePane.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type Step, patchesOf, standingSteps, undoPatches} from '../../story/index.ts'
import {formPatches} from './formPatches.ts'
import {popDone, pushDone} from './undoStack.ts'

/**
 * Takes steps on the open document, and takes the last ones back: each time one transaction. What
 * reads otherwise by now than when a step was worked out is left as it is, and said.
 */
export interface Steps {
  take(label: string, steps: Step[]): void
  undo(): void
}

export function useSteps({documentId, change, current, readOnly}: Pane): Steps {
  const t = useTranslate()
  const toast = useToast()
  return useMemo(() => {
    const tell = (status: 'success' | 'info', title: string, kept: number) => {
      const left = t('done.kept', {count: kept})
      toast.push(kept > 0 ? {status: 'warning', title, description: left} : {status, title})
    }
    return {
      take(label, planned) {
        const document = current()
        if (readOnly || !document || planned.length === 0) return
        const {steps, kept} = standingSteps(document, planned)
        if (steps.length === 0) {
          toast.push({status: 'warning', title: t('done.kept', {count: kept})})
          return
        }
        change(PatchEvent.from(formPatches(patchesOf(steps))))
        pushDone(documentId, {label, steps})
        tell('success', label, kept)
      },
      undo() {
        const document = current()
        const done = readOnly || !document ? undefined : popDone(documentId)
        if (!document || !done) return
        const {patches, kept} = undoPatches(document, done.steps)
        if (patches.length > 0) change(PatchEvent.from(formPatches(patches)))
        tell('info', t('done.undone', {label: done.label}), kept)
      },
    }
  }, [documentId, change, current, readOnly, t, toast])
}
