import {type SchemaTypeDefinition} from 'sanity'
import {type CopydeskOptions} from '../../../plugins/copydesk/story/index.ts'

/** A Studio of somebody else's, with a story and what is wrong in it. */
export interface ForeignStudio {
  types: SchemaTypeDefinition[]
  options: CopydeskOptions
  document: Record<string, unknown> & {_id: string; _type: string}
  /** Each finding: its rule, and the path of its last place. */
  found: [rule: string, place: string][]
}

const rich = (name: string, ...others: object[]) => ({
  name,
  type: 'array',
  of: [{type: 'block', of: others.filter((one) => 'inline' in one)}, ...others],
})
const string = (name: string) => ({name, type: 'string'})
const text = (_key: string, ...spans: (string | object)[]) => ({
  _key,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: spans.map((span, index) =>
    typeof span === 'string'
      ? {_key: `s${index}`, _type: 'span', text: span, marks: []}
      : {_key: `s${index}`, ...span},
  ),
})

const QUIET = 'Helmet Zahir said that the village of Leiban was quiet.'
const MOVED = 'Zahir moved his family to Debaga in December, he said.'
const DOUBT = 'Zaheer can’t believe it, a neighbor said at the market.'
const FERRY = 'The council voted late on Tuesday to close the ferry terminal beside the market.'

/** Posts with an array of notes, and footnotes inside the text. */
const blog = {
  types: [
    {
      name: 'post',
      type: 'document',
      fields: [
        string('title'),
        rich('content', {name: 'footnote', type: 'object', inline: true, fields: [string('note')]}),
        {name: 'notes', type: 'array', of: [{type: 'string'}]},
      ],
    },
  ],
  options: {
    types: ['post'],
    fields: {text: ['title', 'notes[]', 'content[].children[].note'], portableText: ['content']},
    rules: ['duplicate-paragraph', 'name-spelling'],
  },
  document: {
    _id: 'drafts.post',
    _type: 'post',
    title: 'A visit to Leiban',
    content: [
      text('a', QUIET),
      text('b', MOVED),
      text('c', 'He is a father of two', {_type: 'footnote', note: DOUBT}, ' and farms.'),
      text('d', FERRY),
      text('e', FERRY),
    ],
    notes: ['Written on the ferry.', 'Nobody paid for the journey.'],
  },
  found: [
    ['duplicate-paragraph', 'content e'],
    ['name-spelling', 'content c children s1 note'],
  ],
}

/** One document with a text in each language, whose items are keyed by it. */
const languages = {
  types: [
    {
      name: 'page',
      type: 'document',
      fields: [
        {
          name: 'intl',
          type: 'array',
          of: [{name: 'inLanguage', type: 'object', fields: [rich('value')]}],
        },
      ],
    },
  ],
  options: {
    types: ['page'],
    fields: {text: [], portableText: ['intl[].value']},
    rules: ['duplicate-paragraph', 'name-spelling'],
  },
  document: {
    _id: 'drafts.page',
    _type: 'page',
    intl: [
      {_key: 'en', _type: 'inLanguage', value: [text('a', QUIET), text('b', MOVED)]},
      {_key: 'en-GB', _type: 'inLanguage', value: [text('a', FERRY), text('b', FERRY)]},
      {_key: 'de', _type: 'inLanguage', value: [text('a', 'Zaheer sagte nein.')]},
    ],
  },
  found: [['duplicate-paragraph', 'intl en-GB value b']],
}

/** Pages of sections of several kinds, each with its own text, within columns. */
const pages = {
  types: [
    {
      name: 'landing',
      type: 'document',
      fields: [{name: 'sections', type: 'array', of: [{type: 'hero'}, {type: 'columns'}]}],
    },
    {name: 'hero', type: 'object', fields: [string('claim'), rich('body')]},
    {
      name: 'columns',
      type: 'object',
      fields: [
        {
          name: 'columns',
          type: 'array',
          of: [{name: 'column', type: 'object', fields: [rich('text')]}],
        },
      ],
    },
  ],
  options: {
    types: ['landing'],
    fields: {
      text: ['sections[].claim'],
      portableText: ['sections[].body', 'sections[].columns[].text'],
    },
    rules: ['duplicate-paragraph', 'name-spelling'],
  },
  document: {
    _id: 'drafts.landing',
    _type: 'landing',
    sections: [
      {
        _key: 'h',
        _type: 'hero',
        claim: 'Quiet in Leiban',
        body: [text('a', QUIET), text('b', MOVED)],
      },
      {
        _key: 'c',
        _type: 'columns',
        columns: [
          {_key: 'left', _type: 'column', text: [text('a', DOUBT), text('b', FERRY)]},
          {_key: 'right', _type: 'column', text: [text('a', FERRY)]},
        ],
      },
    ],
  },
  found: [
    ['duplicate-paragraph', 'sections c columns right text a'],
    ['name-spelling', 'sections c columns left text a'],
  ],
}

// In plain JavaScript, which has no types to import.
const {renamed} = (await import(/* @vite-ignore */ `${import.meta.dirname}/renamed.js`)) as {
  renamed: unknown
}

/** Four Studios that keep their text elsewhere, by name. */
export const STUDIOS = Object.entries({
  'a blog with an array and inline objects': blog,
  'a document in several languages': languages,
  'a page builder': pages,
  'the newsroom with its types renamed, in plain JavaScript': renamed,
}) as [string, ForeignStudio][]
