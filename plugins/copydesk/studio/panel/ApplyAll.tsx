import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {Changes} from '../card/Changes.tsx'

interface ApplyAllProps {
  findings: Finding[]
  resolve: Resolve
}

/** Does all that is suggested in one step, after showing it. Offered where there are several. */
export function ApplyAll({findings, resolve}: ApplyAllProps) {
  const t = useTranslate()
  const [isShown, setIsShown] = useState(false)
  const suggestions = resolve.suggestions(findings)
  const {count, edits, removed} = suggestions
  if (count < 2) return null
  if (!isShown)
    return (
      <Button
        fontSize={1}
        mode="ghost"
        text={t('all.offer', {count})}
        tone="primary"
        width="fill"
        onClick={() => setIsShown(true)}
      />
    )
  return (
    <Card border padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('preview.title')}
        </Text>
        {removed.paragraphs > 0 && (
          <Text size={1}>{t('all.removed', {count: removed.paragraphs})}</Text>
        )}
        {removed.passages > 0 && (
          <Text size={1}>{t('all.passages', {count: removed.passages})}</Text>
        )}
        <Changes lines={edits.map(({text, replacement}) => ({before: text, after: replacement}))} />
        <Flex gap={2}>
          <Box flex={1}>
            <Button
              fontSize={1}
              text={t('all.apply', {count})}
              tone="primary"
              width="fill"
              onClick={() => {
                resolve.applyAll(suggestions)
                setIsShown(false)
              }}
            />
          </Box>
          <Button
            fontSize={1}
            mode="ghost"
            text={t('preview.cancel')}
            onClick={() => setIsShown(false)}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
