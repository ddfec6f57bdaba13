import {useToast} from '@sanity/ui/toast'
import {useCallback, useState} from 'react'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {type Finding} from '../../engine/index.ts'
import {
  API_VERSION,
  type ArchiveState,
  askChecklist,
  type CheckedDocument,
  type ChecklistItem,
  hasScheduledDraft,
  type Setup,
  openFindings,
  publishBlocker,
  waitsForEmbargo,
  type Unread,
  unreadOf,
} from '../../story/index.ts'
import {useDescribeOnce} from '../actions/useDescribeOnce.ts'
import {useChangeQuestion} from '../corrections/useChangeQuestion.tsx'
import {currentArchive} from '../feeds/archiveFeed.ts'
import {withCurrentDecisions} from '../feeds/decisionsStore.ts'
import {currentRecords} from '../feeds/recordsFeed.ts'
import {withCurrentReferenced} from '../feeds/referencedFeed.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {PublishDialog} from './PublishDialog.tsx'

/** The findings when somebody asked to publish, and how far the archive was read. */
interface OpenFindings {
  /** With the decisions on it, and with what it refers to. */
  document: CheckedDocument
  findings: Finding[]
  items: ChecklistItem[]
  archive: ArchiveState | undefined
  /** Whether a scheduled draft of it is waiting already. */
  isScheduled: boolean
  unread: Unread | undefined
}

/** The same action, which needs a confirmation while findings are open; without any it is as it always is. */
export function wrapAction(
  useOriginal: DocumentActionComponent,
  setup: Setup,
): DocumentActionComponent {
  const useCheckedAction: DocumentActionComponent = (props) => {
    const {original, isOutermost} = useDescribeOnce(useOriginal, props)
    const client = useClient({apiVersion: API_VERSION})
    const user = useCurrentUser()
    const document = (props.version ?? props.draft) as CheckedDocument | null
    const t = useTranslate()
    const toast = useToast()
    const [open, setOpen] = useState<OpenFindings>()
    const isForLater = useOriginal.action === 'schedule'
    const question = useChangeQuestion(props, setup)
    const close = useCallback(() => setOpen(undefined), [])
    if (!original || !isOutermost) return original

    // Over a published story, changed facts are asked about last.
    const publish = () =>
      question.ask(() => original.onHandle?.(), isForLater ? {records: []} : undefined)
    const tell = ({message: error}: Error) =>
      toast.push({status: 'error', title: t('publish.notChecked', {error})})
    const proceed = () => {
      close()
      publish().catch(tell)
    }
    // Read when it is asked for: what was read while the last word was typed may be a word behind.
    const ask = async () => {
      const records = await currentRecords(client, setup.records)
      const archive = await currentArchive(client, setup)
      const read = document && (await withCurrentDecisions(client, document, setup))
      const whole = read && (await withCurrentReferenced(client, read, setup))
      const findings = whole ? await openFindings(whole, setup, records, archive) : []
      // When a schedule is for is asked later; the server judges what it is then.
      const at = isForLater ? undefined : new Date().toISOString()
      const items = read ? await askChecklist(client, read, setup, at) : []
      if (read && whole && findings.length + items.length > 0) {
        const isScheduled =
          items.some(({key}) => key === 'embargo') && (await hasScheduledDraft(client, props.id))
        const unread = unreadOf(whole, setup)
        setOpen({document: whole, findings, items, archive, isScheduled, unread})
      } else await publish()
    }
    return {
      ...original,
      onHandle: () => void ask().catch(tell),
      dialog: open
        ? {
            type: 'custom',
            component: (
              <PublishDialog
                action={isForLater ? 'schedule' : 'publish'}
                blocker={publishBlocker(open.findings, user, setup, open.items)}
                embargo={
                  props.version
                    ? undefined
                    : waitsForEmbargo(open.findings, open.items, user, setup)
                }
                setup={setup}
                {...open}
                onBack={close}
                onProceed={proceed}
                onSchedule={async (later, schedule) => {
                  await question.ask(schedule, later)
                  close()
                }}
              />
            ),
          }
        : question.dialog
          ? {type: 'custom', component: question.dialog}
          : original.dialog,
    }
  }
  useCheckedAction.action = useOriginal.action
  useCheckedAction.displayName = `Checked(${useOriginal.displayName ?? useOriginal.action})`
  return useCheckedAction
}
