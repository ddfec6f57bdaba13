import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {undoStack} from '../fixes/undoStack.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** What was done last from the panel, and the way back. */
export function UndoBar({documentId, undo}: {documentId: string; undo(): void}) {
  const t = useTranslate()
  const [done] = useKeyedStore(undoStack, documentId)
  const last = done.at(-1)
  if (!last) return null
  return (
    <Card border padding={2} radius={2}>
      <Flex align="center" gap={2}>
        <Box flex={1} paddingX={1}>
          <Text muted size={1}>
            {last.label}
          </Text>
        </Box>
        <Button
          fontSize={1}
          icon={UndoIcon}
          mode="ghost"
          padding={2}
          text={t('panel.undo')}
          onClick={undo}
        />
      </Flex>
    </Card>
  )
}
