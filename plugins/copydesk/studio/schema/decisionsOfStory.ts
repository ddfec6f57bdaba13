import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {DECISIONS_TYPE} from '../../story/index.ts'

/**
 * The decisions on one story, where they are kept beside it; written by the panel. A draft with a dot in its id, and
 * never published, so that readers see nothing of it.
 * @param types the document types that the plugin reads
 * @param field the array that holds them
 */
export const decisionsOfStory = (types: string[], field: string) =>
  defineType({
    name: DECISIONS_TYPE,
    title: 'Copy check decisions',
    type: 'document',
    icon: CheckmarkCircleIcon,
    readOnly: true,
    fields: [
      defineField({
        name: 'document',
        title: 'Document',
        type: 'reference',
        weak: true,
        to: types.map((type) => ({type})),
      }),
      defineField({
        name: field,
        title: 'Decisions',
        type: 'array',
        options: {disableActions: ['add', 'duplicate', 'remove']},
        of: [defineArrayMember({type: 'copydeskDecision'})],
      }),
    ],
  })
