import {describe, expect, test} from 'vitest'
import {
  articleParagraphNames,
  articleParagraphs,
  checkArticle,
  english,
  type Finding,
  nameOf,
  phraseText,
} from '../../../plugins/copydesk/core.ts'

const block = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  children: [{_type: 'span', _key: 's', text}],
})

const ZAHIR = 'Helmet Zahir said that the village of Leiban was quiet.'
const ZAHEER = 'Zaheer can’t believe it, a neighbor said at the market.'
const REPEATED = 'The council voted late on Tuesday to close the ferry terminal beside the market.'

describe('a path through arrays', () => {
  const page = {
    _type: 'page',
    title: 'Leiban',
    sections: [
      {_key: 'one', heading: 'North', body: [block('a', ZAHIR), block('b', REPEATED)]},
      {_key: 'two', heading: 'South', body: [block('a', REPEATED)]},
      {_key: 'three', quote: 'no body'},
      'no section',
    ],
    body: [
      block('p', 'A first paragraph of this text.'),
      {_type: 'table', _key: 't', rows: [{_key: 'r', cells: ['Name', ZAHEER]}]},
      {...block('q', 'A second one.'), children: [{_type: 'note', _key: 'n', label: 'In a note.'}]},
    ],
    pages: [{_key: 'x', parts: [{text: 'Deep down.'}]}],
  }
  const fields = {
    text: [
      'title',
      'sections[].heading',
      'body[].rows[].cells[]',
      'body[].children[].label',
      'pages[].parts[].text',
    ],
    portableText: ['sections[].body', 'body'],
  }
  const paragraphs = articleParagraphs(page, fields)

  test('takes a field of an object in a line for no field of the text around it', () => {
    const note = {_type: 'note', _key: 'n', text: 'In a note.'}
    const body = [{...block('p', 'A text.'), children: [...block('p', 'A text.').children, note]}]
    const paths = ['body[].children[].text']
    const read = articleParagraphs({body}, {text: paths, portableText: ['body']})
    expect(read.map(({text}) => text)).toEqual(['A text.⬚', 'In a note.'])
  })

  test('reads all items in their order, each text with its own path', () => {
    const one = ['sections', {_key: 'one'}]
    expect(paragraphs.map(({text, role, path}) => [role, text, path])).toEqual([
      ['headline', 'Leiban', ['title']],
      ['subhead', 'North', [...one, 'heading']],
      ['body', ZAHIR, [...one, 'body', {_key: 'a'}]],
      ['body', REPEATED, [...one, 'body', {_key: 'b'}]],
      ['subhead', 'South', ['sections', {_key: 'two'}, 'heading']],
      ['body', REPEATED, ['sections', {_key: 'two'}, 'body', {_key: 'a'}]],
      ['body', 'A first paragraph of this text.', ['body', {_key: 'p'}]],
      ['cell', 'Name', ['body', {_key: 't'}, 'rows', {_key: 'r'}, 'cells', 0]],
      ['cell', ZAHEER, ['body', {_key: 't'}, 'rows', {_key: 'r'}, 'cells', 1]],
      ['caption', 'In a note.', ['body', {_key: 'q'}, 'children', {_key: 'n'}, 'label']],
      ['body', 'Deep down.', ['pages', {_key: 'x'}, 'parts', 0, 'text']],
    ])
  })

  test('finds what one section has from another, and what a table spells differently', () => {
    const rules = ['duplicate-paragraph', 'name-spelling'] as const
    const found = checkArticle(page, {fields, rules: [...rules]})
    expect(found.map(({rule, spans}) => [rule, spans.map(({path}) => path)])).toEqual([
      ['duplicate-paragraph', [paragraphs[3].path, paragraphs[5].path]],
      ['name-spelling', [paragraphs[2].path, paragraphs[8].path]],
    ])
  })
})

