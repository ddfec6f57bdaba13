import {RefreshIcon} from '@sanity/icons/Refresh'
import {defineField, defineType} from 'sanity'

/** Written when a record is published under another name; the Copy desk lists the stories. */
export const recordRenamed = (types: string[]) =>
  defineType({
    name: 'recordRenamed',
    title: 'Changed name',
    type: 'document',
    icon: RefreshIcon,
    readOnly: true,
    liveEdit: true,
    fields: [
      defineField({
        name: 'record',
        title: 'Record',
        type: 'reference',
        weak: true,
        to: types.map((type) => ({type})),
      }),
      defineField({name: 'recordType', title: 'Type', type: 'string'}),
      defineField({name: 'was', title: 'Was', type: 'string'}),
      defineField({name: 'now', title: 'Is now', type: 'string'}),
      defineField({name: 'by', title: 'By', type: 'string'}),
      defineField({name: 'at', title: 'At', type: 'datetime'}),
    ],
    preview: {
      select: {was: 'was', now: 'now', at: 'at'},
      prepare: ({was, now, at}) => ({title: `${was} → ${now}`, subtitle: at?.slice(0, 10)}),
    },
  })
