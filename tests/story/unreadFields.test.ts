import {describe, expect, test} from 'vitest'
import {resolveOptions, unreadFields} from '../../plugins/copydesk/story/index.ts'
import {articleParagraphNames, articleParagraphs} from '../../plugins/copydesk/core.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'

const string = (name: string) => ({name, type: 'string'})
const rich = (name: string, more: object = {}) => ({
  name,
  type: 'array',
  of: [{type: 'block'}],
  ...more,
})
const object = (name: string, ...fields: object[]) => ({name, type: 'object', fields})

/** A Studio with texts in two languages, sections of two types, a footnote, a chip and objects between paragraphs. */
const TYPES = [
  {
    name: 'report',
    type: 'document',
    fields: [
      object('title', string('en'), string('fr'), string('es')),
      {name: 'teaser', type: 'text'},
      rich('summary'),
      {name: 'slug', type: 'slug'},
      string('link'),
      {
        name: 'lead',
        type: 'image',
        fields: [string('caption'), string('credit'), object('legend', string('en'), string('de'))],
      },
      {name: 'sections', type: 'array', of: [{type: 'section'}, {type: 'quoteSection'}]},
      {name: 'notes', type: 'text'},
    ],
  },
  object('section', string('heading'), {
    name: 'text',
    type: 'array',
    of: [
      {
        type: 'block',
        of: [object('chip', string('label'))],
        marks: {annotations: [object('footnote', {name: 'text', type: 'text'})]},
      },
      {
        name: 'gallery',
        type: 'object',
        fields: [{name: 'images', type: 'array', of: [object('shot', string('legend'))]}],
      },
      object('infobox', string('label'), rich('body')),
      {name: 'picture', type: 'image', fields: [string('caption'), string('credit')]},
    ],
  }),
  object('quoteSection', string('quote'), rich('body')),
]
const FIELDS = {
  text: ['title.en', 'title.fr', 'sections[].heading'],
  portableText: ['sections[].text'],
}
const block = (text: string, ...others: object[]) => ({
  _type: 'block',
  _key: text,
  children: [{_type: 'span', _key: 's', text, marks: []}, ...others],
})
const section = (...text: object[]) => ({_type: 'section', _key: 'one', heading: 'The rain', text})

interface Case extends Record<string, unknown> {
  _type?: never
}

/** Each document, and its fields that are not read. */
const CASES: [name: string, document: Case, unread: string[]][] = [
  [
    'all that is named',
    {title: {en: 'Rain', fr: 'La pluie'}, sections: [section(block('It rained on us.'))]},
    [],
  ],
  [
    'an item of another type',
    {
      sections: [
        section(),
        {_type: 'quoteSection', _key: 'q', quote: 'It rained on us.', body: [block('He said so.')]},
      ],
    },
    ['sections[].quote (quoteSection) text', 'sections[].body (quoteSection) portableText'],
  ],
  ['a field of text', {teaser: 'The rain that fell on the town has stopped.'}, ['teaser text']],
  ['a field of Portable Text', {summary: [block('It rained.')]}, ['summary portableText']],
  [
    'both languages of a line, of which one is a sentence',
    {lead: {legend: {en: 'The harbor at dusk', de: 'Der Hafen in der Dämmerung'}}},
    ['lead.legend.en text', 'lead.legend.de text'],
  ],
  ['another language', {title: {en: 'Rain', es: 'La lluvia'}}, ['title.es text']],
  [
    'an object in the lines, and what a mark carries',
    {
      sections: [
        section({
          ...block('It rained.', {_type: 'chip', _key: 'c', label: 'Zaheer Karimi'}),
          markDefs: [{_type: 'footnote', _key: 'f', text: 'So he said.'}],
        }),
      ],
    },
    [
      'sections[].text[].children[].label (chip) text',
      'sections[].text[].markDefs[].text (footnote) text',
    ],
  ],
  [
    'objects between paragraphs, all of their fields',
    {
      sections: [
        section(
          {
            _type: 'gallery',
            _key: 'g',
            images: [{_type: 'shot', _key: 's', legend: 'The old town'}],
          },
          {_type: 'infobox', _key: 'i', label: 'The old town', body: [block('It rained.')]},
        ),
      ],
    },
    [
      'sections[].text[].images[].legend (shot) text',
      'sections[].text[].label (infobox) text',
      'sections[].text[].body (infobox) portableText',
    ],
  ],
  [
    'no slug, address, credit, caption or key',
    {
      slug: {_type: 'slug', current: 'the rain that fell on the old town'},
      link: 'https://news.example/the-rain',
      lead: {
        _type: 'image',
        credit: 'Mara Velten/AP',
        asset: {_type: 'reference', _ref: 'image the old one of it'},
      },
      sections: [
        section({_type: 'picture', _key: 'p', caption: 'The old town', credit: 'Mara Velten'}),
        section({
          _type: 'table',
          _key: 't',
          rows: [{_key: 'r', cells: ['Zaheer said no', 'Zahir']}],
        }),
      ],
    },
    [],
  ],
  [
    'a value of another kind',
    {sections: [{...section(), text: 'It rained on us.'}], title: 'La pluie du midi'},
    ['title', 'sections[].text (section)'],
  ],
]

