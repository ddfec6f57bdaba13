import {DocumentsIcon} from '@sanity/icons/Documents'
import {lazy} from 'react'
import {type Tool} from 'sanity'

/** “New story from…” in the navigation bar: files become drafts. Loaded when it is first opened. */
export const importTool: Tool = {
  name: 'new-story-from',
  title: 'New story from…',
  icon: DocumentsIcon,
  component: lazy(() => import('./ImportDesk.tsx')),
}
