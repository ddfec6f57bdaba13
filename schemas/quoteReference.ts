import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'

/** In the body: a quotation on record, either tied to words in a paragraph or set on its own. */
export const quoteReference = defineType({
  name: 'quoteReference',
  title: 'Quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'quote',
      title: 'Quote on file',
      type: 'reference',
      to: [{type: 'quote'}],
      description: 'Links the words to the quote and its speaker, so both can be checked.',
      validation: (rule) => rule.required().error('Choose the quote, or remove this reference.'),
    }),
  ],
  preview: {
    select: {text: 'quote.text', speaker: 'quote.speaker.name'},
    prepare: ({text, speaker}) => ({
      title: text ? `“${text}”` : 'No quote chosen',
      subtitle: speaker,
    }),
  },
})
