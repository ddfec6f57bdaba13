import {useCallback, useMemo, useState} from 'react'
import {type DocumentActionComponent, useCurrentUser} from 'sanity'
import {type CheckedDocument} from '../check/readDocument.ts'
import {useFindings} from '../check/useFindings.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {PublishDialog} from './PublishDialog.tsx'
import {mayPublishAnyway} from './mayPublishAnyway.ts'

/** The actions that send a document out. */
export const OUTGOING = ['publish', 'schedule'] as const

/**
 * The same action, which asks first while findings are left; with nothing left it is as it always
 * is. One wrapper for each original, or the action would remount at every render.
 */
export function createActionWrapper(setup: Setup) {
  const wrappers = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (original: DocumentActionComponent): DocumentActionComponent => {
    const known = wrappers.get(original)
    if (known) return known
    const wrapped = wrapAction(original, setup)
    wrappers.set(original, wrapped)
    return wrapped
  }
}

function wrapAction(useOriginal: DocumentActionComponent, setup: Setup): DocumentActionComponent {
  const useCheckedAction: DocumentActionComponent = (props) => {
    const original = useOriginal(props)
    const document = (props.version ?? props.draft) as CheckedDocument | null
    const {status, findings} = useFindings(document, setup)
    const [asking, setAsking] = useState(false)
    const user = useCurrentUser()
    const left = useMemo(
      () => findings.filter(({severity}) => setup.ask.includes(severity)),
      [findings],
    )
    const close = useCallback(() => setAsking(false), [])
    if (!original) return null

    const mustAsk = status === 'ready' && left.length > 0
    const proceed = () => {
      close()
      original.onHandle?.()
    }
    return {
      ...original,
      onHandle: mustAsk ? () => setAsking(true) : original.onHandle,
      dialog:
        asking && document
          ? {
              type: 'custom',
              component: (
                <PublishDialog
                  action={useOriginal.action === 'schedule' ? 'schedule' : 'publish'}
                  document={document}
                  findings={left}
                  mayPublish={mayPublishAnyway(user, setup)}
                  setup={setup}
                  onBack={close}
                  onProceed={proceed}
                />
              ),
            }
          : original.dialog,
    }
  }
  useCheckedAction.action = useOriginal.action
  useCheckedAction.displayName = `Checked(${useOriginal.displayName ?? useOriginal.action})`
  return useCheckedAction
}
