import {LockIcon} from '@sanity/icons/Lock'
import {defineArrayMember, defineField, defineType, type ValidationContext} from 'sanity'
import {isPrivateId} from './privateId.ts'

export const articleNotes = defineType({
  name: 'articleNotes',
  title: 'Notes on a story',
  type: 'document',
  icon: LockIcon,
  description:
    'What the newsroom keeps to itself about one story. Kept as a draft under an ID that starts with “private.”: nobody can read it without signing in, and it is never published.',
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: 'document',
      title: 'Story',
      type: 'reference',
      to: [{type: 'article'}],
      weak: true,
      hidden: true,
      validation: (rule) => rule.custom(staysPrivate),
    }),
    defineField({
      name: 'edNote',
      title: 'Note to editors',
      type: 'text',
      rows: 4,
      description: 'For editors who use the story. Readers never see it.',
    }),
    defineField({
      name: 'decisions',
      title: 'Decisions on findings',
      type: 'array',
      readOnly: true,
      options: {disableActions: ['add', 'duplicate', 'remove']},
      hidden: ({value}) => !value?.length,
      of: [defineArrayMember({type: 'copydeskDecision'})],
      description:
        'What editors decided about the copy check’s findings, when and why. They are undone in the copy check’s panel.',
    }),
    defineField({
      name: 'wireCopy',
      title: 'As it arrived',
      type: 'text',
      rows: 24,
      readOnly: ({value}) => Boolean(value),
      description: 'The story as it arrived, unchanged.',
    }),
    defineField({
      name: 'original',
      title: 'The file it came in',
      type: 'object',
      readOnly: true,
      hidden: ({value}) => !value,
      fields: [
        defineField({name: 'name', title: 'Name', type: 'string'}),
        defineField({name: 'mediaType', title: 'Media type', type: 'string'}),
        defineField({name: 'size', title: 'Bytes', type: 'number'}),
        defineField({name: 'sha256', title: 'SHA-256', type: 'string', hidden: true}),
        defineField({name: 'base64', title: 'Content', type: 'text', hidden: true}),
      ],
      description: 'How the same file is recognized when it comes in again.',
    }),
  ],
  preview: {
    select: {headline: 'document.headline', edNote: 'edNote'},
    prepare: ({headline, edNote}) => ({title: headline ?? 'Notes on a story', subtitle: edNote}),
  },
})

/** Anyone can read a published document without a dot in its id. */
function staysPrivate(_: unknown, context: ValidationContext) {
  return (
    isPrivateId(context.document?._id) ||
    'These notes were created outside their story, so publishing would show them to everyone. Leave them as a draft.'
  )
}
