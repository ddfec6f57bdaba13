import {defineField} from 'sanity'
import {embargoHasPassed, hasWebAddress} from './articleRules.ts'
import {pubStatuses} from './pubStatus.ts'
import {sections} from './sections.ts'

const languages = [
  {title: 'English', value: 'en'},
  {title: 'Arabic', value: 'ar'},
  {title: 'Kurdish', value: 'ku'},
  {title: 'German', value: 'de'},
  {title: 'French', value: 'fr'},
  {title: 'Spanish', value: 'es'},
]

const genres = ['News', 'Feature', 'Analysis', 'Interview', 'Profile', 'Opinion', 'Live']

/** Short fields stand beside each other. */
export const handlingFieldsets = [
  {name: 'kind', title: 'Kind', options: {columns: 2}},
  {name: 'times', title: 'Times', options: {columns: 2}},
]

/** How the newsroom and its clients handle a story: its names, urgency, status and times. */
export const handlingFields = [
  defineField({
    name: 'slugline',
    title: 'Slugline',
    type: 'string',
    group: 'handling',
    description: 'The story’s name inside the newsroom: iraq-village-defense.',
  }),
  defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    group: 'handling',
    options: {source: 'headline', maxLength: 80},
    description: 'The end of the story’s address. It does not change once published.',
    validation: (rule) => rule.custom(hasWebAddress).warning(),
  }),
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    group: 'handling',
    fieldset: 'kind',
    options: {list: languages},
    initialValue: 'en',
  }),
  defineField({
    name: 'section',
    title: 'Section',
    type: 'string',
    group: 'handling',
    fieldset: 'kind',
    options: {list: sections},
    description: 'Where on the site it appears.',
  }),
  defineField({
    name: 'genre',
    title: 'Genre',
    type: 'string',
    group: 'handling',
    fieldset: 'kind',
    options: {list: genres.map((genre) => ({title: genre, value: genre.toLowerCase()}))},
    initialValue: 'news',
  }),
  defineField({
    name: 'urgency',
    title: 'Urgency',
    type: 'number',
    group: 'handling',
    fieldset: 'kind',
    description: '1 flash, 9 can wait.',
    initialValue: 5,
    validation: (rule) => rule.integer().min(1).max(9).error('A whole number from 1 to 9.'),
  }),
  defineField({
    name: 'pubStatus',
    title: 'Status',
    type: 'string',
    group: 'handling',
    options: {list: pubStatuses, layout: 'radio', direction: 'horizontal'},
    initialValue: 'usable',
    description: 'Withheld: not to be used now. Canceled: not to be used at all.',
  }),
  defineField({
    name: 'embargoedUntil',
    title: 'Embargoed until',
    type: 'datetime',
    group: 'handling',
    validation: (rule) => rule.custom(embargoHasPassed).warning(),
  }),
  defineField({
    name: 'firstPublished',
    title: 'First published',
    type: 'datetime',
    group: 'handling',
    fieldset: 'times',
  }),
  defineField({
    name: 'versionCreated',
    title: 'This version',
    type: 'datetime',
    group: 'handling',
    fieldset: 'times',
    initialValue: () => new Date().toISOString(),
  }),
]
