import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'

interface StateMessageProps {
  tone: 'positive' | 'critical'
  title: string
  text: string
}

/** A state of the panel in which there is no list to show. */
export function StateMessage({tone, title, text}: StateMessageProps) {
  const Icon = tone === 'positive' ? CheckmarkCircleIcon : ErrorOutlineIcon
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
          <Text size={1}>{text}</Text>
        </Stack>
      </Flex>
    </Card>
  )
}
