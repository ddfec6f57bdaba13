import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {memo} from 'react'
import {type CheckedDocument, type Setup} from '../../story/index.ts'
import {CopyCheckIcon} from '../components/CopyCheckIcon.ts'
import {useCleanLimits} from '../findings/useCleanLimits.ts'
import {useFindings} from '../findings/useFindings.ts'
import {asideText} from '../i18n/asideText.ts'
import {cleanTitle} from '../i18n/cleanTitle.ts'
import {countsText} from '../i18n/countsText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {usePaneIfAny} from '../pane/usePane.ts'

interface FormHeadProps {
  document: CheckedDocument
  setup: Setup
}

/** The copy check by its name at the head of the form, with what is open; one click opens the panel. */
export const FormHead = memo(function FormHead({document, setup}: FormHeadProps) {
  const t = useTranslate()
  const pane = usePaneIfAny()
  const state = useFindings(document, setup)
  const {status, findings, decisions} = state
  const limits = useCleanLimits(state, setup)
  if (!pane) return null
  const counts = countsText(findings, t)
  const aside = asideText(decisions, t)
  const isLeft = findings.some(({severity}) => severity !== 'info')
  return (
    <Card
      data-testid="copydesk-head"
      marginBottom={3}
      paddingY={1}
      style={{position: 'sticky', top: 0, zIndex: 5}}
    >
      <Flex align="center" gap={3} wrap="wrap">
        <Button
          aria-expanded={pane.isPanelOpen}
          fontSize={1}
          icon={CopyCheckIcon}
          mode="ghost"
          padding={3}
          text={counts ? t('panel.titleCounts', {counts}) : t('panel.title')}
          tone={isLeft ? 'caution' : 'default'}
          onClick={() => (pane.isPanelOpen ? pane.closePanel() : pane.openPanel())}
        />
        {status === 'ready' && (!counts || aside) && (
          <Box>
            <Text muted size={1}>
              {[!counts && cleanTitle(limits, t), aside].filter(Boolean).join(' · ')}
            </Text>
          </Box>
        )}
      </Flex>
    </Card>
  )
})
