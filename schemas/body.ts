import {TagIcon} from '@sanity/icons/Tag'
import {defineArrayMember, defineField, defineType} from 'sanity'

export const body = defineType({
  name: 'body',
  title: 'Story',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Subhead', value: 'h2'},
        {title: 'Quotation', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bullets', value: 'bullet'},
        {title: 'Numbers', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Strong', value: 'strong'},
          {title: 'Emphasis', value: 'em'},
        ],
        annotations: [
          defineArrayMember({
            name: 'link',
            title: 'Link',
            type: 'object',
            fields: [
              defineField({
                name: 'href',
                title: 'Address',
                type: 'url',
                validation: (rule) => [
                  rule.required().error('Give the address, or remove the link.'),
                  rule
                    .uri({scheme: ['http', 'https', 'mailto'], allowRelative: true})
                    .error(
                      'Enter a web address (https://example.org) or an email link (mailto:name@example.org).',
                    ),
                ],
              }),
            ],
          }),
          // Beside the button that sets a quote on its own, this one ties words to it.
          defineArrayMember({type: 'quoteReference', title: 'Linked quote', icon: TagIcon}),
        ],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'quoteReference'}),
  ],
})
