import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {undoStack} from '../fixes/undoStack.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {panelNotices} from '../pane/notices.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** What was done last, how it went, and the way back. */
export function UndoBar({documentId, undo}: {documentId: string; undo(): void}) {
  const t = useTranslate()
  const [done] = useKeyedStore(undoStack, documentId)
  const [notice] = useKeyedStore(panelNotices, documentId)
  const last = done.at(-1)
  const text = notice?.text ?? last?.label
  const isCalm = !notice || notice.tone === 'positive'
  // It is there from the start, so that a screen reader hears what comes into it.
  return (
    <div aria-live="polite" role="status">
      {text && (
        <Card border padding={2} radius={2} tone={isCalm ? 'default' : notice.tone}>
          <Flex align="center" gap={2}>
            <Box flex={1} paddingX={1} paddingY={2}>
              <Text muted={isCalm} size={1}>
                {text}
              </Text>
            </Box>
            {last && (
              <Button
                fontSize={1}
                icon={UndoIcon}
                mode="ghost"
                padding={2}
                text={t('panel.undo')}
                title={last.label}
                onClick={undo}
              />
            )}
          </Flex>
        </Card>
      )}
    </div>
  )
}
