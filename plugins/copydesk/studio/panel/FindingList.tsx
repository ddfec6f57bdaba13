import {Box, Stack, Text} from '@sanity/ui'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {type Setup} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {countsText} from '../i18n/countsText.ts'
import {findingTitles} from '../i18n/findingTitle.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {ApplyAll} from './ApplyAll.tsx'
import {FindingCard} from '../card/FindingCard.tsx'
import {type PanelKeys} from './usePanelKeys.ts'

interface FindingListProps {
  findings: Finding[]
  keys: PanelKeys
  pane: Pane
  paragraphs: ArticleParagraph[]
  resolve: Resolve
  setup: Setup
}

/** The findings, one of them open; arrow keys move through them, letters resolve the open one. */
export function FindingList({findings, keys, pane, paragraphs, resolve, setup}: FindingListProps) {
  const t = useTranslate()
  const titles = findingTitles(findings, t, paragraphs)
  return (
    <Stack gap={3}>
      <Box paddingX={1}>
        <Text aria-live="polite" muted size={1}>
          {countsText(findings, t)}
        </Text>
      </Box>
      {!pane.readOnly && <ApplyAll findings={findings} resolve={resolve} />}
      <Stack as="ul" gap={2} role="list">
        {findings.map((finding) => (
          <FindingCard
            finding={finding}
            isOpen={finding === keys.open}
            key={finding.id}
            pane={pane}
            paragraphs={paragraphs}
            resolve={resolve}
            setup={setup}
            title={titles.get(finding.id)!}
            onOpen={() => keys.choose(finding)}
            onSettle={(act) => keys.settle(finding, act)}
          />
        ))}
      </Stack>
      <Box paddingX={1}>
        <Text muted size={0}>
          {t('panel.keys')}
        </Text>
      </Box>
    </Stack>
  )
}
