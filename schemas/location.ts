import {PinIcon} from '@sanity/icons/Pin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {datelineLabel} from '../publishing/datelineText.ts'
import {written} from './text.ts'

const kinds = [
  {title: 'Village', value: 'village'},
  {title: 'Town', value: 'town'},
  {title: 'City', value: 'city'},
  {title: 'District', value: 'district'},
  {title: 'Province or state', value: 'province'},
  {title: 'Region', value: 'region'},
  {title: 'Country', value: 'country'},
  {title: 'Mountain range', value: 'mountainRange'},
  {title: 'River, lake or sea', value: 'water'},
  {title: 'Building or site', value: 'site'},
]

export const location = defineType({
  name: 'location',
  title: 'Place',
  type: 'document',
  icon: PinIcon,
  description: 'A place, and how the house spells it.',
  groups: [
    {name: 'place', title: 'Place', default: true},
    {name: 'where', title: 'On the map'},
    {name: 'dateline', title: 'In datelines'},
  ],
  fieldsets: [{name: 'kind', title: 'What it is', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      group: 'place',
      description: 'The spelling that stories use.',
      validation: (rule) => written(rule, 'Give the place a name.'),
    }),
    defineField({
      name: 'type',
      title: 'Kind',
      type: 'string',
      group: 'place',
      fieldset: 'kind',
      options: {list: kinds},
    }),
    defineField({
      name: 'countryCode',
      title: 'Country code',
      type: 'string',
      group: 'place',
      fieldset: 'kind',
      description: 'Two letters: IQ.',
      validation: (rule) =>
        rule.regex(/^[A-Z]{2}$/, {name: 'two capital letters'}).error('Two capital letters: IQ.'),
    }),
    defineField({
      name: 'broader',
      title: 'Part of',
      type: 'reference',
      to: [{type: 'location'}],
      group: 'place',
      description: 'The next larger place: the province of a city, the country of a province.',
    }),
    defineField({
      name: 'variants',
      title: 'Other spellings',
      type: 'array',
      group: 'place',
      of: [defineArrayMember({type: 'locationVariant'})],
      description: 'Spellings seen elsewhere, and whether house style allows each.',
    }),
    defineField({
      name: 'nativeName',
      title: 'Name in its own script',
      type: 'string',
      group: 'place',
    }),
    defineField({
      name: 'geopoint',
      title: 'Coordinates',
      type: 'geopoint',
      group: 'where',
      description: 'Only if they are certain.',
    }),
    defineField({
      name: 'timezone',
      title: 'Time zone',
      type: 'string',
      group: 'where',
      description: 'For example, Asia/Baghdad.',
    }),
    defineField({
      name: 'uri',
      title: 'External record',
      type: 'url',
      group: 'where',
      description: 'A Wikidata or GeoNames page.',
    }),
    defineField({
      name: 'standalone',
      title: 'Needs no country',
      type: 'boolean',
      group: 'dateline',
      initialValue: false,
      description: 'A city known everywhere: BAGHDAD, not BAGHDAD, Iraq.',
    }),
    defineField({
      name: 'datelineForm',
      title: 'Write it as',
      type: 'string',
      group: 'dateline',
      description: 'Only if capitals and country would give the wrong form.',
    }),
  ],
  orderings: [
    {title: 'Name', name: 'name', by: [{field: 'name', direction: 'asc'}]},
    {
      title: 'Kind',
      name: 'kind',
      by: [
        {field: 'type', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {
      name: 'name',
      type: 'type',
      broader: 'broader.name',
      datelineForm: 'datelineForm',
      standalone: 'standalone',
      countryCode: 'countryCode',
    },
    prepare: ({type, broader, ...place}) => ({
      title: place.name ?? 'No name yet',
      subtitle: [
        kinds.find(({value}) => value === type)?.title,
        broader,
        place.standalone || place.datelineForm ? datelineLabel({located: place}) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
