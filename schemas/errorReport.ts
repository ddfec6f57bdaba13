import {BellIcon} from '@sanity/icons/Bell'
import {defineField, defineType} from 'sanity'

const states = [
  {title: 'Open', value: 'open'},
  {title: 'Corrected', value: 'corrected'},
  {title: 'Nothing to correct', value: 'closed'},
]

export const errorReport = defineType({
  name: 'errorReport',
  title: 'Reader’s report',
  type: 'document',
  icon: BellIcon,
  description:
    'What a reader found wrong. Kept under an ID that starts with “private.”: nobody can read it without signing in.',
  fields: [
    defineField({name: 'message', title: 'What is wrong', type: 'text', rows: 6, readOnly: true}),
    defineField({
      name: 'story',
      title: 'Story',
      type: 'reference',
      to: [{type: 'article'}],
      weak: true,
      options: {disableNew: true},
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {list: states, layout: 'radio', direction: 'horizontal'},
      initialValue: 'open',
    }),
    defineField({
      name: 'answer',
      title: 'What was found',
      type: 'text',
      rows: 2,
      description: 'For colleagues: who looked into it, and what came of it.',
    }),
    defineField({name: 'receivedAt', title: 'Received', type: 'datetime', readOnly: true}),
    defineField({
      name: 'address',
      title: 'Web address of the story',
      type: 'string',
      readOnly: true,
    }),
    defineField({name: 'name', title: 'Name', type: 'string', readOnly: true}),
    defineField({name: 'email', title: 'Email', type: 'string', readOnly: true}),
  ],
  orderings: [{title: 'Newest', name: 'newest', by: [{field: 'receivedAt', direction: 'desc'}]}],
  preview: {
    select: {
      message: 'message',
      status: 'status',
      received: 'receivedAt',
      headline: 'story.headline',
    },
    prepare: ({message, status, received, headline}) => ({
      title: message ?? 'Nothing written',
      subtitle: [
        states.find(({value}) => value === status)?.title,
        received?.slice(0, 10),
        headline,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
