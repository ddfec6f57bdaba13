import {Stack, Text} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'
import {
  API_VERSION,
  askChecklist,
  type CheckedDocument,
  type ChecklistItem,
  type Setup,
} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {ChecklistItems} from '../publish/ChecklistItems.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'

interface ChecklistSectionProps {
  document: CheckedDocument
  pane: Pane
  setup: Setup
}

/** What the story still lacks before it goes out; nothing where it lacks nothing. */
export function ChecklistSection({document, pane, setup}: ChecklistSectionProps) {
  const t = useTranslate()
  const items = useChecklist(document, setup)
  if (items.length === 0) return null
  return (
    <Stack gap={2}>
      <Text as="h3" size={1} weight="medium">
        {t('checklist.title')}
      </Text>
      <ChecklistItems items={items} onShow={({path}) => pane.goTo(path)} />
    </Stack>
  )
}

/** Milliseconds without a change before the server is asked. */
const PAUSE_MS = 500

/** The items, asked again after changes; those that were known stand meanwhile, and where it cannot be asked. */
function useChecklist(document: CheckedDocument, setup: Setup): ChecklistItem[] {
  const client = useClient({apiVersion: API_VERSION})
  const [items, setItems] = useState(NONE)
  const isAsked = useMemo(() => Boolean(setup.checklistOf(document._type)), [setup, document._type])
  useEffect(() => {
    if (!isAsked) return undefined
    let isWanted = true
    const timer = setTimeout(() => {
      askChecklist(client, document, setup, new Date().toISOString()).then(
        (found) => isWanted && setItems(found),
        (error: unknown) => console.warn('copydesk: the checklist could not be asked.', error),
      )
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [client, document, isAsked, setup])
  return isAsked ? items : NONE
}

const NONE: ChecklistItem[] = []
