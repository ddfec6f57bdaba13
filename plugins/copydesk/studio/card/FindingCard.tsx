import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {memo, useId} from 'react'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {type Setup} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {SeverityLabel} from '../components/SeverityLabel.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {PlainButton} from '../components/PlainButton.tsx'
import {Comparison} from './Comparison.tsx'
import {EarlierStories} from './EarlierStories.tsx'
import {EvidenceList} from './EvidenceList.tsx'
import {Places} from './Places.tsx'
import {Remedies} from './Remedies.tsx'

interface FindingCardProps {
  finding: Finding
  /** As it is called among the others. */
  title: string
  isOpen: boolean
  pane: Pane
  paragraphs: ArticleParagraph[]
  resolve: Resolve
  setup: Setup
  onOpen(): void
  /** Resolves the finding, and goes on to the next. */
  onSettle(act: () => void): void
}

/** One finding: a line when closed; open, why it was found, where it stands and how to resolve it. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const {finding, isOpen, pane, paragraphs, resolve, setup, title, onOpen, onSettle} = props
  const t = useTranslate()
  const id = useId()
  return (
    <Card
      as="li"
      border
      data-finding-card={finding.id}
      overflow="hidden"
      radius={2}
      shadow={isOpen ? 2 : undefined}
    >
      <PlainButton
        aria-controls={id}
        aria-expanded={isOpen}
        data-finding={finding.id}
        padding={3}
        onClick={(event) => {
          // not every browser gives a button the focus with a click
          event.currentTarget.focus()
          onOpen()
        }}
      >
        <Stack gap={3}>
          <SeverityLabel severity={finding.severity} />
          <Text size={1} weight="medium">
            {title}
          </Text>
        </Stack>
      </PlainButton>
      {isOpen && (
        <Box id={id} padding={3} paddingTop={1}>
          <Stack gap={4}>
            <EvidenceList finding={finding} />
            <Comparison finding={finding} paragraphs={paragraphs} />
            <EarlierStories finding={finding} paragraphs={paragraphs} setup={setup} />
            <Places finding={finding} pane={pane} paragraphs={paragraphs} />
            {pane.readOnly && pane.isReady && (
              <Text muted size={1}>
                {t('panel.readOnly')}
              </Text>
            )}
            {!pane.readOnly && (
              <Flex direction="column" gap={2}>
                <Remedies finding={finding} resolve={resolve} onSettle={onSettle} />
              </Flex>
            )}
          </Stack>
        </Box>
      )}
    </Card>
  )
}, isDrawnSame)

/** A closed card shows its finding alone: it stays as it is while the story is typed on. */
function isDrawnSame(before: FindingCardProps, next: FindingCardProps): boolean {
  const isClosed = !before.isOpen && !next.isOpen
  return (
    isClosed &&
    before.finding === next.finding &&
    before.title === next.title &&
    before.pane.show === next.pane.show
  )
}
