import {Card, Stack, Text} from '@sanity/ui'
import {MOST_FOLLOWED, type UnreadReferences as Unread} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** Says of documents that a story refers to that they were not read, and why. */
export function UnreadReferences({unread: {missing, beyond}}: {unread: Unread}) {
  const t = useTranslate()
  if (missing + beyond === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution">
      <Stack gap={3}>
        {missing > 0 && <Text size={1}>{t('panel.unreadReferences', {count: missing})}</Text>}
        {beyond > 0 && (
          <Text size={1}>{t('panel.unreadBeyond', {count: beyond, most: MOST_FOLLOWED})}</Text>
        )}
      </Stack>
    </Card>
  )
}
