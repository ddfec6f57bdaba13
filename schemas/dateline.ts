import {defineField, defineType} from 'sanity'
import {datelineLabel} from '../publishing/datelineText.ts'
import {placeUnlessNone, reasonIfNone} from './datelineRules.ts'

export const dateline = defineType({
  name: 'dateline',
  title: 'Dateline',
  type: 'object',
  description:
    'Where the story was filed from: LEIBAN, Iraq (AP). It does not change once it is published.',
  fields: [
    defineField({
      name: 'located',
      title: 'Place',
      type: 'reference',
      to: [{type: 'location'}],
      description: 'Where the reporter was.',
      hidden: ({parent}) => parent?.noDateline === true,
      validation: (rule) => rule.custom(placeUnlessNone),
    }),
    defineField({
      name: 'noDateline',
      title: 'No dateline',
      type: 'boolean',
      description: 'For stories written at the desk.',
    }),
    defineField({
      name: 'noDatelineReason',
      title: 'Why there is none',
      type: 'string',
      hidden: ({parent}) => parent?.noDateline !== true,
      validation: (rule) => rule.custom(reasonIfNone),
    }),
    defineField({
      name: 'date',
      title: 'Date',
      type: 'date',
      description: 'The day it was filed.',
      hidden: ({parent}) => parent?.noDateline === true,
    }),
    defineField({
      name: 'provider',
      title: 'Agency',
      type: 'string',
      description: 'AP, for agency copy.',
      hidden: ({parent}) => parent?.noDateline === true,
    }),
    defineField({
      name: 'text',
      title: 'Write it differently',
      type: 'string',
      description: 'If the usual form is wrong.',
      hidden: ({parent}) => parent?.noDateline === true,
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
