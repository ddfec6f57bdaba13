import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {lazy} from 'react'
import {type DocumentInspector, definePlugin} from 'sanity'
import {useDeskText} from '../i18n/useDeskText.ts'

/** “Notes” beside a story: what the newsroom keeps to itself, in a document that readers never see. */
export const notesPlugin = definePlugin({
  name: 'story-notes',
  document: {
    inspectors: (before, {documentType}) =>
      documentType === 'article' ? [...before, inspector] : before,
    // They are edited beside their story, and belong to it: neither published nor copied on their own.
    actions: (before, {schemaType}) => (schemaType === 'articleNotes' ? [] : before),
  },
})

const inspector: DocumentInspector = {
  name: 'story-notes',
  component: lazy(() => import('./NotesPanel.tsx')),
  useMenuItem: () => ({
    icon: ClipboardIcon,
    title: useDeskText()('notes.title'),
    showAsAction: true,
  }),
}
