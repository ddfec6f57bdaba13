import {createClient} from '@sanity/client'
import {validateDocument} from '@sanity/validation'
import {createSchema, type SanityDocument} from 'sanity'
import {describe, expect, test} from 'vitest'
import {checkArticle} from '../../plugins/copydesk/core.ts'
import {
  applySuggestions,
  type CopydeskOptions,
  readDocument,
  resolveOptions,
  unreadIn,
} from '../../plugins/copydesk/story/index.ts'
import {marksOf} from '../../plugins/copydesk/studio/marks/marks.ts'
import {copydeskTypes} from '../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'

/** Studios whose text is elsewhere than in one field of an article. */
const rich = (name: string) => ({name, type: 'array', of: [{type: 'block'}]})
const block = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})
const ZAHIR = [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
]
const ZAHEER = 'Zaheer can’t believe it, a neighbor said at the market.'

const unreachable = createClient({
  projectId: 'none',
  dataset: 'none',
  apiVersion: '2025-02-19',
  useCdn: false,
  resolveFetch: () => async () => new Response('{}', {status: 404}),
})

async function markersOf(document: object, types: unknown[], options: CopydeskOptions) {
  const all = [...withCopyCheck(types as never[], options), ...copydeskTypes(options.types)]
  const {markers} = await validateDocument({
    document: {_rev: 'r', _createdAt: '', _updatedAt: '', ...document} as SanityDocument,
    schema: createSchema({name: 'other', types: all}),
    client: unreachable,
  })
  return markers
    .filter(({code}) => code?.startsWith('copydesk.'))
    .map(({path, level}) => [level, path])
}

describe('a page builder with named sections, and a table', () => {
  const section = {
    name: 'section',
    type: 'object',
    fields: [{name: 'heading', type: 'string'}, rich('body')],
  }
  const table = {
    name: 'table',
    type: 'object',
    fields: [
      {
        name: 'rows',
        type: 'array',
        of: [
          {
            type: 'object',
            name: 'row',
            fields: [{name: 'cells', type: 'array', of: [{type: 'string'}]}],
          },
        ],
      },
    ],
  }
  const page = (name: string) => ({
    name,
    type: 'document',
    fields: [{name: 'sections', type: 'array', of: [{type: 'section'}, {type: 'table'}]}],
  })
  const types = [page('page'), page('draftPage'), section, table]
  const options = {
    types: ['page'],
    fields: {text: ['sections[].rows[].cells[]'], portableText: ['sections[].body']},
    rules: ['name-spelling' as const],
  }
  const document = {
    _id: 'drafts.p',
    _type: 'page',
    sections: [
      {
        _type: 'section',
        _key: 'one',
        heading: 'North',
        body: ZAHIR.map((text, i) => block(`b${i}`, text)),
      },
      {_type: 'section', _key: 'two', heading: 'South', body: [block('b0', ZAHEER)]},
      {
        _type: 'table',
        _key: 't',
        rows: [{_type: 'row', _key: 'r', cells: ['Zaheer said no', 'Zahir said yes']}],
      },
    ],
  }
  const setup = resolveOptions(options)
  const body = ['sections', {_key: 'two'}, 'body']

  test('has its markers where the text is, and in no other type', async () => {
    expect(await markersOf(document, types, options)).toEqual([
      ['warning', [...body, {_key: 'b0'}]],
      ['warning', ['sections', {_key: 't'}, 'rows', {_key: 'r'}, 'cells', 0]],
    ])
    expect(await markersOf({...document, _type: 'draftPage'}, types, options)).toEqual([])
  })

  test('has its marks in the section that holds them', () => {
    const {findings} = readDocument(document, setup, {})
    const of = (field: unknown[], index: number) =>
      marksOf(findings, field as never, document.sections[index].body as never).map(
        ({anchor, focus}) => [anchor.path[0], anchor.offset, focus.offset],
      )
    expect(of(['sections', {_key: 'two'}, 'body'], 1)).toEqual([[{_key: 'b0'}, 0, 6]])
    expect(of(['sections', {_key: 'one'}, 'body'], 0)).toHaveLength(2)
    expect(of(['sections', {_key: 'three'}, 'body'], 1)).toEqual([])
  })

  test('a fix changes the section and the cell', () => {
    const {fields} = options
    const fixed = applySuggestions(document, checkArticle(document, {fields}), {fields})
    const [one, two, three] = fixed.sections as typeof document.sections
    expect(one).toEqual(document.sections[0])
    expect(two.body?.[0].children[0].text).toBe(ZAHEER.replace('Zaheer', 'Zahir'))
    expect(three.rows?.[0].cells).toEqual(['Zahir said no', 'Zahir said yes'])
  })

  test('a table in a text is read, and said to be', () => {
    const inText = {
      _id: 'drafts.a',
      _type: 'article',
      body: [
        block('a', ZAHIR[0]),
        {_type: 'table', _key: 't', rows: [{cells: ['One two', 'three']}]},
      ],
    }
    expect(unreadIn(inText, {portableText: ['body']})).toEqual([])
    expect(unreadIn(inText, {portableText: ['body'], text: ['body[].rows[].cells[]']})).toEqual([])
  })
})

test('an element of another document that is not read is named by a path that reads it', () => {
  const body = [block('a', 'It is said.'), {_type: 'quote', _key: 'q', quote: 'No one said so.'}]
  const page = {
    _type: 'page',
    sections: [{_key: 's', _ref: 'one', '->': {_id: 'one', _type: 'section', body}}],
  }
  const portableText = ['sections[]->body']
  const [unread, ...others] = unreadIn(page, {portableText})
  expect([unread?.field, ...others]).toEqual(['sections[]->body[].quote'])
  expect(unreadIn(page, {portableText, text: [unread!.field]})).toEqual([])
})

describe('an internationalized array', () => {
  const intl = {
    name: 'intl',
    type: 'array',
    of: [
      {
        type: 'object',
        name: 'intlText',
        fields: [{name: 'language', type: 'string'}, rich('value')],
      },
    ],
  }
  const types = [{name: 'post', type: 'document', fields: [intl]}]
  const options = {
    types: ['post'],
    fields: {portableText: ['intl[].value']},
    rules: ['name-spelling' as const, 'duplicate-paragraph' as const],
  }
  const repeated =
    'The council voted late on Tuesday to close the ferry terminal beside the market.'
  const document = {
    _id: 'drafts.p',
    _type: 'post',
    intl: [
      {
        _type: 'intlText',
        _key: 'k1',
        language: 'en',
        value: [...ZAHIR, repeated].map((text, i) => block(`e${i}`, text)),
      },
      {
        _type: 'intlText',
        _key: 'k2',
        language: 'de',
        value: ['Zaheer sagte nein.', repeated, repeated].map((text, i) => block(`d${i}`, text)),
      },
    ],
  }

  test('each language is checked by itself, and the one whose names are not is named', async () => {
    expect(await markersOf(document, types, options)).toEqual([
      ['warning', ['intl', {_key: 'k2'}, 'value', {_key: 'd2'}]],
    ])
    const {findings, unread} = readDocument(document, resolveOptions(options), {})
    expect(findings.map(({rule}) => rule)).toEqual(['duplicate-paragraph'])
    expect(unread).toEqual(['de'])
  })

  test('the repeat goes from its own language', () => {
    const {fields} = options
    const found = checkArticle(document, {fields})
    const fixed = applySuggestions(document, found, {fields})
    expect(fixed.intl.map(({value}) => value.map(({_key}) => _key))).toEqual([
      ['e0', 'e1', 'e2'],
      ['d0', 'd1'],
    ])
  })
})
