import {Card, Stack, Text} from '@sanity/ui'
import {useTranslate} from '../i18n/useTranslate.ts'

/** A list that is empty because it was narrowed. */
export function NoResults() {
  const t = useTranslate()
  return (
    <Card border padding={4} radius={2} role="status">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('filter.none')}
        </Text>
        <Text muted size={1}>
          {t('filter.noneText')}
        </Text>
      </Stack>
    </Card>
  )
}
