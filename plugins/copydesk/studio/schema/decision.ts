import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineField, defineType} from 'sanity'
import {type DecisionKind} from '../../story/index.ts'

/** What an editor decided about a finding. Written by the panel, shown in the form, taken back in the panel. */
export const decision = defineType({
  name: 'copydeskDecision',
  title: 'Decision',
  type: 'object',
  icon: CheckmarkCircleIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'kind',
      title: 'Decision',
      type: 'string',
      options: {
        list: [
          {value: 'distinct', title: 'Marked as different'},
          {value: 'accepted-spelling', title: 'Marked as also correct'},
          {value: 'dismissed', title: 'Ignored for now'},
        ],
      },
    }),
    defineField({name: 'names', title: 'Names', type: 'array', of: [{type: 'string'}]}),
    defineField({name: 'finding', title: 'Finding', type: 'string'}),
    defineField({name: 'rule', title: 'Rule', type: 'string'}),
    defineField({name: 'reason', title: 'Reason', type: 'string'}),
    defineField({
      name: 'taught',
      title: 'Record the spelling was added to',
      type: 'object',
      fields: [
        defineField({name: 'id', title: 'Record', type: 'string'}),
        defineField({name: 'kind', title: 'Kind', type: 'string'}),
        defineField({name: 'name', title: 'Name', type: 'string'}),
        defineField({name: 'spelling', title: 'Spelling', type: 'string'}),
      ],
    }),
    defineField({name: 'by', title: 'By', type: 'string'}),
    defineField({name: 'byId', title: 'User', type: 'string', hidden: true}),
    defineField({name: 'at', title: 'At', type: 'datetime'}),
    defineField({name: 'engineVersion', title: 'Engine version', type: 'string'}),
  ],
  preview: {
    select: {kind: 'kind', first: 'names.0', second: 'names.1', by: 'by', at: 'at'},
    prepare: ({kind, first, second, by, at}) => ({
      title: [
        KIND_TITLES[kind as DecisionKind] ?? kind,
        [first, second].filter(Boolean).join(' / '),
      ]
        .filter(Boolean)
        .join(': '),
      subtitle: [by, at?.slice(0, 10)].filter(Boolean).join(', '),
    }),
  },
})

const KIND_TITLES: Record<DecisionKind, string> = {
  distinct: 'Marked as different',
  'accepted-spelling': 'Marked as also correct',
  dismissed: 'Ignored for now',
}
