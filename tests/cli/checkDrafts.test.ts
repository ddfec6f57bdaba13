import {expect, test} from 'vitest'
import {checkDrafts, type DraftOptions} from '../../plugins/copydesk/cli/checkDrafts.ts'
import {unreadTexts} from '../../plugins/copydesk/cli/report.ts'
import {readDocument, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {memoryClient} from '../schemas/memoryClient.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const OPTIONS: DraftOptions = {
  types: ['page'],
  fields: {text: ['title'], portableText: ['body', 'sections[]->body']},
}

const page = (_id: string, title: string, text: string, ...sections: string[]) => ({
  _id,
  _type: 'page',
  title,
  body: textBlocks(text),
  sections: sections.map((_ref) => ({_key: _ref, _type: 'reference', _ref, _weak: true})),
})
const section = (_id: string, text: string) => ({_id, _type: 'section', body: textBlocks(text)})

const EARLIER = ['Anbar', 'Erbil', 'Mosul', 'Basra'].map((place) =>
  page(place, `Troops in ${place}`, `Troops met Mustafa Kadhimi in Karachok near ${place}.`),
)
const FIGHTERS = 'Fighters were seen in Qarachogh on Tuesday.'

/** Rules that found something in each draft, with the number of their places. */
async function foundIn(
  stored: {_id: string}[],
  options: DraftOptions,
  selection?: {archive: boolean},
) {
  const {reports} = await checkDrafts(memoryClient(stored), {...OPTIONS, ...options}, selection)
  return reports.map(({findings}) => findings.map(({rule, spans}) => `${rule} ${spans.length}`))
}

test('what the house writes otherwise is found in drafts, too', async () => {
  const draft = page('drafts.one', 'The envoy', 'The envoy met the U.S. delegation there.')
  const rules: DraftOptions['rules'] = ['house-style']
  expect(await foundIn([draft], {rules, style: {abbreviations: 'US'}})).toEqual([['house-style 1']])
  expect(await foundIn([draft], {rules})).toEqual([[]])
})

test.each<[about: string, own: string, other: string, found: string[]]>([
  ['in a draft itself', FIGHTERS, 'Nothing was seen.', ['archive-spelling 1']],
  ['in it and what it refers to', FIGHTERS, FIGHTERS, ['archive-spelling 2']],
  ['in what it refers to alone', 'Nothing was seen.', FIGHTERS, []],
])(
  'a spelling that earlier stories have otherwise is told %s: %#',
  async (_, own, other, found) => {
    const draft = page('drafts.one', 'Fighters', own, 'background')
    const stored = [...EARLIER, draft, section('background', other)]
    const options: DraftOptions = {rules: ['archive-spelling']}
    expect(await foundIn(stored, options, {archive: true})).toEqual([found])
  },
)

test.each<[about: string, draft: Record<string, unknown>, name: string]>([
  ['a title for each language', {title: {_type: 'x', en: 'Road', de: 'Straße'}}, 'Road'],
  ['that of its own', {language: 'de', title: {en: 'Road', de: 'Straße'}}, 'Straße'],
  [
    'an item for each language',
    {
      language: 'de',
      title: [
        {_key: 'a', language: 'en', value: 'Road'},
        {_key: 'b', language: 'de', value: 'Straße'},
      ],
    },
    'Straße',
  ],
  ['one that is empty in the first', {title: {en: ' ', de: 'Straße'}}, 'Straße'],
  ['a headline that is another field', {head: {headline: 'Road'}}, 'Road'],
  ['a title that holds no text', {title: {x: {y: 1}}}, 'No headline yet'],
  ['an empty headline beside a title', {headline: '', title: 'Road'}, 'Road'],
])('a draft is called by %s', async (_, draft, name) => {
  const documents = [{_id: 'drafts.one', _type: 'page', ...draft}]
  const fields = {text: ['title.en', 'head.headline'], portableText: ['body']}
  const options: DraftOptions = {types: ['page'], fields}
  const {reports} = await checkDrafts(memoryClient(documents), options)
  expect(reports.map((report) => report.name)).toEqual([name])
})

test('what several drafts refer to is read once', async () => {
  const drafts = Array.from({length: 12}, (_, i) =>
    page(`drafts.${i}`, `Fighters ${i}`, FIGHTERS, 'background', `own${i}`),
  )
  const asked: string[] = []
  const client = memoryClient([...drafts, section('background', FIGHTERS)], (ids) =>
    asked.push(...ids),
  )
  const {reports} = await checkDrafts(client, {...OPTIONS, rules: ['duplicate-paragraph']})
  expect(reports.map(({findings}) => findings.length)).toEqual(drafts.map(() => 1))
  expect(asked.filter((id) => id === 'background')).toHaveLength(1)
  expect(asked.filter((id) => id === 'own3')).toHaveLength(1)
})

test('a plain title is compared with the text in the language of each item, as in the Studio', async () => {
  const fields = {text: ['title'], portableText: ['content[].value']}
  const content = [
    {_key: 'en', value: textBlocks('The teacher Hanna Mikkelsen opened the school on Monday.')},
    {_key: 'de', value: textBlocks('Die Lehrerin Hanna Mikkelsen öffnete die Schule am Montag.')},
  ]
  const draft = {_id: 'drafts.a', _type: 'page', title: 'Hanna Mikelsen opens a school', content}
  const options = {types: ['page'], fields}
  expect(await foundIn([draft], options)).toEqual([['name-spelling 2']])
  const {findings, unread} = readDocument(draft, resolveOptions(options), {})
  expect(findings.map(({rule, spans}) => `${rule} ${spans.length}`)).toEqual(['name-spelling 2'])
  expect(unread).toEqual(['de'])
})

test('what is not read is to be named in the option that names the fields of its type', async () => {
  const side = 'The council met in the old town on Monday.'
  const documents = ['post', 'page'].map((_type) => ({
    _id: `drafts.${_type}`,
    _type,
    title: _type,
    side,
    box: textBlocks(side),
  }))
  const {reports} = await checkDrafts(memoryClient(documents), {
    types: ['post', 'page'],
    fields: {text: ['title']},
    fieldsByType: {page: {text: ['title']}},
  })
  expect(unreadTexts(reports)).toEqual([
    'page: not read: side. Name it in “fieldsByType.page.text” of the options, or in “fieldsByType.page.leftOut”.',
    'page: not read: box. Name it in “fieldsByType.page.portableText” of the options, or in “fieldsByType.page.leftOut”.',
    'post: not read: side. Name it in “fields.text” of the options, or in “fields.leftOut”.',
    'post: not read: box. Name it in “fields.portableText” of the options, or in “fields.leftOut”.',
  ])
})

test('a type without any text is told the option that names its fields', async () => {
  const documents = [{_id: 'drafts.page', _type: 'page'}]
  const options = {types: ['page'], fieldsByType: {page: {text: ['title'], portableText: ['box']}}}
  expect((await checkDrafts(memoryClient(documents), options)).misnamed).toEqual([
    'No text was read in the draft of type “page”: there is none in title, box. Check “fieldsByType.page” in the options.',
  ])
})
