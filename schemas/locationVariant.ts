import {defineField, defineType} from 'sanity'

const statuses = [
  {title: 'Preferred', value: 'preferred'},
  {title: 'Accepted', value: 'accepted'},
  {title: 'Do not use', value: 'deprecated'},
]

export const locationVariant = defineType({
  name: 'locationVariant',
  title: 'Spelling',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Spelling',
      type: 'string',
      validation: (rule) => rule.required().error('Write the spelling, or remove the row.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'Its code: en, ar, ku.',
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {list: statuses, layout: 'radio', direction: 'horizontal'},
      initialValue: 'accepted',
      description: 'The copy check warns about a spelling marked “Do not use.”',
    }),
  ],
  preview: {
    select: {title: 'text', status: 'status'},
    prepare: ({title, status}) => ({
      title,
      subtitle: statuses.find(({value}) => value === status)?.title,
    }),
  },
})
