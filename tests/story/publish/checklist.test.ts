import {expect, test} from 'vitest'
import {
  type CheckedDocument,
  type ChecklistFacts,
  type ChecklistSetting,
  checklistOf,
  checklistSentence,
  resolveOptions,
} from '../../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const setup = (checklist: ChecklistSetting | boolean = {withdrawal: {type: 'correction'}}) =>
  resolveOptions({checklist, listing: {section: 'genre'}})

const COMPLETE: CheckedDocument = {
  _id: 'drafts.a',
  _type: 'article',
  headline: 'Harbor reopens',
  slug: {_type: 'slug', current: 'harbor-reopens'},
  byline: 'Dana Reed',
  dateline: {noDateline: true, noDatelineReason: 'Written at the desk'},
  genre: 'news',
  language: 'en',
  body: textBlocks('The harbor reopened on Monday.'),
}

const FACTS: ChecklistFacts = {
  at: '2026-05-01T12:00:00.000Z',
  isSlugTaken: false,
  unpublished: [],
  hasWithdrawal: false,
}

const figure = (key: string, more: object = {}) => ({
  _type: 'figure',
  _key: key,
  asset: {_type: 'reference', _ref: 'image-abc-10x10-png'},
  ...more,
})

type Case = [what: string, story: object, facts: Partial<ChecklistFacts>, sentences: string[]]

test.each<Case>([
  ['a complete story', {}, {}, []],
  ['no headline', {headline: ' '}, {}, ['blocks: No headline']],
  ['no body', {body: []}, {}, ['blocks: There is no text']],
  ['a body of empty paragraphs', {body: textBlocks(' ', '')}, {}, ['blocks: There is no text']],
  [
    'a picture is no text',
    {body: [figure('f', {alt: 'A boat'})]},
    {},
    ['blocks: There is no text'],
  ],
  ['no web address: it is made from the headline', {slug: undefined}, {}, []],
  [
    'no web address, and a headline that makes none',
    {slug: {current: ''}, headline: '…'},
    {},
    ['blocks: No web address, and none can be made from the headline'],
  ],
  [
    'a web address that another story has',
    {},
    {isSlugTaken: true},
    ['blocks: Another story has the web address “harbor-reopens”'],
  ],
  [
    'an embargo ahead',
    {embargoedUntil: '2026-05-01T12:00:01.000Z'},
    {},
    ['blocks: Under embargo until May 1, 2026, 12:00 UTC'],
  ],
  ['an embargo that is over', {embargoedUntil: '2026-05-01T12:00:00.000Z'}, {}, []],
  [
    'an embargo that is over when it is due',
    {embargoedUntil: '2026-06-01T12:00:00.000Z'},
    {at: '2026-06-01T12:00:00.000Z'},
    [],
  ],
  ['withheld', {pubStatus: 'withheld'}, {}, ['blocks: Withheld']],
  [
    'a reference to what is not published',
    {sources: [{_key: 's', _ref: 'source-a'}]},
    {unpublished: ['source-a']},
    ['blocks: Refers to something that is not published: source-a'],
  ],
  ['no dateline', {dateline: {}}, {}, ['asks: No dateline, and no reason why there is none']],
  [
    'none, without a reason',
    {dateline: {noDateline: true, noDatelineReason: ' '}},
    {},
    ['asks: No dateline, and no reason why there is none'],
  ],
  ['a dateline at a place', {dateline: {located: {_ref: 'leiban'}}}, {}, []],
  ['a dateline in words', {dateline: {text: 'ON THE ROAD'}}, {}, []],
  ['no byline', {byline: ''}, {}, ['asks: No byline']],
  ['no section', {genre: undefined}, {}, ['asks: No section']],
  ['no language', {language: undefined}, {}, ['asks: No language']],
  [
    'images without a description',
    {
      body: [
        ...(COMPLETE.body as object[]),
        figure('a'),
        figure('b', {alt: ' '}),
        figure('c', {alt: 'x'}),
      ],
    },
    {},
    ['asks: 2 images have no description'],
  ],
  [
    'one of them',
    {body: [...(COMPLETE.body as object[]), figure('a')]},
    {},
    ['asks: 1 image has no description'],
  ],
  [
    'what blocks comes first',
    {byline: '', pubStatus: 'withheld', body: []},
    {},
    ['blocks: There is no text', 'blocks: Withheld', 'asks: No byline'],
  ],
  [
    'canceled: readers are told why, and nothing else is asked',
    {pubStatus: 'canceled', body: [], byline: '', dateline: undefined},
    {},
    ['blocks: Canceled, but readers are not told why: publish a withdrawal with it'],
  ],
  ['canceled, and said why', {pubStatus: 'canceled', body: []}, {hasWithdrawal: true}, []],
])('%s', (_, story, facts, sentences) => {
  const items = checklistOf({...COMPLETE, ...story}, setup(), {...FACTS, ...facts})
  expect(items.map((item) => `${item.kind}: ${checklistSentence(item)}`)).toEqual(sentences)
})

const NOTHING = {_id: 'drafts.a', _type: 'article'}

test('without the option nothing is asked', () => {
  expect(checklistOf(NOTHING, setup(false), FACTS)).toEqual([])
})

test('a newsroom names its own fields, and leaves out what it does not have', () => {
  const checklist = {
    headline: 'title',
    byline: 'author',
    dateline: false,
    slug: false,
    section: false,
  } as const
  const keys = checklistOf(NOTHING, setup(checklist), FACTS).map(({key, path}) => [key, path])
  expect(keys).toEqual([
    ['headline', ['title']],
    ['body', ['body']],
    ['byline', ['author']],
    ['language', ['language']],
  ])
})

test('the place of an image and of a reference', () => {
  const story = {
    ...COMPLETE,
    body: [...(COMPLETE.body as object[]), figure('f')],
    quotes: [{_key: 'q', _ref: 'quote-a'}],
  }
  const items = checklistOf(story, setup(), {...FACTS, unpublished: ['quote-a']})
  expect(items.map(({key, path}) => [key, path])).toEqual([
    ['reference', ['quotes', {_key: 'q'}]],
    ['alt', ['body', {_key: 'f'}]],
  ])
})
