import {Box, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {memo, useDeferredValue, useEffect} from 'react'
import {type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import {type CheckedDocument, type Setup} from '../../story/index.ts'
import {useCleanLimits} from '../findings/useCleanLimits.ts'
import {useFindings} from '../findings/useFindings.ts'
import {useResolve} from '../fixes/useResolve.ts'
import {hidePlace, SHOWN_STYLE} from '../pane/shownPlace.ts'
import {type Pane, usePane} from '../pane/usePane.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {anyLanguageRules, ruleList} from './ranRules.ts'
import {UnreadNames} from './UnreadNames.tsx'
import {Notice} from '../components/Notice.tsx'
import {UnreadParts} from '../components/UnreadParts.tsx'
import {ArchiveLine} from './ArchiveLine.tsx'
import {ChecklistSection} from './ChecklistSection.tsx'
import {CleanMessage} from './CleanMessage.tsx'
import {DecisionList} from './DecisionList.tsx'
import {FindingList} from './FindingList.tsx'
import {StateMessage} from '../components/StateMessage.tsx'
import {UndoBar} from './UndoBar.tsx'
import {useKeptFocus} from './useKeptFocus.ts'
import {usePanelKeys} from './usePanelKeys.ts'

type PanelProps = DocumentInspectorProps & {setup: Setup}

/** What the copy check found in the open document, and the ways to resolve it. */
export default function Panel({onClose, setup}: PanelProps) {
  const t = useTranslate()
  // Drawn after the keystroke, and in slices: the text that is being typed comes first.
  const pane = useDeferredValue(usePane())
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('panel.close')}
        onClose={onClose}
        title={t('panel.title')}
      />
      <Box flex={1} overflow="auto" data-testid="copydesk-panel">
        {pane.document ? (
          <PanelContent document={pane.document} pane={pane} setup={setup} />
        ) : (
          <Loading />
        )}
      </Box>
    </Flex>
  )
}

interface PanelContentProps {
  document: CheckedDocument
  pane: Pane
  setup: Setup
}

const PanelContent = memo(function PanelContent({document, pane, setup}: PanelContentProps) {
  const t = useTranslate()
  const state = useFindings(document, setup)
  const {status, findings, paragraphs, unread, seemEnglish, isRead, decisions, error} = state
  const panel = useKeptFocus(findings)
  const resolve = useResolve({document, pane, paragraphs, setup})
  const keys = usePanelKeys({findings, pane, panel, resolve})
  const limits = useCleanLimits(state, setup)
  useEffect(() => hidePlace, [])
  if (status === 'loading') return <Loading />
  if (status === 'failed')
    return <StateMessage tone="critical" title={t('panel.failed')} text={error?.message ?? ''} />
  const fields = setup.fieldsOf(document._type)
  return (
    <Stack
      aria-label={t('panel.title')}
      gap={3}
      padding={3}
      ref={panel}
      role="group"
      style={{outline: 'none'}}
      tabIndex={-1}
      onKeyDown={keys.onKeyDown}
    >
      <style>{SHOWN_STYLE}</style>
      {state.withoutRecords && <Notice text={t('panel.withoutRecords')} />}
      {state.withoutDecisions && <Notice text={t('panel.withoutDecisions')} />}
      <UnreadParts unread={state.unreadParts} />
      {unread.map((language) => (
        <UnreadNames
          isEnglish={seemEnglish.includes(language)}
          key={language}
          language={language}
          rules={findings.length > 0 ? ruleList(anyLanguageRules(setup), t) : ''}
        />
      ))}
      <UndoBar documentId={pane.documentId} undo={keys.undo} />
      {findings.length === 0 ? (
        <CleanMessage
          decisions={decisions}
          emptyFields={
            paragraphs.length === 0 ? [...fields.text, ...fields.portableText] : undefined
          }
          isRead={isRead}
          limits={limits}
          setup={setup}
          unread={unread}
        />
      ) : (
        <FindingList
          findings={findings}
          keys={keys}
          pane={pane}
          paragraphs={paragraphs}
          resolve={resolve}
          setup={setup}
        />
      )}
      <ChecklistSection document={document} pane={pane} setup={setup} />
      {setup.archiveLimit > 0 && <ArchiveLine documentId={pane.documentId} setup={setup} />}
      <DecisionList decisions={decisions} pane={pane} resolve={resolve} />
    </Stack>
  )
})

function Loading() {
  const t = useTranslate()
  return (
    <Flex align="center" gap={3} justify="center" padding={5}>
      <Spinner muted />
      <Text muted size={1}>
        {t('panel.loading')}
      </Text>
    </Flex>
  )
}
