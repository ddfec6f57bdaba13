import {DocumentIcon} from '@sanity/icons/Document'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {defineArrayMember, defineField, defineType, type ValidationContext} from 'sanity'
import {isPrivateId} from './privateId.ts'
import {written} from './text.ts'

const kinds = [
  {title: 'Person', value: 'person', icon: UserIcon},
  {title: 'Organization', value: 'organisation', icon: UsersIcon},
  {title: 'Document', value: 'document', icon: DocumentIcon},
]

const attributionLevels = [
  {title: 'On the record: name them', value: 'onRecord'},
  {title: 'On background: use it, name the role only', value: 'background'},
  {title: 'Deep background: use it, attribute it to nobody', value: 'deepBackground'},
  {title: 'Off the record: do not use it', value: 'offRecord'},
]

export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  icon: UserIcon,
  description:
    'A person, organization or document that stories rely on. Once published, anyone can read everything here: put phone numbers and the like in a private contact.',
  groups: [
    {name: 'who', title: 'Who', default: true},
    {name: 'terms', title: 'Terms'},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'who',
      description: 'The spelling that stories use: the one the person prefers.',
      validation: (rule) => written(rule, 'Give the source a name.'),
    }),
    defineField({
      name: 'aliases',
      title: 'Other accepted spellings',
      type: 'array',
      group: 'who',
      of: [defineArrayMember({type: 'string'})],
      description:
        'Other correct spellings, such as those in documents or other newspapers. The copy check does not question them.',
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'who',
      options: {
        list: kinds.map(({title, value}) => ({title, value})),
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'person',
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'who',
      description: 'Rank or title as printed before the name: Captain.',
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      group: 'who',
      description: 'What they do, as the story introduces them.',
    }),
    defineField({
      name: 'organisation',
      title: 'Organization',
      type: 'reference',
      group: 'who',
      to: [{type: 'source'}],
      options: {filter: 'kind == "organisation"'},
      description: 'The organization they speak for.',
    }),
    defineField({
      name: 'nativeName',
      title: 'Name in its own script',
      type: 'string',
      group: 'who',
      description: 'Settles questions about the spelling.',
    }),
    defineField({
      name: 'uri',
      title: 'External record',
      type: 'url',
      group: 'who',
      description: 'For example, a Wikidata page.',
    }),
    defineField({
      name: 'attributionLevel',
      title: 'How they may be quoted',
      type: 'string',
      group: 'terms',
      options: {list: attributionLevels, layout: 'radio'},
      initialValue: 'onRecord',
      description:
        'Agree on this before the interview. A source who is not on the record stays a draft, which only the newsroom can read.',
      validation: (rule) => rule.custom(staysPrivate),
    }),
    defineField({
      name: 'anonymityReason',
      title: 'Why they are not named',
      type: 'text',
      rows: 2,
      group: 'terms',
      description: 'For the editor: why the story needs this source and why the name is withheld.',
      hidden: ({document}) => (document?.attributionLevel ?? 'onRecord') === 'onRecord',
    }),
  ],
  orderings: [{title: 'Name', name: 'name', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {name: 'name', kind: 'kind', title: 'title', role: 'role', level: 'attributionLevel'},
    prepare: ({name, kind, title, role, level}) => {
      const mayBeNamed = (level ?? 'onRecord') === 'onRecord'
      const is = kinds.find(({value}) => value === kind) ?? kinds[0]
      const known = [title, role].filter(Boolean)
      return {
        // The name alone, so that a list in the order of names reads as one.
        title: name || 'No name yet',
        subtitle: [
          ...(mayBeNamed ? [] : ['Not to be named']),
          ...(known.length ? known : [is.title]),
        ].join(' · '),
        media: is.icon,
      }
    },
  },
})

/** Anyone can read a published document, so a source who must not be named is never published. */
function staysPrivate(level: string | undefined, context: ValidationContext) {
  if (!level || level === 'onRecord' || isPrivateId(context.document?._id)) return true
  return 'A source who is not on the record must not be published: leave this as a draft. In the story, mark the quote as anonymous.'
}
