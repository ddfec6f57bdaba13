import {Box, Stack, Text} from '@sanity/ui'
import {type KeyboardEvent, useRef} from 'react'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {type Setup} from '../../story/index.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {type Pane} from '../pane/usePane.ts'
import {countsText} from '../i18n/countsText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {ApplyAll} from './ApplyAll.tsx'
import {FindingCard} from '../card/FindingCard.tsx'
import {panelKey} from './panelKey.ts'

interface FindingListProps {
  findings: Finding[]
  pane: Pane
  paragraphs: ArticleParagraph[]
  resolve: Resolve
  setup: Setup
}

/** The findings, one of them open; arrow keys move through them, letters resolve the open one. */
export function FindingList({findings, pane, paragraphs, resolve, setup}: FindingListProps) {
  const t = useTranslate()
  const list = useRef<HTMLUListElement>(null)
  const [selected, select] = useKeyedStore(selectedFinding, pane.documentId)
  const open = findings.find(({id}) => id === selected) ?? findings[0]

  const focus = (id: string) => {
    select(id)
    list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = panelKey(event.nativeEvent)
    if (!action) return
    event.preventDefault()
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-finding-card]')
    const current = findings.find(({id}) => id === card?.dataset.findingCard) ?? open
    const index = findings.indexOf(current)
    if (action === 'next') focus(findings[Math.min(index + 1, findings.length - 1)].id)
    if (action === 'previous') focus(findings[Math.max(index - 1, 0)].id)
    if (action === 'dismiss') resolve.dismiss(current)
    if (action === 'apply') resolve.applyFirst(current)
    if (action === 'undo') resolve.undo()
  }

  return (
    <Stack gap={3}>
      <Box paddingX={1}>
        <Text aria-live="polite" muted size={1}>
          {countsText(findings, t)}
        </Text>
      </Box>
      {!pane.readOnly && <ApplyAll findings={findings} resolve={resolve} />}
      <Stack as="ul" gap={2} ref={list} role="list" onKeyDown={onKeyDown}>
        {findings.map((finding) => (
          <FindingCard
            finding={finding}
            isOpen={finding === open}
            key={finding.id}
            pane={pane}
            paragraphs={paragraphs}
            resolve={resolve}
            setup={setup}
            onOpen={() => select(finding.id)}
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
