import {Box, Button, Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {type Remedy, type TextEdit} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {Changes} from './Changes.tsx'
import {remedyLines} from './changeLines.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

interface PreviewProps {
  remedy: Remedy
  resolve: Resolve
  /** With the quoted places that were ticked. */
  onApply(quoted: TextEdit[]): void
  onCancel(): void
}

/** What a remedy would change. Places inside quotation marks change only where they are ticked. */
export function Preview({remedy, resolve, onApply, onCancel}: PreviewProps) {
  const t = useTranslate()
  const id = useId()
  const [ticked, setTicked] = useState<TextEdit[]>([])
  const quoted = remedy.kind === 'spelling' ? remedy.quoted : []
  const count = remedy.kind === 'spelling' ? remedy.edits.length + ticked.length : remedy.count
  const toggle = (edit: TextEdit) =>
    setTicked(ticked.includes(edit) ? ticked.filter((one) => one !== edit) : [...ticked, edit])
  return (
    <Card border padding={3} radius={2} tone="default">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('preview.title')}
        </Text>
        <Changes lines={remedyLines(remedy, resolve)} />
        {quoted.length > 0 && (
          <Stack gap={3}>
            <Text size={1}>{t('preview.quoted')}</Text>
            {quoted.map((edit, index) => (
              <Flex align="center" gap={2} key={index}>
                <Checkbox
                  checked={ticked.includes(edit)}
                  data-first={index === 0 ? '' : undefined}
                  id={`${id}-${index}`}
                  onChange={() => toggle(edit)}
                />
                <Text as="label" htmlFor={`${id}-${index}`} size={1}>
                  {edit.text} → {edit.replacement}
                </Text>
              </Flex>
            ))}
          </Stack>
        )}
        <Flex gap={2}>
          <Box flex={1}>
            <Button
              data-first=""
              disabled={count === 0}
              fontSize={1}
              text={t('preview.apply', {count})}
              tone="primary"
              width="fill"
              onClick={() => onApply(ticked)}
            />
          </Box>
          <Button fontSize={1} mode="ghost" text={t('preview.cancel')} onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}
