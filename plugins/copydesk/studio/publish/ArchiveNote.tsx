import {Text} from '@sanity/ui'
import {type ArchiveState, isArchivePending} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** That what earlier stories say is not in a list of what is left, and why. */
export function ArchiveNote({archive}: {archive: ArchiveState | undefined}) {
  const t = useTranslate()
  if (!archive) return null
  const text =
    archive.status === 'failed'
      ? t('archive.failed', {error: archive.error.message})
      : isArchivePending(archive) && t('publish.archiveReading')
  return text ? (
    <Text muted size={1}>
      {text}
    </Text>
  ) : null
}
