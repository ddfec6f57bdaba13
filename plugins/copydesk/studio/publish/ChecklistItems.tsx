import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ChecklistItem} from '../../story/index.ts'
import {checklistText} from '../i18n/checklistText.ts'
import {useLocalTime} from '../i18n/useLocalTime.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

interface ChecklistItemsProps {
  items: ChecklistItem[]
  /** Leads to the field; without it there is no way there. */
  onShow?(item: ChecklistItem): void
}

/** What a story lacks before it goes out, a line each, with a way to the field. */
export function ChecklistItems({items, onShow}: ChecklistItemsProps) {
  const t = useTranslate()
  const localTime = useLocalTime()
  return (
    <Stack aria-label={t('checklist.title')} as="ul" gap={1} role="list">
      {items.map((item) => {
        const text = checklistText(item, t, localTime)
        const blocks = item.kind === 'blocks'
        return (
          <Card as="li" border key={`${item.key} ${text}`} paddingX={2} paddingY={1} radius={2}>
            <Flex align="center" gap={3}>
              <Box style={{minWidth: '6.5em'}}>
                <Badge fontSize={1} tone={blocks ? 'critical' : 'caution'}>
                  {t(blocks ? 'checklist.required' : 'checklist.missing')}
                </Badge>
              </Box>
              <Box flex={1} paddingY={1}>
                <Text size={1} weight="medium">
                  {text}
                </Text>
              </Box>
              {onShow && item.path.length > 0 && (
                <Button
                  aria-label={t('checklist.showOne', {text})}
                  fontSize={1}
                  iconRight={ArrowRightIcon}
                  mode="bleed"
                  padding={2}
                  text={t('publish.show')}
                  onClick={() => onShow(item)}
                />
              )}
            </Flex>
          </Card>
        )
      })}
    </Stack>
  )
}