describe('several languages in one document', () => {
  const value = (...texts: string[]) => texts.map((text, index) => block(`p${index}`, text))
  const byKey = {
    _type: 'page',
    title: [
      {_key: 'en', value: 'Helmet Zahir'},
      {_key: 'de', value: 'Helmet Zaheer'},
    ],
    intl: [
      {_key: 'en', value: value(ZAHIR, REPEATED)},
      {_key: 'de', value: value('Zaheer sagte am Montag, dass es in Leiban ruhig sei.', REPEATED)},
    ],
  }
  const byField = {
    _type: 'page',
    ...Object.fromEntries(
      (['title', 'intl'] as const).map((name) => [
        name,
        byKey[name].map((item, index) => ({...item, _key: `k${index}`, language: item._key})),
      ]),
    ),
  }
  const fields = {text: ['title[].value'], portableText: ['intl[].value']}
  const rules = ['duplicate-paragraph' as const, 'name-spelling' as const]

  test.each([
    ['by the key', byKey],
    ['by a field', byField],
  ])('each is read by itself, %s', (_, page) => {
    const paragraphs = articleParagraphs(page, fields)
    expect(paragraphs.map(({language, role}) => [language, role])).toEqual([
      ['en', 'headline'],
      ['en', 'body'],
      ['en', 'body'],
      ['de', 'headline'],
      ['de', 'body'],
      ['de', 'body'],
    ])
    const names = articleParagraphNames(paragraphs)
    expect(
      paragraphs.map((_paragraph, index) => phraseText(nameOf(names(index)), english)),
    ).toEqual([
      'The headline in English',
      'English Intl, paragraph 1',
      'English Intl, paragraph 2',
      'The headline in German',
      'German Intl, paragraph 1',
      'German Intl, paragraph 2',
    ])
    expect(checkArticle(page, {fields, rules})).toEqual([])
  })

  test('what is found in two of them is two findings, of which one can be ignored', () => {
    const page = {
      _type: 'page',
      intl: ['en', 'fr'].map((_key) => ({_key, value: value(REPEATED, ZAHIR, REPEATED)})),
    }
    const found = checkArticle(page, {fields, rules: ['duplicate-paragraph']})
    expect(
      found.map(({spans, duplicates}) => [spans.map(({paragraph}) => paragraph), duplicates]),
    ).toEqual([
      [[0, 2], [expect.objectContaining({first: 0, second: 2})]],
      [[3, 5], [expect.objectContaining({first: 3, second: 5})]],
    ])
    const [first, second] = found
    expect(second.id).toBe(first.id.replace('@en', '@fr'))
    const decisions = [{kind: 'dismissed' as const, id: second.id}]
    expect(checkArticle(page, {fields, rules: ['duplicate-paragraph'], decisions})).toEqual([first])
  })

  test('the language of the document itself is checked with what else is in it', () => {
    const page = {_type: 'page', language: 'en', headline: 'Helmet Zaheer', intl: byKey.intl}
    const own = {text: ['headline'], portableText: ['intl[].value']}
    const found = checkArticle(page, {fields: own, rules: ['name-spelling']})
    expect(found.map(({spans}) => spans.map(({path}) => path?.[0]))).toEqual([['headline', 'intl']])
  })

  const FIELDS = {
    text: [
      'title',
      'en.title',
      'de.title',
      'lead.en',
      'lead.de',
      'parts[].title.en',
      'parts[].title.de',
    ],
    portableText: ['en.body', 'de.body'],
  }

  test('fields that are named by their languages part them', () => {
    const page = {
      title: 'Harbor',
      en: {title: 'The boat', body: [{_type: 'block', children: [{text: 'Helmet Zahir slept.'}]}]},
      de: {
        title: 'Das Boot',
        body: [{_type: 'block', children: [{text: 'Helmet Zahir schlief.'}]}],
      },
      lead: {_type: 'localeString', en: 'It sank.', de: 'Es sank.'},
      parts: [{title: {en: 'Why', de: 'Warum'}}],
    }
    const read = articleParagraphs(page, FIELDS)
    expect(read.map(({text, role, language}) => [text, role, language])).toEqual([
      ['Harbor', 'headline', undefined],
      ['The boat', 'headline', 'en'],
      ['It sank.', 'standfirst', 'en'],
      ['Helmet Zahir slept.', 'body', 'en'],
      ['Why', 'subhead', 'en'],
      ['Das Boot', 'headline', 'de'],
      ['Es sank.', 'standfirst', 'de'],
      ['Helmet Zahir schlief.', 'body', 'de'],
      ['Warum', 'subhead', 'de'],
    ])
  })

  test.each<[string, object]>([
    ['one of them alone', {en: {title: 'The boat'}}],
    ['one beside what is no language', {en: {title: 'The boat'}, xx: {title: 'No boat'}}],
    ['one beside a longer name', {en: {title: 'The boat'}, alt: 'A boat', seo: 'boat'}],
  ])('a field named by a language parts nothing: %s', (_, page) => {
    expect(articleParagraphs(page, FIELDS)).toEqual([
      {text: 'The boat', role: 'headline', path: ['en', 'title']},
    ])
  })

  test('keys that are no languages part nothing', () => {
    const page = {
      intl: [
        {_key: 'a1', value: value(ZAHIR)},
        {_key: 'en', value: value(ZAHEER)},
      ],
    }
    expect(checkArticle(page, {fields, rules: ['name-spelling']})).toHaveLength(1)
  })

  test('a place in an item says its language at the text, and an item goes by the title of its type', () => {
    const page = {
      days: [{_key: 'a1', slots: [{_key: 'b1', heading: {en: 'Harbor', de: 'Hafen'}}]}],
      rooms: {en: [{_key: 'c1', text: 'A lamp.'}], de: [{_key: 'd1', text: 'Eine Lampe.'}]},
    }
    const titles = {
      ...{'days[]': 'Day', 'days[].slots[]': 'Slot', 'days[].slots[].heading': 'Heading'},
      ...{rooms: 'Rooms', 'rooms.en[]': 'Room', 'rooms.de[]': 'Room', 'rooms.de[].text': 'Text'},
    }
    const text = ['heading.en', 'heading.de'].map((name) => `days[].slots[].${name}`)
    const named = {text: [...text, 'rooms.en[].text', 'rooms.de[].text'], portableText: [], titles}
    const paragraphs = articleParagraphs(page, named)
    const names = articleParagraphNames(paragraphs)
    expect(paragraphs.map((_one, index) => phraseText(nameOf(names(index)), english))).toEqual([
      'Day 1, Slot 1, English Heading',
      'Room 1, English Text',
      'Day 1, Slot 1, German Heading',
      'Room 1, German Text',
    ])
  })

  test('keys that are languages by chance part nothing: the items have no value', () => {
    const span = (_key: string, text: string) => ({_type: 'span', _key, text, marks: []})
    const note = {_type: 'note', _key: 'km', label: 'from from 8 euros'}
    const line = {...block('x', ''), children: [span('kl', 'At the door, '), note, span('kn', '.')]}
    const page = {slots: [{_key: 'kw', heading: 'The the harbor'}], body: [line]}
    const named = {
      text: ['slots[].heading', 'body[].children[].label'],
      portableText: ['body'],
      titles: {'slots[]': 'Slot', 'slots[].heading': 'Heading', body: 'Text'},
    }
    const paragraphs = articleParagraphs(page, named)
    expect(paragraphs.flatMap(({language}) => language ?? [])).toEqual([])
    const names = articleParagraphNames(paragraphs)
    const of = ({spans}: Finding) => phraseText(nameOf(names(spans[0]!.paragraph)), english)
    const found = checkArticle(page, {fields: named, rules: ['doubled-word']})
    expect(found.map(of)).toEqual(['Text, Label', 'Slot 1, Heading'])
  })
})

test.each([
  ['title', 'subhead'],
  ['label', 'subhead'],
  ['name', 'subhead'],
  ['blurb', 'body'],
])('of an item of an array, “%s” is a %s', (name, role) => {
  const parts = [{_key: 'a', [name]: 'Arriving'}]
  const [read] = articleParagraphs({parts}, {text: [`parts[].${name}`], portableText: []})
  expect(read?.role).toBe(role)
})
