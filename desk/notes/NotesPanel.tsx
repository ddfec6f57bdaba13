import {getPublishedId} from '@sanity/client/csm'
import {Box, Flex, Spinner} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {createPatchChannel, type DocumentInspectorProps, FormBuilder, useDocumentForm} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import {useDeskText} from '../i18n/useDeskText.ts'
import {notesId} from '../../schemas/privateId.ts'
import {OriginalFile} from './OriginalFile.tsx'

/** The notes on the open story, in the Studio's own form. */
export default function NotesPanel({documentId, onClose}: DocumentInspectorProps) {
  const t = useDeskText()
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('notes.close')}
        onClose={onClose}
        title={t('notes.title')}
      />
      <Box data-testid="story-notes" flex={1} overflow="auto" padding={4}>
        <NotesForm articleId={documentId} key={documentId} />
      </Box>
    </Flex>
  )
}

function NotesForm({articleId}: {articleId: string}) {
  const [patchChannel] = useState(createPatchChannel)
  const document = useMemo(
    () => ({_type: 'reference', _ref: getPublishedId(articleId), _weak: true}),
    [articleId],
  )
  const documentId = getPublishedId(notesId(articleId))
  const form = useDocumentForm({
    documentId,
    documentType: 'articleNotes',
    // A draft also where the story is seen in a release: they are one document for all of its versions.
    selectedPerspectiveName: undefined,
    releaseId: undefined,
    initialValue: {
      loading: false,
      error: null,
      value: {_id: documentId, _type: 'articleNotes', document},
    },
  })
  const {formState, ready, value, schemaType} = form
  if (!formState || !ready) return <Spinner muted />
  return (
    <>
      <OriginalFile original={value.original as never} />
      <FormBuilder
        __internal_patchChannel={patchChannel}
        changed={formState.changed}
        changedFromBaseVariant={formState.changedFromBaseVariant}
        collapsedFieldSets={form.collapsedFieldSets}
        collapsedPaths={form.collapsedPaths}
        focused={formState.focused}
        focusPath={formState.focusPath}
        groups={formState.groups}
        hasBaseVariant={false}
        hasUpstreamVersion={false}
        id={`notes-${articleId}`}
        members={formState.members}
        presence={formState.presence}
        readOnly={formState.readOnly}
        schemaType={schemaType}
        validation={formState.validation}
        value={value}
        onChange={form.onChange}
        onFieldGroupSelect={form.onSetActiveFieldGroup}
        onPathBlur={form.onBlur}
        onPathFocus={form.onFocus}
        onPathOpen={form.onPathOpen}
        onSetFieldSetCollapsed={form.onSetCollapsedFieldSet}
        onSetPathCollapsed={form.onSetCollapsedPath}
      />
    </>
  )
}
