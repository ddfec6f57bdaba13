import {LockIcon} from '@sanity/icons/Lock'
import {defineField, defineType, type ValidationContext} from 'sanity'
import {isPrivateId} from './privateId.ts'

export const sourceContact = defineType({
  name: 'sourceContact',
  title: 'Private contact',
  type: 'document',
  icon: LockIcon,
  description:
    'How to reach a source. Kept under an ID that starts with “private.”: nobody can read it without signing in, and it is never published.',
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{type: 'source'}],
      weak: true,
      validation: (rule) => rule.custom(staysPrivate),
    }),
    defineField({name: 'phone', title: 'Phone', type: 'string'}),
    defineField({name: 'email', title: 'Email', type: 'email'}),
    defineField({
      name: 'messenger',
      title: 'Messenger',
      type: 'string',
      description: 'Service and name or number.',
    }),
    defineField({
      name: 'note',
      title: 'Note',
      type: 'text',
      rows: 3,
      description: 'When to call, in which language, what to be careful of.',
    }),
  ],
  preview: {
    select: {name: 'source.name', phone: 'phone', email: 'email'},
    prepare: ({name, phone, email}) => ({
      title: name ?? 'No source chosen',
      subtitle: [phone, email].filter(Boolean).join(' · '),
    }),
  },
})

/** Anyone can read a published document, so a contact is published under a private id only. */
function staysPrivate(_: unknown, context: ValidationContext) {
  return (
    isPrivateId(context.document?._id) ||
    'This contact was created outside its source’s record, so publishing would show it to everyone. Leave it as a draft, or create it from the source.'
  )
}
