import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'
import {reasonIfAnonymous, speakerUnlessAnonymous} from './quoteRules.ts'
import {written} from './text.ts'

const kinds = [
  {title: 'Direct: word for word', value: 'direct'},
  {title: 'Partial: some words, word for word', value: 'partial'},
  {title: 'Paraphrase: the meaning only', value: 'paraphrase'},
]

export const quote = defineType({
  name: 'quote',
  title: 'Quote',
  type: 'document',
  icon: BlockquoteIcon,
  description:
    'What somebody said, kept separate from the story so it can be checked. Once published, anyone can read everything here.',
  groups: [
    {name: 'words', title: 'Words', default: true},
    {name: 'record', title: 'Record'},
  ],
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      type: 'text',
      rows: 3,
      group: 'words',
      description: 'Without quotation marks, exactly as said. Never corrected automatically.',
      validation: (rule) => written(rule, 'Enter the words.'),
    }),
    defineField({
      name: 'speaker',
      title: 'Speaker',
      type: 'reference',
      to: [{type: 'source'}],
      group: 'words',
      description: 'Who said it.',
      hidden: ({document, value}) => document?.anonymous === true && !value,
      validation: (rule) => rule.custom(speakerUnlessAnonymous),
    }),
    defineField({
      name: 'anonymous',
      title: 'The speaker is not named',
      type: 'boolean',
      group: 'words',
      initialValue: false,
    }),
    defineField({
      name: 'anonymityReason',
      title: 'Why not',
      type: 'string',
      group: 'words',
      description: 'In words readers may see: because he was not allowed to speak to the press.',
      hidden: ({document}) => document?.anonymous !== true,
      validation: (rule) => rule.custom(reasonIfAnonymous),
    }),
    defineField({
      name: 'attribution',
      title: 'Description in the story',
      type: 'string',
      group: 'words',
      description: 'What the story says instead of the name: a Peshmerga officer.',
      hidden: ({document}) => document?.anonymous !== true,
    }),
    defineField({
      name: 'cue',
      title: 'Speech verb',
      type: 'string',
      group: 'words',
      description: 'The verb that goes with the speaker: said, explained, asked.',
      initialValue: 'said',
    }),
    defineField({
      name: 'type',
      title: 'Kind',
      type: 'string',
      group: 'words',
      options: {list: kinds, layout: 'radio'},
      initialValue: 'direct',
    }),
    defineField({
      name: 'originalText',
      title: 'Words as spoken',
      type: 'text',
      rows: 3,
      group: 'record',
      description: 'In the original language, if the story translates them.',
    }),
    defineField({
      name: 'language',
      title: 'Language spoken',
      type: 'string',
      group: 'record',
      description: 'Its code: ku, ar, en.',
    }),
    defineField({
      name: 'translator',
      title: 'Translated by',
      type: 'string',
      group: 'record',
    }),
    defineField({name: 'saidAt', title: 'Said at', type: 'datetime', group: 'record'}),
    defineField({
      name: 'heardAt',
      title: 'Heard in',
      type: 'reference',
      to: [{type: 'location'}],
      group: 'record',
    }),
    defineField({
      name: 'verifiedBy',
      title: 'Checked by',
      type: 'string',
      group: 'record',
      description: 'Who compared the words with the notes or the recording.',
    }),
  ],
  orderings: [
    {title: 'Speaker', name: 'speaker', by: [{field: 'speaker.name', direction: 'asc'}]},
    {title: 'Most recent', name: 'said', by: [{field: 'saidAt', direction: 'desc'}]},
  ],
  preview: {
    select: {
      text: 'text',
      type: 'type',
      speaker: 'speaker.name',
      anonymous: 'anonymous',
      attribution: 'attribution',
    },
    prepare: ({text, type, speaker, anonymous, attribution}) => ({
      title: words(text, type),
      subtitle: anonymous ? (attribution ?? 'Not named') : (speaker ?? 'No speaker yet'),
    }),
  },
})

/** A paraphrase is nobody's words, so it stands without quotation marks. */
function words(text: string | undefined, type: string | undefined): string {
  if (!text) return 'No words yet'
  return type === 'paraphrase' ? text : `“${text}”`
}
