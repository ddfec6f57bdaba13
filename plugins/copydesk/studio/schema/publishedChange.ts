import {PublishIcon} from '@sanity/icons/Publish'
import {defineArrayMember, defineField, defineType} from 'sanity'

/**
 * Written where the facts of a published story change, and never by hand; the desk lists it.
 * @param types the document types that the plugin reads
 * @param corrections the type of corrections
 */
export const publishedChange = (types: string[], corrections: string) =>
  defineType({
    name: 'publishedChange',
    title: 'Changed after publication',
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
      defineField({
        name: 'answer',
        title: 'Answer',
        type: 'string',
        description:
          'Whether what readers saw was wrong: update, refile, correction, clarification.',
      }),
      defineField({name: 'reason', title: 'Reason', type: 'text', rows: 2}),
      defineField({
        name: 'changes',
        title: 'What changed',
        type: 'array',
        of: [
          defineArrayMember({
            name: 'changedFact',
            type: 'object',
            fields: [
              defineField({name: 'fact', title: 'Kind', type: 'string'}),
              defineField({name: 'was', title: 'Readers saw', type: 'text', rows: 2}),
              defineField({name: 'now', title: 'Now reads', type: 'text', rows: 2}),
              defineField({name: 'where', title: 'Where', type: 'string'}),
            ],
            preview: {select: {title: 'now', subtitle: 'was'}},
          }),
        ],
      }),
      defineField({
        name: 'correction',
        title: 'Correction',
        type: 'reference',
        weak: true,
        to: [{type: corrections}],
      }),
      defineField({name: 'by', title: 'By', type: 'string'}),
      defineField({name: 'byId', title: 'User', type: 'string', hidden: true}),
      defineField({name: 'at', title: 'At', type: 'datetime'}),
    ],
    orderings: [{name: 'newest', title: 'Newest', by: [{field: 'at', direction: 'desc'}]}],
    preview: {
      select: {title: 'title', answer: 'answer', reason: 'reason', by: 'by', at: 'at'},
      prepare: ({title, answer, reason, by, at}) => ({
        title,
        subtitle: [at?.slice(0, 10), answer, by, reason].filter(Boolean).join(' · '),
      }),
    },
  })
