import {Card, Text} from '@sanity/ui'

interface NoticeProps {
  text: string
  tone?: 'caution' | 'critical'
}

/** A sentence that must be seen; one that tells of a failure is read out at once. */
export function Notice({text, tone = 'caution'}: NoticeProps) {
  return (
    <Card padding={3} radius={2} role={tone === 'critical' ? 'alert' : undefined} tone={tone}>
      <Text size={1}>{text}</Text>
    </Card>
  )
}