const told = (document: object, fields: object) =>
  unreadFields({_type: 'report', ...document}, resolveOptions({types: ['report'], fields})).map(
    ({field, type, option}) => [field, type && `(${type})`, option].filter(Boolean).join(' '),
  )

test.each(CASES)('what is not read is told: %s', (_, document, unread) => {
  expect(told(document, FIELDS).toSorted()).toEqual(unread.toSorted())
})

test('a Portable Text that options lead through, and do not name, is to be named', () => {
  const content = [block('It rained.', {_type: 'chip', _key: 'c', label: 'from 8 euros'})]
  const fields = {text: ['summary[].children[].label'], portableText: ['body']}
  expect(told({summary: content}, fields)).toEqual(['summary portableText'])
})

test.each(CASES.filter(([, , unread]) => unread.every((one) => /ext$/u.test(one))))(
  'a Studio accepts what the sentence says to write, and all is read: %s',
  (_, document) => {
    const fields = {
      text: [...FIELDS.text],
      portableText: [...FIELDS.portableText],
      captions: ['caption'],
    }
    const options = {types: ['report'], fields}
    const setup = resolveOptions(options)
    for (const {field, option} of unreadFields({_type: 'report', ...document}, setup))
      fields[option!].push(field)
    expect(withCopyCheck(TYPES as never, options)).toHaveLength(TYPES.length)
    expect(told(document, fields)).toEqual([])
  },
)

describe('what options leave out', () => {
  const document = {
    notes: 'Call the mayor of the old town about it.',
    sections: [section({_type: 'infobox', _key: 'i', label: 'The old town', body: []})],
  }

  test('is not told', () => {
    expect(told(document, FIELDS)).toEqual(
      ['sections[].text[].label (infobox) text', 'notes text'].toSorted((a) =>
        a === 'notes text' ? -1 : 1,
      ),
    )
    expect(told(document, {...FIELDS, leftOut: ['notes', 'sections[].text[].label']})).toEqual([])
  })

  test('is held against the schema', () => {
    const options = {
      types: ['report'],
      fields: {...FIELDS, captions: ['caption'], leftOut: ['noets']},
    }
    expect(() => withCopyCheck(TYPES as never, options)).toThrow(
      'names “noets”, which “report” does not have: write “notes”',
    )
  })
})

test('what objects in a text hold is called by its field, and is no paragraph of the text', () => {
  const document = {
    _type: 'report',
    sections: [
      section(
        {...block('It rained.'), markDefs: [{_type: 'footnote', _key: 'f', text: 'So he said.'}]},
        {_type: 'gallery', _key: 'g', images: [{_key: 's', legend: 'The old town'}]},
        block('It stopped.'),
      ),
    ],
  }
  const text = ['sections[].text[].markDefs[].text', 'sections[].text[].images[].legend']
  const paragraphs = articleParagraphs(document, {text, portableText: ['sections[].text']})
  const names = articleParagraphNames(paragraphs)
  expect(paragraphs.map((one, index) => [one.text, one.place?.title, JSON.stringify(names(index))]))
    .toMatchInlineSnapshot(`
      [
        [
          "It rained.",
          "Section 1",
          "{"place":{"title":"Section 1"},"name":1}",
        ],
        [
          "So he said.",
          "Section 1, Text, Text",
          "{"place":{"title":"Section 1, Text, Text","isField":true},"name":"caption"}",
        ],
        [
          "The old town",
          "Section 1, Text, Legend",
          "{"place":{"title":"Section 1, Text, Legend","isField":true},"name":"caption"}",
        ],
        [
          "It stopped.",
          "Section 1",
          "{"place":{"title":"Section 1"},"name":2}",
        ],
      ]
    `)
})
