import {useCallback, useState} from 'react'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {type Finding} from '../../engine/index.ts'
import {
  API_VERSION,
  type ArchiveState,
  type CheckedDocument,
  type Setup,
  leftIn,
  obstacleTo,
} from '../../story/index.ts'
import {currentArchive} from '../feeds/archiveFeed.ts'
import {currentRecords} from '../feeds/recordsFeed.ts'
import {PublishDialog} from './PublishDialog.tsx'

/** What was left when it was asked for, and how far the archive was. */
interface Left {
  findings: Finding[]
  archive: ArchiveState | undefined
}

/** The same action, which asks first while findings are left; with nothing left it is as it always is. */
export function wrapAction(
  useOriginal: DocumentActionComponent,
  setup: Setup,
): DocumentActionComponent {
  const useCheckedAction: DocumentActionComponent = (props) => {
    const original = useOriginal(props)
    const client = useClient({apiVersion: API_VERSION})
    const user = useCurrentUser()
    const document = (props.version ?? props.draft) as CheckedDocument | null
    const [left, setLeft] = useState<Left>()
    const close = useCallback(() => setLeft(undefined), [])
    if (!original) return null

    const proceed = () => {
      close()
      original.onHandle?.()
    }
    // Read when it is asked for: what was read while the last word was typed may be a word behind.
    const ask = async () => {
      const records = await currentRecords(client, setup.records)
      const archive = await currentArchive(client, setup)
      const findings = document ? await leftIn(document, setup, records, archive) : []
      if (findings.length > 0) setLeft({findings, archive})
      else original.onHandle?.()
    }
    return {
      ...original,
      onHandle: () => void ask(),
      dialog:
        left && document
          ? {
              type: 'custom',
              component: (
                <PublishDialog
                  action={useOriginal.action === 'schedule' ? 'schedule' : 'publish'}
                  document={document}
                  obstacle={obstacleTo(left.findings, user, setup)}
                  setup={setup}
                  {...left}
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
