import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {Popover} from '@sanity/ui/popover'
import {type PropsWithChildren, useRef} from 'react'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type CheckedDocument, isPlain, type Setup} from '../../story/index.ts'
import {useResolve} from '../fixes/useResolve.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {type Pane, usePaneIfAny} from '../pane/usePane.ts'
import {SeverityLabel} from '../components/SeverityLabel.tsx'
import {findingTitle} from '../i18n/findingTitle.ts'
import {remedyText} from '../i18n/remedyText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useEditorName} from './useEditorName.ts'
import {UndoKey} from './UndoKey.tsx'
import {useMarkInFocus} from './useMarkInFocus.ts'

type MarkPopoverProps = PropsWithChildren<{
  document: CheckedDocument
  findings: Finding[]
  /** What the text is called. */
  name: string
  paragraphs: ArticleParagraph[]
  setup: Setup
}>

/** The text, and beside the mark that somebody looks at, its finding in a line with its actions. */
export function MarkPopover({children, findings, name, ...rest}: MarkPopoverProps) {
  const container = useRef<HTMLDivElement>(null)
  const [mark, close] = useMarkInFocus(container)
  const pane = usePaneIfAny()
  useEditorName(container, name)
  const finding = mark && findings.find(({id}) => id === mark.finding)
  return (
    <div ref={container} style={{minWidth: 0}}>
      {children}
      {pane && <UndoKey container={container} pane={pane} />}
      {finding && pane && (
        <Popover
          constrainSize
          content={<Line {...rest} close={close} finding={finding} pane={pane} />}
          open
          placement="bottom-start"
          portal
          referenceElement={mark.element}
        />
      )}
    </div>
  )
}

interface LineProps extends Omit<MarkPopoverProps, 'findings' | 'name' | 'children'> {
  close(): void
  finding: Finding
  pane: Pane
}

function Line({close, document, finding, pane, paragraphs, setup}: LineProps) {
  const t = useTranslate()
  const resolve = useResolve({document, pane, paragraphs, setup})
  const remedy = resolve.remedies(finding).find(isPlain)
  const show = () => {
    close()
    selectedFinding.set(pane.documentId, finding.id)
    pane.openPanel()
  }
  return (
    <Card data-copydesk-popover="" padding={3} radius={2} style={{maxWidth: 360}}>
      <Stack gap={3}>
        <SeverityLabel severity={finding.severity} />
        <Box>
          <Text size={1} weight="medium">
            {findingTitle(finding, t)}
          </Text>
        </Box>
        <Flex gap={2} wrap="wrap">
          {remedy && !pane.readOnly && (
            <Button
              fontSize={1}
              mode="ghost"
              padding={2}
              text={remedyText(remedy, t)}
              tone="primary"
              onClick={() => {
                close()
                resolve.apply(finding, remedy)
              }}
            />
          )}
          {resolve.canDecide && !pane.readOnly && (
            <Button
              fontSize={1}
              mode="ghost"
              padding={2}
              text={t('decide.dismissed')}
              onClick={() => {
                close()
                resolve.dismiss(finding)
              }}
            />
          )}
          <Button fontSize={1} mode="ghost" padding={2} text={t('marks.more')} onClick={show} />
        </Flex>
      </Stack>
    </Card>
  )
}
