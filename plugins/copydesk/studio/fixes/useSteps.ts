import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {PatchEvent} from 'sanity'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type Pane} from '../pane/usePane.ts'
import {useWords} from '../words/useWords.ts'
import {type Step, patchesOf, undoPatches} from './change.ts'
import {popDone, pushDone} from './undoStack.ts'

/** Takes steps on the open document, and takes the last ones back: each time one transaction. */
export interface Steps {
  take(label: string, steps: Step[]): void
  undo(): void
}

export function useSteps(document: CheckedDocument, {documentId, change, readOnly}: Pane): Steps {
  const t = useWords()
  const toast = useToast()
  return useMemo(
    () => ({
      take(label, steps) {
        if (readOnly || steps.length === 0) return
        change(PatchEvent.from(patchesOf(steps)))
        pushDone(documentId, {label, steps})
        toast.push({status: 'success', title: label})
      },
      undo() {
        const done = readOnly ? undefined : popDone(documentId)
        if (!done) return
        const {patches, kept} = undoPatches(document, done.steps)
        if (patches.length > 0) change(PatchEvent.from(patches))
        toast.push({
          status: kept > 0 ? 'warning' : 'info',
          title: t('done.undone', {label: done.label}),
          description: kept > 0 ? t('done.kept', {count: kept}) : undefined,
        })
      },
    }),
    [document, documentId, change, readOnly, t, toast],
  )
}
