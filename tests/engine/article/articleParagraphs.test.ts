import {expect, test} from 'vitest'
import {articleParagraphs} from '../../../plugins/copydesk/core.ts'

const block = (_key: string | undefined, text: string, style = 'normal') => ({
  _type: 'block',
  ...(_key && {_key}),
  style,
  children: [{_type: 'span', _key: 's', text}],
})

test('an article is read in reading order, each paragraph with its role and path', () => {
  const article = {
    _id: 'drafts.a',
    _type: 'article',
    headline: 'Ferry found',
    standfirst: 'All aboard are safe.',
    dateline: {located: {_ref: 'place-oran'}, provider: 'AP'},
    body: [
      block('a', 'The ferry reached port.'),
      block('b', 'What went wrong', 'h2'),
      {_type: 'figure', _key: 'c', caption: 'The ferry in May.', alt: 'A white ship'},
      block('d', '“We are tired.”', 'blockquote'),
      {...block('e', ''), children: [{text: 'Two '}, {_type: 'icon'}, {text: 'parts.'}]},
    ],
  }
  expect(articleParagraphs(article, {}, {locations: [{id: 'place-oran', name: 'Oran'}]})).toEqual([
    {text: 'Ferry found', role: 'headline', path: ['headline']},
    {text: 'All aboard are safe.', role: 'standfirst', path: ['standfirst']},
    {text: 'Oran', role: 'dateline', path: ['dateline']},
    {text: 'The ferry reached port.', role: 'body', path: ['body', {_key: 'a'}]},
    {text: 'What went wrong', role: 'subhead', path: ['body', {_key: 'b'}]},
    {text: 'The ferry in May.', role: 'caption', path: ['body', {_key: 'c'}, 'caption']},
    {text: 'A white ship', role: 'caption', path: ['body', {_key: 'c'}, 'alt']},
    {text: '“We are tired.”', role: 'quote', path: ['body', {_key: 'd'}]},
    {text: 'Two ⬚parts.', role: 'body', path: ['body', {_key: 'e'}]},
  ])
})

test('a field that is not named is where it usually is', () => {
  const fields = {text: undefined, dateline: undefined, portableText: undefined}
  expect(articleParagraphs({headline: 'Ferry found'}, fields)).toEqual([
    {text: 'Ferry found', role: 'headline', path: ['headline']},
  ])
})

test('fields may have other names and stand inside others', () => {
  const article = {
    title: 'Ferry found',
    seo: {description: 'A ferry.'},
    content: [block('a', 'It came.')],
  }
  const fields = {text: ['title', 'seo.description'], portableText: ['content'], dateline: 'place'}
  expect(articleParagraphs(article, fields)).toEqual([
    {text: 'Ferry found', role: 'headline', path: ['title']},
    {text: 'A ferry.', role: 'standfirst', path: ['seo', 'description']},
    {text: 'It came.', role: 'body', path: ['content', {_key: 'a'}]},
  ])
})

test.each([
  [
    'a dateline written out',
    {dateline: {text: 'ORAN, Algeria (AP) —', located: {_ref: 'x'}}},
    [{text: 'ORAN, Algeria (AP) —', role: 'dateline', path: ['dateline', 'text']}],
  ],
  [
    'a dateline that is a string',
    {dateline: 'ORAN'},
    [{text: 'ORAN', role: 'dateline', path: ['dateline']}],
  ],
  ['no dateline, on purpose', {dateline: {noDateline: true, text: 'ORAN'}}, []],
  ['a place not on record', {dateline: {located: {_ref: 'x'}}}, []],
  [
    'a block without a key',
    {body: [block(undefined, 'It came.')]},
    [{text: 'It came.', role: 'body', path: ['body', 0]}],
  ],
  [
    'a table: its caption and each cell, and nothing else of it',
    {
      body: [
        {
          _key: 't',
          _type: 'table',
          caption: 'Ships by port',
          headerRows: 1,
          rows: [{_key: 'r', cells: ['Port', '']}, {cells: ['Korsund']}],
        },
      ],
    },
    [
      {text: 'Ships by port', role: 'caption', path: ['body', {_key: 't'}, 'caption']},
      {text: 'Port', role: 'cell', path: ['body', {_key: 't'}, 'rows', {_key: 'r'}, 'cells', 0]},
      {text: 'Korsund', role: 'cell', path: ['body', {_key: 't'}, 'rows', 1, 'cells', 0]},
    ],
  ],
  ['empty text', {headline: ' ', body: [block('a', '')]}, []],
  [
    'values of other shapes',
    {headline: 4, body: [null, 'text', {children: [null, {text: 3}]}], dateline: []},
    [],
  ],
])('%s', (_, article, paragraphs) => {
  expect(articleParagraphs(article)).toEqual(paragraphs)
})

test.each([[null], [undefined], ['text'], [7], [[]]])(
  '%j is an article without text',
  (article) => {
    expect(articleParagraphs(article)).toEqual([])
  },
)

test('the caption of a lead picture is one of its captions', () => {
  const article = {headline: 'Port shut', picture: {caption: 'A crane.'}}
  expect(articleParagraphs(article, {text: ['headline', 'picture.caption']})).toEqual([
    {text: 'Port shut', role: 'headline', path: ['headline']},
    {text: 'A crane.', role: 'caption', path: ['picture', 'caption']},
  ])
})
