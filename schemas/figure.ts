import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {isWritten} from './text.ts'

export const figure = defineType({
  name: 'figure',
  title: 'Image',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'text',
      rows: 2,
      description: 'Who and what is shown, where and when. Names are checked against the story.',
    }),
    defineField({
      name: 'alt',
      title: 'Description for people who cannot see it',
      type: 'string',
      description: 'What the image shows, in a sentence.',
      validation: (rule) =>
        rule
          .custom((value) => isWritten(value) || 'Describe the image for people who cannot see it.')
          .warning(),
    }),
    defineField({
      name: 'creditline',
      title: 'Credit',
      type: 'string',
      description: 'Photographer and agency: Jane Doe/AP.',
    }),
  ],
  preview: {
    select: {media: 'asset', caption: 'caption', alt: 'alt', subtitle: 'creditline'},
    prepare: ({caption, alt, ...shown}) => ({...shown, title: caption || alt || 'No caption yet'}),
  },
})
