import {expect, test} from 'vitest'
import {type CopydeskOptions, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {copydesk} from '../../plugins/copydesk/studio/plugin.tsx'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'

const rich = (name: string) => ({name, type: 'array', of: [{type: 'block'}]})
const string = (name: string) => ({name, type: 'string'})

const TYPES = [
  {
    name: 'page',
    type: 'document',
    fields: [
      string('title'),
      rich('content'),
      {name: 'blurb', type: 'object', fields: [string('en'), string('de')]},
      {name: 'long', type: 'object', fields: [rich('en'), rich('de')]},
      {name: 'story', type: 'storyText'},
      {name: 'seo', type: 'object', fields: [string('description'), rich('text')]},
      {name: 'sections', type: 'array', of: [{type: 'section'}, {type: 'image'}]},
      {name: 'tags', type: 'array', of: [{type: 'string'}]},
      {name: 'intl', type: 'internationalizedArrayText'},
      {name: 'count', type: 'number'},
      {name: 'parts', type: 'array', of: [{type: 'reference', to: [{type: 'part'}]}]},
      {name: 'writer', type: 'reference', weak: true, to: {type: 'person'}},
      {name: 'lead', type: 'reference', to: [{type: 'person'}, {type: 'part'}]},
      {
        name: 'captioned',
        type: 'array',
        of: [{type: 'block'}, {name: 'figure', type: 'image', fields: [string('legend')]}],
      },
      {
        name: 'quoting',
        type: 'array',
        of: [{type: 'block', of: [{name: 'pullQuote', type: 'object', fields: [string('quote')]}]}],
      },
      {name: 'far', type: 'crossDatasetReference', dataset: 'other', to: [{type: 'part'}]},
    ],
  },
  rich('storyText'),
  {name: 'section', type: 'object', fields: [string('heading'), rich('body')]},
  {
    name: 'person',
    type: 'document',
    fields: [string('name'), {name: 'aliases', type: 'array', of: [{type: 'string'}]}],
  },
  {
    name: 'part',
    type: 'document',
    fields: [
      string('title'),
      rich('text'),
      {name: 'cover', type: 'image', fields: [string('description')]},
    ],
  },
  {
    name: 'notice',
    type: 'document',
    fields: [
      {name: 'page', type: 'reference', to: [{type: 'page'}]},
      {name: 'about', type: 'reference', to: [{type: 'person'}]},
      ...'type wasWrong nowReads text where placement cause approvedBy datePublished'
        .split(' ')
        .map(string),
      {name: 'restateError', type: 'boolean'},
      {name: 'earlier', type: 'array', of: [{type: 'object', fields: [string('was')]}]},
    ],
  },
] as never[]

const NAMES = ['page', 'storyText', 'section', 'person', 'part', 'notice']

const check = (options: CopydeskOptions) => withCopyCheck(TYPES, {types: ['page'], ...options})
const CONTENT = {portableText: ['content']}

const NOTHING_ELSE = {
  headline: false,
  slug: false,
  status: false,
  embargo: false,
  dateline: false,
  byline: false,
  section: false,
  language: false,
  firstPublished: false,
  versionCreated: false,
} as const

test.each<[string, CopydeskOptions, string]>([
  [
    'an unknown type',
    {types: ['post']},
    '“types” names “post”, which is not among the schema types',
  ],
  [
    'a type that is no document',
    {types: ['section']},
    '“types” names “section”, which is of type “object”, and no document',
  ],
  [
    'a type that is not read',
    {fields: CONTENT, fieldsByType: {post: {}}},
    '“fieldsByType” names “post”, which “types” does not name',
  ],
  [
    'an unknown text field',
    {fields: {...CONTENT, text: ['headline']}},
    '“fields.text” names “headline”, which “page” does not have',
  ],
  [
    'an unknown rich field',
    {fieldsByType: {page: {portableText: ['body']}}},
    '“fieldsByType.page.portableText” names “body”, which “page” does not have',
  ],
  [
    'plain text for rich text',
    {fields: {portableText: ['title']}},
    '“fields.portableText” names “title”, which is plain text in “page”: name it in “fields.text”',
  ],
  [
    'rich text for plain text',
    {fields: {...CONTENT, text: ['content']}},
    '“fields.text” names “content”, which is Portable Text in “page”: name it in “fields.portableText”',
  ],
  [
    'a number for text',
    {fields: {...CONTENT, text: ['count']}},
    '“fields.text” names “count”, which is no plain text',
  ],
  [
    'an object with a text for each language',
    {fields: {...CONTENT, text: ['blurb']}},
    '“fields.text” names “blurb”, which is no plain text in “page”: name “blurb.en”, “blurb.de”',
  ],
  [
    'an object with a Portable Text for each language',
    {fields: {portableText: ['long']}},
    '“fields.portableText” names “long”, which holds no Portable Text in “page”: name “long.en”, “long.de”',
  ],
  [
    'an array of objects for their plain text',
    {fields: {...CONTENT, text: ['sections']}},
    '“fields.text” names “sections”, which is no plain text in “page”: name “sections[].heading”',
  ],
  [
    'an array of sections',
    {fields: {portableText: ['content', 'sections']}},
    '“fields.portableText” names “sections”, which holds no Portable Text in “page”: name “sections[].body”',
  ],
  [
    'a path through an array as through an object',
    {fields: {portableText: ['sections.body']}},
    '“fields.portableText” names “sections.body”, which “page” does not have: “sections” is an array, write “sections[]”',
  ],
  [
    'a path through an object as through an array',
    {fields: {portableText: ['seo[].text']}},
    '“fields.portableText” names “seo[].text”, which “page” does not have',
  ],
  [
    'references for their text',
    {fields: {portableText: ['parts']}},
    '“fields.portableText” names “parts”, which holds no Portable Text in “page”: name “parts[]->text”',
  ],
  [
    'a field of what a reference leads to, as if it were in the document',
    {fields: {...CONTENT, text: ['writer.name']}},
    '“fields.text” names “writer.name”, which “page” does not have: “writer” is a reference, write “writer->name”',
  ],
  [
    'the items of an array of references as objects',
    {fields: {portableText: ['parts[].text']}},
    '“fields.portableText” names “parts[].text”, which “page” does not have: “parts[]” is a reference, write “parts[]->text”',
  ],
  [
    'an array of references as one',
    {fields: {portableText: ['parts->text']}},
    '“fields.portableText” names “parts->text”, in which “parts” is an array: write “parts[]->text”',
  ],
  [
    'an object as a reference',
    {fields: {portableText: ['seo->text']}},
    '“fields.portableText” names “seo->text”, in which “seo” is no reference: write “seo.text”',
  ],
  [
    'a field that the referenced type does not have',
    {fields: {portableText: ['parts[]->body']}},
    '“fields.portableText” names “parts[]->body”, which “page” does not have',
  ],
  [
    'a misspelled field of the referenced type',
    {fields: {...CONTENT, text: ['lead->titel']}},
    '“fields.text” names “lead->titel”, which “page” does not have: write “lead->title”',
  ],
  [
    'a reference into another dataset',
    {fields: {portableText: ['far->text']}},
    '“fields.portableText” names “far->text”, in which “far” leads to another dataset, where nothing is read',
  ],
  [
    'a reference without a field',
    {fields: {portableText: ['parts[]->']}},
    '“fields.portableText” names “parts[]->”, which names no field at its end',
  ],
  [
    'a language in another document',
    {fields: {...CONTENT, language: 'lead->title'}},
    '“fields.language” names “lead->title”, which follows a reference',
  ],
  [
    'a dateline that is not there',
    {fields: {...CONTENT, dateline: 'place'}},
    '“fields.dateline” names “place”, which “page” does not have',
  ],
  [
    'a person that is not there',
    {fields: CONTENT, listing: {person: 'author'}},
    '“listing.person” names “author”, which “page” does not have',
  ],
  [
    'records of a type that is not there',
    {fields: CONTENT, records: {sources: {type: 'people'}}},
    '“records.sources.type” names “people”, which is not among the schema types',
  ],
  [
    'a field that records do not have',
    {fields: CONTENT, records: {sources: {type: 'person', aliases: 'spellings'}}},
    '“records.sources.aliases” names “spellings”, which “person” does not have',
  ],
  [
    'records that have no field for other spellings',
    {fields: CONTENT, records: {sources: {type: 'part', name: 'title'}}},
    '“records.sources.aliases” names “aliases”, which “part” does not have: name another field, or add this one, which is the default',
  ],
  [
    'quotes whose words are nowhere',
    {fields: CONTENT, records: {quotes: {type: 'person'}}},
    '“records.quotes.text” names “text”, which “person” does not have: name another field, or add this one, which is the default',
  ],
  [
    'names of records that are no text',
    {fields: CONTENT, records: {sources: {type: 'page', name: 'count', aliases: 'tags'}}},
    '“records.sources.name” names “count”, which is of type “number” in “page”: name a field of type string or text.',
  ],
  [
    'names of records that are an object',
    {fields: CONTENT, records: {locations: {type: 'page', name: 'seo', variants: 'tags'}}},
    '“records.locations.name” names “seo”, which is of type “object” in “page”: name a field of type string or text.',
  ],
  [
    'other spellings that are one text',
    {fields: CONTENT, records: {sources: {type: 'person', aliases: 'name'}}},
    '“records.sources.aliases” names “name”, which is no list of spellings in “person”: name an array of strings, or of objects with a string “text”.',
  ],
  [
    'other spellings that are references',
    {fields: CONTENT, records: {locations: {type: 'page', name: 'title', variants: 'parts'}}},
    '“records.locations.variants” names “parts”, which is no list of spellings in “page”: name an array of strings, or of objects with a string “text”.',
  ],
  [
    'quotes in an image',
    {fields: CONTENT, records: {quotes: {type: 'part', text: 'cover'}}},
    '“records.quotes.text” names “cover”, which is of type “image” in “part”: name a field of type string or text.',
  ],
  [
    'a language that is a number',
    {fields: {...CONTENT, language: 'count'}},
    '“fields.language” names “count”, which is of type “number” in “page”: name a field of type string or text.',
  ],
  [
    'a time that is a list',
    {fields: {...CONTENT, firstPublished: 'tags'}},
    '“fields.firstPublished” names “tags”, which is of type “array” in “page”: name a field of type datetime, date, or string.',
  ],
  [
    'a byline that is a reference',
    {fields: CONTENT, intake: {byline: 'writer'}},
    '“intake.byline” names “writer”, which is of type “reference” in “page”: name a field of type string or text.',
  ],
  [
    'a web address that is a text',
    {fields: CONTENT, checklist: {...NOTHING_ELSE, slug: 'title'}},
    '“checklist.slug” names “title”, which is of type “string” in “page”: name a field of type slug or object.',
  ],
  [
    'a misspelled type',
    {types: ['pgae']},
    '“types” names “pgae”, which is not among the schema types: write “page”.',
  ],
  [
    'a misspelled type of fields',
    {fields: CONTENT, fieldsByType: {paeg: {}}},
    '“fieldsByType” names “paeg”, which “types” does not name: write “page”.',
  ],
  [
    'a misspelled field',
    {fields: {portableText: ['contnet']}},
    '“fields.portableText” names “contnet”, which “page” does not have: write “content”.',
  ],
  [
    'a misspelled field within another',
    {fields: {...CONTENT, text: ['seo.descripton']}},
    '“fields.text” names “seo.descripton”, which “page” does not have: write “seo.description”.',
  ],
  [
    'a caption that no block has',
    {fields: {portableText: ['captioned'], captions: ['legned']}},
    '“fields.captions” names “legned”, which no block of “captioned” has: write “legend”.',
  ],
  [
    'a caption that is a field of an object in the lines',
    {fields: {portableText: ['quoting'], captions: ['quote']}},
    '“fields.captions” names “quote”, which no block of “quoting” has: an object in the lines of a text has it, so name “quoting[].children[].quote” in “fields.text”.',
  ],
  [
    'a version of nothing',
    {fields: {...CONTENT, versionOf: ['ledd']}},
    '“fields.versionOf” names “ledd”, which “page” does not have: write “lead”.',
  ],
  [
    'a misspelled section',
    {fields: CONTENT, listing: {section: 'titel'}},
    '“listing.section” names “titel”, which “page” does not have: write “title”.',
  ],
  [
    'a misspelled type of records',
    {fields: CONTENT, records: {sources: {type: 'persn'}}},
    '“records.sources.type” names “persn”, which is not among the schema types: write “person”.',
  ],
  [
    'a misspelled field of records',
    {fields: CONTENT, records: {sources: {type: 'person', name: 'naem'}}},
    '“records.sources.name” names “naem”, which “person” does not have: write “name”.',
  ],
  [
    'a misspelled type of spellings',
    {fields: CONTENT, records: {locations: {type: 'part', variantType: 'sectoin'}}},
    '“records.locations.variantType” names “sectoin”, which is not among the schema types: write “section”.',
  ],
  [
    'corrections of a type that is not there',
    {fields: CONTENT, corrections: {type: 'notices'}},
    '“corrections.type” names “notices”, which is not among the schema types: write “notice”.',
  ],
  [
    'corrections of a type that cannot keep them',
    {fields: CONTENT, corrections: {type: 'part'}},
    '“corrections.type” names “part”, which lacks “type”, “wasWrong”, “nowReads”, “where”,',
  ],
  [
    'corrections without their story',
    {fields: CONTENT, corrections: {type: 'notice'}},
    '“corrections.story” names “article”, which “notice” does not have',
  ],
  [
    'corrections of something else',
    {fields: CONTENT, corrections: {type: 'notice', story: 'about'}},
    '“corrections.story” names “about”, which refers to “person”, and to none of “page”.',
  ],
  [
    'corrections with a text for their story',
    {fields: CONTENT, corrections: {type: 'notice', story: 'text'}},
    '“corrections.story” names “text”, which is no reference in “notice”',
  ],
  [
    'decisions in a type that is not there',
    {fields: CONTENT, decisions: {document: 'private.', type: 'notic'}},
    '“decisions.type” names “notic”, which is not among the schema types: write “notice”.',
  ],
  [
    'pictures that the text does not take',
    {fields: {portableText: ['captioned']}, intake: {picture: 'figur'}},
    '“intake.picture” names “figur”, which the text of “page” does not take: write “figure”.',
  ],
  [
    'tables that the text does not take',
    {fields: CONTENT, intake: {table: 'grid'}},
    '“intake.table” names “grid”, which the text of “page” does not take.',
  ],
  [
    'a headline for what comes in that is not there',
    {fields: CONTENT, intake: {headline: 'headline'}},
    '“intake.headline” names “headline”, which “page” does not have.',
  ],
  [
    'a misspelled field of the checklist',
    {fields: CONTENT, checklist: {headline: 'tilte'}},
    '“checklist.headline” names “tilte”, which “page” does not have: write “title”.',
  ],
  [
    'a description that no image has',
    {
      types: ['part'],
      fields: {portableText: ['text']},
      checklist: {...NOTHING_ELSE, alt: 'descripton'},
    },
    '“checklist.alt” names “descripton”, which no image of “part” has: write “description”.',
  ],
  [
    'withdrawals of a type that is not there',
    {fields: CONTENT, checklist: {...NOTHING_ELSE, withdrawal: {type: 'notce'}}},
    '“checklist.withdrawal.type” names “notce”, which is not among the schema types: write “notice”.',
  ],
  [
    'withdrawals without their story',
    {fields: CONTENT, checklist: {...NOTHING_ELSE, withdrawal: {type: 'notice'}}},
    '“checklist.withdrawal.story” names “article”, which “notice” does not have',
  ],
  [
    'withdrawals without their reason',
    {
      fields: CONTENT,
      checklist: {...NOTHING_ELSE, withdrawal: {type: 'notice', story: 'page', text: 'txet'}},
    },
    '“checklist.withdrawal.text” names “txet”, which “notice” does not have: write “text”.',
  ],
  [
    'decisions in a field of another kind',
    {fields: CONTENT, decisions: 'title'},
    '“decisions” names “title”, which is another field of “page”: name one that it does not have, or an array of “copydeskDecision”',
  ],
  [
    'decisions among references',
    {fields: CONTENT, decisions: 'parts'},
    '“decisions” names “parts”, which is another field of “page”',
  ],
  [
    'a whole checklist for a type that has no such fields',
    {fields: {...CONTENT, text: ['title']}, checklist: true},
    '“checklist.headline” names “headline”, which “page” does not have: name its field, write false, or name the types that have it in “checklist.types”',
  ],
  [
    'a checklist for a type that is not read',
    {fields: CONTENT, checklist: {types: ['pgae']}},
    '“checklist.types” names “pgae”, which “types” does not name: write “page”',
  ],
])('%s is refused in one sentence', (_, options, sentence) => {
  expect(() => check(options)).toThrow(`copydesk: the option ${sentence}`)
})

test.each<[string, CopydeskOptions]>([
  ['fields of the type', {fields: {text: ['title'], ...CONTENT}}],
  ['a named Portable Text', {fields: {portableText: ['story']}}],
  ['fields of an object', {fields: {text: ['seo.description'], portableText: ['seo.text']}}],
  [
    'fields of the items of an array',
    {fields: {text: ['sections[].heading'], portableText: ['sections[].body']}},
  ],
  [
    'text of referenced documents',
    {fields: {text: ['writer->name'], portableText: ['parts[]->text']}},
  ],
  [
    'every option that names a type or a field',
    {
      fields: {portableText: ['captioned'], captions: ['legend'], versionOf: ['lead']},
      listing: {section: 'title', person: 'writer'},
      records: {sources: {type: 'person', name: 'name'}},
      corrections: {type: 'notice', story: 'page'},
      intake: {picture: 'figure', headline: 'title', byline: 'title'},
      checklist: {
        ...NOTHING_ELSE,
        headline: 'title',
        alt: 'description',
        withdrawal: {type: 'notice', story: 'page'},
      },
    },
  ],
  ['what one of several referenced types has', {fields: {...CONTENT, text: ['lead->name']}}],
  ['the items themselves', {fields: {...CONTENT, text: ['tags[]']}}],
  [
    'what a plugin brings, whose schema is not known',
    {fields: {...CONTENT, text: ['intl[].value']}},
  ],
])('%s are accepted', (_, options) => {
  expect(check(options).map(({name}) => name)).toEqual(NAMES)
})

test.each<[string, unknown, string]>([
  ['null', null, "the options must be an object such as {types: ['article']}, not null"],
  ['a list', [], 'the options must be an object'],
  [
    'a misspelled key within',
    {records: {sources: {typ: 'person'}}},
    'there is no option “records.sources.typ”: did you mean “type”?',
  ],
  [
    'a misspelled severity',
    {severities: {blok: ['warning']}},
    'there is no option “severities.blok”: did you mean “block”?',
  ],
  [
    'a misspelled field list',
    {fields: {richText: ['body']}},
    'there is no option “fields.richText”: write one of text, portableText, dateline,',
  ],
  [
    'a severity in two lists',
    {severities: {ask: ['warning'], block: ['warning']}},
    'the option “severities.block” names “warning”, which “severities.ask” names too',
  ],
  ['a misspelled option', {feilds: {}}, 'there is no option “feilds”: did you mean “fields”?'],
  [
    'a misspelled rule',
    {rules: ['name-speling']},
    'the option “rules” does not accept "name-speling": write “name-spelling”.',
  ],
  [
    'a misspelled entry of the checklist',
    {checklist: {headlin: 'title'}},
    'there is no option “checklist.headlin”: did you mean “headline”?',
  ],
  [
    'a misspelled key of the intake',
    {intake: {pictur: 'image'}},
    'there is no option “intake.pictur”: did you mean “picture”?',
  ],
  [
    'records that are none',
    {records: 'person'},
    'the option “records” must be an object with sources, locations, quotes, not "person"',
  ],
  ['severities of null', {severities: null}, 'the option “severities” must be an object with ask'],
  ['fields by type in a list', {fieldsByType: []}, 'the option “fieldsByType” must be an object'],
  [
    'a list for one field',
    {fields: {dateline: ['place']}},
    'the option “fields.dateline” must be a field name, not ["place"]',
  ],
  [
    'a record of quotes without type',
    {records: {quotes: {}}},
    'the option “records.quotes.type” is missing: write the name of a document type.',
  ],
])('%s is refused', (_, options, sentence) => {
  expect(() => resolveOptions(options as CopydeskOptions)).toThrow(sentence)
})

test('the plugin refuses null, and takes nothing for the defaults', () => {
  expect(() => copydesk(null as never)).toThrow('the options must be an object')
  expect(copydesk().name).toBe('copydesk')
})

test('types may be given as the function that makes them', () => {
  const types = withCopyCheck((before) => [...before, ...TYPES], {types: ['page'], fields: CONTENT})
  const made = types([{name: 'other', type: 'object', fields: []}] as never[], {} as never)
  expect(made.map(({name}) => name)).toEqual(['other', ...NAMES])
  expect(() => withCopyCheck(null as never)).toThrow('withCopyCheck takes the list of schema types')
})
