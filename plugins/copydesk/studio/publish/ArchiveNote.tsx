import {Text} from '@sanity/ui'
import {type ArchiveState} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** That what earlier stories say is not in a list of what is left, and why. */
export function ArchiveNote({archive}: {archive: ArchiveState | undefined}) {
  const t = useTranslate()
  if (!archive || archive.status === 'ready') return null
  return (
    <Text muted size={1}>
      {archive.status === 'reading'
        ? t('publish.archiveReading')
        : t('archive.failed', {error: archive.error.message})}
    </Text>
  )
}
