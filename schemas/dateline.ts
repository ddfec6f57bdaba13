import {defineField, defineType} from 'sanity'
import {datelineLabel} from './datelineText.ts'
import {placeUnlessNone, reasonIfNone} from './datelineRules.ts'

export const dateline = defineType({
  name: 'dateline',
  title: 'Dateline',
  type: 'object',
  description:
    'Where the story was filed from, and by whom. It does not change once the story is published.',
  fields: [
    defineField({
      name: 'located',
      title: 'Place',
      type: 'reference',
      to: [{type: 'location'}],
      description: 'Where the reporter was when the story was filed, not where it is set.',
      hidden: ({parent}) => parent?.noDateline === true,
      validation: (rule) => rule.custom(placeUnlessNone),
    }),
    defineField({
      name: 'date',
      title: 'Date',
      type: 'date',
      description: 'The day the story was filed.',
      hidden: ({parent}) => parent?.noDateline === true,
    }),
    defineField({
      name: 'provider',
      title: 'Agency',
      type: 'string',
      description: 'Printed in brackets after the place: AP. Leave empty for our own reporting.',
      hidden: ({parent}) => parent?.noDateline === true,
    }),
    defineField({
      name: 'text',
      title: 'Write it differently',
      type: 'string',
      description:
        'Fill in only where the usual form is wrong. Usual form: LEIBAN, Iraq (AP) —, or BAGHDAD (AP) — for a city that needs no country.',
      hidden: ({parent}) => parent?.noDateline === true,
    }),
    defineField({
      name: 'noDateline',
      title: 'No dateline',
      type: 'boolean',
      description: 'For a story written at the desk or from several places.',
    }),
    defineField({
      name: 'noDatelineReason',
      title: 'Why there is none',
      type: 'string',
      hidden: ({parent}) => parent?.noDateline !== true,
      validation: (rule) => rule.custom(reasonIfNone),
    }),
  ],
  preview: {
    select: {
      text: 'text',
      provider: 'provider',
      noDateline: 'noDateline',
      reason: 'noDatelineReason',
      name: 'located.name',
      datelineForm: 'located.datelineForm',
      standalone: 'located.standalone',
      countryCode: 'located.countryCode',
      date: 'date',
    },
    prepare: ({text, provider, noDateline, reason, date, ...located}) => ({
      title: datelineLabel({text, provider, noDateline, located}) || 'No dateline',
      subtitle: noDateline ? reason : date,
    }),
  },
})
