import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'

interface StateMessageProps {
  tone: 'positive' | 'critical' | 'default'
  title: string
  text: string
}

const ICONS = {
  positive: CheckmarkCircleIcon,
  critical: ErrorOutlineIcon,
  default: InfoOutlineIcon,
}

/** A state of the panel in which there is no list to show. */
export function StateMessage({tone, title, text}: StateMessageProps) {
  const Icon = ICONS[tone]
  return (
    <Card padding={4} radius={2} role="status" tone={tone}>
      <Flex gap={3}>
        <Text size={1}>
          <Icon />
        </Text>
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {title}
          </Text>
          {text && <Text size={1}>{text}</Text>}
        </Stack>
      </Flex>
    </Card>
  )
}
