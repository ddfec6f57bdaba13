import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** In the body: a table, row by row. Its cells are text, which the copy check reads. */
export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      validation: (rule) => rule.required().min(1).error('Add a row, or remove the table.'),
    }),
    defineField({
      name: 'headerRows',
      title: 'Rows that are headings',
      type: 'number',
      description: 'From the top: 1 for a table with one line of headings.',
      validation: (rule) => rule.integer().min(0).error('A whole number, 0 for none.'),
    }),
  ],
  preview: {
    select: {first: 'rows.0.cells', second: 'rows.1.cells'},
    prepare: ({first = [], second = []}) => ({
      title: (first as string[]).join(' | ') || 'Empty table',
      subtitle: (second as string[]).join(' | '),
    }),
  },
})

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: ({cells = []}) => ({title: (cells as string[]).join(' | ') || 'Empty row'}),
  },
})
