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
                validation: (rule) =>
                  rule.required().uri({scheme: ['http', 'https', 'mailto'], allowRelative: true}),
              }),
            ],
          }),
          defineArrayMember({type: 'quoteReference'}),
        ],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'quoteReference'}),
  ],
})
