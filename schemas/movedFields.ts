import {defineArrayMember, defineField} from 'sanity'

const moved = {
  deprecated: {
    reason:
      'Readers could see it here. It is now in the story’s notes: stop the lake, and run “npm start -- --migrate” to move what is left.',
  },
  readOnly: true,
  hidden: ({value}: {value?: unknown}) => !value,
} as const

/** What an article had until it moved to its notes; shown where a lake still has it, and not written any more. */
export const movedFields = [
  defineField({name: 'wireCopy', title: 'Wire copy', type: 'text', group: 'handling', ...moved}),
  defineField({
    name: 'edNote',
    title: 'Note to editors',
    type: 'text',
    group: 'handling',
    ...moved,
  }),
  defineField({
    name: 'decisions',
    title: 'Decisions on findings',
    type: 'array',
    group: 'handling',
    of: [defineArrayMember({type: 'copydeskDecision'})],
    ...moved,
  }),
]
