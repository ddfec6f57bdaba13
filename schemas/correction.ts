import {StrikethroughIcon} from '@sanity/icons/Strikethrough'
import {defineArrayMember, defineField, defineType, type ValidationContext} from 'sanity'
import {isWritten, written} from './text.ts'

const kinds = [
  {title: 'Correction: a fact was wrong', value: 'correction'},
  {title: 'Clarification: correct, but easily misread', value: 'clarification'},
  {title: 'Editor’s note: how the story was reported or edited', value: 'editorsNote'},
  {title: 'Refile: an error that changed no facts', value: 'refile'},
  {title: 'Withdrawal: the story no longer stands', value: 'withdrawal'},
]

const places = [
  {title: 'Headline', value: 'headline'},
  {title: 'Standfirst', value: 'standfirst'},
  {title: 'Dateline', value: 'dateline'},
  {title: 'Paragraph', value: 'paragraph'},
  {title: 'Caption', value: 'caption'},
  {title: 'Image', value: 'image'},
  {title: 'Whole story', value: 'story'},
]

export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'document',
  icon: StrikethroughIcon,
  description: 'What was wrong in a published story and what is right. Never deleted.',
  groups: [
    {name: 'note', title: 'Note', default: true},
    {name: 'record', title: 'Record'},
  ],
  fields: [
    defineField({
      name: 'article',
      title: 'Story',
      type: 'reference',
      to: [{type: 'article'}],
      options: {disableNew: true},
      group: 'note',
      description: 'The story this corrects. Fix the text there, too.',
      validation: (rule) => rule.required().error('Choose the story that this corrects.'),
    }),
    defineField({
      name: 'type',
      title: 'Kind',
      type: 'string',
      group: 'note',
      options: {list: kinds, layout: 'radio'},
      initialValue: 'correction',
    }),
    defineField({
      name: 'wasWrong',
      title: 'What was wrong',
      type: 'text',
      rows: 2,
      group: 'note',
      description: 'What the story said, one fact per line.',
      validation: (rule) => rule.custom(saidWhere('Say what was wrong.')),
    }),
    defineField({
      name: 'nowReads',
      title: 'What is right',
      type: 'text',
      rows: 2,
      group: 'note',
      description: 'What the story says now, one fact per line.',
      validation: (rule) => rule.custom(saidWhere('Say what is right.')),
    }),
    defineField({
      name: 'text',
      title: 'Note to readers',
      type: 'text',
      rows: 3,
      group: 'note',
      description: 'As published. Plain, without blame: An earlier version of this story …',
      validation: (rule) => written(rule, 'Write the note to readers.'),
    }),
    defineField({
      name: 'where',
      title: 'Where it appeared',
      type: 'string',
      group: 'note',
      options: {list: places},
    }),
    defineField({
      name: 'placement',
      title: 'Where the note goes',
      type: 'string',
      group: 'note',
      options: {
        list: [
          {title: 'Top: for a serious error', value: 'top'},
          {title: 'Bottom', value: 'bottom'},
        ],
        layout: 'radio',
      },
      initialValue: 'bottom',
    }),
    defineField({
      name: 'restateError',
      title: 'The note repeats the mistake',
      type: 'boolean',
      group: 'note',
      initialValue: true,
      description: 'Off: the note says what is right without repeating what was wrong.',
    }),
    defineField({
      name: 'datePublished',
      title: 'Published',
      type: 'datetime',
      group: 'record',
      description: 'The time that readers see.',
      initialValue: () => new Date().toISOString(),
    }),
    defineField({name: 'approvedBy', title: 'Approved by', type: 'string', group: 'record'}),
    defineField({
      name: 'reportedBy',
      title: 'Reported by',
      type: 'string',
      group: 'record',
      description:
        'Published with the correction. Write “a reader” unless they agreed to be named.',
    }),
    defineField({
      name: 'cause',
      title: 'How it happened',
      type: 'string',
      group: 'record',
      description: 'So the newsroom can learn from it: wire copy, editing, misheard.',
    }),
    defineField({
      name: 'earlier',
      title: 'How it read before',
      type: 'array',
      group: 'record',
      readOnly: true,
      hidden: ({value}) => !value?.length,
      description: 'Kept where a published correction was changed, with the reason.',
      of: [
        defineArrayMember({
          name: 'earlierWording',
          type: 'object',
          fields: [
            defineField({name: 'text', title: 'Note to readers', type: 'text', rows: 3}),
            defineField({name: 'wasWrong', title: 'What was wrong', type: 'text', rows: 2}),
            defineField({name: 'nowReads', title: 'What is right', type: 'text', rows: 2}),
            defineField({name: 'type', title: 'Kind', type: 'string'}),
            defineField({name: 'reason', title: 'Reason for the change', type: 'string'}),
            defineField({name: 'by', title: 'By', type: 'string'}),
            defineField({name: 'at', title: 'At', type: 'datetime'}),
          ],
          preview: {select: {title: 'text', subtitle: 'reason'}},
        }),
      ],
    }),
  ],
  orderings: [{title: 'Newest', name: 'newest', by: [{field: 'datePublished', direction: 'desc'}]}],
  preview: {
    select: {text: 'text', headline: 'article.headline', type: 'type', date: 'datePublished'},
    prepare: ({text, headline, type, date}) => ({
      title: text ?? 'No note yet',
      subtitle: [
        kinds.find(({value}) => value === type)?.title.split(':')[0],
        date?.slice(0, 10),
        headline,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

/** A correction and a refile name both sides; the other kinds need not. */
function saidWhere(message: string) {
  return (value: string | undefined, context: ValidationContext) => {
    const kind = context.document?.type ?? 'correction'
    return isWritten(value) || (kind !== 'correction' && kind !== 'refile') || message
  }
}
