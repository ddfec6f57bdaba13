import {Box, Button, Dialog, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type FormEvent, useEffect, useId, useState} from 'react'
import {
  getReleaseIdFromReleaseDocumentId,
  Preview,
  useClient,
  useCurrentUser,
  useSchema,
} from 'sanity'
import {useRouter} from 'sanity/router'
import {type Finding} from '../../engine/index.ts'
import {
  API_VERSION,
  type CheckedDocument,
  isArchivePending,
  isUnread,
  type Setup,
  storedDecisions,
} from '../../story/index.ts'
import {currentArchive} from '../feeds/archiveFeed.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {ChecklistItems} from '../publish/ChecklistItems.tsx'
import {ArchiveNote} from '../publish/ArchiveNote.tsx'
import {blockerText} from '../publish/blockerText.ts'
import {OpenFindingList} from '../publish/OpenFindingList.tsx'
import {ReasonField} from '../publish/ReasonField.tsx'
import {getPublishedId} from '@sanity/client/csm'
import {currentRecords} from '../feeds/recordsFeed.ts'
import {Notice} from '../components/Notice.tsx'
import {UnreadParts} from '../components/UnreadParts.tsx'
import {asideText} from '../i18n/asideText.ts'
import {type CleanLimits, cleanTitle} from '../i18n/cleanTitle.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {isScheduled, type ReleaseFindings, releaseFindings} from './releaseFindings.ts'
import {type ReleaseToConfirm} from './releaseToConfirm.ts'
import {useSendRelease} from './useSendRelease.ts'

interface ReleaseDialogProps extends ReleaseToConfirm {
  setup: Setup
  onClose(): void
}

/** What is open in all documents of a release, and the way to send it out anyway. */
export default function ReleaseDialog({release, documents, setup, onClose}: ReleaseDialogProps) {
  const t = useTranslate()
  const id = useId()
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const schema = useSchema()
  const user = useCurrentUser()
  const [open, setOpen] = useState<ReleaseFindings>()
  const [unreadable, setUnreadable] = useState<Error>()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const {send, isSending, error} = useSendRelease(release)

  useEffect(() => {
    let isWanted = true
    const read = async () => {
      const records = await currentRecords(client, setup.records)
      const archive = await currentArchive(client, setup)
      const context = {client, records, archive, user, now: Date.now()}
      const found = await releaseFindings({release, documents}, setup, context)
      if (isWanted) setOpen(found)
    }
    read().catch((failure: Error) => isWanted && setUnreadable(failure))
    return () => {
      isWanted = false
    }
  }, [client, release, documents, setup, user])

  if (unreadable)
    return (
      <Dialog header={t('release.check')} id={`${id}-dialog`} width={1} onClose={onClose}>
        <Box padding={4}>
          <Notice text={t('release.notSent', {error: unreadable.message})} tone="critical" />
        </Box>
      </Dialog>
    )
  if (!open) return null
  const show = (documentId: string, type: string, finding: Finding) => {
    const published = getPublishedId(documentId)
    selectedFinding.set(published, finding.id)
    const searchParams: [string, string][] = [
      ['perspective', getReleaseIdFromReleaseDocumentId(release._id)],
    ]
    const path = router.resolveIntentLink('edit', {id: published, type}, searchParams)
    onClose()
    router.navigateUrl({path})
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim()) return setIsMissing(true)
    if (await send(open, reason.trim())) onClose()
  }
  const maySend = open.count > 0 && !open.blocker
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text={t('publish.back')} onClick={onClose} />
          {maySend && (
            <Button
              disabled={isSending}
              form={id}
              loading={isSending}
              mode="ghost"
              text={t(`publish.${isScheduled(release) ? 'schedule' : 'publish'}Anyway`)}
              type="submit"
            />
          )}
        </Flex>
      }
      header={
        open.count > 0 ? t('publish.header', {count: open.count}) : cleanTitle(limitsOf(open), t)
      }
      id={`${id}-dialog`}
      width={1}
      onClose={onClose}
    >
      <form id={id} onSubmit={submit}>
        <Stack gap={4} padding={4}>
          {open.count === 0 && <Text size={1}>{t('release.nothing')}</Text>}
          {maySend && <Text size={1}>{t('release.lead')}</Text>}
          {open.documents.map(({document, findings, items = [], unread}) => (
            <Stack gap={3} key={document._id}>
              <Heading as="h3" size={0}>
                <Preview
                  layout="inline"
                  schemaType={schema.get(document._type)!}
                  value={document}
                />
              </Heading>
              {items.length > 0 && <ChecklistItems items={items} />}
              <UnreadParts unread={unread} />
              <OpenFindingList
                document={document}
                findings={findings}
                setup={setup}
                onShow={(finding) => show(document._id, document._type, finding)}
              />
              <SetAside document={document} field={setup.decisionsField} />
            </Stack>
          ))}
          <ArchiveNote archive={open.archive} />
          {maySend && (
            <ReasonField
              isMissing={isMissing && !reason.trim()}
              reasons={setup.reasons}
              value={reason}
              onChange={setReason}
            />
          )}
          {open.count > 0 && open.blocker && (
            <Notice text={blockerText(open.blocker, open.count, setup, t)} />
          )}
          {error && <Notice text={t('release.notSent', {error: error.message})} tone="critical" />}
        </Stack>
      </form>
    </Dialog>
  )
}

const limitsOf = ({documents, archive}: ReleaseFindings): CleanLimits => ({
  isInPart: documents.some(({unread}) => isUnread(unread)) || archive?.status === 'failed',
  isArchivePending: archive !== undefined && isArchivePending(archive),
  isReading: false,
})

function SetAside({document, field}: {document: CheckedDocument; field: string | undefined}) {
  const t = useTranslate()
  const list = asideText(storedDecisions(document, field), t)
  return list ? (
    <Text muted size={1}>
      {t('panel.setAside', {list})}
    </Text>
  ) : null
}
