import {PublishIcon} from '@sanity/icons/Publish'
import {defineArrayMember, defineField, defineType} from 'sanity'

/**
 * Written by the publish dialog and never by hand; the desk lists it.
 * @param types the document types that the plugin reads
 */
export const publishedAnyway = (types: string[]) =>
  defineType({
    name: 'publishedAnyway',
    title: 'Published with open findings',
    type: 'document',
    icon: PublishIcon,
    readOnly: true,
    liveEdit: true,
    fields: [
      defineField({
        name: 'document',
        title: 'Document',
        type: 'reference',
        weak: true,
        to: types.map((type) => ({type})),
      }),
      defineField({name: 'documentType', title: 'Type', type: 'string'}),
      defineField({name: 'title', title: 'Title at the time', type: 'string'}),
      defineField({name: 'action', title: 'Action', type: 'string'}),
      defineField({name: 'reason', title: 'Reason', type: 'text', rows: 2}),
      defineField({name: 'by', title: 'By', type: 'string'}),
      defineField({name: 'byId', title: 'User', type: 'string', hidden: true}),
      defineField({name: 'at', title: 'At', type: 'datetime'}),
      defineField({
        name: 'findings',
        title: 'Open findings',
        type: 'array',
        of: [
          defineArrayMember({
            name: 'leftFinding',
            type: 'object',
            fields: [
              defineField({name: 'finding', title: 'Finding', type: 'string'}),
              defineField({name: 'rule', title: 'Rule', type: 'string'}),
              defineField({name: 'severity', title: 'Severity', type: 'string'}),
              defineField({name: 'message', title: 'Message', type: 'string'}),
            ],
            preview: {select: {title: 'message', subtitle: 'severity'}},
          }),
        ],
      }),
      defineField({name: 'engineVersion', title: 'Engine version', type: 'string'}),
    ],
    orderings: [{name: 'newest', title: 'Newest', by: [{field: 'at', direction: 'desc'}]}],
    preview: {
      select: {title: 'title', reason: 'reason', by: 'by', at: 'at'},
      prepare: ({title, reason, by, at}) => ({
        title,
        subtitle: [at?.slice(0, 10), by, reason].filter(Boolean).join(' · '),
      }),
    },
  })
