import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {defineIncomingReferenceDecoration} from 'sanity/structure'
import {handlingFields, handlingFieldsets} from './articleHandling.ts'
import {articlePreview} from './articlePreview.ts'
import {datelineStays} from './articleRules.ts'
import {movedFields} from './movedFields.ts'
import {written} from './text.ts'

const readersReports = defineIncomingReferenceDecoration({
  name: 'readersReports',
  title: 'Readers’ reports',
  description: 'Errors in this story that readers have reported.',
  types: [{type: 'errorReport'}],
  creationAllowed: false,
})

export const article = defineType({
  name: 'article',
  title: 'Story',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'story', title: 'Story', default: true},
    {name: 'people', title: 'People and places'},
    {name: 'picture', title: 'Picture'},
    {name: 'handling', title: 'Handling'},
    {name: 'rights', title: 'Rights'},
  ],
  fieldsets: handlingFieldsets,
  // What readers found wrong, under the story’s own fields.
  renderMembers: (members) => [...members, readersReports],
  fields: [
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      group: 'story',
      validation: (rule) => written(rule, 'Write a headline.'),
    }),
    defineField({
      name: 'standfirst',
      title: 'Standfirst',
      type: 'text',
      rows: 2,
      group: 'story',
      description: 'One or two sentences under the headline, not the first paragraph again.',
    }),
    defineField({
      name: 'byline',
      title: 'Byline',
      type: 'string',
      group: 'story',
      description: 'Who wrote it, without “By”.',
    }),
    defineField({
      name: 'dateline',
      title: 'Dateline',
      type: 'dateline',
      group: 'story',
      options: {columns: 2, collapsible: true, collapsed: true},
      validation: (rule) => rule.custom(datelineStays).warning(),
    }),
    defineField({
      name: 'body',
      title: 'Story',
      type: 'body',
      group: 'story',
      description: 'Starts after the dateline. Select words to turn them into a quote.',
    }),
    defineField({
      name: 'picture',
      title: 'Lead picture',
      type: 'figure',
      group: 'picture',
      description: 'Stands above the story. Its caption is checked with the story.',
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      group: 'people',
      of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
      description:
        'People, organizations and documents that the story relies on. “People, places and quotes…” above the story fills these lists.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'quotes',
      title: 'Quotes',
      type: 'array',
      group: 'people',
      of: [defineArrayMember({type: 'reference', to: [{type: 'quote'}]})],
      description: 'In the order they appear in the story.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'places',
      title: 'Places',
      type: 'array',
      group: 'people',
      of: [defineArrayMember({type: 'reference', to: [{type: 'location'}]})],
      description: 'The places the story is about.',
      validation: (rule) => rule.unique(),
    }),
    ...handlingFields,
    defineField({
      name: 'copyrightHolder',
      title: 'Copyright holder',
      type: 'string',
      group: 'rights',
    }),
    defineField({
      name: 'usageTerms',
      title: 'Terms of use',
      type: 'text',
      rows: 2,
      group: 'rights',
    }),
    ...movedFields,
  ],
  orderings: [
    {title: 'First published', name: 'newest', by: [{field: 'firstPublished', direction: 'desc'}]},
    {
      title: 'Urgency',
      name: 'urgent',
      by: [
        {field: 'urgency', direction: 'asc'},
        {field: '_updatedAt', direction: 'desc'},
      ],
    },
  ],
  preview: articlePreview,
})
